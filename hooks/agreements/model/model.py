"""What the site is about, joined by id and finished: places' agreements, goals, commitments, parties, follow-ups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agreements.languages.texts import SourceText, Text
from agreements.model.statistics import Dataset, LostCharts
from agreements.problems.problems import Place
from agreements.shapes.files import Basis, Comparison, PartyKind, PublishedTotals, StatusId, Unit


@dataclass(frozen=True)
class Status:
    """What a commitment came to: its word, its meaning, how documents print it, and the shape of its arrow."""

    id: StatusId
    word: SourceText
    meaning: SourceText
    arrow: SourceText | None
    icon: str


@dataclass(frozen=True)
class Term:
    """A word of the field, explained in plain words; `forms` are the words in texts that mean it, as one text."""

    id: str
    term: SourceText
    meaning: SourceText
    forms: SourceText
    at: Place


@dataclass(frozen=True)
class Party:
    """An organisation that signs; a language without an official name of it shows the one of the data.

    `names` are the others by language: (("fi", "Poliisi"), ("en", "The Police")).
    """

    id: str
    name: str
    name_lang: str
    kind: PartyKind
    what: SourceText
    also_written: tuple[str, ...]
    at: Place
    language: str
    names: tuple[tuple[str, str], ...] = ()

    def named(self, lang: str) -> Text:
        """The official name in `lang`, or else the one of the data."""
        official = dict(self.names).get(lang)
        return Text(official, lang) if official else Text(self.name, self.name_lang)


@dataclass(frozen=True)
class JointParty:
    """Several parties that promise as one, such as all municipalities of the place."""

    id: str
    name: SourceText
    members: tuple[Party, ...]


Promiser = Party | JointParty


def all_bound(by: tuple[Promiser, ...]) -> tuple[Party, ...]:
    """Every single party, a joint party as its members: (municipalities,) -> (North Town, South Town, …)."""
    bound: dict[str, Party] = {}
    for one in by:
        members = one.members if isinstance(one, JointParty) else (one,)
        bound.update((party.id, party) for party in members)
    return tuple(bound.values())


@dataclass(frozen=True)
class Target:
    """A number to reach: {measure: at least 32}; `to` closes a range; `party` if it is one party's own number."""

    id: str
    measure: SourceText
    number: Decimal
    to: Decimal | None
    unit: Unit
    comparison: Comparison
    party: Party | None


@dataclass(frozen=True)
class FollowUp:
    """What became of a commitment. `basis` is None where the status is unrecorded or not reported.

    `reported_by` is a person's name: for those who ask back, never for pages or exports.
    """

    status: StatusId
    basis: Basis | None
    decided_by: str | None
    outcome: SourceText | None
    shares_outcome_with: tuple[str, ...]
    at: Place
    reported_on: date | None = None
    reported_by: str | None = None


@dataclass(frozen=True)
class Commitment:
    """One promise. `by` is who promises as the document heads it; `parties` are all that it binds."""

    id: str
    goal: str
    by: tuple[Promiser, ...]
    parties: tuple[Party, ...]
    text: SourceText
    signed_wording: str | None
    targets: tuple[Target, ...]
    continues: tuple[str, ...]
    follow_up: FollowUp | None
    at: Place

    @property
    def ref(self) -> str:
        """Its id within the agreement: "employment/loans"."""
        return f"{self.goal}/{self.id}"


@dataclass(frozen=True)
class Goal:
    """A numbered goal in a group, with the section of the source that it comes from."""

    id: str
    number: str | None
    group: str
    title: SourceText
    text: SourceText
    section: str | None
    page: int | None
    responsible: tuple[Promiser, ...]
    commitments: tuple[Commitment, ...]
    at: Place
    icon: str | None = None


@dataclass(frozen=True)
class Redirect:
    """An address that has changed: ("northshore/2025/goals/jobs/", "northshore/2025/goals/employment/")."""

    old: str
    new: str
    at: Place


@dataclass(frozen=True)
class Group:
    id: str
    name: SourceText


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
class Source:
    """The printed document that the facts come from; its titles stay as they are."""

    title: str
    publisher: str
    year: int
    section: str


@dataclass(frozen=True)
class Agreement:
    """One place's agreement of one year, with its follow-up once there is one.

    One that is in preparation binds nobody yet: only its own pages show it, and they say so.
    """

    place: str
    place_name: str
    year: int
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
    published_totals: PublishedTotals | None
    at: Place
    follow_up_place: Place | None
    datasets: tuple[Dataset, ...] = ()
    lost_charts: LostCharts | None = None
    is_in_preparation: bool = False

    @property
    def ref(self) -> str:
        """ "northshore/2025"."""
        return f"{self.place}/{self.year}"

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        return tuple(commitment for goal in self.goals for commitment in goal.commitments)

    @property
    def is_followed_up(self) -> bool:
        return any(one.follow_up for one in self.commitments)

    def goal(self, goal_id: str) -> Goal:
        return next(goal for goal in self.goals if goal.id == goal_id)
