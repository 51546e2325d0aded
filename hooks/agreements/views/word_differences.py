"""Two wordings of a promise, word by word: what was taken out and what was put in, or that both are the same."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

# Vowel signs and accents belong to the letter before them, though they are no word characters.
MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
# A word goes from its first letter or digit to its last before a space: "4-5", "5,000", "30%", "co-op".
_TOKEN = re.compile(rf"[\w{MARKS}](?:\S*[\w{MARKS}%])?|\s+|[^\w\s{MARKS}]")
_WORD = re.compile(rf"[\w{MARKS}](?:\S*[\w{MARKS}%])?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Kind = Literal["same", "deleted", "inserted"]


@dataclass(frozen=True)
class Piece:
    kind: Kind
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """("at least 6 percent", "at least 30 percent") -> "at least ", deleted "6", " ", inserted "30", " percent".

    Deleted and inserted never touch, whether they are seen, copied or read aloud: a space stands between them.
    """
    pieces: list[Piece] = []
    for old, new in _joined(_changes(_TOKEN.findall(before), _TOKEN.findall(after))):
        pieces += [Piece("same", old)] if old == new else _apart(old, new)
    return tuple(_without_seams(pieces))


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        yield "".join(old[start:end]), "".join(new[new_start:new_end])


def _joined(changes: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Changes with nothing but a space between them are one: "a b" for "c d" is read as such, not word by word."""
    kept: list[tuple[str, str]] = []
    for old, new in changes:
        is_between = len(kept) > 1 and old != new and kept[-1][0] == kept[-1][1] and not kept[-1][0].strip()
        if is_between:
            space, (old_before, new_before) = kept.pop()[0], kept.pop()
            old, new = old_before + space + old, new_before + space + new
        kept.append((old, new))
    yield from kept


def _apart(old: str, new: str) -> Iterator[Piece]:
    """What was taken out and what was put in, with the spaces around both outside, and a space between."""
    yield Piece("same", _leading(old) or _leading(new))
    yield Piece("deleted", old.strip())
    yield Piece("same", " " if old.strip() and new.strip() else "")
    yield Piece("inserted", new.strip())
    yield Piece("same", _trailing(old) or _trailing(new))


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _trailing(text: str) -> str:
    return text[len(text.rstrip()) :] if text.strip() else ""


def _without_seams(pieces: list[Piece]) -> Iterator[Piece]:
    """The same without empty pieces, and with neighbours of one kind as one."""
    last = Piece("same", "")
    for piece in pieces:
        if piece.kind == last.kind or not piece.text:
            last = Piece(last.kind, last.text + piece.text)
            continue
        if last.text:
            yield last
        last = piece
    if last.text:
        yield last


def is_rewritten(before: str, after: str) -> bool:
    """Whether more than half of the words are others, so that two whole sentences are easier to read than marks.

    ("at least 6 percent", "at least 30 percent") -> False; ("We plan a course.", "Two mentors start.") -> True.
    """
    return difflib.SequenceMatcher(a=_words(before), b=_words(after), autojunk=False).ratio() < 0.5


def is_same_promise(before: str, after: str, years_between: int) -> bool:
    """Whether nothing differs, or nothing but years that have moved as far as the agreement's own.

    ("125 persons during 2009", "125 persons during 2010", 1) -> True; the same with "2011" -> False.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    return len(old) == len(new) and all(
        one == other or _moved_by(one, other, years_between) for one, other in zip(old, new, strict=True)
    )


def _moved_by(before: str, after: str, years: int) -> bool:
    """("2022–2024", "2025–2027", 3) -> True: each of its years has moved, and nothing else."""
    old, new = _YEAR.findall(before), _YEAR.findall(after)
    moved = [int(later) - int(earlier) for earlier, later in zip(old, new, strict=False)]
    return _YEAR.sub("", before) == _YEAR.sub("", after) and bool(moved) and set(moved) == {years}


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
