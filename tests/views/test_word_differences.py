"""What was taken out of a promise, and what was put in."""

from __future__ import annotations

from agreements.views.word_differences import Piece, differences


def test_one_word_for_another() -> None:
    assert differences("Minst 6 procent.", "Minst 30 procent.") == (
        Piece("same", "Minst "),
        Piece("deleted", "6"),
        Piece("inserted", "30"),
        Piece("same", " procent."),
    )


def test_the_same_text_is_one_piece() -> None:
    assert differences("Samma löfte.", "Samma löfte.") == (Piece("same", "Samma löfte."),)


def test_words_only_taken_out_or_only_put_in() -> None:
    assert differences("a b", "a") == (Piece("same", "a"), Piece("deleted", " b"))
    assert differences("a", "a b") == (Piece("same", "a"), Piece("inserted", " b"))


def test_nothing_is_lost_on_either_side() -> None:
    before, after = "Ta emot 80 flyktingar, 60 barn.", "Under 2010: ta emot 45 flyktingar."
    pieces = differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "inserted") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "deleted") == after


def test_an_arabic_vowel_sign_stays_with_its_letter() -> None:
    assert differences("أعدّ", "أعد") == (Piece("deleted", "أعدّ"), Piece("inserted", "أعد"))
