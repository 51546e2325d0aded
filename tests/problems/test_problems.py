"""How a problem reads, in which order problems come, and what is suggested instead."""

from __future__ import annotations

import pytest

from agreements.problems.problems import Place, Problem, Severity, errors, in_order, suggestion


@pytest.mark.parametrize(
    ("place", "text"),
    [
        pytest.param(Place("data/parties.yml", 12, 5), "data/parties.yml:12:5", id="line and column"),
        pytest.param(Place("data/parties.yml", 12), "data/parties.yml:12", id="line"),
        pytest.param(Place("data/parties.yml"), "data/parties.yml", id="file"),
        pytest.param(Place("data/parties.yml", 0, 5), "data/parties.yml", id="a column needs a line"),
    ],
)
def test_a_place_reads_as_editors_open_it(place: Place, text: str) -> None:
    assert str(place) == text


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")],
)
def test_a_problem_reads_as_one_line(severity: Severity, word: str) -> None:
    problem = Problem(Place("f.yml", 12, 5), "unknown key 'nmae'", "Did you mean 'name'?", severity)
    assert str(problem) == f"f.yml:12:5: {word}: unknown key 'nmae'. Did you mean 'name'?"


def test_a_problem_is_an_error_unless_it_says_otherwise() -> None:
    assert Problem(Place("f.yml"), "what", "cure").severity is Severity.ERROR


def problem(file: str, line: int, column: int = 0, what: str = "x", severity: Severity = Severity.ERROR) -> Problem:
    return Problem(Place(file, line, column), what, "y", severity)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(problem("z", 9), problem("a", 1, severity=Severity.WARNING), id="errors before warnings"),
        pytest.param(
            problem("z", 9, severity=Severity.WARNING),
            problem("a", 1, severity=Severity.NOTE),
            id="warnings before notes",
        ),
        pytest.param(problem("a", 9), problem("b", 1), id="by file"),
        pytest.param(problem("a", 2), problem("a", 10), id="by line as a number"),
        pytest.param(problem("a", 2, 3), problem("a", 2, 20), id="by column as a number"),
        pytest.param(problem("a", 0), problem("a", 1), id="the whole file first"),
        pytest.param(problem("a", 2, what="p"), problem("a", 2, what="q"), id="by text"),
    ],
)
def test_order(first: Problem, second: Problem) -> None:
    assert in_order([second, first]) == in_order([first, second]) == [first, second]


def test_a_problem_found_twice_is_told_once() -> None:
    assert in_order([problem("a", 1), problem("b", 1), problem("a", 1)]) == [problem("a", 1), problem("b", 1)]


def test_only_errors_stop_a_build() -> None:
    error, warning, note = (problem("a", 1, severity=severity) for severity in Severity)
    assert errors([note, warning, error]) == [error]


@pytest.mark.parametrize(
    ("wrong", "known", "text"),
    [
        pytest.param("gaols", ["goals", "party"], "Did you mean 'goals'?", id="two letters swapped"),
        pytest.param("sundsvall-kommun", ["sundsvalls-kommun"], "Did you mean 'sundsvalls-kommun'?", id="letter lost"),
        pytest.param("partie", ["party", "parties"], "Did you mean 'parties'?", id="the nearest of several"),
        pytest.param("xyz", ["b", "a"], "Known here: a, b.", id="nothing near"),
        pytest.param("", ["b", "a"], "Known here: a, b.", id="nothing written"),
        pytest.param("xyz", [], "Nothing is known here yet.", id="nothing known"),
    ],
)
def test_suggestion(wrong: str, known: list[str], text: str) -> None:
    assert suggestion(wrong, known) == text


def test_a_dozen_known_words_are_all_listed() -> None:
    known = list("abcdefghijkl")
    assert suggestion("???", known) == "Known here: a, b, c, d, e, f, g, h, i, j, k, l."


def test_of_more_than_a_dozen_only_the_first_are_listed() -> None:
    known = list("mlkjihgfedcba")
    assert suggestion("???", known) == "Known here: a, b, c, d, e, f, g, h, i, j, k, l, …."
