"""Who has reviewed which text on what day: a comment at its entry that translators see, tied to the very words.

    # reviewed: Anna Andersson, 2026-11-25, 3f9a2c1b7d
    # original changed: 2026-11-25

    # numbers: ok

The last word is the fingerprint of the original and of the translation. When either changes, nobody has reviewed it.
The second note stands at a translation of an older original: the day on which that was found.
The third is a person's, who has found right that the numbers are not those of the original; it goes when that changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

_NOTE = re.compile(r"(?:# ?)?reviewed: (?P<name>.+), (?P<day>\d{4}-\d\d-\d\d), (?P<mark>[0-9a-f]{10})\s*")
_CHANGED = re.compile(r"(?:# ?)?original changed: (\d{4}-\d\d-\d\d)\s*")
_JUDGED = re.compile(r"(?:# ?)?numbers: ok\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Review:
    """One person's review of one wording."""

    name: str
    day: str
    mark: str

    def __str__(self) -> str:
        return f"# reviewed: {self.name}, {self.day}, {self.mark}"


def fingerprint(parts: Sequence[str], length: int = 10) -> str:
    """The same for the same words alone: ("Hej", "", "Hello") -> "4a0c9f2b1e"."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:length]


def read_review(line: str) -> Review | None:
    """A comment line, with or without its "# "; None if it is another comment."""
    match = _NOTE.fullmatch(line)
    return Review(match["name"], match["day"], match["mark"]) if match else None


def changed_on(notes: Iterable[str]) -> date | None:
    """The day on which the original was found changed: ["original changed: 2026-11-25"] -> date(2026, 11, 25)."""
    matches = (_CHANGED.fullmatch(note) for note in notes)
    return next((_day(match[1]) for match in matches if match), None)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def has_judged_numbers(notes: Iterable[str]) -> bool:
    """Whether somebody has found right that they differ: ["numbers: ok"] -> True."""
    return any(_JUDGED.fullmatch(note) for note in notes)


def with_changed_on(notes: Iterable[str], day: date) -> tuple[str, ...]:
    """The day of the change; what was judged of the numbers before counts no more."""
    kept = (note for note in without_changed_on(notes) if not _JUDGED.fullmatch(note))
    return (*kept, f"# original changed: {day.isoformat()}")


def without_changed_on(notes: Iterable[str]) -> tuple[str, ...]:
    return tuple(note for note in notes if not _CHANGED.fullmatch(note))


def is_reviewed(notes: Iterable[str], mark: str) -> bool:
    """Whether anybody has reviewed the wording with this fingerprint."""
    reviews = (read_review(note) for note in notes)
    return any(review.mark == mark for review in reviews if review)


def without_stale(notes: Iterable[str], mark: str) -> tuple[str, ...]:
    """The notes without reviews of another wording."""
    kept = []
    for note in notes:
        review = read_review(note)
        kept += [note] if review is None or review.mark == mark else []
    return tuple(kept)


def with_review(notes: Sequence[str], name: str, day: date, mark: str) -> tuple[str, ...]:
    """The notes and this review; who has reviewed this very wording before is not told again."""
    kept = without_stale(notes, mark)
    names = [review.name for review in map(read_review, kept) if review]
    return kept if name in names else (*kept, str(Review(name, day.isoformat(), mark)))
