"""The shape of a document: a plan, an evaluation or a project that is no agreement. Every part is optional."""

from __future__ import annotations

from typing import Literal

from agreements.shapes.agreement import WhereEntry
from agreements.shapes.goals import TargetEntry
from agreements.shapes.period import Dated
from agreements.shapes.statistics import NoteEntry
from agreements.shapes.values import Count, Day, Id, Line, Shape, WholeNumber

DocumentKind = Literal["plan", "evaluation", "project"]


class DocumentSourceEntry(Shape):
    title: Line
    publisher: Line
    year: WholeNumber
    where: WhereEntry | None = None


class LabelledEntry(Shape):
    id: Id
    label: Line
    value: Line


class SectionEntry(Shape):
    id: Id
    title: Line
    text: Line
    points: tuple[NoteEntry, ...] = ()


class IndicatorEntry(Shape):
    id: Id
    text: Line
    target: tuple[TargetEntry, ...] = ()


class ActivityEntry(Shape):
    id: Id
    title: Line
    text: Line
    responsible: tuple[Line, ...] = ()


class AreaEntry(Shape):
    id: Id
    title: Line
    aims: tuple[NoteEntry, ...] = ()
    priorities: tuple[NoteEntry, ...] = ()
    activities: tuple[ActivityEntry, ...] = ()


class MemberEntry(Shape):
    name: Line
    organisation: Line | None = None
    note: Line | None = None


class EventEntry(Shape):
    id: Id
    date: Day
    to: Day | None = None
    text: Line


class WorkingGroupEntry(Shape):
    id: Id
    name: Line
    text: Line
    members: tuple[MemberEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    outcomes: tuple[NoteEntry, ...] = ()


class QuestionEntry(Shape):
    id: Id
    question: Line
    finding: Line
    suggestions: tuple[NoteEntry, ...] = ()


class SurveyEntry(Shape):
    asked: Count
    answered: Count
    text: Line
    questions: tuple[QuestionEntry, ...]


class PartnerEntry(Shape):
    name: Line
    role: Line


class DocumentFile(Dated):
    id: Id
    kind: DocumentKind
    title: Line
    state: Literal["final", "ended"] = "final"
    changed: Day | None = None
    source: DocumentSourceEntry
    text: Line
    facts: tuple[LabelledEntry, ...] = ()
    sections: tuple[SectionEntry, ...] = ()
    indicators: tuple[IndicatorEntry, ...] = ()
    areas: tuple[AreaEntry, ...] = ()
    working_groups: tuple[WorkingGroupEntry, ...] = ()
    survey: SurveyEntry | None = None
    conclusions: tuple[NoteEntry, ...] = ()
    proposed_members: tuple[NoteEntry, ...] = ()
    aims: tuple[NoteEntry, ...] = ()
    partners: tuple[PartnerEntry, ...] = ()
    slips: tuple[NoteEntry, ...] = ()

    @property
    def ref(self) -> str:
        """ "northshore/2025/action-plan"."""
        return f"{self.place}/{self.period_id}/{self.id}"
