"""The numbers that a text states, compared between languages."""

from __future__ import annotations

from collections import Counter

import pytest

from agreements.languages.digits import (
    Difference,
    difference,
    first_of,
    first_other_digit,
    has_other_digits,
    numbers,
    numbers_differ,
)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param("2\u00a0160 företag, 21,2 procent", "sv", ["2160", "21.2"], id="sv"),
        pytest.param("2\u202f160 företag", "sv", ["2160"], id="sv, narrow space"),
        pytest.param("2,160 companies, 21.2 per cent", "en", ["2160", "21.2"], id="en"),
        pytest.param("2\u202f160 entreprises, 21,2\u00a0%", "fr", ["2160", "21.2"], id="fr"),
        pytest.param("2\u00a0160 entreprises", "fr", ["2160"], id="fr, no-break space"),
        pytest.param("2,160 شركة، 21.2%", "ar", ["2160", "21.2"], id="ar"),
        pytest.param("1\u00a0234\u00a0567,5", "sv", ["1234567.5"], id="millions in sv"),
        pytest.param("1,234,567.5", "en", ["1234567.5"], id="millions in en"),
    ],
)
def test_thousands_and_decimals_of_each_language(text: str, lang: str, expected: list[str]) -> None:
    assert numbers(text, lang) == Counter(expected)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param("2 160", "sv", ["2", "160"], id="an ordinary space separates"),
        pytest.param("2.160", "sv", ["2.160"], id="no decimal point in sv"),
        pytest.param("2,16", "en", ["2", "16"], id="no decimal comma in en"),
        pytest.param("2010, 2009 och 2008.", "sv", ["2010", "2009", "2008"], id="a list of years"),
        pytest.param("2010,2009", "en", ["2010", "2009"], id="four digits are no group"),
        pytest.param("80–100", "sv", ["80", "100"], id="range"),
        pytest.param("Mål 1:3", "sv", ["1", "3"], id="goal and sub-goal"),
        pytest.param("den 2010-02-22", "sv", ["2010", "02", "22"], id="date"),
        pytest.param("5i12-rörelsen", "sv", ["5"], id="in a name"),
        pytest.param("LGBTQ2 and 2SLGBTQI people", "en", [], id="in a word"),
        pytest.param("الـ3 ولـ125", "ar", ["3", "125"], id="with a small word of Arabic"),
        pytest.param("punkt 1.2 i avtalet", "sv", ["1.2"], id="section, decimal comma"),
        pytest.param("point 1.2 of it", "en", ["1.2"], id="section, decimal point"),
        pytest.param("avsnitt 1.2.3", "sv", ["1", "2", "3"], id="section of three parts"),
        pytest.param("section 1.2.3", "en", ["1", "2", "3"], id="section of three parts, decimal point"),
        pytest.param("am 31.12.2009", "de", ["31", "12", "2009"], id="date with points"),
        pytest.param("1.200 Plätze", "de", ["1200"], id="thousands with a point"),
        pytest.param("10 m²", "sv", ["10"], id="a raised digit is no number"),
        pytest.param("30%", "sv", ["30"], id="percent"),
        pytest.param("Inget tal.", "sv", [], id="none"),
        pytest.param("", "sv", [], id="empty"),
    ],
)
def test_where_a_number_ends(text: str, lang: str, expected: list[str]) -> None:
    assert numbers(text, lang) == Counter(expected)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("kl. 9.30.", "sv"),
        ("at 9.30.", "en"),
        ("at 09:30", "en"),
        ("à 9h30.", "fr"),
        ("à 9\u00a0h\u00a030", "fr"),
        ("um 9.30 Uhr", "de"),
        ("الساعة 9:30", "ar"),
    ],
)
def test_a_time_of_day_is_the_same_in_every_language(text: str, lang: str) -> None:
    assert numbers(text, lang) == Counter({"9.30": 1})


def test_each_mention_counts() -> None:
    assert numbers("5 av 7 kommuner och 5 till", "sv") == Counter({"5": 2, "7": 1})


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        pytest.param({"sv": "2\u00a0160", "en": "2,160", "fr": "2\u202f160", "ar": "2,160"}, "2160", id="thousands"),
        pytest.param({"sv": "21,2", "en": "21.2", "fr": "21,2", "ar": "21.2"}, "21.2", id="decimals"),
    ],
)
def test_a_number_is_the_same_in_every_language(texts: dict[str, str], number: str) -> None:
    assert [numbers(text, lang) for lang, text in texts.items()] == [Counter([number])] * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("32", False, id="western"),
        pytest.param("٣٢", True, id="arabic-indic"),
        pytest.param("۳۲", True, id="persian"),
        pytest.param("３", True, id="full width"),
        pytest.param("m² och m³", False, id="square and cubic metres"),
        pytest.param("½", False, id="half"),
        pytest.param("بلا", False, id="none"),
    ],
)
def test_has_other_digits(text: str, expected: bool) -> None:
    assert has_other_digits(text) is expected


@pytest.mark.parametrize(
    ("expected", "found", "missing", "extra"),
    [
        pytest.param(["1", "2"], ["2", "1"], [], [], id="the order is free"),
        pytest.param(["23"], ["32"], ["23"], ["32"], id="swapped"),
        pytest.param(["5", "5"], ["5"], ["5"], [], id="once instead of twice"),
        pytest.param([], ["9", "10"], [], ["10", "9"], id="too much"),
    ],
)
def test_difference(expected: list[str], found: list[str], missing: list[str], extra: list[str]) -> None:
    assert difference(Counter(expected), Counter(found)) == (missing, extra)


def test_the_slip_of_the_arabic_foreword_is_found() -> None:
    original = numbers("Antalet parter har med tiden ökat från 13 till 23.", "sv")
    arabic = numbers("مع الوقت ازداد عدد الأطراف من 13 إلى 32 طرفاً.", "ar")
    assert difference(original, arabic) == (["23"], ["32"])


@pytest.mark.parametrize(
    ("wanted", "text", "lang", "offset"),
    [
        pytest.param(["21.2"], "Av 80 är 21,2 procent", "sv", 9, id="as the language writes it"),
        pytest.param(["80", "21.2"], "Av 80 är 21,2 procent", "sv", 3, id="the first of several"),
        pytest.param(["2160"], "in 2,160 firms", "en", 3, id="with a sign for thousands"),
        pytest.param(["8"], "80 18", "sv", None, id="not as a part of another"),
        pytest.param([], "80", "sv", None, id="none wanted"),
    ],
)
def test_where_a_number_stands(wanted: list[str], text: str, lang: str, offset: int | None) -> None:
    assert first_of(wanted, text, lang) == offset


def test_where_another_digit_stands() -> None:
    assert (first_other_digit("32 ٣٢"), first_other_digit("32")) == (3, None)


@pytest.mark.parametrize(
    ("original", "translated", "lang", "expected"),
    [
        pytest.param("inom 2 månader", "خلال شهرين", "ar", ([], []), id="a dual is two"),
        pytest.param("inom 2 månader", "خلال شهرين (2)", "ar", ([], []), id="with its digit, too"),
        pytest.param("2 gånger, 2 delmål", "مرتين، هدفين فرعيين", "ar", ([], []), id="two duals"),
        pytest.param("gruppens 2 uppdrag", "مهمتا المجموعة", "ar", ([], []), id="a dual before another noun"),
        pytest.param("2 frågor och 2 år", "سؤالين", "ar", (["2"], []), id="one dual is not two of them"),
        pytest.param("2 flyktingar", "لاجئين", "ar", (["2"], []), id="a plural of people is none"),
        pytest.param("2 platser", "مكاناً", "ar", (["2"], []), id="a single one in the accusative is none"),
        pytest.param("3 månader", "شهرين", "ar", (["3"], []), id="no other number"),
        pytest.param("1 medlem", "عضو واحد", "ar", ([], []), id="one"),
        pytest.param("Bara 1 medlem", "Un seul membre", "fr", ([], []), id="only one, in French"),
        pytest.param("2 månader", "deux mois", "fr", ([], []), id="two"),
        pytest.param("två månader", "2 mois", "fr", ([], []), id="a word in the original"),
        pytest.param("13 månader", "trois mois", "fr", (["13"], []), id="another number"),
        pytest.param("tre rum", "four rooms", "en", (["3"], ["4"]), id="words that differ"),
        pytest.param("tre rum", "rooms", "en", ([], []), id="a word that is left out may be said otherwise"),
        pytest.param("2009–10", "2009–2010", "en", ([], []), id="short year"),
        pytest.param("2009/10", "2009–2010", "en", ([], []), id="short year after a slash"),
        pytest.param("2009-05", "2009–2005", "en", (["05"], ["2005"]), id="a month is no year"),
        pytest.param("månader", "2 mois", "fr", ([], ["2"]), id="too much"),
    ],
)
def test_a_number_that_a_word_says(
    original: str, translated: str, lang: str, expected: tuple[list[str], list[str]]
) -> None:
    found = numbers_differ(original, translated, "sv", lang)
    assert (list(found.missing), list(found.extra)) == expected


def test_thousands_with_an_ordinary_space_are_told_as_such() -> None:
    assert numbers_differ("2 160 rum", "2,160 rooms", "sv", "en") == Difference(split=("2 160",))
    assert numbers_differ("2 160 rum", "2,161 rooms", "sv", "en") == Difference(("160", "2"), ("2161",))
