"""What somebody may want of a new site, and what can't be."""

from __future__ import annotations

import pytest

from agreements.begin.wishes import (
    Wishes,
    codes,
    id_problem,
    language_problem,
    languages_problem,
    line_problem,
    wishes,
    year_problem,
)

NO_LANGUAGE = "is not the code of a language whose numbers and plurals are known."


def wanted(source: str = "en", languages: str = "", place: str = "Our town", place_id: str | None = None) -> Wishes:
    return wishes("Name", source, languages, place, place_id, "2027")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", []), ("fr", ["fr"]), ("fr,ar", ["fr", "ar"]), (" fr , ar ,", ["fr", "ar"]), ("fr ar", ["fr", "ar"])],
)
def test_codes_with_commas_between(typed: str, found: list[str]) -> None:
    assert codes(typed) == found


def test_the_source_is_no_translation_and_each_language_is_there_once() -> None:
    found = wanted("en", "fr,en,ar,fr")
    assert (found.translations, found.languages) == (("fr", "ar"), ("en", "fr", "ar"))


def test_pages_are_written_in_the_source_and_where_there_are_words() -> None:
    assert wanted("so", "fr,ckb,ar").written == ("so", "fr", "ar")


@pytest.mark.parametrize(
    ("place", "place_id", "ref"),
    [
        ("Ås", None, "as/2027"),
        ("Київ", None, "place/2027"),
        ("Київ", "kyiv", "kyiv/2027"),
        ("Our town", "town", "town/2027"),
    ],
)
def test_the_place_has_an_id(place: str, place_id: str | None, ref: str) -> None:
    assert wanted(place=place, place_id=place_id).ref == ref


@pytest.mark.parametrize("name", ["Our town", "وعده‌های ما", "Ціль №1", '"A & B": 100 % #1 <x>'])
def test_what_is_a_name(name: str) -> None:
    assert line_problem(name) is None


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\tb", "a\x00", "a\u2028b", "a\udc80"])
def test_a_name_is_one_line(name: str) -> None:
    assert line_problem(name) == "The name must be one line of text."


def test_a_name_that_is_too_long() -> None:
    assert line_problem("x" * 200) is None
    assert line_problem("x" * 201) == "The name is too long: 201 characters. Keep it under 200."


@pytest.mark.parametrize(
    ("code", "cure"),
    [
        ("finska", "Did you mean 'fi'?"),
        ("English", "Did you mean 'en'?"),
        ("xx", "Write its code of two or three letters, such as 'fi' or 'ckb'."),
        ("", "Write its code of two or three letters, such as 'fi' or 'ckb'."),
        ("../en", "Write its code of two or three letters, such as 'fi' or 'ckb'."),
    ],
)
def test_what_is_no_language(code: str, cure: str) -> None:
    assert language_problem(code) == f"'{code}' {NO_LANGUAGE} {cure}"


def test_languages() -> None:
    assert language_problem("zh-Hant") is language_problem("so") is languages_problem("") is None
    assert languages_problem("fr, ar,ckb") is None
    assert languages_problem("fr,svenska,xx") == f"'svenska' {NO_LANGUAGE} Did you mean 'sv'?"


@pytest.mark.parametrize("year", ["27", "02027", "20x7", "٢٠٢٧", "-207", "", "0207"])
def test_what_is_no_year(year: str) -> None:
    assert year_problem(year) == f"'{year}' is not a year. Write its four digits, such as 2027."


def test_a_year() -> None:
    assert year_problem("2027") is None


@pytest.mark.parametrize("place_id", ["Our town", "a/b", "..", "-x"])
def test_what_is_no_id(place_id: str) -> None:
    said = f"'{place_id}' is not an id. Use only a–z, 0–9 and single hyphens, such as 'our-town'."
    assert id_problem(wanted(place_id=place_id)) == said


@pytest.mark.parametrize("place_id", ["data", "parties", "interface", "en", "fr"])
def test_an_address_that_is_taken(place_id: str) -> None:
    said = f"The address /{place_id}/ is taken. Give the place another with --place-id."
    assert id_problem(wanted(languages="fr", place_id=place_id)) == said


def test_an_id_that_is_free() -> None:
    assert id_problem(wanted(languages="fr", place_id="ar")) is None
