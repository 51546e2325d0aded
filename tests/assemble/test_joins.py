"""Looking ids up: what is found, and what is told about those that lead nowhere or stand twice."""

from __future__ import annotations

import pytest

from agreements.assemble.joins import Joins
from agreements.problems.problems import Place

KNOWN = {"sundsvalls-kommun": "Sundsvalls kommun", "polisen": "Polisen"}


def at(*path: str | int) -> Place:
    """The item's number plus one as the line, so that each item has its own place."""
    return Place("f.yml", int(path[-1]) + 1)


def said(joins: Joins) -> list[str]:
    return [str(problem) for problem in joins.problems]


def test_a_known_id_gives_what_it_names() -> None:
    joins = Joins()
    assert joins.one("polisen", KNOWN, "party", Place("f.yml", 3)) == "Polisen"
    assert said(joins) == []


@pytest.mark.parametrize(
    ("wrong", "cure"),
    [
        pytest.param("sundsvall-kommun", "Did you mean 'sundsvalls-kommun'?", id="near"),
        pytest.param("xyz", "Known here: polisen, sundsvalls-kommun.", id="far"),
        pytest.param("", "Known here: polisen, sundsvalls-kommun.", id="empty"),
    ],
)
def test_an_unknown_id_gives_nothing_and_a_problem(wrong: str, cure: str) -> None:
    joins = Joins()
    assert joins.one(wrong, KNOWN, "party", Place("f.yml", 3, 5)) is None
    assert said(joins) == [f"f.yml:3:5: error: unknown party '{wrong}'. {cure}"]


def test_a_list_of_known_ids_keeps_its_order() -> None:
    joins = Joins()
    found = joins.all(("polisen", "sundsvalls-kommun"), KNOWN, "party", at, "parties")
    assert (found, said(joins)) == (("Polisen", "Sundsvalls kommun"), [])


def test_of_a_list_the_unknown_ids_are_left_out_and_told_where_they_stand() -> None:
    joins = Joins()
    assert joins.all(("x", "polisen", "y"), KNOWN, "party", at, "parties") == ("Polisen",)
    assert said(joins) == [
        "f.yml:1: error: unknown party 'x'. Known here: polisen, sundsvalls-kommun.",
        "f.yml:3: error: unknown party 'y'. Known here: polisen, sundsvalls-kommun.",
    ]


def test_an_id_that_a_list_names_twice_is_told() -> None:
    joins = Joins()
    joins.all(("polisen", "polisen"), KNOWN, "party", at, "parties")
    assert said(joins) == [
        "f.yml:2: error: the party 'polisen' stands twice (first in f.yml:1). Keep one, or rename one."
    ]


def test_a_place_is_asked_for_with_the_whole_path() -> None:
    asked: list[tuple[str | int, ...]] = []

    def noting(*path: str | int) -> Place:
        asked.append(path)
        return Place("f.yml")

    Joins().all(("polisen",), KNOWN, "party", noting, "commitments", 2, "parties")
    assert asked == [("commitments", 2, "parties", 0)]


def test_an_empty_list_names_nothing() -> None:
    joins = Joins()
    assert (joins.all((), KNOWN, "party", at, "parties"), said(joins)) == ((), [])


def test_ids_that_differ_are_unique() -> None:
    joins = Joins()
    joins.unique([("a", Place("f.yml", 1)), ("b", Place("f.yml", 2))], "goal")
    assert said(joins) == []


def test_every_repetition_is_told_with_the_first_place() -> None:
    joins = Joins()
    joins.unique([("a", Place("1.yml", 1, 5)), ("a", Place("2.yml", 1, 5)), ("a", Place("3.yml", 1, 5))], "goal")
    assert said(joins) == [
        "2.yml:1:5: error: the goal 'a' stands twice (first in 1.yml:1:5). Keep one, or rename one.",
        "3.yml:1:5: error: the goal 'a' stands twice (first in 1.yml:1:5). Keep one, or rename one.",
    ]


def test_problems_gather_in_the_order_they_are_met() -> None:
    joins = Joins()
    joins.report(Place("b.yml"), "first", "Mend it.")
    joins.report(Place("a.yml"), "second", "Mend it.")
    assert said(joins) == ["b.yml: error: first. Mend it.", "a.yml: error: second. Mend it."]
