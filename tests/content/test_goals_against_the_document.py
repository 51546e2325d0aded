"""Goals and commitments, counted by hand in the document: per goal, and per heading under each goal."""

from __future__ import annotations

from collections import Counter

import pytest

from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.goals import Goal

Y2010, Y2009 = "vasternorrland/2010", "vasternorrland/2009"

# id, number as printed, group, commitments, page in the document
GOALS_2010 = [
    ("employment", "1", "outward", 10, 11),
    ("introduction", "2", "outward", 17, 12),
    ("placements", "3", "outward", 15, 13),
    ("local-agreements", "4", "outward", 7, 14),
    ("health", "5", "outward", 9, 14),
    ("opinion", "6", "outward", 20, 15),
    ("grants", "7", "outward", 3, 16),
    ("projects", "8", "outward", 6, 16),
    ("employees", "9", "inward", 15, 17),
    ("training", "10", "inward", 20, 17),
    ("knowledge", "11", "inward", 1, 18),
]
GOALS_2009 = [
    ("employment", "1:1", "outward", 8, 19),
    ("introduction", "1:2", "outward", 20, 20),
    ("placements", "1:3", "outward", 16, 23),
    ("local-agreements", "1:4", "outward", 8, 25),
    ("health", "1:5", "outward", 9, 26),
    ("opinion", "1:6", "outward", 22, 26),
    ("grants", "1:7", "outward", 5, 28),
    ("projects", "1:8", "outward", 5, 29),
    ("employees", "2:1", "inward", 15, 30),
    ("training", "2:2", "inward", 12, 31),
    ("knowledge", "2:3", "inward", 1, 33),
]

TITLES = [
    "Sysselsättning, tillväxt och befolkningsutveckling",
    "Introduktionsinsatser och yrkesbedömning",
    "Praktikplatser",
    "Lokala överenskommelser",
    "Hälso- och sjukvård",
    "Opinionsbildning och information",
    "Bidragsgivning",
    "Projekt",
    "Öka andelen utrikes födda medarbetare",
    "Utbildning och kompetensutveckling",
    "Öka kunskap om arbete med integration och mångfald",
]

FIVE_MUNICIPALITIES = "harnosands-kommun+timra-kommun+sundsvalls-kommun+ange-kommun+ornskoldsviks-kommun"

# Under which heading (in their order) how many bullets stand.
HEADINGS_2010: dict[str, dict[str, int]] = {
    "employment": {
        "partnership": 1,
        "lansstyrelsen-vasternorrland": 3,
        "municipalities": 1,
        "arbetsformedlingen": 1,
        "foretagarna-vasternorrland": 1,
        "almi-mitt": 3,
    },
    "introduction": {
        "harnosands-kommun": 2,
        "kramfors-kommun": 2,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 3,
        "timra-kommun": 2,
        "ange-kommun": 1,
        "ornskoldsviks-kommun": 1,
        "migrationsverket": 2,
        "polisen": 1,
        "lansstyrelsen-vasternorrland": 2,
    },
    "placements": {
        "harnosands-stift": 1,
        "foretagarna-vasternorrland": 1,
        "harnosands-kommun": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 2,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "ornskoldsviks-kommun": 4,
        "vasternorrlands-idrottsforbund": 1,
        "polisen": 1,
    },
    "local-agreements": {
        "harnosands-kommun": 1,
        "kramfors-kommun": 1,
        "sundsvalls-kommun": 1,
        "solleftea-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "lansstyrelsen-vasternorrland": 1,
    },
    "health": {"landstinget-vasternorrland": 9},
    "opinion": {
        "5i12-rorelsen": 3,
        "harnosands-stift": 3,
        "lo-mellersta-norrland": 1,
        "lansstyrelsen-vasternorrland": 2,
        "foretagarna-vasternorrland": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "ornskoldsviks-kommun": 5,
    },
    "grants": {"kramfors-kommun": 1, "solleftea-kommun": 1, FIVE_MUNICIPALITIES: 1},
    "projects": {"solleftea-kommun": 2, "kramfors-kommun": 2, "vasternorrlands-idrottsforbund": 2},
    "employees": {
        "ikea-sundsvall": 4,
        "lansstyrelsen-vasternorrland": 2,
        "kriminalvarden": 1,
        "migrationsverket": 1,
        "harnosands-stift": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "polisen": 1,
    },
    "training": {
        "lansstyrelsen-vasternorrland": 4,
        "mittuniversitetet": 8,
        "harnosands-stift": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 2,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "polisen": 1,
    },
    "knowledge": {"partnership": 1},
}

HEADINGS_2009: dict[str, dict[str, int]] = {
    "employment": {
        "partnership": 1,
        "lansstyrelsen-vasternorrland": 1,
        "municipalities": 1,
        "arbetsformedlingen": 1,
        "foretagarna-vasternorrland": 1,
        "almi-mitt": 3,
    },
    "introduction": {
        "hts": 7,
        "harnosands-kommun": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 2,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "ornskoldsviks-kommun": 2,
        "migrationsverket": 1,
        "polisen": 1,
        "lansstyrelsen-vasternorrland": 2,
    },
    "placements": {
        "harnosands-stift": 1,
        "harnosands-kommun": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "ornskoldsviks-kommun": 5,
        "migrationsverket": 2,
        "vasternorrlands-idrottsforbund": 1,
        "polisen": 1,
    },
    "local-agreements": {
        "harnosands-kommun": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "ornskoldsviks-kommun": 1,
        "lansstyrelsen-vasternorrland": 1,
    },
    "health": {"landstinget-vasternorrland": 9},
    "opinion": {
        "5i12-rorelsen": 3,
        "harnosands-stift": 3,
        "lo-mellersta-norrland": 1,
        "lansstyrelsen-vasternorrland": 1,
        "foretagarna-vasternorrland": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 3,
        "ornskoldsviks-kommun": 6,
    },
    "grants": {
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
    },
    "projects": {
        "lansstyrelsen-vasternorrland": 1,
        "migrationsverket": 1,
        "solleftea-kommun": 1,
        "vasternorrlands-idrottsforbund": 2,
    },
    "employees": {
        "ikea-sundsvall": 3,
        "lansstyrelsen-vasternorrland": 1,
        "kriminalvarden": 1,
        "migrationsverket": 1,
        "harnosands-stift": 1,
        "harnosands-kommun": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 1,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "polisen": 2,
    },
    "training": {
        "lansstyrelsen-vasternorrland": 2,
        "mittuniversitetet": 2,
        "harnosands-stift": 1,
        "kramfors-kommun": 1,
        "solleftea-kommun": 2,
        "sundsvalls-kommun": 1,
        "timra-kommun": 1,
        "ange-kommun": 1,
        "polisen": 1,
    },
    "knowledge": {"partnership": 1},
}

# The names after ANSVAR, in their order.
RESPONSIBLE_2010 = {
    "employment": [
        "partnership",
        "lansstyrelsen-vasternorrland",
        "arbetsformedlingen",
        "foretagarna-vasternorrland",
        "almi-mitt",
    ],
    "introduction": [
        "municipalities",
        "migrationsverket",
        "arbetsformedlingen",
        "polisen",
        "lansstyrelsen-vasternorrland",
    ],
    "placements": [
        "harnosands-stift",
        "foretagarna-vasternorrland",
        "municipalities",
        "vasternorrlands-idrottsforbund",
        "polisen",
    ],
    "local-agreements": ["municipalities", "arbetsformedlingen", "lansstyrelsen-vasternorrland"],
    "health": ["landstinget-vasternorrland"],
    "opinion": [
        "5i12-rorelsen",
        "harnosands-stift",
        "lo-mellersta-norrland",
        "lansstyrelsen-vasternorrland",
        "foretagarna-vasternorrland",
        "municipalities",
    ],
    "grants": ["municipalities"],
    "projects": ["solleftea-kommun", "kramfors-kommun", "vasternorrlands-idrottsforbund"],
    "employees": [
        "ikea-sundsvall",
        "lansstyrelsen-vasternorrland",
        "kriminalvarden",
        "migrationsverket",
        "harnosands-stift",
        "municipalities",
        "polisen",
    ],
    "training": [
        "lansstyrelsen-vasternorrland",
        "mittuniversitetet",
        "harnosands-stift",
        "municipalities",
        "polisen",
    ],
    "knowledge": ["partnership"],
}
RESPONSIBLE_2009 = {
    **RESPONSIBLE_2010,
    "introduction": [
        "hts",
        "municipalities",
        "migrationsverket",
        "arbetsformedlingen",
        "polisen",
        "lansstyrelsen-vasternorrland",
    ],
    "placements": [
        "harnosands-stift",
        "municipalities",
        "migrationsverket",
        "vasternorrlands-idrottsforbund",
        "polisen",
    ],
    "projects": [
        "lansstyrelsen-vasternorrland",
        "migrationsverket",
        "solleftea-kommun",
        "vasternorrlands-idrottsforbund",
    ],
}


def _headings(goal: Goal) -> list[tuple[str, int]]:
    """In the order in which each heading first stands."""
    return list(Counter("+".join(one.id for one in commitment.by) for commitment in goal.commitments).items())


def _all_headings(agreement: Agreement) -> Counter[str]:
    return Counter("+".join(one.id for one in commitment.by) for commitment in agreement.commitments)


@pytest.mark.parametrize(("ref", "goals", "total"), [(Y2010, GOALS_2010, 123), (Y2009, GOALS_2009, 121)])
def test_eleven_goals_with_their_number_group_commitments_and_page(
    content: Content, ref: str, goals: list[tuple[str, str, str, int, int]], total: int
) -> None:
    agreement = content.agreements[ref]
    assert [(one.id, one.number, one.group, len(one.commitments), one.page) for one in agreement.goals] == goals
    assert len(agreement.commitments) == total


def test_the_titles_are_the_headings_of_the_document(content: Content) -> None:
    assert [goal.title.original for goal in content.agreements[Y2010].goals] == TITLES
    of_2009 = [goal.title.original for goal in content.agreements[Y2009].goals]
    assert of_2009 == [*TITLES[:4], "Hälsa- och sjukvård", *TITLES[5:]]


@pytest.mark.parametrize("ref", [Y2010, Y2009])
def test_every_goal_names_the_section_that_it_comes_from(content: Content, ref: str) -> None:
    for goal in content.agreements[ref].goals:
        assert goal.section == f"Mål {goal.number} {goal.title.original}"


@pytest.mark.parametrize("goal", [goal[0] for goal in GOALS_2010])
def test_2010_has_as_many_commitments_under_each_heading_as_the_document(content: Content, goal: str) -> None:
    assert _headings(content.agreements[Y2010].goal(goal)) == list(HEADINGS_2010[goal].items())


@pytest.mark.parametrize("goal", [goal[0] for goal in GOALS_2009])
def test_2009_has_as_many_sub_goals_under_each_heading_as_the_document(content: Content, goal: str) -> None:
    assert _headings(content.agreements[Y2009].goal(goal)) == list(HEADINGS_2009[goal].items())


def test_the_tables_themselves_add_up() -> None:
    assert [sum(HEADINGS_2010[goal[0]].values()) for goal in GOALS_2010] == [10, 17, 15, 7, 9, 20, 3, 6, 15, 20, 1]
    assert [sum(HEADINGS_2009[goal[0]].values()) for goal in GOALS_2009] == [8, 20, 16, 8, 9, 22, 5, 5, 15, 12, 1]


@pytest.mark.parametrize(
    ("party", "of_2010", "of_2009"),
    [
        ("partnership", 2, 2),
        ("municipalities", 1, 1),
        ("hts", 0, 7),
        (FIVE_MUNICIPALITIES, 1, 0),
        ("lansstyrelsen-vasternorrland", 14, 9),
        ("arbetsformedlingen", 1, 1),
        ("kommunforbundet-vasternorrland", 0, 0),
        ("ikea-sundsvall", 4, 3),
        ("foretagarna-vasternorrland", 3, 2),
        ("almi-mitt", 3, 3),
        ("landstinget-vasternorrland", 9, 9),
        ("harnosands-kommun", 4, 4),
        ("kramfors-kommun", 10, 7),
        ("solleftea-kommun", 10, 9),
        ("sundsvalls-kommun", 9, 8),
        ("timra-kommun", 7, 7),
        ("ange-kommun", 6, 9),
        ("ornskoldsviks-kommun", 10, 14),
        ("migrationsverket", 3, 5),
        ("mittuniversitetet", 8, 2),
        ("harnosands-stift", 6, 6),
        ("5i12-rorelsen", 3, 3),
        ("lo-mellersta-norrland", 1, 1),
        ("vasternorrlands-idrottsforbund", 3, 3),
        ("kriminalvarden", 1, 1),
        ("polisen", 4, 5),
        ("roda-korset", 0, 0),
    ],
)
def test_each_party_has_its_number_of_commitments(content: Content, party: str, of_2010: int, of_2009: int) -> None:
    assert _all_headings(content.agreements[Y2010])[party] == of_2010
    assert _all_headings(content.agreements[Y2009])[party] == of_2009


@pytest.mark.parametrize(("ref", "table"), [(Y2010, RESPONSIBLE_2010), (Y2009, RESPONSIBLE_2009)])
def test_the_responsible_parties_are_those_of_the_document(
    content: Content, ref: str, table: dict[str, list[str]]
) -> None:
    assert {goal.id: [one.id for one in goal.responsible] for goal in content.agreements[ref].goals} == table


def test_one_commitment_of_goal_7_binds_five_municipalities_each_by_itself(content: Content) -> None:
    commitment = content.agreements[Y2010].goal("grants").commitments[2]
    assert commitment.id == "rules-municipalities"
    assert [party.name for party in commitment.parties] == [
        "Härnösands kommun",
        "Timrå kommun",
        "Sundsvalls kommun",
        "Ånge kommun",
        "Örnsköldsviks kommun",
    ]
    assert commitment.by == commitment.parties
    assert commitment.targets == ()


@pytest.mark.parametrize(
    ("ref", "commitment", "bound"),
    [
        (Y2010, "employment/partnership-cooperation", 23),
        (Y2009, "employment/partnership-cooperation", 22),
        (Y2010, "employment/refugee-reception", 7),
        (Y2009, "introduction/hts-self-supporting", 3),
        (Y2010, "grants/rules-municipalities", 5),
        (Y2010, "training/quiet-rooms", 1),
    ],
)
def test_a_commitment_binds_all_that_its_heading_names(content: Content, ref: str, commitment: str, bound: int) -> None:
    found = {one.ref: one for one in content.agreements[ref].commitments}
    assert len(found[commitment].parties) == bound


def test_2009_only_tells_results_and_2010_has_none_yet(content: Content) -> None:
    assert content.agreements[Y2009].is_follow_up_only is True
    assert content.agreements[Y2010].is_follow_up_only is False
    assert content.agreements[Y2010].published_totals is None
    assert [one.ref for one in content.agreements[Y2010].commitments if one.follow_up] == []


def test_the_published_totals_of_2009_are_59_53_and_9(content: Content) -> None:
    totals = content.agreements[Y2009].published_totals
    assert totals is not None
    assert totals == {"met": 59, "partly_met": 53, "not_met": 9}
    assert len(content.agreements[Y2009].commitments) == 59 + 53 + 9


@pytest.mark.parametrize("ref", [Y2010, Y2009])
def test_the_source_is_the_counties_document_of_2010(content: Content, ref: str) -> None:
    source = content.agreements[ref].source
    assert (source.title, source.publisher, source.year) == (
        "2010 Västernorrland är överens",
        "Länsstyrelsen Västernorrland",
        2010,
    )
