"""What is promised: goals, their commitments, and the numbers to reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agreements.html.small_markdown import paragraphs
from agreements.languages.days import RoughDay
from agreements.languages.texts import SourceText
from agreements.model.follow_up import FollowUp
from agreements.model.links import WebLink
from agreements.model.parties import Party, Promiser
from agreements.problems.problems import Place
from agreements.shapes.goals import Comparison


@dataclass(frozen=True)
class Target:
    """A number to reach: {measure: at least 32}; `to` closes a range; `party` if it is one party's own number."""

    id: str
    measure: SourceText
    number: Decimal
    to: Decimal | None
    unit: str
    comparison: Comparison
    party: Party | None


@dataclass(frozen=True)
class Budget:
    """What it may cost, in a currency of ISO 4217."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class Milestone:
    """A step of a commitment; `follow_ups` are what became of it, the oldest first."""

    id: str
    text: SourceText
    due: RoughDay | None
    at: Place
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def follow_up(self) -> FollowUp | None:
        """The newest."""
        return self.follow_ups[-1] if self.follow_ups else None


@dataclass(frozen=True)
class Tag:
    """What commitments of several goals are about; `id` is the same for every spelling in capitals."""

    id: str
    word: SourceText


@dataclass(frozen=True)
class Commitment:
    """One promise. `by` is who promises as the document heads it; `parties` are all that it binds.

    `lead` are those of them who lead the work; `supported_by` help, and have not promised it.
    `follow_ups` are what became of it, the oldest first.
    """

    id: str
    goal: str
    by: tuple[Promiser, ...]
    parties: tuple[Party, ...]
    lead: tuple[Promiser, ...]
    supported_by: tuple[Promiser, ...]
    title: SourceText | None
    text: SourceText
    signed_wording: str | None
    starts: RoughDay | None
    due: RoughDay | None
    budget: Budget | None
    targets: tuple[Target, ...]
    milestones: tuple[Milestone, ...]
    tags: tuple[Tag, ...]
    links: tuple[WebLink, ...]
    continues: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...]
    at: Place

    @property
    def follow_up(self) -> FollowUp | None:
        """The newest, which decides what is shown first."""
        return self.follow_ups[-1] if self.follow_ups else None

    @property
    def ref(self) -> str:
        """Its id within the agreement: "employment/loans"."""
        return f"{self.goal}/{self.id}"

    @property
    def called(self) -> str:
        """What editors know it by: its title, or its text, of which several paragraphs show the first."""
        return self.title.original if self.title else paragraphs(self.text.original)[0]


@dataclass(frozen=True)
class Goal:
    """A numbered goal in a group, with the section of the source that it comes from."""

    id: str
    number: str | None
    group: str
    title: SourceText
    text: SourceText | None
    section: str | None
    page: int | None
    responsible: tuple[Promiser, ...]
    commitments: tuple[Commitment, ...]
    at: Place
    icon: str | None = None
    changed: date | None = None


def status_counts(commitments: Iterable[Commitment]) -> Counter[str]:
    """How often each status is on record: {"met": 8, "not_met": 4}."""
    return Counter(one.follow_up.shown for one in commitments if one.follow_up)


def histories(commitment: Commitment) -> Iterator[tuple[FollowUp, ...]]:
    """What became of it, and of each of its milestones."""
    yield commitment.follow_ups
    yield from (one.follow_ups for one in commitment.milestones)
