"""The datasets of one agreement: descriptions joined with their values, and their sums checked."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from agreements.assemble.comparisons import check_highlights, check_parts
from agreements.assemble.joins import Joins
from agreements.languages.texts import SourceText
from agreements.load.load import DatasetFiles
from agreements.load.values_csv import read_values
from agreements.model.statistics import Column, Dataset, Highlight, LostChart, LostCharts, Note, Row, Value
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.statistics import ColumnEntry, DatasetFile, LostChartEntry, LostChartsFile, NoteEntry


def notes(entries: tuple[NoteEntry, ...], path: str) -> tuple[Note, ...]:
    """Remarks with the paths of their texts: (…, "x/notes") -> Note("damage", SourceText("x/notes/damage/text", …))."""
    return tuple(Note(one.id, SourceText(f"{path}/{one.id}/text", one.text)) for one in entries)


def datasets_of(files: tuple[DatasetFiles, ...], ref: str, joins: Joins) -> tuple[Dataset, ...]:
    """The datasets of the agreement `ref`; what is wrong with one is told in `joins`."""
    datasets = tuple(_dataset(one, ref, joins) for one in files)
    for one, dataset in zip(files, datasets, strict=True):
        _check_sums(dataset, joins)
        check_parts(one.description, joins)
        check_highlights(dataset, one.description, joins)
    return datasets


def _dataset(files: DatasetFiles, ref: str, joins: Joins) -> Dataset:
    loaded, entry = files.description, files.description.entry
    path = f"{ref}/statistics/{entry.id}"
    rows = tuple(_row(entry, index, path) for index in range(len(entry.rows)))
    columns = {one.id: _column(one, path) for one in entry.columns}
    joins.unique(((one.id, loaded.at("rows", n)) for n, one in enumerate(entry.rows)), told("row"))
    joins.unique(((one.id, loaded.at("columns", n)) for n, one in enumerate(entry.columns)), told("column"))
    values, problems = read_values(files.values, files.values_file, [row.id for row in rows], list(columns))
    joins.problems += problems
    return Dataset(
        id=entry.id,
        ref=f"{ref}/{entry.id}",
        number=entry.number,
        section=entry.section,
        title=SourceText(f"{path}/title", entry.title),
        text=SourceText(f"{path}/text", entry.text),
        source=entry.source,
        row_label=SourceText(f"{path}/row-label", entry.row_label),
        rows=rows,
        columns=tuple(columns.values()),
        values=values,
        total_row=entry.total_row,
        outside_total=entry.outside_total,
        total_is_sum=entry.total_is_sum == "yes",
        sum_differs=_sum_differs(loaded, path, columns, joins),
        highlights=tuple(
            Highlight(
                one.kind, joins.all(one.columns, columns, told("column"), loaded.at, "highlights", index, "columns")
            )
            for index, one in enumerate(entry.highlights)
        ),
        notes=notes(entry.notes, f"{path}/notes"),
        at=loaded.at(),
    )


def _row(entry: DatasetFile, index: int, path: str) -> Row:
    one = entry.rows[index]
    label = SourceText(f"{path}/rows/{one.id}/label", one.label) if one.label else None
    return Row(one.id, one.name, label, one.part_of or _whole(entry, one.id))


def _whole(entry: DatasetFile, row: str) -> str | None:
    """What a row is a part of without saying so: the total, if that is the sum and the row is in it."""
    is_summed = entry.total_is_sum == "yes" and row != entry.total_row and row not in entry.outside_total
    return entry.total_row if is_summed else None


def _column(one: ColumnEntry, path: str) -> Column:
    label = SourceText(f"{path}/columns/{one.id}/label", one.label)
    return Column(one.id, label, one.unit, one.year, one.measure, one.part_of)


def _sum_differs(
    loaded: Loaded[DatasetFile], path: str, columns: Mapping[str, Column], joins: Joins
) -> dict[str, SourceText]:
    """Why the total differs, by column."""
    reasons: dict[str, SourceText] = {}
    for index, one in enumerate(loaded.entry.sum_differs):
        text = SourceText(f"{path}/sum-differs/{index + 1}/text", one.text)
        found = joins.all(one.columns, columns, told("column"), loaded.at, "sum_differs", index, "columns")
        reasons.update((column.id, text) for column in found)
    return reasons


def _check_sums(dataset: Dataset, joins: Joins) -> None:
    """A total that isn't the sum of its rows must be explained; and only such a total."""
    if dataset.total_row is None or not dataset.total_is_sum:
        return
    for column in dataset.columns:
        total = dataset.values.get((dataset.total_row, column.id))
        if column.unit != "count" or total is None:
            continue
        low, high = _sum(dataset, column)
        is_sum = low <= total.number <= high
        said = f"{low}" if low == high else f"{low}-{high}"
        if not is_sum and column.id not in dataset.sum_differs:
            what = told(
                "the rows of the column '{column}' add up to {sum}, but the total is {total}",
                column=column.id,
                sum=said,
                total=total.number,
            )
            cure = told("Correct the number, or tell under 'sum_differs' why the source differs.")
            joins.report(dataset.at, what, cure)
        if is_sum and column.id in dataset.sum_differs:
            what = told(
                "'sum_differs' explains the column '{column}', but its total is the sum of its rows", column=column.id
            )
            joins.report(dataset.at, what, told("Remove the column there."))


def _sum(dataset: Dataset, column: Column) -> tuple[Decimal, Decimal]:
    """The least and the greatest that the rows can add up to; the same unless there are ranges."""
    found = [dataset.values[key] for row in dataset.summed_rows if (key := (row.id, column.id)) in dataset.values]
    return sum((one.number for one in found), Decimal(0)), sum((_upper(one) for one in found), Decimal(0))


def _upper(value: Value) -> Decimal:
    return value.number if value.to is None else value.to


def lost_charts_of(loaded: Loaded[LostChartsFile] | None, ref: str) -> LostCharts | None:
    if loaded is None:
        return None
    text = SourceText(f"{ref}/statistics/lost-charts/text", loaded.entry.text)
    return LostCharts(text, tuple(_lost_chart(one, ref) for one in loaded.entry.charts))


def _lost_chart(one: LostChartEntry, ref: str) -> LostChart:
    path = f"{ref}/statistics/lost-charts/{one.id}"
    title = SourceText(f"{path}/title", one.title)
    return LostChart(one.id, one.number, one.section, title, one.source, notes(one.notes, f"{path}/notes"))
