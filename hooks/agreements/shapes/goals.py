"""The shape of a goal's file: the goal and its commitments, each with its numbers to reach."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from agreements.shapes.values import CommitmentRef, Day, Id, Line, Number, Shape, WholeNumber


def _icon_only(value: object) -> object:
    """A file's name below a folder of icons, and nothing that leads out of it."""
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9]+([-/][a-z0-9]+)*", value):
        raise PydanticCustomError("not_an_icon", "not an icon")
    return value


Unit = Literal["count", "percent", "million_sek", "hours", "days", "weeks", "months", "years"]
Icon = Annotated[str, BeforeValidator(_icon_only), Field(examples=["work", "material/briefcase"])]
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
