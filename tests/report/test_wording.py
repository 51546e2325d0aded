"""Everything that is told to an editor can be said in Swedish, and says the same."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from agreements.gettext.catalogues import read_wordings
from agreements.problems.problems import suggestion
from agreements.problems.told import told
from agreements.report.wording import FOLDER, languages, wording

PACKAGE = FOLDER.parents[1]
SWEDISH = read_wordings(FOLDER / "sv.po")


def _told_in(path: Path) -> Iterator[ast.expr]:
    """The first argument of each call of `told` in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "told":
            yield node.args[0]


ALL = [(path, template) for path in sorted(PACKAGE.rglob("*.py")) for template in _told_in(path)]
TEMPLATES = sorted({template.value for _, template in ALL if isinstance(template, ast.Constant)})


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_template_is_written_out_where_it_is_told() -> None:
    computed = [f"{path.name}:{one.lineno}" for path, one in ALL if not isinstance(one, ast.Constant)]
    assert computed == []


def test_all_that_is_told_has_a_swedish_wording_and_no_wording_is_unused() -> None:
    assert sorted(SWEDISH) == TEMPLATES


def test_each_wording_stands_once() -> None:
    lines = (FOLDER / "sv.po").read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.startswith("msgid ")]) == len(SWEDISH) + 1  # and the header


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_swedish_is_written_and_has_the_same_names_in_braces(template: str) -> None:
    assert SWEDISH[template].strip()
    assert names(SWEDISH[template]) == names(template)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_swedish_has_swedish_quotes_and_ends_as_the_english_does(template: str) -> None:
    assert "'" not in SWEDISH[template]
    assert (SWEDISH[template][-1] == ".") == (template[-1] == ".")


def test_the_languages_are_english_and_those_with_a_catalogue() -> None:
    assert languages() == ["en", "sv"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "unknown key 'nmae'"), ("sv", "okänd nyckel ”nmae”"), ("fi", "unknown key 'nmae'")],
    ids=["English", "Swedish", "a language that has no wordings"],
)
def test_what_is_told_in_a_language(lang: str, text: str) -> None:
    assert wording(told("unknown key '{key}'", key="nmae"), lang) == text


def test_what_is_told_within_is_in_the_same_language() -> None:
    said = told("unknown {kind} '{id}'", kind=told("column"), id="x")
    assert (said, wording(said, "sv")) == ("unknown column 'x'", "känner inte till kolumnen ”x”")


def test_what_an_editor_wrote_is_no_template() -> None:
    said = told("unknown key '{key}'", key="{key} {0} {")
    assert (said, wording(said, "sv")) == ("unknown key '{key} {0} {'", "okänd nyckel ”{key} {0} {”")


def test_plain_text_stays_as_it_is() -> None:
    assert wording("page {x}", "sv") == "page {x}"


@pytest.mark.parametrize(
    ("wrong", "known", "swedish"),
    [
        ("gaols", ["goals", "party"], "Menade du ”goals”?"),
        ("xyz", ["b", "a"], "Här går det att skriva: a, b."),
        ("xyz", [], "Här finns ännu inget att välja på."),
    ],
)
def test_a_suggestion_in_swedish(wrong: str, known: list[str], swedish: str) -> None:
    assert wording(suggestion(wrong, known), "sv") == swedish


def test_what_is_told_survives_being_stored() -> None:
    said = told("unknown key '{key}'", key="nmae")
    again = pickle.loads(pickle.dumps(said))
    assert (again, wording(again, "sv")) == (said, "okänd nyckel ”nmae”")
