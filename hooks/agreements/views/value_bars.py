"""How far the bars of a table reach: what is compared shares one scale, and the longest bar says what it stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agreements.model.statistics import Column, Dataset, Row


@dataclass(frozen=True)
class Scale:
    """Columns whose bars can be compared, and the value of the longest of them."""

    columns: tuple[Column, ...]
    longest: Decimal


def scales(dataset: Dataset) -> tuple[Scale, ...]:
    """One for percentages, and one for all counts that the table compares; none where all bars would be the same."""
    found = []
    for columns in _together(dataset):
        rows = barred_rows(dataset, columns[0])
        values = [dataset.values[key] for row in rows for one in columns if (key := (row.id, one.id)) in dataset.values]
        if len({value.middle for value in values}) > 1:
            found.append(Scale(columns, max(value.middle for value in values)))
    return tuple(found)


def barred_rows(dataset: Dataset, column: Column) -> Sequence[Row]:
    """A total's count would dwarf its parts; its percentage is one among others."""
    return dataset.rows if column.unit == "percent" else dataset.rows_beside_total


def bar(value: Decimal, scale: Scale) -> str:
    """Percent of the longest: (60, Scale(…, 80)) -> "75.0"."""
    return f"{100 * value / scale.longest:.1f}"


def _together(dataset: Dataset) -> list[tuple[Column, ...]]:
    """The columns in groups that share a scale, in the order of the table."""
    links = [(one.measure, other.measure) for one, other in _compared(dataset)]
    links += [("percent", one.measure) for one in dataset.columns if one.unit == "percent"]
    names = {one.measure: one.measure for one in dataset.columns} | {"percent": "percent"}
    for one, other in links:
        names = {key: names[one] if name == names[other] else name for key, name in names.items()}
    groups: dict[str, list[Column]] = {}
    for column in dataset.columns:
        groups.setdefault(names[column.measure], []).append(column)
    return [tuple(columns) for columns in groups.values()]


def _compared(dataset: Dataset) -> list[tuple[Column, Column]]:
    """A part and its whole, and what a sentence compares; of one unit each."""
    columns: Mapping[str, Column] = {one.id: one for one in dataset.columns}
    pairs = [(one, whole) for one in dataset.columns if (whole := columns.get(one.part_of or ""))]
    pairs += [(one.columns[0], one.columns[1]) for one in dataset.highlights if len(one.columns) > 1]
    return [(one, other) for one, other in pairs if one.unit == other.unit]
