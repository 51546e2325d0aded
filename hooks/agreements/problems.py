"""Problems are values: where it is, what is wrong, what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much it matters. Only errors stop a build; a note tells of a known flaw of the source."""

    ERROR = 0
    WARNING = 1
    NOTE = 2


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file; line and column count from 1, and 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Place("data/parties.yml", 12, 5) -> "data/parties.yml:12:5"; without a line just the file."""
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, said so that an editor can mend it."""

    place: Place
    what: str
    cure: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One line: "data/parties.yml:12:5: error: unknown key 'nmae'. Did you mean 'name'?"."""
        return f"{self.place}: {self.severity.name.lower()}: {self.what.rstrip('.')}. {self.cure}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors first, then by file and line; each problem once."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.severity, problem.place, problem.what))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def suggestion(wrong: str, known: Sequence[str]) -> str:
    """("gaols", ["goals", "party"]) -> "Did you mean 'goals'?"; nothing near -> the list of what is known."""
    near = difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)
    if near:
        return f"Did you mean '{near[0]}'?"
    shown = ", ".join(sorted(known)[:12])
    more = ", …" if len(known) > 12 else ""
    return f"Known here: {shown}{more}." if known else "Nothing is known here yet."
