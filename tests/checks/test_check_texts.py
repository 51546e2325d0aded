"""The texts of the frame: the engine has all that the code shows, and no more; and what check says of a site's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.checks.texts import check_source, check_spoken, check_texts, check_words, names_in_braces
from agreements.interface.frame_texts import frame_texts, spoken
from agreements.shapes.loaded import shape
from agreements.shapes.texts import TextsFile
from agreements.shapes.vocabulary import VocabularyFile
from agreements.source.yaml import parse

PACKAGE = Path(__file__).resolve().parents[2] / "hooks" / "agreements"
VOCABULARY = "data/vocabulary.yml"
FILE = "data/texts.yml"
# Families of which the code names a member by an id of the data, such as `kind.{party.kind}`.
FAMILIES = (
    "about.",
    "accessibility.",
    "basis.",
    "document.",
    "downloads.",
    "kind.",
    "kinds.",
    "search.",
    "site.",
    "statistics.",
    "status.",
    "target.",
    "unit.",
    "whole.",
)
# Words for what editors' Markdown may hold, and for what a page tells of its source.
OF_PAGES = ("admonition.", "footnotes.", "page.")
# What the site says itself, in data/site.yml.
TOLD_BY_THE_SITE = {"site.name", "site.tagline", "site.wording"}


def said(written: str) -> list[str]:
    loaded, problems = shape(parse(f"texts:\n  goal:\n    {written}\n".encode(), FILE), TextsFile)
    assert loaded is not None, problems
    return [str(problem) for problem in check_texts(loaded)]


def shown_in_code() -> set[str]:
    files = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html")]
    literal = re.compile(r'"([a-z-]+\.[a-z-]+)"')
    return {key for file in files for key in literal.findall(file.read_text("utf-8"))}


def test_every_text_of_the_engine_is_shown_somewhere() -> None:
    unused = [key for key in frame_texts().keys() - shown_in_code() if not key.startswith((*FAMILIES, *OF_PAGES))]
    assert unused == []


def test_every_text_that_a_template_shows_is_the_engines_or_the_sites() -> None:
    called = re.compile(r'ui\("([a-z.-]+)"')
    shown = {key for file in PACKAGE.rglob("*.html") for key in called.findall(file.read_text("utf-8"))}
    assert shown - frame_texts().keys() - TOLD_BY_THE_SITE == set()


def test_texts_worded_otherwise_have_no_problem() -> None:
    assert said("number: Målet {number}\n    permalink: Länk hit") == []


def test_a_name_may_be_left_out() -> None:
    assert said("number: Målet") == []


def test_a_text_that_nothing_shows() -> None:
    assert said("permalnik: Länk") == [
        f"{FILE}:3:16: error: the text 'goal.permalnik' is shown nowhere. Did you mean 'goal.permalink'?"
    ]


def test_a_name_that_nobody_fills_in() -> None:
    assert said('number: "Mål {nummer}"') == [
        f"{FILE}:3:13: error: nothing is filled in for {{nummer}} in the text 'goal.number'. Only number can be."
    ]


def test_a_name_where_nothing_is_filled_in() -> None:
    assert said('permalink: "Länk {hit}"') == [
        f"{FILE}:3:16: error: nothing is filled in for {{hit}} in the text 'goal.permalink'. "
        "Nothing can be in this text."
    ]


@pytest.mark.parametrize("written", ['number: "Mål {number"', "number: Mål number}"])
def test_half_a_brace(written: str) -> None:
    assert said(written) == [
        f"{FILE}:3:13: error: the text 'goal.number' has a brace without its other half. Write {{name}}, or no brace."
    ]


def test_two_forms_of_a_text_that_has_one() -> None:
    assert said("number: {one: Mål, other: Målen}") == [
        f"{FILE}:3:13: error: the text 'goal.number' has the wrong number of forms. Write it as one text."
    ]


def test_one_form_of_a_text_that_has_two() -> None:
    loaded, _ = shape(parse(b"texts:\n  count:\n    commitments: '{count}'\n", FILE), TextsFile)
    assert loaded is not None
    assert [str(problem) for problem in check_texts(loaded)] == [
        f"{FILE}:3:18: error: the text 'count.commitments' has the wrong number of forms. "
        "Write 'one: …' and 'other: …' below it."
    ]


def test_names_in_braces() -> None:
    assert names_in_braces("{count} mål {year}") == {"count", "year"}
    assert names_in_braces("Mål") == frozenset()
    assert names_in_braces("Mål}") is None


def test_data_in_a_language_that_the_engine_speaks_lack_nothing() -> None:
    assert [problem for lang in spoken() for problem in check_source(lang, None)] == []


def test_data_in_one_that_it_does_not_speak_are_a_note() -> None:
    loaded, _ = shape(parse(b"texts:\n  site:\n    skip: A\n    nothing: B\n", FILE), TextsFile)
    told = [str(problem) for given in (None, loaded) for problem in check_source("so", given)]
    assert told == [
        f"{FILE}: note: {len(frame_texts()) - less} texts of the frame are not in 'so', and say so. "
        "Word them in data/texts.yml."
        for less in (0, 1)
    ]


def test_a_language_that_the_engine_speaks_lacks_nothing() -> None:
    assert list(check_spoken(["ar", "de", "en", "es", "fa", "fi", "fr", "sv", "uk"], {})) == []


def test_a_language_that_it_does_not_speak_is_a_note() -> None:
    all_of_them = len(frame_texts())
    assert [str(one) for one in check_spoken(["fr", "so"], {})] == [
        f"data/translations/so: note: {all_of_them} texts of the frame are not in 'so', and say so. "
        "Translate them: agreements translations so --update lists them."
    ]


def test_those_that_the_site_has_translated_itself_do_not_count() -> None:
    paths = [text.path for text in frame_texts().values()]
    [problem] = check_spoken(["so"], {"so": [*paths[2:], "parties/a/what"]})
    assert str(problem).startswith("data/translations/so: note: 2 texts of the frame are not in 'so'")
    assert list(check_spoken(["so"], {"so": paths})) == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "bases:\n- {id: seen, words: 'Seen, {date}.'}\n"
            "units:\n- {id: a, forms: {one: one a, other: '{count} a'}}\n",
            [],
        ),
        (
            "bases:\n- id: seen\n  words: Seen by {by}.\n",
            [f"{VOCABULARY}:3:10: error: nothing is filled in for {{by}} in the text 'seen'. Only date can be."],
        ),
        (
            "units:\n- id: a\n  forms:\n    one: one a\n    other: '{number} a'\n",
            [f"{VOCABULARY}:5:12: error: nothing is filled in for {{number}} in the text 'a'. Only count can be."],
        ),
        (
            "bases:\n- id: seen\n  words: Seen {date.\n",
            [
                f"{VOCABULARY}:3:10: error: the text 'seen' has a brace without its other half. "
                "Write {name}, or no brace."
            ],
        ),
    ],
)
def test_what_is_filled_into_words_of_the_vocabulary(written: str, told: list[str]) -> None:
    loaded, problems = shape(parse(written.encode(), VOCABULARY), VocabularyFile)
    assert loaded is not None, problems
    assert [str(one) for one in check_words(loaded)] == told
