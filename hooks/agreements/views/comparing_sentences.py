"""Sentences that a table itself tells; where its values settle nothing, there is no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from agreements.languages import formats
from agreements.languages.texts import Text
from agreements.model.statistics import Column, Dataset, Highlight, Row, Value
from agreements.site.edition import Edition

# More names than these in one place are no answer to "who has the most?".
MOST_NAMES = 3


def sentences(edition: Edition, dataset: Dataset) -> tuple[str, ...]:
    found = (sentence(edition, dataset, one) for one in dataset.highlights)
    return tuple(one for one in found if one is not None)


def sentence(edition: Edition, dataset: Dataset, highlight: Highlight) -> str | None:
    """What the data tells in words of the reader's language, or None if it tells nothing."""
    if highlight.kind == "extremes":
        return _extremes(edition, dataset, highlight.columns[0])
    return _two_columns(edition, dataset, highlight)


def _extremes(edition: Edition, dataset: Dataset, column: Column) -> str | None:
    values = [(row, dataset.values.get((row.id, column.id))) for row in dataset.parts]
    known = [(row, value.number) for row, value in values if value is not None and value.to is None]
    least, most = (pick((number for _, number in known), default=Decimal(0)) for pick in (min, max))
    holders = [[row for row, number in known if number == extreme] for extreme in (least, most)]
    if len(known) < len(values) or least == most or max(map(len, holders)) > MOST_NAMES:
        return None  # an empty cell or a range could be the extreme itself
    return edition.ui(
        "statistics.extremes",
        column=edition.text(column.label),
        most=_names(edition, holders[1]),
        most_value=shown_value(edition, Value(most), column),
        least=_names(edition, holders[0]),
        least_value=shown_value(edition, Value(least), column),
    )


def _names(edition: Edition, rows: Sequence[Row]) -> str:
    return edition.joined([row_text(edition, row).value for row in rows])


def _two_columns(edition: Edition, dataset: Dataset, highlight: Highlight) -> str | None:
    """The total row in two columns: how it changed, how far apart the two are, or how much of one the other is."""
    first, second = highlight.columns
    row = next(row for row in dataset.rows if row.id == dataset.total_row)
    one, other = dataset.values.get((row.id, first.id)), dataset.values.get((row.id, second.id))
    if one is None or other is None or one.to is not None or other.to is not None:
        return None
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


def row_text(edition: Edition, row: Row) -> Text:
    """A proper name stays original; words are translated."""
    if row.label is not None:
        return edition.text(row.label)
    return edition.named(row.name or row.id)


def shown_value(edition: Edition, value: Value, column: Column) -> str:
    """(Value(60, 80), count) -> "60–80"; (Value(20.4), percent) -> "20,4 %"."""
    if column.unit == "percent":
        return formats.percent(value.number, edition.lang)
    if value.to is not None:
        return f"{edition.number(value.number)}–{edition.number(value.to)}"
    return edition.number(value.number)
