"""Numbers, dates, lists and plural forms as each language writes them, always with the digits 0-9."""

from __future__ import annotations

import gettext
from datetime import date
from decimal import Decimal

import pytest

from agreements.languages.formats import (
    day,
    is_language,
    joined,
    number,
    percent,
    plural_count,
    plural_index,
    plural_rule,
    script_of,
    sort_key,
)

# Written out, since the two look alike: French groups thousands with the narrow one.
SPACE = "\u00a0"
NARROW = "\u202f"


@pytest.mark.parametrize(
    ("value", "lang", "text"),
    [
        ("32", "sv", "32"),
        ("2160", "sv", f"2{SPACE}160"),
        ("1234567", "sv", f"1{SPACE}234{SPACE}567"),
        ("1.8", "sv", "1,8"),
        ("2160", "en", "2,160"),
        ("1.8", "en", "1.8"),
        ("2160", "fr", f"2{NARROW}160"),
        ("1.8", "fr", "1,8"),
        ("2160", "ar", "2,160"),
        ("1.8", "ar", "1.8"),
        ("0", "ar", "0"),
        ("2.0", "sv", "2"),
    ],
)
def test_number(value: str, lang: str, text: str) -> None:
    assert number(Decimal(value), lang) == text


def test_a_whole_number_needs_no_decimal_type() -> None:
    assert number(2160, "sv") == f"2{SPACE}160"


@pytest.mark.parametrize(
    ("value", "lang", "text"),
    [
        ("21.2", "sv", f"21,2{SPACE}%"),
        ("30", "sv", f"30{SPACE}%"),
        ("1.25", "sv", f"1,25{SPACE}%"),
        ("21.2", "en", "21.2%"),
        ("100", "en", "100%"),
        ("21.2", "fr", f"21,2{SPACE}%"),
        ("1234.5", "fr", f"1{NARROW}234,5{SPACE}%"),
        ("21.2", "ar", "21.2%"),
        ("30", "ar", "30%"),
    ],
)
def test_percent(value: str, lang: str, text: str) -> None:
    assert percent(Decimal(value), lang) == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "22 februari 2010"),
        ("en", "22 February 2010"),
        ("fr", "22 février 2010"),
        ("ar", "22 فبراير 2010"),
    ],
)
def test_day(lang: str, text: str) -> None:
    assert day(date(2010, 2, 22), lang) == text


@pytest.mark.parametrize(("lang", "text"), [("fr", "1er mars 2011"), ("fr-CA", "1er mars 2011"), ("sv", "1 mars 2011")])
def test_the_first_of_a_month(lang: str, text: str) -> None:
    assert day(date(2011, 3, 1), lang) == text


def test_the_eleventh_is_no_first() -> None:
    assert day(date(2011, 3, 11), "fr") == "11 mars 2011"


@pytest.mark.parametrize(
    ("lang", "two", "three"),
    [
        ("sv", "A och B", "A, B och C"),
        ("en", "A and B", "A, B and C"),
        ("fr", "A et B", "A, B et C"),
        ("ar", "A وB", "A وB وC"),
    ],
)
def test_joined(lang: str, two: str, three: str) -> None:
    assert (joined(["A", "B"], lang), joined(("A", "B", "C"), lang)) == (two, three)


@pytest.mark.parametrize("lang", ["sv", "en", "fr", "ar"])
def test_joined_with_nothing_to_join(lang: str) -> None:
    assert (joined([], lang), joined(["A"], lang)) == ("", "A")


@pytest.mark.parametrize("lang", ["sv", "en", "fr", "ar"])
def test_digits_are_western_in_every_language(lang: str) -> None:
    written = number(1234567890, lang) + percent(Decimal("12.34"), lang) + day(date(2010, 12, 31), lang)
    assert [char for char in written if char.isdigit() and char not in "0123456789"] == []


@pytest.mark.parametrize(
    ("lang", "count", "index"),
    [
        ("sv", 0, 1),
        ("sv", 1, 0),
        ("sv", 2, 1),
        ("en", 0, 1),
        ("en", 1, 0),
        ("en", 5, 1),
        ("fr", 0, 0),
        ("fr", 1, 0),
        ("fr", 2, 1),
        # CLDR has a form of its own for French millions; gettext's rule, which the catalogues follow, has none.
        ("fr", 1_000_000, 1),
        ("ar", 0, 0),
        ("ar", 1, 1),
        ("ar", 2, 2),
        ("ar", 3, 3),
        ("ar", 10, 3),
        ("ar", 11, 4),
        ("ar", 99, 4),
        ("ar", 100, 5),
        ("ar", 102, 5),
        ("ar", 103, 3),
        ("pl", 1, 0),
        ("pl", 2, 1),
        ("pl", 5, 2),
    ],
)
def test_plural_index(lang: str, count: int, index: int) -> None:
    assert plural_index(count, lang) == index


@pytest.mark.parametrize(("lang", "value", "index"), [("fr", "1.5", 0), ("sv", "1.5", 1), ("ar", "1.5", 5)])
def test_plural_index_of_a_fraction(lang: str, value: str, index: int) -> None:
    assert plural_index(Decimal(value), lang) == index


@pytest.mark.parametrize(("lang", "count"), [("sv", 2), ("en", 2), ("fr", 2), ("ar", 6), ("pl", 3)])
def test_plural_count(lang: str, count: int) -> None:
    assert plural_count(lang) == count


@pytest.mark.parametrize("lang", ["sv", "en", "fr", "ar"])
def test_every_form_has_a_count_that_takes_it(lang: str) -> None:
    assert {plural_index(count, lang) for count in range(200)} == set(range(plural_count(lang)))


@pytest.mark.parametrize(
    ("lang", "rule"),
    [
        ("en", "nplurals=2; plural=(n != 1);"),
        ("fr", "nplurals=2; plural=(n > 1);"),
        ("fi", "nplurals=2; plural=(n != 1);"),
        ("zh-Hant", "nplurals=1; plural=0;"),
    ],
)
def test_plural_rule(lang: str, rule: str) -> None:
    assert plural_rule(lang) == rule


# Those with rules that differ most, and languages that many newcomers speak.
MANY = [
    "sv",
    "ar",
    "fi",
    "fa",
    "so",
    "ti",
    "ckb",
    "pl",
    "uk",
    "ps",
    "he",
    "es",
    "pt-BR",
    "lt",
    "sl",
    "cy",
    "tr",
    "se",
    "lld",
]


@pytest.mark.parametrize("lang", MANY)
def test_gettext_and_the_site_choose_the_same_form(lang: str) -> None:
    said, _, expression = plural_rule(lang).partition("; plural=")
    choose = gettext.c2py(expression.rstrip(";"))
    assert said == f"nplurals={plural_count(lang)}"
    assert [choose(count) for count in range(1100)] == [plural_index(count, lang) for count in range(1100)]


@pytest.mark.parametrize("lang", MANY)
def test_any_language_has_its_numbers_and_dates(lang: str) -> None:
    assert is_language(lang)
    written = number(Decimal("1234.5"), lang) + percent(Decimal("12.5"), lang) + day(date(2010, 2, 22), lang)
    assert [char for char in written if char.isdigit() and char not in "0123456789"] == []


@pytest.mark.parametrize("lang", ["xx", "", "FI", "fi_FI", "finska", "../fi", "en-GB-oed"])
def test_no_language(lang: str) -> None:
    assert not is_language(lang)


@pytest.mark.parametrize(
    ("lang", "words", "in_order"),
    [
        ("sv", ["övning", "år", "zon", "ärende", "arbete"], "arbete zon år ärende övning"),
        ("fi", ["öljy", "zen", "äiti", "åländsk", "asua"], "asua zen åländsk äiti öljy"),
        ("nb", ["år", "øl", "zen", "ære", "arbeid"], "arbeid zen ære øl år"),
        ("uk", ["яма", "їжа", "йод", "істина", "гора", "ґанок"], "гора ґанок істина їжа йод яма"),
        ("fa", ["یار", "پدر", "گل", "چای", "باران", "تیر"], "باران پدر تیر چای گل یار"),
        ("ar", ["هدف", "إدارة", "أمل", "بلدية"], "إدارة أمل بلدية هدف"),
        ("fr", ["zone", "egal", "école", "année"], "année école egal zone"),
    ],
)
def test_the_alphabet_of_a_language(lang: str, words: list[str], in_order: str) -> None:
    assert sorted(words, key=lambda word: sort_key(word, lang)) == in_order.split()


@pytest.mark.parametrize(
    ("lang", "script"),
    [("sv", "LATIN"), ("ar", "ARABIC"), ("fa", "ARABIC"), ("uk", "CYRILLIC"), ("ckb", "ARABIC"), ("zh", "")],
)
def test_the_script_of_a_language(lang: str, script: str) -> None:
    assert script_of(lang) == script
