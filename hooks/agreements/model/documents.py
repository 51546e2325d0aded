"""Documents: plans, evaluations and projects, with only the parts that each of them has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agreements.languages.texts import SourceText
from agreements.model.agreement import Slip, Source
from agreements.model.goals import Target
from agreements.model.period import Period
from agreements.model.statistics import Note
from agreements.problems.problems import Place
from agreements.shapes.documents import DocumentKind


@dataclass(frozen=True)
class Labelled:
    id: str
    label: SourceText
    value: SourceText


@dataclass(frozen=True)
class Section:
    id: str
    title: SourceText
    text: SourceText
    points: tuple[Note, ...]


@dataclass(frozen=True)
class Indicator:
    """A measurable target of a plan."""

    id: str
    text: SourceText
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class Activity:
    """What somebody does; `responsible` are names as printed."""

    id: str
    title: SourceText
    text: SourceText
    responsible: tuple[str, ...]


@dataclass(frozen=True)
class Area:
    id: str
    title: SourceText
    aims: tuple[Note, ...]
    priorities: tuple[Note, ...]
    activities: tuple[Activity, ...]


@dataclass(frozen=True)
class Member:
    name: str
    organisation: str | None
    note: SourceText | None


@dataclass(frozen=True)
class Event:
    id: str
    day: date
    last_day: date | None
    text: SourceText


@dataclass(frozen=True)
class WorkingGroup:
    id: str
    name: SourceText
    text: SourceText
    members: tuple[Member, ...]
    events: tuple[Event, ...]
    outcomes: tuple[Note, ...]


@dataclass(frozen=True)
class Question:
    id: str
    question: SourceText
    finding: SourceText
    suggestions: tuple[Note, ...]


@dataclass(frozen=True)
class Survey:
    asked: int
    answered: int
    text: SourceText
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Partner:
    name: str
    role: SourceText


@dataclass(frozen=True)
class Document:
    """A report that is no agreement."""

    place: str
    place_name: str
    period: Period
    id: str
    kind: DocumentKind
    title: SourceText
    source: Source
    text: SourceText
    facts: tuple[Labelled, ...]
    sections: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    areas: tuple[Area, ...]
    working_groups: tuple[WorkingGroup, ...]
    survey: Survey | None
    conclusions: tuple[Note, ...]
    proposed_members: tuple[Note, ...]
    aims: tuple[Note, ...]
    partners: tuple[Partner, ...]
    slips: tuple[Slip, ...]
    at: Place
    is_ended: bool = False
    changed: date | None = None

    @property
    def ref(self) -> str:
        """ "northshore/2025/action-plan"."""
        return f"{self.place}/{self.period.id}/{self.id}"
