"""What was taken out of a promise, and what was put in."""

from __future__ import annotations

from itertools import pairwise

import pytest

from agreements.views.word_differences import Piece, differences, is_rewritten, is_same_promise


def test_one_word_for_another() -> None:
    assert differences("Minst 6 procent.", "Minst 30 procent.") == (
        Piece("same", "Minst "),
        Piece("deleted", "6"),
        Piece("same", " "),
        Piece("inserted", "30"),
        Piece("same", " procent."),
    )


def test_the_same_text_is_one_piece() -> None:
    assert differences("Samma löfte.", "Samma löfte.") == (Piece("same", "Samma löfte."),)


def test_words_only_taken_out_or_only_put_in() -> None:
    assert differences("a b", "a") == (Piece("same", "a "), Piece("deleted", "b"))
    assert differences("a", "a b") == (Piece("same", "a "), Piece("inserted", "b"))
    assert differences("a b c", "a c") == (Piece("same", "a "), Piece("deleted", "b"), Piece("same", " c"))


def test_words_in_a_row_are_one_change() -> None:
    assert differences("vi planerar en kurs nu", "vi startar två kurser nu") == (
        Piece("same", "vi "),
        Piece("deleted", "planerar en kurs"),
        Piece("same", " "),
        Piece("inserted", "startar två kurser"),
        Piece("same", " nu"),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ta emot 80 flyktingar, 60 barn.", "Under 2010: ta emot 45 flyktingar."),
        ("Kramfors tar 60.", "Kramfors tar 45."),
        ("a, b", "a. b"),
        ("a", ""),
        ("", "b"),
        ("a b", "c"),
        ("وقّع الاتفاق", "يوقّع لدى الاتفاق الجديد"),
    ],
)
def test_nothing_is_lost_on_either_side_and_nothing_touches(before: str, after: str) -> None:
    pieces = differences(before, after)
    for text, other in ((before, "inserted"), (after, "deleted")):
        kept = "".join(piece.text for piece in pieces if piece.kind != other)
        assert "".join(kept.split()) == "".join(text.split())
    kinds = [piece.kind for piece in pieces]
    assert ("deleted", "inserted") not in pairwise(kinds)
    assert ("inserted", "deleted") not in pairwise(kinds)
    assert all(piece.text == piece.text.strip() for piece in pieces if piece.kind != "same")


def test_a_word_for_a_comma_does_not_touch_the_word_before() -> None:
    assert differences("250 besök och 350 råd", "250 besök, 350 råd") == (
        Piece("same", "250 besök "),
        Piece("deleted", "och"),
        Piece("same", " "),
        Piece("inserted", ","),
        Piece("same", " 350 råd"),
    )


def test_an_arabic_vowel_sign_stays_with_its_letter() -> None:
    assert differences("أعدّ", "أعد") == (Piece("deleted", "أعدّ"), Piece("same", " "), Piece("inserted", "أعد"))


def test_a_compound_and_a_range_are_one_word() -> None:
    assert differences("SFI-elever 4-5", "SFI-lärare 4-6") == (
        Piece("deleted", "SFI-elever 4-5"),
        Piece("same", " "),
        Piece("inserted", "SFI-lärare 4-6"),
    )


@pytest.mark.parametrize(
    ("before", "after", "is_another"),
    [
        pytest.param("Minst 6 procent.", "Minst 30 procent.", False, id="one word of three"),
        pytest.param("a b", "a c", False, id="just half"),
        pytest.param("a b c", "a d e", True, id="more than half"),
        pytest.param("Vi planerar en kurs.", "Två mentorer börjar.", True, id="all"),
        pytest.param("Samma.", "Samma.", False, id="none"),
        pytest.param("", "", False, id="nothing at all"),
    ],
)
def test_more_than_half_of_the_words_are_others(before: str, after: str, is_another: bool) -> None:
    assert is_rewritten(before, after) is is_another


@pytest.mark.parametrize(
    ("before", "after", "years", "is_same"),
    [
        pytest.param("Praktik under 2009.", "Praktik under 2009.", 1, True, id="nothing differs"),
        pytest.param("Praktik under 2009.", "Praktik under 2010.", 1, True, id="the agreement's year"),
        pytest.param("Under 2009 och 2010.", "Under 2010 och 2011.", 1, True, id="all years as far"),
        pytest.param("Lagen från 1994, under 2009.", "Lagen från 1994, under 2010.", 1, True, id="a year that stays"),
        pytest.param("Praktik under 2009.", "Praktik under 2011.", 1, False, id="moved further"),
        pytest.param("Praktik under 2010.", "Praktik under 2009.", 1, False, id="moved back"),
        pytest.param("Praktik under 2009.", "Praktik under 2012.", 3, True, id="agreements three years apart"),
        pytest.param("Praktik för 2009 personer.", "Praktik för 209 personer.", 1, False, id="no year"),
        pytest.param("Minst 6 under 2009.", "Minst 7 under 2010.", 1, False, id="a number, too"),
        pytest.param("Under 2022–2024.", "Under 2025–2027.", 3, True, id="a range that moved"),
        pytest.param("Under 2022–2024.", "Under 2025–2026.", 3, False, id="a range that became shorter"),
        pytest.param("Före 2022-03-01.", "Före 2025-03-01.", 3, True, id="a day that moved with the years"),
        pytest.param("Praktik under 2009.", "Praktik.", 1, False, id="a year taken out"),
    ],
)
def test_years_that_moved_with_the_agreement_change_nothing(before: str, after: str, years: int, is_same: bool) -> None:
    assert is_same_promise(before, after, years) is is_same
