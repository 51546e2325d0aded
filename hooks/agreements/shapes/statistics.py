"""The shapes of a dataset (a statistics table) and of a chart whose picture is lost."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.shapes.values import Id, Line, Shape, WholeNumber

HighlightKind = Literal["extremes", "change", "difference", "part"]


class NoteEntry(Shape):
    id: Id
    text: Line


class RowEntry(Shape):
    """A row: `name` for a proper name, `label` for words that are translated; `part_of` is the row that holds it."""

    id: Id
    name: Line | None = None
    label: Line | None = None
    part_of: Id | None = None


class ColumnEntry(Shape):
    """A column of values; columns of one `measure` can be compared, and share the scale of their bars.

    `part_of` is the column that counts the whole of which this one counts a part.
    """

    id: Id
    label: Line
    unit: Literal["count", "percent"]
    year: WholeNumber | None = None
    measure: Id
    part_of: Id | None = None


class SumDiffersEntry(Shape):
    """Why the printed total of these columns is not the sum of their rows."""

    columns: Annotated[tuple[Id, ...], Field(min_length=1)]
    text: Line


class HighlightEntry(Shape):
    """What the sentence above the table tells: a column's extremes, or of two a change, a difference, a part."""

    kind: HighlightKind
    columns: Annotated[tuple[Id, ...], Field(min_length=1, max_length=2)]


class DatasetFile(Shape):
    id: Id
    number: Line | None = None
    section: Line
    title: Line
    text: Line
    source: Line | None = None
    row_label: Line
    rows: tuple[RowEntry, ...]
    columns: tuple[ColumnEntry, ...]
    total_row: Id | None = None
    total_is_sum: Literal["yes", "no"] = "yes"
    outside_total: tuple[Id, ...] = ()
    sum_differs: tuple[SumDiffersEntry, ...] = ()
    highlights: tuple[HighlightEntry, ...] = ()
    notes: tuple[NoteEntry, ...] = ()


class LostChartEntry(Shape):
    id: Id
    number: Line | None = None
    section: Line
    title: Line
    source: Line | None = None
    notes: tuple[NoteEntry, ...] = ()


class LostChartsFile(Shape):
    """statistics/lost-charts.yml: charts of the source whose pictures did not survive."""

    text: Line
    charts: tuple[LostChartEntry, ...]
