"""The shape of a goal's file: the goal and its commitments, each with its numbers to reach."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from agreements.languages.formats import is_currency
from agreements.shapes.links import LinkEntry
from agreements.shapes.values import (
    CommitmentRef,
    Day,
    Icon,
    Id,
    Line,
    Number,
    Prose,
    RoughDayText,
    Shape,
    UnitWord,
    WholeNumber,
)


def _currency_only(value: object) -> object:
    """A currency by its three letters of ISO 4217."""
    if isinstance(value, str) and not is_currency(value):
        raise PydanticCustomError("not_a_currency", "not a currency")
    return value


def _tag_only(value: object) -> object:
    """One tag in words, and not several in a row."""
    if isinstance(value, str) and (re.search(r"[,;|#]", value) or not re.search(r"[^\W_]", value)):
        raise PydanticCustomError("not_a_tag", "not a tag")
    return value


Currency = Annotated[str, BeforeValidator(_currency_only)]
Tag = Annotated[Line, BeforeValidator(_tag_only)]
Comparison = Literal["at_least", "more_than", "at_most", "less_than", "exactly", "about", "between"]


class TargetEntry(Shape):
    id: Id
    measure: Line
    number: Number
    to: Number | None = None
    unit: UnitWord
    comparison: Comparison
    party: Id | None = None


class BudgetEntry(Shape):
    amount: Annotated[Number, Field(ge=0)]
    currency: Currency


class MilestoneEntry(Shape):
    """A step of a commitment; what became of it stands in follow-up.yml."""

    id: Id
    text: Prose
    due: RoughDayText | None = None


class CommitmentEntry(Shape):
    """`parties` are all who promise. `lead` are those of them who lead the work.

    `supported_by` are others of the agreement, who help and have not promised it.
    """

    id: Id
    parties: Annotated[tuple[Id, ...], Field(min_length=1)]
    lead: tuple[Id, ...] = ()
    supported_by: tuple[Id, ...] = ()
    title: Line | None = None
    text: Prose | None = None
    signed_wording: Line | None = None
    starts: RoughDayText | None = None
    due: RoughDayText | None = None
    budget: BudgetEntry | None = None
    target: tuple[TargetEntry, ...] = ()
    milestones: tuple[MilestoneEntry, ...] = ()
    tags: tuple[Tag, ...] = ()
    links: tuple[LinkEntry, ...] = ()
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
    text: Line | None = None
    changed: Day | None = None
    source: GoalSourceEntry | None = None
    responsible: tuple[Id, ...]
    commitments: tuple[CommitmentEntry, ...]
