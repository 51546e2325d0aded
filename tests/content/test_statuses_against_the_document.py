"""What became of 2009's sub-goals: only what the document says in words, with those words; never a guess."""

from __future__ import annotations

from collections import Counter

import pytest

from agreements.model.content import Content
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment

# All that the document decides in words: the sub-goal, its status, and the words that decide it.
STATED = {
    "employment/newcomers-to-work": ("met", "21,2 procent har gått till arbete med eller utan stöd."),
    "employment/csr-checklist": (
        "met",
        "Företagarna har tagit fram och tillhandahåller nu kostnadsfritt en checklista",
    ),
    "introduction/introduction-plans-timra": (
        "partly_met",
        "Kommunens Startverksamhet är igång med ett strukturerat introduktionsprogram. […] "
        "Arbetet med utvärdering av introduktionsplaner för barn är inte avslutat.",
    ),
    "introduction/spreading-sundsvall": ("partly_met", "Yrkesbedömningsarbetet har delvis spritts."),
    "placements/placements-harnosand": (
        "met",
        "Kommunen har lyckats skaffa fler än 15 platser i kommunal verksamhet.",
    ),
    "placements/placements-solleftea": ("met", "målet är ändå uppnått"),
    "placements/entry-jobs-sundsvall": ("met", "Målet uppnått till fullo."),
    "placements/placements-migration-board": ("not_met", "Antalet praktikplatser är oförändrat."),
    "opinion/dialogue-voluntary-organisations": ("not_met", "har därför inte kunnat ske under 2009"),
    "opinion/information-material-in-schools": ("met", "Målet är uppnått."),
    "projects/global-nature-ambassadors": (
        "not_met",
        "Projektmedel beviljades ej vilket var en förutsättning för att genomföra projektet.",
    ),
    "employees/recruitment-sundsvall": ("met", "Mångfaldsfrågorna beaktas vid rekrytering."),
    "employees/police-preparatory-training": (
        "not_met",
        "Under 2009 har man inte fått ihop tillräckligt med studenter.",
    ),
    "knowledge/joint-training": ("met", "Partnerskapet har under 2009 haft flera utbildningsinsatser"),
}

# Sub-goals that no outcome text follows in the document.
WITHOUT_OUTCOME = {
    "employment": ["almi-seminars-and-advice", "almi-commercialised-innovations", "almi-loans"],
    "introduction": ["introduction-harnosand", "introduction-kramfors", "vocational-training-solleftea"],
    "placements": [
        "placements-kramfors",
        "placements-timra",
        "more-placements-ornskoldsvik",
        "placement-pool-people-ornskoldsvik",
        "placement-pool-born-abroad-ornskoldsvik",
        "introduction-plan-follow-up-ornskoldsvik",
    ],
    "local-agreements": ["participation-harnosand", "participation-kramfors", "agreement-ornskoldsvik"],
    "health": [
        "information-material",
        "children-outside-family-ties-rule",
        "care-for-undocumented",
        "examinations-count",
        "same-day-care",
        "professional-interpreters",
        "parental-support",
        "self-care",
    ],
    "opinion": [
        "non-discriminatory-approach",
        "english-texts",
        "information-kramfors",
        "external-information-solleftea",
    ],
    "grants": ["rules-kramfors", "proposals-solleftea", "rules-timra", "rules-ange"],
    "projects": ["county-wide-projects", "new-methods-solleftea"],
    "employees": [
        "ikea-long-term-mix",
        "ikea-goals-in-figures",
        "ikea-share-of-staff",
        "diocese-staff-and-dialogue",
        "diversity-kramfors",
        "diversity-plan-solleftea",
        "diversity-ange",
    ],
    "training": [
        "language-messengers-kramfors",
        "workplace-ambassadors",
        "information-departments-solleftea",
        "structure-group",
    ],
}

# One outcome text that follows several sub-goals: the first of them tells it, with how many more.
SHARED = {
    "introduction/hts-self-supporting": 6,
    "introduction/workplaces-ornskoldsvik": 1,
    "opinion/december-opinion-work": 2,
    "opinion/open-interfaith-dialogue": 1,
    "opinion/good-examples-municipal-newspaper": 2,
    "opinion/participation-in-society": 5,
    "projects/sports-network-cooperation": 1,
    "training/staff-days": 1,
}


@pytest.fixture
def follow_ups(content: Content) -> dict[str, FollowUp]:
    commitments = content.agreements["vasternorrland/2009"].commitments
    return {one.ref: one.follow_up for one in commitments if one.follow_up}


def test_every_one_of_the_121_sub_goals_has_a_follow_up(follow_ups: dict[str, FollowUp]) -> None:
    assert len(follow_ups) == 121


def test_fourteen_statuses_are_stated_with_the_words_that_decide_them(follow_ups: dict[str, FollowUp]) -> None:
    assert len(STATED) == 14
    stated = {ref: (one.status, one.decided_by) for ref, one in follow_ups.items() if one.basis == "stated"}
    assert stated == STATED


def test_every_status_that_is_not_stated_is_unrecorded(follow_ups: dict[str, FollowUp]) -> None:
    others = {(one.status, one.basis, one.decided_by) for ref, one in follow_ups.items() if ref not in STATED}
    assert others == {("unrecorded", None, None)}


def test_eight_are_met_two_partly_four_not_and_107_unrecorded(follow_ups: dict[str, FollowUp]) -> None:
    counts = Counter(one.status for one in follow_ups.values())
    assert counts == {"met": 8, "partly_met": 2, "not_met": 4, "unrecorded": 107}


def test_the_outcomes_are_missing_exactly_where_the_document_has_none(follow_ups: dict[str, FollowUp]) -> None:
    without = [ref for ref, one in follow_ups.items() if one.outcome is None]
    assert without == [f"{goal}/{name}" for goal, names in WITHOUT_OUTCOME.items() for name in names]
    assert len(without) == 44


def test_an_outcome_told_once_for_several_is_put_at_each(follow_ups: dict[str, FollowUp]) -> None:
    for teller, more in SHARED.items():
        others = follow_ups[teller].shares_outcome_with
        assert len(others) == more, teller
        assert {follow_ups[ref].outcome for ref in others} == {follow_ups[teller].outcome}


def test_no_other_outcome_is_shared(follow_ups: dict[str, FollowUp]) -> None:
    sharing = [ref for ref, one in follow_ups.items() if one.shares_outcome_with]
    assert len(sharing) == sum(SHARED.values()) + len(SHARED) == 27


@pytest.mark.parametrize(
    ("ref", "numbers"),
    [
        ("employment/refugee-reception", ["631", "62", "569", "26"]),
        ("employment/newcomers-to-work", ["21,2", "9"]),
        ("employment/csr-checklist", ["26000", "2\u00a0160"]),
        ("introduction/introduction-sundsvall", ["70", "30", "40"]),
        ("introduction/introduction-plans-timra", ["22"]),
        ("placements/entry-jobs-sundsvall", ["52"]),
        ("placements/sports-placements", ["12–20", "12", "7", "4"]),
        ("health/health-examinations", ["60"]),
        ("employees/recruitment-sundsvall", ["50"]),
        ("employees/police-applicants", ["11"]),
        ("training/staff-days", ["960", "17\u00a0700"]),
        ("knowledge/joint-training", ["3"]),
    ],
)
def test_the_numbers_of_an_outcome_are_those_of_the_document(
    follow_ups: dict[str, FollowUp], ref: str, numbers: list[str]
) -> None:
    outcome = follow_ups[ref].outcome
    assert outcome is not None
    words = outcome.original.replace(".", " ").split(" ")
    assert [number for number in numbers if number not in words and f"{number}," not in words] == []


def test_one_promise_stands_under_two_goals_and_is_counted_twice(content: Content) -> None:
    found: dict[str, Commitment] = {
        one.ref: one for one in content.agreements["vasternorrland/2009"].commitments if one.id == "sports-placements"
    }
    assert list(found) == ["placements/sports-placements", "projects/sports-placements"]
    assert len({one.text.original for one in found.values()}) == 1
    assert {one.by[0].id for one in found.values()} == {"vasternorrlands-idrottsforbund"}
