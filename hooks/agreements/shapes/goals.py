"""The shape of a goal's file: the goal and its commitments, each with its numbers to reach."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.shapes.values import CommitmentRef, Day, Icon, Id, Line, Number, Shape, WholeNumber

Unit = Literal["count", "percent", "million_sek", "hours", "days", "weeks", "months", "years"]
Comparison = Literal["at_least", "more_than", "at_most", "less_than", "exactly", "about", "between"]


class TargetEntry(Shape):
    id: Id
    measure: Line
    number: Number
    to: Number | None = None
    unit: Unit
    comparison: Comparison
    party: Id | None = None


class CommitmentEntry(Shape):
    id: Id
    parties: Annotated[tuple[Id, ...], Field(min_length=1)]
    text: Line | None = None
    signed_wording: Line | None = None
    target: tuple[TargetEntry, ...] = ()
    continues: tuple[CommitmentRef, ...] = ()


class GoalSourceEntry(Shape):
    section: Line
    page: WholeNumber | None = None


class GoalFile(Shape):
    id: Id
    number: Line | None = None
    icon: Icon | None = None
    group: Id
    title: Line
    text: Line
    changed: Day | None = None
    source: GoalSourceEntry | None = None
    responsible: tuple[Id, ...]
    commitments: tuple[CommitmentEntry, ...]
