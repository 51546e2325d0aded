"""Numbers to reach, and which commitments of 2010 carry on one of 2009."""

from __future__ import annotations

from decimal import Decimal

import pytest

from agreements.model.content import Content
from agreements.model.goals import Commitment

Y2010, Y2009 = "vasternorrland/2010", "vasternorrland/2009"

# comparison, number, end of a range, unit
Numbers = tuple[str, str, str | None, str]

TARGETS: list[tuple[str, str, dict[str, Numbers]]] = [
    (
        Y2010,
        "employment/almi-seminars-and-advice",
        {
            "seminars": ("at_least", "32", None, "count"),
            "company-visits": ("at_least", "250", None, "count"),
            "advisory-sessions": ("at_least", "350", None, "count"),
            "new-business-consultations": ("at_least", "50", None, "count"),
        },
    ),
    (
        Y2009,
        "employment/almi-seminars-and-advice",
        {
            "seminars": ("at_least", "20", None, "count"),
            "company-visits": ("at_least", "250", None, "count"),
            "advisory-sessions": ("at_least", "350", None, "count"),
        },
    ),
    (
        Y2010,
        "employment/almi-immigrant-owned-projects",
        {"immigrant-owned-projects": ("at_least", "15", None, "percent")},
    ),
    (
        Y2010,
        "employment/almi-loans",
        {"loans": ("exactly", "80", None, "count"), "loan-volume": ("exactly", "12", None, "million_sek")},
    ),
    (
        Y2009,
        "employment/almi-loans",
        {"loan-volume": ("exactly", "12", None, "million_sek"), "loans": ("at_least", "60", None, "count")},
    ),
    (Y2010, "employment/newcomers-to-work", {"newcomers": ("at_least", "30", None, "percent")}),
    (Y2009, "employment/newcomers-to-work", {"newcomers": ("at_least", "6", None, "percent")}),
    (
        Y2010,
        "introduction/introduction-harnosand",
        {
            "start-of-introduction": ("at_most", "14", None, "days"),
            "programme-completed": ("exactly", "75", None, "percent"),
            "self-supporting": ("exactly", "10", None, "percent"),
        },
    ),
    (
        Y2009,
        "introduction/introduction-harnosand",
        {
            "start-of-introduction": ("at_most", "14", None, "days"),
            "programme-completed": ("exactly", "75", None, "percent"),
            "self-supporting": ("exactly", "15", None, "percent"),
        },
    ),
    (Y2010, "introduction/vocational-sfi-kramfors", {"vocational-sfi": ("exactly", "70", None, "percent")}),
    (Y2010, "introduction/instegsjobb-timra", {"instegsjobb": ("at_least", "10", None, "percent")}),
    (
        Y2010,
        "introduction/uniform-introduction-migrationsverket",
        {"uniform-introduction": ("at_most", "1", None, "months")},
    ),
    (
        Y2009,
        "introduction/group-introduction-migrationsverket",
        {"programme-hours": ("exactly", "15", None, "hours")},
    ),
    (Y2010, "placements/placements-harnosand", {"placements": ("more_than", "15", None, "count")}),
    (Y2009, "placements/placements-harnosand", {"placements": ("at_least", "15", None, "count")}),
    (Y2010, "placements/placements-kramfors", {"placements": ("at_least", "10", None, "count")}),
    (Y2009, "placements/placements-kramfors", {"placements": ("exactly", "10", None, "count")}),
    (Y2010, "placements/entry-jobs-sundsvall", {"entry-jobs": ("exactly", "70", None, "count")}),
    (Y2009, "placements/entry-jobs-sundsvall", {"entry-jobs": ("exactly", "50", None, "count")}),
    (Y2009, "placements/placements-migration-board", {"placements": ("exactly", "50", None, "count")}),
    (
        Y2010,
        "placements/introduction-plan-follow-up-ornskoldsvik",
        {"people-in-work": ("between", "10", "15", "count")},
    ),
    (Y2010, "health/health-examinations", {"offer-after-arrival": ("at_most", "3", None, "weeks")}),
    (Y2009, "opinion/meeting-places-innan", {"localities": ("at_most", "5", None, "count")}),
    (Y2010, "opinion/study-places-innan", {"localities": ("at_most", "4", None, "count")}),
    (Y2010, "employees/ikea-share-of-staff", {"share": ("exactly", "12", None, "percent")}),
    (Y2010, "employees/ikea-managers", {"managers": ("exactly", "10", None, "percent")}),
    (Y2009, "employees/share-harnosand", {"share": ("exactly", "1.8", None, "percent")}),
    (Y2009, "employees/alternative-job-adverts", {"occasions": ("at_least", "5", None, "count")}),
    (Y2010, "employees/police-applicants", {"applicants": ("at_least", "15", None, "percent")}),
    (Y2010, "training/equal-conditions-sections", {"occasions": ("at_least", "2", None, "count")}),
    (Y2010, "knowledge/joint-training", {"joint-training-activities": ("at_least", "1", None, "count")}),
]

# Refugees that each municipality takes in: comparison, number, end of a range. Only Kramfors differs between the years.
RECEPTION: dict[str, tuple[str, int, int | None]] = {
    "harnosands-kommun": ("exactly", 80, None),
    "kramfors-kommun": ("exactly", 45, None),
    "solleftea-kommun": ("between", 80, 100),
    "sundsvalls-kommun": ("exactly", 200, None),
    "timra-kommun": ("between", 60, 80),
    "ange-kommun": ("exactly", 20, None),
    "ornskoldsviks-kommun": ("between", 70, 100),
}

CARRIED_ON = {
    "employment": 7,
    "introduction": 12,
    "placements": 13,
    "local-agreements": 7,
    "health": 7,
    "opinion": 16,
    "grants": 3,
    "projects": 2,
    "employees": 11,
    "training": 11,
    "knowledge": 1,
}


def _commitment(content: Content, year: str, ref: str) -> Commitment:
    return next(one for one in content.agreements[year].commitments if one.ref == ref)


@pytest.mark.parametrize(("year", "ref", "numbers"), TARGETS)
def test_the_numbers_to_reach(content: Content, year: str, ref: str, numbers: dict[str, Numbers]) -> None:
    found = {one.id: (one.comparison, one.number, one.to, one.unit) for one in _commitment(content, year, ref).targets}
    assert found == {
        name: (comparison, Decimal(number), Decimal(to) if to else None, unit)
        for name, (comparison, number, to, unit) in numbers.items()
    }


@pytest.mark.parametrize(("year", "kramfors"), [(Y2010, 45), (Y2009, 60)])
def test_each_municipality_has_its_own_number_of_refugees(content: Content, year: str, kramfors: int) -> None:
    targets = _commitment(content, year, "employment/refugee-reception").targets
    found = {one.party.id: (one.comparison, one.number, one.to) for one in targets if one.party}
    assert found == {**RECEPTION, "kramfors-kommun": ("exactly", kramfors, None)}


@pytest.mark.parametrize(
    ("year", "ref"),
    [
        (Y2010, "employment/csr-checklist"),  # 2 160 members and ISO 26000 are nothing to reach
        (Y2010, "grants/rules-municipalities"),
        (Y2009, "projects/new-methods-solleftea"),  # 3 years is how long it lasts
        (Y2010, "introduction/vocational-sfi-solleftea"),  # "samtliga"
    ],
)
def test_a_number_that_is_nothing_to_reach_is_no_target(content: Content, year: str, ref: str) -> None:
    assert _commitment(content, year, ref).targets == ()


@pytest.mark.parametrize("year", [Y2010, Y2009])
def test_a_targets_number_stands_in_the_commitments_text(content: Content, year: str) -> None:
    for commitment in content.agreements[year].commitments:
        written = commitment.text.original.replace(",", ".")
        for target in commitment.targets:
            if target.number != 1:  # "en", "minst en" are no digits
                assert str(target.number) in written, f"{commitment.ref} {target.id}"


def test_every_commitment_that_is_carried_on_exists_in_2009(content: Content) -> None:
    known = {one.ref for one in content.agreements[Y2009].commitments}
    named = {ref for one in content.agreements[Y2010].commitments for ref in one.continues}
    assert named - known == set()


def test_90_commitments_of_2010_carry_on_one_of_2009(content: Content) -> None:
    goals = content.agreements[Y2010].goals
    assert {goal.id: sum(1 for one in goal.commitments if one.continues) for goal in goals} == CARRIED_ON
    assert sum(CARRIED_ON.values()) == 90


# What a party carries on from another goal, or from a commitment that names it as taking part.
ELSEWHERE = {
    "placements/business-federation-support",  # "fortsätta uppmuntra" what stood under opinion in 2009
    "introduction/survey-migrationsverket",  # the survey stood under placements in 2009
    "projects/crisis-trauma-kramfors",  # "fortsätta utveckla samarbetet" that Sollefteå told in 2009
}


def test_a_commitment_carries_on_one_of_the_same_goal_by_the_same_party(content: Content) -> None:
    earlier = {one.ref: one for one in content.agreements[Y2009].commitments}
    for commitment in content.agreements[Y2010].commitments:
        for ref in commitment.continues if commitment.ref not in ELSEWHERE else ():
            assert earlier[ref].goal == commitment.goal, commitment.ref
            assert {party.id for party in earlier[ref].parties} <= {party.id for party in commitment.parties}, ref


@pytest.mark.parametrize(
    ("ref", "continues"),
    [
        ("grants/rules-municipalities", ("grants/rules-sundsvall", "grants/rules-timra", "grants/rules-ange")),
        (
            "introduction/workplaces-ornskoldsvik",
            ("introduction/workplaces-ornskoldsvik", "introduction/vocational-swedish-ornskoldsvik"),
        ),
        ("introduction/work-or-studies-sundsvall", ("introduction/introduction-sundsvall",)),
        ("employees/job-advert-channels", ("employees/alternative-job-adverts",)),
        ("employment/agreements-2011", ()),
        ("projects/sports-new-forms", ()),
        ("opinion/study-places-innan", ("opinion/meeting-places-innan",)),
        ("placements/business-federation-support", ("opinion/business-opinion-for-integration",)),
        ("introduction/survey-migrationsverket", ("placements/asylum-seekers-survey",)),
        ("introduction/uniform-introduction-migrationsverket", ("introduction/group-introduction-migrationsverket",)),
        ("projects/crisis-trauma-kramfors", ("projects/new-methods-solleftea",)),
        ("projects/crisis-trauma-solleftea", ("projects/new-methods-solleftea",)),
        ("training/lika-varda", ("training/diversity-communicators",)),
        ("training/information-committees-kramfors", ("training/language-messengers-kramfors",)),
        ("opinion/finish-information-material", ("opinion/information-binder-translated",)),
        ("health/care-guarantee", ("health/same-day-care",)),
        ("health/interpreter-information", ()),  # informs of a right, where 2009 promised to use interpreters
        ("employment/almi-immigrant-owned-projects", ()),  # counts owners of projects, where 2009 counted innovations
        ("introduction/instegsjobb-timra", ()),  # 2009 promised a programme, and no such jobs in it
    ],
)
def test_what_a_commitment_carries_on(content: Content, ref: str, continues: tuple[str, ...]) -> None:
    assert _commitment(content, Y2010, ref).continues == continues


def test_2009_carries_on_nothing_that_is_told_here(content: Content) -> None:
    assert [one.ref for one in content.agreements[Y2009].commitments if one.continues] == []
