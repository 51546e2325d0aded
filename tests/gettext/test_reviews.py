"""Who has reviewed what: as long as the words are the same, and no longer."""

from __future__ import annotations

from datetime import date

import pytest

from agreements.gettext.reviews import (
    Review,
    changed_on,
    fingerprint,
    is_reviewed,
    read_review,
    with_changed_on,
    with_review,
    without_changed_on,
    without_stale,
)
from agreements.gettext.text import entries
from agreements.translations.catalogue_update import mark_of, reviewed

DAY = date(2026, 11, 25)
MARK = fingerprint(("Hej", "", "Hello"))
NOTE = f"# reviewed: Anna Andersson, 2026-11-25, {MARK}"
CATALOGUE = """\
msgid ""
msgstr ""
"Language: en\\n"

msgctxt "a/title"
msgid "Hej"
msgstr "Hello"

msgctxt "b/title"
msgid "Adjö"
msgstr "Goodbye"
"""


def test_a_fingerprint_is_ten_hexadecimal_digits_and_the_same_for_the_same_words() -> None:
    assert (MARK, len(MARK)) == (fingerprint(("Hej", "", "Hello")), 10)
    assert set(MARK) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "other", [("Hej!", "", "Hello"), ("Hej", "", "Hi"), ("Hej", "Hello", ""), ("HejHello", "", "")]
)
def test_other_words_have_another_fingerprint(other: tuple[str, ...]) -> None:
    assert fingerprint(other) != MARK


@pytest.mark.parametrize("line", [NOTE, NOTE.removeprefix("# "), NOTE + " "])
def test_a_review_is_read_as_it_is_written(line: str) -> None:
    assert read_review(line) == Review("Anna Andersson", "2026-11-25", MARK)
    assert str(read_review(line)) == NOTE


def test_a_name_may_hold_a_comma() -> None:
    review = read_review(f"# reviewed: Andersson, Anna, 2026-11-25, {MARK}")
    assert review is not None
    assert review.name == "Andersson, Anna"


@pytest.mark.parametrize("line", ["", "# reviewed", "# reviewed: Anna, yesterday, 0123456789", "# by Anna"])
def test_other_comments_are_no_reviews(line: str) -> None:
    assert read_review(line) is None


def test_only_the_very_wording_is_reviewed() -> None:
    assert is_reviewed(["# a note", NOTE], MARK)
    assert not is_reviewed([NOTE], fingerprint(("Hej", "", "Hi")))
    assert not is_reviewed([], MARK)


def test_a_review_is_added_after_other_notes() -> None:
    assert with_review(("# by hand",), "Anna Andersson", DAY, MARK) == ("# by hand", NOTE)


def test_the_same_person_is_noted_once() -> None:
    assert with_review((NOTE,), "Anna Andersson", date(2027, 1, 1), MARK) == (NOTE,)


def test_a_second_person_is_noted_too() -> None:
    assert with_review((NOTE,), "Bo Ek", DAY, MARK) == (NOTE, f"# reviewed: Bo Ek, 2026-11-25, {MARK}")


def test_a_review_of_another_wording_goes() -> None:
    old = "# reviewed: Bo Ek, 2026-01-01, 0123456789"
    assert without_stale(["# by hand", old, NOTE], MARK) == ("# by hand", NOTE)
    assert with_review((old,), "Anna Andersson", DAY, MARK) == (NOTE,)


def test_the_day_on_which_the_original_was_found_changed() -> None:
    notes = with_changed_on(["# by hand"], DAY)
    assert notes == ("# by hand", "# original changed: 2026-11-25")
    assert changed_on(notes) == DAY
    assert without_changed_on(notes) == ("# by hand",)


@pytest.mark.parametrize("note", ["original changed: 2026-13-40", "original changed: soon", "by hand"])
def test_no_day_is_known(note: str) -> None:
    assert changed_on([note]) is None


def test_a_review_stands_at_its_entry_and_nothing_else_changes() -> None:
    after = reviewed(CATALOGUE, ["a/title"], "Anna Andersson", DAY)
    assert after == CATALOGUE.replace('msgctxt "a/title"', f'{NOTE}\nmsgctxt "a/title"')
    assert reviewed(after, ["a/title"], "Anna Andersson", date(2027, 1, 1)) == after


def test_the_fingerprint_of_an_entry_holds_all_its_forms() -> None:
    (entry,) = entries('msgctxt "n"\nmsgid "1 mål"\nmsgid_plural "{count} mål"\nmsgstr[0] "a"\nmsgstr[1] "b"')
    assert mark_of(entry) == fingerprint(("1 mål", "{count} mål", "a", "b"))
