"""Open data of statistics: JSON with every language, and a CSV for each table."""

from __future__ import annotations

from typing import Any

from agreements.exports.names import dataset_csv, statistics_json
from agreements.exports.values import (
    Localizers,
    Stated,
    csv_bytes,
    json_bytes,
    notes,
    number,
    period,
    source_document,
    texts,
)
from agreements.model.agreement import Agreement
from agreements.model.statistics import Dataset, LostChart, Value


def statistics_exports(agreement: Agreement, localizers: Localizers, licence: Stated = None) -> dict[str, bytes]:
    """By address: all datasets of the agreement as JSON, and each as CSV. Nothing if there are none."""
    if not agreement.datasets and not agreement.lost_charts:
        return {}
    files = {statistics_json(agreement): json_bytes(_statistics(agreement, localizers, licence))}
    for dataset in agreement.datasets:
        files[dataset_csv(dataset)] = _dataset_csv(dataset, localizers)
    return files


def _statistics(agreement: Agreement, localizers: Localizers, licence: Stated) -> dict[str, Any]:
    lost = agreement.lost_charts.charts if agreement.lost_charts else ()
    return {
        "id": f"{agreement.ref}/statistics",
        "place": agreement.place,
        "year": agreement.period.year,
        "period": period(agreement.period, localizers),
        "source": source_document(agreement.source) if agreement.source else None,
        "licence": licence,
        "datasets": [_dataset(one, localizers) for one in agreement.datasets],
        "lost_charts": [_lost_chart(one, localizers) for one in lost],
    }


def _dataset(dataset: Dataset, localizers: Localizers) -> dict[str, Any]:
    return {
        "id": dataset.id,
        "number": dataset.number,
        "section": dataset.section,
        "title": texts(dataset.title, localizers),
        "text": texts(dataset.text, localizers),
        "source": dataset.source,
        "columns": [
            {
                "id": one.id,
                "label": texts(one.label, localizers),
                "unit": one.unit,
                "year": one.year,
                "measure": one.measure,
                "part_of": one.part_of,
            }
            for one in dataset.columns
        ],
        "rows": [
            {
                "id": one.id,
                "name": one.name,
                "part_of": one.part_of,
                "label": texts(one.label, localizers),
                "values": [_value(dataset.values.get((one.id, column.id))) for column in dataset.columns],
            }
            for one in dataset.rows
        ],
        "total_row": dataset.total_row,
        "sum_differs": {column: texts(text, localizers) for column, text in dataset.sum_differs.items()},
        "notes": notes(dataset.notes, localizers),
    }


def _value(value: Value | None) -> Any:
    """A number, a range as {"from", "to"}, or null for an empty cell."""
    if value is None:
        return None
    return number(value.number) if value.to is None else {"from": number(value.number), "to": number(value.to)}


def _lost_chart(chart: LostChart, localizers: Localizers) -> dict[str, Any]:
    title = texts(chart.title, localizers)
    remarks = notes(chart.notes, localizers)
    return {"id": chart.id, "number": chart.number, "section": chart.section, "title": title, "notes": remarks}


def _dataset_csv(dataset: Dataset, localizers: Localizers) -> bytes:
    """The table as printed: a row's id and name, then its values; a range is written "60-80"."""
    columns = ["row", *(f"name_{lang}" for lang in localizers), *(column.id for column in dataset.columns)]
    lines = []
    for row in dataset.rows:
        names = texts(row.label, localizers) or {}
        values = (dataset.values.get((row.id, column.id)) for column in dataset.columns)
        lines.append(
            [row.id, *(row.name or names.get(lang, "") for lang in localizers), *(_written(value) for value in values)]
        )
    return csv_bytes(columns, lines)


def _written(value: Value | None) -> str:
    if value is None:
        return ""
    return str(value.number) if value.to is None else f"{value.number}-{value.to}"
