"""Problems are values: where it is, what is wrong, what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from agreements.problems.told import Told, told


class Severity(IntEnum):
    """How much it matters. Only errors stop a build; a note tells of a known flaw of the source."""

    ERROR = 0
    WARNING = 1
    NOTE = 2

    @property
    def word(self) -> Told:
        return _WORDS[self]


_WORDS: Mapping[Severity, Told] = {
    Severity.ERROR: told("error"),
    Severity.WARNING: told("warning"),
    Severity.NOTE: told("note"),
}


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
    """One thing that is wrong, said so that an editor can mend it.

    `is_until_release` marks a warning that belongs to work in progress: what is released must not have it.
    """

    place: Place
    what: Told
    cure: Told
    severity: Severity = Severity.ERROR
    is_until_release: bool = False

    def __str__(self) -> str:
        """One line: "data/parties.yml:12:5: error: unknown key 'nmae'. Did you mean 'name'?"."""
        return self.line(str)

    def line(self, say: Callable[[str], str]) -> str:
        """The same in the language of `say`, which takes what was told and gives its wording."""
        return f"{self.place}: {say(self.severity.word)}: {say(self.what).rstrip('.')}. {say(self.cure)}"


def until_release(problems: Iterable[Problem]) -> list[Problem]:
    """Errors as warnings that only a release refuses."""
    return [replace(one, severity=Severity.WARNING, is_until_release=True) for one in problems]


def for_release(problems: Iterable[Problem]) -> list[Problem]:
    """The same for a release: what may wait until then is an error now."""
    return [replace(one, severity=Severity.ERROR) if one.is_until_release else one for one in problems]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors first, then by file and line; each problem once."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.severity, problem.place, problem.what))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def nearest(wrong: str, known: Sequence[str]) -> str | None:
    """("gaols", ["goals", "party"]) -> "goals"; None where nothing is near."""
    return next(iter(difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)), None)


def suggestion(wrong: str, known: Sequence[str]) -> Told:
    """("gaols", ["goals", "party"]) -> "Did you mean 'goals'?"; nothing near -> the list of what is known."""
    near = nearest(wrong, known)
    if near is not None:
        return told("Did you mean '{near}'?", near=near)
    if not known:
        return told("Nothing is known here yet.")
    shown = [*sorted(known)[:12], *["…"][: len(known) > 12]]
    return told("Known here: {shown}.", shown=", ".join(shown))
