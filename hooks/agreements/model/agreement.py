"""One place's agreement of one period, with the people who signed it and the document it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from agreements.languages.texts import SourceText
from agreements.model.goals import Commitment, Goal, histories
from agreements.model.parties import JointParty, Party, Promiser
from agreements.model.period import Period
from agreements.model.statistics import Dataset, LostCharts
from agreements.problems.problems import Place


@dataclass(frozen=True)
class Group:
    id: str
    name: SourceText
    text: SourceText | None = None


@dataclass(frozen=True)
class Person:
    """A signatory or representative; `also_written` are other spellings in the source."""

    id: str
    name: str
    role: SourceText | None
    party: Party
    also_written: tuple[str, ...]


@dataclass(frozen=True)
class Slip:
    """A flaw of the source, told to readers."""

    id: str
    text: SourceText
    at: Place


@dataclass(frozen=True)
class Where:
    """Where a printed document can be had today; with nothing in it, nobody knows."""

    url: str | None = None
    reference: str | None = None
    issn: str | None = None
    is_lost: bool = False

    @property
    def is_known(self) -> bool:
        return self != UNKNOWN


UNKNOWN = Where()


@dataclass(frozen=True)
class Source:
    """The printed document that the facts come from; its titles stay as they are."""

    title: str
    publisher: str
    year: int
    section: str
    where: Where = UNKNOWN

    @property
    def document(self) -> tuple[str, str, int]:
        """What tells documents apart: two years of a place may come from one."""
        return self.title, self.publisher, self.year


@dataclass(frozen=True)
class Agreement:
    """One place's agreement of one period, with its follow-up once there is one.

    `slug` tells it apart from others of the place and time; `continues` is the agreement that it names as carried on.
    One that is in preparation binds nobody yet: only its own pages show it, and they say so.
    Of one that is ended, readers are told to ask what holds today.
    """

    place: str
    place_name: str
    period: Period
    title: SourceText
    subtitle: SourceText
    is_follow_up_only: bool
    source: Source | None
    signed_on: date | None
    signed_at: str | None
    groups: tuple[Group, ...]
    parties: tuple[Party, ...]
    joint_parties: tuple[JointParty, ...]
    signatories: tuple[Person, ...]
    representatives: tuple[Person, ...]
    slips: tuple[Slip, ...]
    goals: tuple[Goal, ...]
    published_totals: Mapping[str, int] | None
    at: Place
    follow_up_place: Place | None
    datasets: tuple[Dataset, ...] = ()
    lost_charts: LostCharts | None = None
    is_in_preparation: bool = False
    changed: date | None = None
    results_changed: date | None = None
    is_ended: bool = False
    slug: str = ""
    continues: str | None = None

    @property
    def ref(self) -> str:
        """ "northshore/2025"."""
        return f"{self.place}/{self.slug or self.period.id}"

    @property
    def anchor(self) -> str:
        """What ids on pages begin with: "northshore-2025"."""
        return self.ref.replace("/", "-")

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        return tuple(commitment for goal in self.goals for commitment in goal.commitments)

    @property
    def is_followed_up(self) -> bool:
        return any(one.follow_up for one in self.commitments)

    @cached_property
    def last_report(self) -> date | None:
        """The day of the newest follow-up that has one, of a commitment or a milestone."""
        said = (one for commitment in self.commitments for history in histories(commitment) for one in history)
        return max((one.on for one in said if one.on), default=None)

    def has(self, promiser: Promiser) -> bool:
        """Whether it is theirs: a party's, or that of several who promise as one, whoever they were that year."""
        if isinstance(promiser, JointParty):
            return any(one.ref == promiser.ref for one in self.joint_parties)
        return promiser in self.parties

    def goal(self, goal_id: str) -> Goal:
        return next(goal for goal in self.goals if goal.id == goal_id)
