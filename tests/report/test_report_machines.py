"""Problems as machines read them."""

from __future__ import annotations

import json

import pytest

from agreements.problems.problems import Place, Problem, Severity, suggestion
from agreements.problems.told import told
from agreements.report.machines import as_github, as_json

KEY = Problem(Place("data/parties.yml", 12, 5), told("unknown key '{key}'", key="nmae"), suggestion("nmae", ["name"]))
SLIP = Problem(Place("a.yml"), told("known slip of the source: {text}", text="9 är 8."), told("x"), Severity.NOTE)


def test_json_is_stable() -> None:
    assert json.loads(as_json([SLIP, KEY], "en")) == {
        "version": 1,
        "lang": "en",
        "counts": {"error": 1, "warning": 0, "note": 1},
        "problems": [
            {
                "file": "data/parties.yml",
                "line": 12,
                "column": 5,
                "severity": "error",
                "what": "unknown key 'nmae'",
                "cure": "Did you mean 'name'?",
            },
            {
                "file": "a.yml",
                "line": 0,
                "column": 0,
                "severity": "note",
                "what": "known slip of the source: 9 är 8.",
                "cure": "x",
            },
        ],
    }


def test_json_has_the_words_of_the_language_and_the_same_keys() -> None:
    (problem,) = json.loads(as_json([KEY], "sv"))["problems"]
    assert (problem["severity"], problem["what"], problem["cure"]) == (
        "error",
        "okänd nyckel ”nmae”",
        "Menade du ”name”?",
    )


def test_json_of_nothing() -> None:
    assert json.loads(as_json([], "sv")) == {
        "version": 1,
        "lang": "sv",
        "counts": {"error": 0, "warning": 0, "note": 0},
        "problems": [],
    }


@pytest.mark.parametrize(
    ("place", "severity", "command"),
    [
        (Place("a.yml", 12, 5), Severity.ERROR, "::error file=a.yml,line=12,col=5::it is wrong. Mend it."),
        (Place("a.yml", 12), Severity.WARNING, "::warning file=a.yml,line=12::it is wrong. Mend it."),
        (Place("a.yml"), Severity.NOTE, "::notice file=a.yml::it is wrong. Mend it."),
    ],
    ids=["error", "warning without column", "note of a whole file"],
)
def test_github_commands(place: Place, severity: Severity, command: str) -> None:
    assert as_github([Problem(place, told("it is wrong"), told("Mend it."), severity)], "en") == command


def test_nothing_that_an_editor_wrote_ends_a_github_command_or_begins_another() -> None:
    problem = Problem(
        Place("50 %,a:b.yml", 1), told("{value} is wrong", value="a\r\n::stop-commands::x 100 %, b"), told("Mend: it.")
    )
    assert as_github([problem], "en") == (
        "::error file=50 %25%2Ca%3Ab.yml,line=1::a%0D%0A::stop-commands::x 100 %25, b is wrong. Mend: it."
    )


def test_github_gets_the_words_of_the_language() -> None:
    assert as_github([KEY], "sv").endswith("::okänd nyckel ”nmae”. Menade du ”name”?")


def test_notes_may_be_left_out() -> None:
    assert as_github([SLIP, KEY], "en", has_notes=False).count("::notice") == 0
    assert json.loads(as_json([SLIP, KEY], "en", has_notes=False))["counts"] == {"error": 1, "warning": 0, "note": 0}


def test_no_problems_are_no_commands() -> None:
    assert as_github([], "sv") == ""
