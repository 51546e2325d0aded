"""Two wordings of a promise, word by word: what was taken out and what was put in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# Vowel signs and accents belong to the letter before them, though they are no word characters.
MARKS = "\u0300-\u036f\u064b-\u065f\u0670"

Kind = Literal["same", "deleted", "inserted"]


@dataclass(frozen=True)
class Piece:
    kind: Kind
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """("at least 6 percent", "at least 30 percent") -> "at least ", deleted "6", inserted "30", " percent"."""
    old, new = _words(before), _words(after)
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    return tuple(
        piece
        for tag, start, end, new_start, new_end in matcher.get_opcodes()
        for piece in _pieces(tag, "".join(old[start:end]), "".join(new[new_start:new_end]))
    )


def _words(text: str) -> list[str]:
    """Words, and what stands between them: "10 percent." -> ["10", " ", "percent", "."]."""
    return re.findall(rf"[\w{MARKS}]+|\s+|[^\w\s{MARKS}]", text)


def _pieces(tag: str, old: str, new: str) -> Iterator[Piece]:
    if tag == "equal":
        yield Piece("same", old)
        return
    if old:
        yield Piece("deleted", old)
    if new:
        yield Piece("inserted", new)
