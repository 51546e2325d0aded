"""Datasets as tables with bars, and sentences that the data itself tells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from agreements.exports.names import dataset_csv, statistics_json
from agreements.languages import formats
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.statistics import Column, Dataset, Highlight, LostChart, Row, Value
from agreements.site.edition import Edition, Here


@dataclass(frozen=True)
class CellView:
    """A value as text, and how far its bar reaches, in percent; `bar` is None where none can be compared."""

    value: str
    bar: str | None


@dataclass(frozen=True)
class RowView:
    label: Text
    is_total: bool
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class DatasetView:
    template: ClassVar[str] = "dataset.html"

    anchor: str
    title: Text
    text: Text
    sentences: tuple[str, ...]
    row_label: Text
    columns: tuple[Text, ...]
    rows: tuple[RowView, ...]
    source: str | None
    section: str
    notes: tuple[Text, ...]
    csv: str
    csv_name: str


@dataclass(frozen=True)
class LostChartView:
    title: Text
    section: str
    source: str | None
    notes: tuple[Text, ...]


@dataclass(frozen=True)
class StatisticsView:
    template: ClassVar[str] = "statistics.html"

    title: str
    text: Text | None
    datasets: tuple[DatasetView, ...]
    lost_charts: tuple[LostChartView, ...]
    json: str
    json_name: str


def statistics_view(here: Here, agreement: Agreement) -> StatisticsView:
    lost = agreement.lost_charts
    name = statistics_json(agreement)
    return StatisticsView(
        title=here.edition.ui("statistics.title", place=agreement.place_name, year=agreement.year),
        text=here.edition.text(lost.text) if lost else None,
        datasets=tuple(dataset_view(here, dataset) for dataset in agreement.datasets),
        lost_charts=tuple(_lost(here.edition, chart) for chart in lost.charts) if lost else (),
        json=here.to_address(name),
        json_name=name,
    )


def _lost(edition: Edition, chart: LostChart) -> LostChartView:
    texts = tuple(edition.text(note.text) for note in chart.notes)
    return LostChartView(edition.text(chart.title), chart.section, chart.source, texts)


def dataset_view(here: Here, dataset: Dataset) -> DatasetView:
    edition = here.edition
    name = dataset_csv(dataset)
    differs = dict.fromkeys(dataset.sum_differs.values())
    return DatasetView(
        anchor=dataset.id,
        title=edition.text(dataset.title),
        text=edition.text(dataset.text),
        sentences=tuple(sentence(edition, dataset, one) for one in dataset.highlights),
        row_label=edition.text(dataset.row_label),
        columns=tuple(edition.text(column.label) for column in dataset.columns),
        rows=tuple(_row(edition, dataset, row) for row in dataset.rows),
        source=dataset.source,
        section=dataset.section,
        notes=(*(edition.text(text) for text in differs), *(edition.text(note.text) for note in dataset.notes)),
        csv=here.to_address(name),
        csv_name=name,
    )


def _row(edition: Edition, dataset: Dataset, row: Row) -> RowView:
    cells = tuple(_cell(edition, dataset, row, column) for column in dataset.columns)
    return RowView(row_text(edition, row), row.id == dataset.total_row and dataset.total_is_sum, cells)


def row_text(edition: Edition, row: Row) -> Text:
    """A proper name stays original; words are translated."""
    if row.label is not None:
        return edition.text(row.label)
    return edition.named(row.name or row.id)


def _cell(edition: Edition, dataset: Dataset, row: Row, column: Column) -> CellView:
    value = dataset.values.get((row.id, column.id))
    if value is None:
        return CellView("–", None)
    is_comparable = row in dataset.summed_rows or column.unit == "percent"
    scale = _greatest(dataset, column.measure)
    bar = f"{min(100, 100 * value.middle / scale):.1f}" if is_comparable and scale else None
    return CellView(shown_value(edition, value, column), bar)


def _greatest(dataset: Dataset, measure: str) -> Decimal:
    """The greatest comparable value among the columns of one measure, so that their bars can be compared."""
    columns = [column for column in dataset.columns if column.measure == measure]
    rows = dataset.rows if columns[0].unit == "percent" else dataset.summed_rows
    found = (dataset.values.get((row.id, column.id)) for row in rows for column in columns)
    return max((value.middle for value in found if value), default=Decimal(0))


def shown_value(edition: Edition, value: Value, column: Column) -> str:
    """(Value(60, 80), count) -> "60–80"; (Value(20.4), percent) -> "20,4 %"."""
    if column.unit == "percent":
        return formats.percent(value.number, edition.lang)
    if value.to is not None:
        return f"{edition.number(value.number)}–{edition.number(value.to)}"
    return edition.number(value.number)


def sentence(edition: Edition, dataset: Dataset, highlight: Highlight) -> str:
    """What the data tells in words of the reader's language."""
    if highlight.kind == "extremes":
        return _extremes(edition, dataset, highlight.columns[0])
    return _two_columns(edition, dataset, highlight)


def _extremes(edition: Edition, dataset: Dataset, column: Column) -> str:
    found = [
        (value, row) for row in dataset.summed_rows if (value := dataset.values.get((row.id, column.id))) is not None
    ]
    least, most = (pick(found, key=lambda one: one[0].middle) for pick in (min, max))
    return edition.ui(
        "statistics.extremes",
        column=edition.text(column.label),
        most=row_text(edition, most[1]),
        most_value=shown_value(edition, most[0], column),
        least=row_text(edition, least[1]),
        least_value=shown_value(edition, least[0], column),
    )


def _two_columns(edition: Edition, dataset: Dataset, highlight: Highlight) -> str:
    """The total row in two columns: how it changed, or how far apart the two are."""
    first, second = highlight.columns
    row = next(row for row in dataset.rows if row.id == dataset.total_row)
    one, other = dataset.values[row.id, first.id], dataset.values[row.id, second.id]
    apart = other.number - one.number if highlight.kind == "change" else one.number - other.number
    return edition.ui(
        f"statistics.{highlight.kind}",
        row=row_text(edition, row),
        first=edition.text(first.label),
        first_value=shown_value(edition, one, first),
        second=edition.text(second.label),
        second_value=shown_value(edition, other, second),
        apart=formats.signed(apart, edition.lang),
    )
