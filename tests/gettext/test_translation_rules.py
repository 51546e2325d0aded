"""What a good translation keeps. The real catalogues, where nothing is lost, are held to it in `tests/content`."""

from __future__ import annotations

import pytest

from agreements.gettext.rules import (
    Names,
    is_copy,
    kept_names,
    markup_differs,
    names_lost,
    numbers_differ,
    stands_in,
)

NAMES = Names(
    "sv", kept=frozenset({"Timrå", "Migrationsverket"}), all=frozenset({"Timrå", "Migrationsverket", "Polisen"})
)


@pytest.mark.parametrize(
    ("original", "translated", "lang", "said"),
    [
        ("32 av 40", "32 of 40", "en", []),
        ("2\u00a0160 personer", "2,160 people", "en", []),
        ("32 av 40", "23 of 40", "en", ["without 32", "23 too much"]),
        ("32", "٣٢", "ar", ["digits other than 0-9"]),
    ],
)
def test_numbers(original: str, translated: str, lang: str, said: list[str]) -> None:
    assert numbers_differ(original, translated, "sv", lang) == said


@pytest.mark.parametrize(
    ("original", "translated", "said"),
    [
        ("**fet** och `kod`", "**bold** and `code`", []),
        ("**fet**", "bold", ["**…**: 1 in the original, 0 here"]),
        ("[här](a.md)", "[here](a.md)", []),
        ("[här](a.md#mål)", "[here](a.md#goals)", []),
        ("[här](a.md)", "[here](b.md)", ["without a.md"]),
        ("[här](a.md)", "here", ["[…](…): 1 in the original, 0 here", "without a.md"]),
        ("`kod`", "code", ["`…`: 1 in the original, 0 here"]),
        ("{count} mål {year}", "{count} goals", ["without {year}"]),
    ],
)
def test_markup(original: str, translated: str, said: list[str]) -> None:
    assert markup_differs(original, translated) == said


def test_a_form_for_exactly_one_may_say_the_count_in_words() -> None:
    assert markup_differs("{count} mål", "one goal", may_lack="{count}") == []


@pytest.mark.parametrize(
    ("original", "translated", "said"),
    [
        pytest.param("I Timrå", "In Timrå", [], id="a place that is kept"),
        pytest.param("I Timrå", "There", ["without Timrå"], id="a place that is lost"),
        pytest.param("Polisen hjälper", "The Police help", [], id="a name that the language translates"),
        pytest.param("HTS och RUS", "HTS", ["without RUS"], id="an abbreviation that is lost"),
        pytest.param("EU och FN", "the Union and the United Nations", [], id="abbreviations with words of their own"),
        pytest.param("VD", "Managing director", [], id="a role that is written in capitals"),
        pytest.param("Läs ”Hej”", "Read “Hello”", [], id="a title in other quotes"),
        pytest.param("Läs ”Hej”", "Lisez « Bonjour »", [], id="a title in French quotes"),
        pytest.param("Läs ”Hej”", "Read Hello", ["”…”: 1 in the original, 0 here"], id="a title without its quotes"),
    ],
)
def test_names(original: str, translated: str, said: list[str]) -> None:
    assert names_lost(original, translated, NAMES) == said


def test_a_heading_in_another_script_may_write_names_in_that_script() -> None:
    assert names_lost("Timrå är överens", "تيمرو متفقة", NAMES, is_heading=True) == []
    assert names_lost("Timrå är överens", "تيمرو متفقة", NAMES) == ["without Timrå"]
    assert names_lost("Timrå är överens", "We agree", NAMES, is_heading=True) == ["without Timrå"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param("Här är en text", "en", True, id="words"),
        pytest.param("Arbete", "en", True, id="one word"),
        pytest.param("Timrå, Migrationsverket", "en", False, id="names alone"),
        pytest.param("Polisen", "en", False, id="a name that is translated elsewhere"),
        pytest.param("HTS 2010", "en", False, id="an abbreviation and a number"),
        pytest.param("{first} – {last}", "en", False, id="names in braces"),
        pytest.param("12,5 %", "en", False, id="a number"),
        pytest.param("Region", "en", False, id="a word that English spells alike"),
        pytest.param("Region", "fr", True, id="but French does not"),
        pytest.param("Total", "ar", True, id="nor Arabic"),
    ],
)
def test_what_is_an_untouched_copy(text: str, lang: str, expected: bool) -> None:
    assert is_copy(text, text, NAMES, lang) is expected


def test_another_text_is_no_copy() -> None:
    assert not is_copy("Arbete", "Work", NAMES, "en")


def test_a_name_is_kept_by_a_language_that_keeps_it_nearly_always() -> None:
    often = [("Timrå ska", "Timrå will")] * 30
    assert kept_names(["Timrå"], often) == {"Timrå"}
    assert kept_names(["Timrå"], [*often, ("Timrå", "there")]) == {"Timrå"}
    assert kept_names(["Timrå"], [*often, *[("Timrå", "there")] * 2]) == set()
    assert kept_names(["Timrå"], often[:9]) == set()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Timrå", "i Timrå.", True),
        ("Härnösand", "Härnösands kommun", False),
        ("LO", "LOVA", False),
        ("5 i 12-rörelsen", "5 i 12-rörelsen kämpar", True),
    ],
)
def test_stands_in(name: str, text: str, expected: bool) -> None:
    assert stands_in(name, text) is expected
