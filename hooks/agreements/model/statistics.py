"""Datasets: tables of values that know their rows, columns, units and sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place
from agreements.shapes.statistics import HighlightKind


@dataclass(frozen=True)
class Note:
    """A remark, an aim, a point: one text with its id."""

    id: str
    text: SourceText


@dataclass(frozen=True)
class Value:
    """A number, or a range with `to`, in the unit of its column."""

    number: Decimal
    to: Decimal | None = None

    @property
    def middle(self) -> Decimal:
        """For drawing and ordering: the number itself, or the middle of a range."""
        return self.number if self.to is None else (self.number + self.to) / 2


@dataclass(frozen=True)
class Row:
    id: str
    name: str | None
    label: SourceText | None
    part_of: str | None = None


@dataclass(frozen=True)
class Column:
    id: str
    label: SourceText
    unit: Literal["count", "percent"]
    year: int | None
    measure: str
    part_of: str | None = None


@dataclass(frozen=True)
class Highlight:
    kind: HighlightKind
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Dataset:
    """A statistics table. `values` has no entry where the table has an empty cell."""

    id: str
    ref: str
    number: str | None
    section: str
    title: SourceText
    text: SourceText
    source: str | None
    row_label: SourceText
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    values: Mapping[tuple[str, str], Value]
    total_row: str | None
    outside_total: tuple[str, ...]
    total_is_sum: bool
    sum_differs: Mapping[str, SourceText]
    highlights: tuple[Highlight, ...]
    notes: tuple[Note, ...]
    at: Place

    @property
    def summed_rows(self) -> tuple[Row, ...]:
        """The rows that the total row adds up."""
        return tuple(row for row in self.rows_beside_total if row.part_of in (None, self.total_row))

    @property
    def rows_beside_total(self) -> tuple[Row, ...]:
        """The rows of the table itself, without its total and what is no part of it."""
        return tuple(row for row in self.rows if row.id != self.total_row and row.id not in self.outside_total)

    @property
    def parts(self) -> tuple[Row, ...]:
        """The parts of one whole, the total row: what can be compared among each other."""
        return tuple(row for row in self.rows if self.total_row and row.part_of == self.total_row)


@dataclass(frozen=True)
class LostChart:
    """A chart of the source whose picture did not survive."""

    id: str
    number: str | None
    section: str
    title: SourceText
    source: str | None
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class LostCharts:
    text: SourceText
    charts: tuple[LostChart, ...]
