"""The table of the frame's texts: it names all that the code shows, and no more; and what check says of the rest."""

from __future__ import annotations

import re
from pathlib import Path

from agreements.checks.interface import FILE, check_interface, names_in_braces
from agreements.checks.interface_texts import FILLED_IN

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place

PACKAGE = Path(__file__).resolve().parents[2] / "hooks" / "agreements"
# Families of which the code names a member by an id of the data, such as `kind.{party.kind}`.
FAMILIES = (
    "accessibility.",
    "basis.",
    "document.",
    "downloads.",
    "kind.",
    "search.",
    "site.",
    "statistics.",
    "target.",
    "unit.",
    "whole.",
)


def texts(**changed: str) -> dict[str, SourceText]:
    """All texts, each with its names; `changed` by key with "." as "__"."""
    found = {key: " ".join(f"{{{name}}}" for name in names) for key, names in FILLED_IN.items()}
    found |= {key.replace("__", "."): wording for key, wording in changed.items()}
    return {key: SourceText(key, wording) for key, wording in found.items()}


def said(found: dict[str, SourceText]) -> list[str]:
    return [str(problem) for problem in check_interface(found)]


def shown_in_code() -> set[str]:
    files = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html")]
    literal = re.compile(r'"([a-z-]+\.[a-z-]+)"')
    return {
        key for file in files if file.name != "interface_texts.py" for key in literal.findall(file.read_text("utf-8"))
    }


def test_every_text_of_the_table_is_shown_somewhere() -> None:
    unused = [key for key in FILLED_IN.keys() - shown_in_code() if not key.startswith(FAMILIES)]
    assert unused == []


def test_every_text_that_a_template_shows_is_in_the_table() -> None:
    called = re.compile(r'ui\("([a-z.-]+)"')
    shown = {key for file in PACKAGE.rglob("*.html") for key in called.findall(file.read_text("utf-8"))}
    assert shown - FILLED_IN.keys() == set()


def test_a_whole_table_has_no_problem() -> None:
    assert said(texts()) == []


def test_a_missing_text() -> None:
    found = texts()
    del found["goal.permalink"]
    assert said(found) == [
        "data/interface.yml: error: the text 'permalink' of 'goal' is missing. Add 'permalink: …' under 'goal:'."
    ]


def test_a_text_that_nothing_shows() -> None:
    assert said(texts(goal__permalnik="Länk")) == [
        "data/interface.yml: error: the text 'goal.permalnik' is shown nowhere. Remove it, or correct its name."
    ]


def test_a_name_that_nobody_fills_in() -> None:
    assert said(texts(goal__number="Mål {nummer}")) == [
        "data/interface.yml: error: nothing is filled in for {nummer} in the text 'goal.number'. Only number can be."
    ]


def test_half_a_brace() -> None:
    assert said(texts(goal__number="Mål {number")) == [
        "data/interface.yml: error: the text 'goal.number' has a brace without its other half. "
        "Write {name}, or no brace."
    ]


def test_names_in_braces() -> None:
    assert names_in_braces("{count} mål {year}") == {"count", "year"}
    assert names_in_braces("Mål") == frozenset()
    assert names_in_braces("Mål}") is None


def test_the_place_is_the_file() -> None:
    assert next(iter(check_interface({}))).place == Place(FILE)


def test_a_problem_is_told_at_the_place_of_its_text() -> None:
    found = texts(site__skip="Hoppa {över}")
    places = {("interface", "site", "skip"): Place(FILE, 7, 11)}
    problems = check_interface(found, lambda *path: places.get(path, Place(FILE)))
    assert [str(problem.place) for problem in problems] == [f"{FILE}:7:11"]
