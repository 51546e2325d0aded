"""Datasets as tables with bars, and sentences that the data itself tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from agreements.exports.names import dataset_csv, statistics_json
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.statistics import Column, Dataset, LostChart, Row, Value
from agreements.site.edition import Edition, Here
from agreements.views.comparing_sentences import row_text, sentences, shown_value
from agreements.views.value_bars import Scale, bar, barred_rows, scales


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
    scale: str
    sum_differs: tuple[Text, ...]
    notes: tuple[Text, ...]
    notes_heading: str
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
        title=here.edition.ui("statistics.title", place=agreement.place_name, year=here.edition.period_of(agreement)),
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
    found = scales(dataset)
    differs = dict.fromkeys(dataset.sum_differs.values())
    return DatasetView(
        anchor=dataset.id,
        title=edition.text(dataset.title),
        text=edition.text(dataset.text),
        sentences=sentences(edition, dataset),
        row_label=edition.text(dataset.row_label),
        columns=tuple(edition.text(column.label) for column in dataset.columns),
        rows=tuple(_row(edition, dataset, row, found) for row in dataset.rows),
        source=dataset.source,
        section=dataset.section,
        scale=_scale(edition, found),
        sum_differs=tuple(edition.text(text) for text in differs),
        notes=tuple(edition.text(note.text) for note in dataset.notes),
        notes_heading=edition.counted("statistics.notes", len(dataset.notes)),
        csv=here.to_address(name),
        csv_name=name,
    )


def _row(edition: Edition, dataset: Dataset, row: Row, found: Sequence[Scale]) -> RowView:
    cells = tuple(_cell(edition, dataset, row, column, found) for column in dataset.columns)
    return RowView(row_text(edition, row), row.id == dataset.total_row and dataset.total_is_sum, cells)


def _cell(edition: Edition, dataset: Dataset, row: Row, column: Column, found: Sequence[Scale]) -> CellView:
    value = dataset.values.get((row.id, column.id))
    if value is None:
        return CellView("–", None)
    scale = next((one for one in found if column in one.columns and row in barred_rows(dataset, column)), None)
    return CellView(shown_value(edition, value, column), bar(value.middle, scale) if scale else None)


def _scale(edition: Edition, found: Sequence[Scale]) -> str:
    """What the longest bars stand for: "Longest bar: 250 and 22.5 %."; nothing where there are no bars."""
    values = [_longest(edition, one, found) for one in found]
    return edition.ui("statistics.scale", values=edition.joined(values)) if values else ""


def _longest(edition: Edition, scale: Scale, found: Sequence[Scale]) -> str:
    """The value alone if its unit tells which bars are meant, otherwise with the names of their columns."""
    value = shown_value(edition, Value(scale.longest), scale.columns[0])
    if sum(one.columns[0].unit == scale.columns[0].unit for one in found) == 1:
        return value
    return f"{value} ({edition.joined([edition.text(column.label).value for column in scale.columns])})"
