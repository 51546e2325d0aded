"""Looks ids up while the model is put together, and remembers those that nobody knows or that stand twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from agreements.problems.problems import Place, Problem, Severity, suggestion
from agreements.problems.told import Told, told

Found = TypeVar("Found")
At = Callable[..., Place]


@dataclass
class Joins:
    """One assembly's look-ups and the problems they met."""

    problems: list[Problem] = field(default_factory=list)

    def report(self, place: Place, what: Told, cure: Told) -> None:
        self.problems.append(Problem(place, what, cure))

    def to_fill_in(self, place: Place, what: Told, cure: Told, is_in_preparation: bool) -> None:
        """Reports what is missing: of a year in preparation it may be, for now."""
        severity = Severity.WARNING if is_in_preparation else Severity.ERROR
        self.problems.append(Problem(place, what, cure, severity))

    def unique(self, ids: Iterable[tuple[str, Place]], kind: Told) -> None:
        """Reports every id that stands a second time."""
        seen: dict[str, Place] = {}
        for id_, place in ids:
            if id_ in seen:
                what = told("the {kind} '{id}' stands twice (first in {place})", kind=kind, id=id_, place=seen[id_])
                self.report(place, what, told("Keep one, or rename one."))
            seen.setdefault(id_, place)

    def one(self, id_: str, among: Mapping[str, Found], kind: Told, place: Place) -> Found | None:
        """What the id names; unknown -> None and a problem with the nearest known id."""
        if id_ not in among:
            self.report(place, told("unknown {kind} '{id}'", kind=kind, id=id_), suggestion(id_, list(among)))
        return among.get(id_)

    def all(
        self, ids: Sequence[str], among: Mapping[str, Found], kind: Told, at: At, *path: str | int
    ) -> tuple[Found, ...]:
        """What the ids of a list name, each at its place `at(*path, index)`; each at most once."""
        places = [at(*path, index) for index in range(len(ids))]
        self.unique(zip(ids, places, strict=True), kind)
        found = (self.one(id_, among, kind, place) for id_, place in zip(ids, places, strict=True))
        return tuple(one for one in found if one is not None)
