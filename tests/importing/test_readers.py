"""How cells become values: numbers, days, texts, lists; small pure functions."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from agreements.importing.cells import Cell, Value, text_of
from agreements.importing.days import day_of, rough_day_of
from agreements.importing.ids import id_from_words, id_in, most_alike
from agreements.importing.memory import memory_file, memory_text, read_memory
from agreements.importing.merge import mark_of, verdict
from agreements.importing.readers import How, paragraphs, read
from agreements.languages.formats import month_names
from agreements.problems.problems import Place

MONTHS = {name: number for lang in ("en", "sv", "fr", "ar", "fi", "uk") for name, number in month_names(lang).items()}


def said(value: Value, reader: str, how: How = How()) -> object:  # noqa: B008
    """What a reader makes of a value; of what is wrong, the first words."""
    found = read(Cell(value, lambda: Place("x")), reader, how)
    return str(found[0]) if isinstance(found, tuple) else found


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("12.0"), "12"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.3"), "0.3"),
        (True, "yes"),
        (date(2025, 6, 30), "2025-06-30"),
        (datetime(2025, 6, 30), "2025-06-30"),
        (datetime(2025, 6, 30, 12, 5), "2025-06-30T12:05:00"),
        ("  A\u030a ", "Å"),
        (None, ""),
        (("a", None, Decimal(2)), "a; 2"),
    ],
)
def test_a_cell_as_a_person_reads_it(value: Value, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize("reader", ["line", "prose"])
def test_a_no_break_space_stays_where_the_writer_has_put_it(reader: str) -> None:
    assert said("10\u202f000\u00a0euros\t ou  plus", reader) == "10\u202f000\u00a0euros ou plus"


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("2025-06-30", None, "2025-06-30"),
        ("2025-06-30T08:00:00Z", None, "2025-06-30"),
        ("2025/6/3", None, "2025-06-03"),
        ("20250630", None, "2025-06-30"),
        ("30.6.2025", None, "2025-06-30"),
        ("3.6.2025", None, "2025-06-03"),
        ("3. 6. 2025", None, "2025-06-03"),
        ("30/6/2025", None, "2025-06-30"),
        ("6/30/2025", None, "2025-06-30"),
        ("3-4-2025", "day_first", "2025-04-03"),
        ("3/4/2025", "month_first", "2025-03-04"),
        ("4/4/2025", None, "2025-04-04"),
        ("30 June 2025", None, "2025-06-30"),
        ("June 30th, 2025", None, "2025-06-30"),
        ("Mon 30 Jun 2025", None, "2025-06-30"),
        ("den 30 juni 2025", None, "2025-06-30"),
        ("1er juillet 2025", None, "2025-07-01"),
        ("30 يونيو 2025", None, "2025-06-30"),
        ("30. kesäkuuta 2025", None, "2025-06-30"),
        ("30 червня 2025", None, "2025-06-30"),
    ],
)
def test_days_in_the_usual_spellings(written: str, order: str | None, day: str) -> None:
    assert day_of(written, order, MONTHS) == day


@pytest.mark.parametrize(
    "written", ["2025-02-30", "31.4.2025", "3/4/2025", "3.4.25", "June 2025", "2025", "soon", "30 x 2025"]
)
def test_what_is_no_day_is_never_guessed(written: str) -> None:
    assert isinstance(day_of(written, None, MONTHS), tuple)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025", "2025"),
        ("2025-06", "2025-06"),
        ("06/2025", "2025-06"),
        ("juin 2025", "2025-06"),
        ("1.7.2025", "2025-07-01"),
    ],
)
def test_a_day_may_be_a_month_or_a_year(written: str, day: str) -> None:
    assert rough_day_of(written, None, MONTHS) == day


@pytest.mark.parametrize("written", ["2025-13", "summer", "Q2"])
def test_what_is_no_time_at_all(written: str) -> None:
    assert isinstance(rough_day_of(written, None, MONTHS), tuple)


COMMA = How(is_comma_decimal=True)


@pytest.mark.parametrize(
    ("value", "how", "number"),
    [
        (Decimal("2.50"), How(), "2.5"),
        ("2.5", How(), "2.5"),
        ("1 234.5", How(), "1234.5"),
        ("1\u202f234,5", COMMA, "1234.5"),
        ("1.234.567,5", COMMA, "1234567.5"),
        ("−3", How(), "-3"),
        ("2,5", How(), "'2,5' is not a number"),
        ("2.5", COMMA, "'2.5' is not a number"),
        ("1e3", How(), "'1e3' is not a number"),
        ("٣٫٥", How(), "3.5"),
        ("3²", How(), "'3²' is not a number"),
    ],
)
def test_numbers(value: Value, how: How, number: str) -> None:
    assert said(value, "number", how) == number


@pytest.mark.parametrize(
    ("value", "percent"),
    [
        ("60 %", "60"),
        ("60", "60"),
        (Decimal(60), "60"),
        (Decimal("0.6"), "'0.6' may be a share or a percentage"),
        ("half", "'half' is not a number"),
    ],
)
def test_percentages(value: Value, percent: str) -> None:
    assert said(value, "percentage") == percent


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("One line.", "One line."),
        ("One sentence\nthat goes on.", "One sentence that goes on."),
        ("One.\r\nTwo.", "One.\n\nTwo."),
        ("Buy:\n• books\n– pens\nAll read.", "Buy:\n\n- books\n- pens\n\nAll read."),
        ("1. one\n2. two", "1. one\n2. two"),
        ("One *two*\nthree\n\n- four  \n- five", "One *two*\nthree\n\n- four\n- five"),
    ],
)
def test_long_texts_become_paragraphs(cell: str, text: str) -> None:
    assert paragraphs(cell) == text


KNOWN = How(choices={"north": "n", "south, east": "se", "west": "w"}, values={"all": ["n", "w"]}, name="parties")


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("North", ["n"]),
        ("South, East", ["se"]),
        ("South, East; north", ["se", "n"]),
        ("north, WEST", ["n", "w"]),
        ("north west", ["n", "w"]),
        ("All; north", ["n", "w"]),
        ("north; up", "'up' is no party of this site"),
    ],
)
def test_names_that_the_site_knows(cell: str, found: object) -> None:
    assert said(cell, "promisers", KNOWN) == found


@pytest.mark.parametrize(
    ("cell", "links"),
    [
        ("https://a.example/", [("a.example", "https://a.example/")]),
        ("The plan: https://a.example/b;c", [("The plan", "https://a.example/b;c")]),
        ("[The plan](https://a.example)", [("The plan", "https://a.example")]),
        ("A https://a.example\nB https://b.example", [("A", "https://a.example"), ("B", "https://b.example")]),
    ],
)
def test_links(cell: str, links: list[tuple[str, str]]) -> None:
    assert said(cell, "links") == [{"title": title, "url": url} for title, url in links]


def test_a_sign_of_ones_own_between_values() -> None:
    assert said("a / b / c;d", "lines", How(separator="/")) == ["a", "b", "c;d"]


@pytest.mark.parametrize(
    ("cell", "id_"),
    [("a-7", "a-7"), ("A 7", "a-7"), ("1.2", "1-2"), ("2025/3", "2025-3"), ("Åtgärd 5", "atgard-5"), ("مهمة", None)],
)
def test_ids_from_a_column(cell: str, id_: str | None) -> None:
    assert id_in(cell) == id_


def test_ids_from_words_are_whole_words_and_not_taken() -> None:
    words = "The council mends the lamps of every street in the whole town"
    assert id_from_words(words, ()) == "the-council-mends-the-lamps-of-every"
    assert id_from_words(words, {"the-council-mends-the-lamps-of-every"}) == "the-council-mends-the-lamps-of-every-2"
    assert id_from_words("Слово", ()) is None


def test_the_likest_text_shares_half_of_its_words() -> None:
    others = {"a": "The council mends 20 lamps.", "b": "The council opens a library."}
    assert most_alike("The council mends 25 lamps.", others) == "a"
    assert most_alike("A boat for the port.", others) is None


@pytest.mark.parametrize(
    ("base", "current", "new", "decided"),
    [
        (None, None, "a", "take"),
        (None, "a", "a", "same"),
        (None, "a", "b", "conflict"),
        (None, "a", None, "keep"),
        (mark_of("a"), "a", "b", "take"),
        (mark_of("a"), "x", "a", "keep"),
        (mark_of("a"), "x", "b", "conflict"),
        (mark_of("a"), "a", None, "take"),
        (mark_of("a"), None, "a", "keep"),
        ("", None, "a", "take"),
        ("", "x", None, "keep"),
    ],
)
def test_what_becomes_of_a_value(base: str | None, current: str | None, new: str | None, decided: str) -> None:
    assert verdict(base, current, new, None) == decided


@pytest.mark.parametrize(("prefer", "decided"), [("spreadsheet", "take"), ("site", "keep")])
def test_who_wins_where_both_have_changed(prefer: str, decided: str) -> None:
    assert verdict(mark_of("a"), "x", "b", prefer) == decided  # type: ignore[arg-type]  # the words of the command


def test_what_is_remembered_has_a_line_for_each_entry_and_no_text() -> None:
    memory = {
        ("goal", "b"): {"title": mark_of("T")},
        ("commitment", "b/a"): {"text": mark_of("X"), "id": ""},
        ("goal", "c"): {},
    }
    text = memory_text(memory)
    assert text.decode().splitlines()[3:5] == [
        '  "commitment b/a": {"id": "", "text": "%s"},' % mark_of("X"),  # noqa: UP031
        '  "goal b": {"title": "%s"}' % mark_of("T"),  # noqa: UP031
    ]
    assert read_memory(text, "x")[0] == {key: marks for key, marks in memory.items() if marks}
    assert memory_file("imports/map.yml") == "imports/map.imported.json"
