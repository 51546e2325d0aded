"""The words of a site: how its commitments can have gone, and how that is known; kinds of party and units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place
from agreements.shapes.vocabulary import Tone

NOWHERE = Place("")


@dataclass(frozen=True)
class Status:
    """A step of the scale: its word, its meaning, how documents print it, and the shape and tone of its arrow.

    A `is_decided` one says how it went, so that it counts in totals and rests on something. `is_reported` is False
    where nobody has told anything. `shown_as` is what readers see of one that the source has lost: with an outcome,
    and without.
    """

    id: str
    word: SourceText
    meaning: SourceText
    arrow: SourceText | None
    icon: str
    tone: Tone = "none"
    is_decided: bool = False
    is_reported: bool = True
    shown_as: tuple[str, str] | None = None
    at: Place = NOWHERE


@dataclass(frozen=True)
class Basis:
    """What a status rests on, in a sentence. One that `quotes` has the deciding words beside it."""

    id: str
    words: SourceText
    quotes: bool = False
    is_own_report: bool = False
    is_independent: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of party: the word for one, the word for all of them, and its type for search engines."""

    id: str
    word: SourceText
    words: SourceText
    schema_type: str = "Organization"


@dataclass(frozen=True)
class Unit:
    """What a number measures. With none of the three, the number stands alone."""

    id: str
    forms: SourceText | None = None
    symbol: str | None = None
    currency: str | None = None


@dataclass(frozen=True)
class NamedIcon:
    """The icon of a group or a goal, and where the file says so."""

    icon: str
    at: Place


@dataclass(frozen=True)
class Vocabulary:
    """Each list by id, in the order in which readers see it: that of the statuses is the scale."""

    statuses: Mapping[str, Status] = field(default_factory=dict)
    bases: Mapping[str, Basis] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    icons: Mapping[str, NamedIcon] = field(default_factory=dict)
    has_own_scale: bool = False

    @cached_property
    def shown(self) -> Mapping[str, Status]:
        """Those that readers see."""
        return {id_: one for id_, one in self.statuses.items() if one.shown_as is None}

    @cached_property
    def lost(self) -> frozenset[str]:
        """What readers see in the place of a status that the source has lost."""
        return frozenset(id_ for one in self.statuses.values() for id_ in one.shown_as or ())

    @cached_property
    def without_outcome(self) -> frozenset[str]:
        """Those whose word itself says that no outcome is told."""
        return frozenset(one.shown_as[1] for one in self.statuses.values() if one.shown_as)

    @cached_property
    def recorded(self) -> Mapping[str, Status]:
        """Those that a follow-up may name."""
        return {id_: one for id_, one in self.statuses.items() if id_ not in self.lost}

    @cached_property
    def answers(self) -> Mapping[str, Status]:
        """Those that a party can say of itself."""
        return {id_: one for id_, one in self.recorded.items() if one.is_reported and one.shown_as is None}

    @cached_property
    def decided(self) -> tuple[str, ...]:
        """Those that say how it went: ("met", "partly_met", "not_met")."""
        return tuple(id_ for id_, one in self.statuses.items() if one.is_decided)

    @cached_property
    def quoting(self) -> tuple[str, ...]:
        """The bases that have the deciding words beside them."""
        return tuple(id_ for id_, one in self.bases.items() if one.quotes)

    @cached_property
    def own_report(self) -> str:
        """The basis of what a party says of itself; `check` wants one, and without it there is none to write."""
        return next((id_ for id_, one in self.bases.items() if one.is_own_report), "")

    def icon(self, id_: str) -> str | None:
        """The icon of a group or a goal that the vocabulary names."""
        return self.icons[id_].icon if id_ in self.icons else None

    # Of a word that a vocabulary which can't be read may have, the id is all that is known.

    def status(self, id_: str) -> Status:
        said = SourceText("", id_)
        return self.statuses.get(id_) or Status(id_, said, said, None, "unknown")

    def basis(self, id_: str) -> Basis:
        return self.bases.get(id_) or Basis(id_, SourceText("", id_))

    def kind(self, id_: str) -> Kind:
        return self.kinds.get(id_) or Kind(id_, SourceText("", id_), SourceText("", id_))

    def unit(self, id_: str) -> Unit:
        return self.units.get(id_) or Unit(id_, symbol=id_)

    def shown_of(self, id_: str, has_outcome: bool) -> str:
        """What readers see: a lost status as one that says whether an outcome is told, any other as it is."""
        shown_as = self.status(id_).shown_as
        return id_ if shown_as is None else shown_as[0 if has_outcome else 1]

    def twins_before(self, id_: str) -> int:
        """How many that readers see before it have the same tone: they must not look alike."""
        tone, twins = self.status(id_).tone, 0
        for one in self.shown.values():
            if one.id == id_:
                break
            twins += one.tone == tone
        return twins
