"""What a dataset compares: parts of one whole with each other, never a whole with its part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from agreements.assemble.joins import Joins
from agreements.model.statistics import Column, Dataset, Highlight
from agreements.problems.told import Told, told
from agreements.shapes.loaded import Loaded
from agreements.shapes.statistics import DatasetFile, HighlightKind

Fault = tuple[Told, Told]


def check_parts(loaded: Loaded[DatasetFile], joins: Joins) -> None:
    """The total is a row, each `part_of` names another row or column, and nothing is a part of its own part."""
    entry = loaded.entry
    if entry.total_row:
        joins.one(entry.total_row, {one.id: one for one in entry.rows}, told("row"), loaded.at("total_row"))
    _check_wholes([(one.id, one.part_of) for one in entry.rows], "rows", told("row"), loaded, joins)
    _check_wholes([(one.id, one.part_of) for one in entry.columns], "columns", told("column"), loaded, joins)


def _check_wholes(
    parts: Sequence[tuple[str, str | None]], key: str, kind: Told, loaded: Loaded[DatasetFile], joins: Joins
) -> None:
    wholes, known = dict(parts), {part: part for part, _ in parts}
    for index, (part, whole) in enumerate(parts):
        place = loaded.at(key, index, "part_of")
        if whole and joins.one(whole, known, kind, place) and part in _wholes_of(part, wholes):
            what = told("the {kind} '{id}' is a part of itself", kind=kind, id=part)
            joins.report(place, what, told("Let 'part_of' name the whole that it is a part of."))


def _wholes_of(part: str, wholes: Mapping[str, str | None]) -> Iterator[str]:
    """What it is a part of, and that again: "women" -> "persons", "residents"; each once."""
    seen: set[str] = set()
    whole = wholes.get(part)
    while whole and whole not in seen:
        yield whole
        seen.add(whole)
        whole = wholes.get(whole)


def check_highlights(dataset: Dataset, loaded: Loaded[DatasetFile], joins: Joins) -> None:
    """Each sentence above the table compares what can be compared."""
    for index, (highlight, entry) in enumerate(zip(dataset.highlights, loaded.entry.highlights, strict=True)):
        if len(highlight.columns) == len(entry.columns) and (fault := _fault(dataset, highlight)):
            joins.report(loaded.at("highlights", index), *fault)


def _fault(dataset: Dataset, highlight: Highlight) -> Fault | None:
    kind, count = highlight.kind, 1 if highlight.kind == "extremes" else 2
    if len(highlight.columns) != count:
        what = told("'{kind}' tells of {count} columns, not of {found}", kind=kind, count=count, found=3 - count)
        return what, told("Correct the list.")
    if kind == "extremes":
        return _fault_of_extremes(dataset)
    if dataset.total_row is None:
        what = told("'{kind}' tells of the row of the total, but there is none", kind=kind)
        return what, told("Name the row in 'total_row', or remove the sentence.")
    first, second = highlight.columns
    return _OF_TWO[kind](first, second, {one.id: one.part_of for one in dataset.columns})


def _fault_of_extremes(dataset: Dataset) -> Fault | None:
    if len(dataset.parts) > 1:
        return None
    what = told("the rows are not known to be parts of one whole, so none of them is the highest or the lowest")
    return what, told("Name the whole in 'total_row' and in 'part_of' of its parts, or remove the sentence.")


def _fault_of_change(first: Column, second: Column, wholes: Mapping[str, str | None]) -> Fault | None:
    if first.measure == second.measure and first.year and second.year and first.year < second.year:
        return None
    what = told("'{first}' and '{second}' are not one measure in two years", first=first.id, second=second.id)
    return what, told("Choose two columns of the same 'measure', the earlier 'year' first.")


def _fault_of_difference(first: Column, second: Column, wholes: Mapping[str, str | None]) -> Fault | None:
    if first.unit != second.unit:
        what = told("'{first}' and '{second}' have different units", first=first.id, second=second.id)
        return what, told("Choose two columns of the same 'unit'.")
    for part, whole in ((first.id, second.id), (second.id, first.id)):
        if whole in _wholes_of(part, wholes):
            what = told("'{whole}' is a whole, and '{part}' a part of it: no difference", whole=whole, part=part)
            return what, told("Write 'kind: part' with the whole first, or remove the sentence.")
    return None


def _fault_of_part(first: Column, second: Column, wholes: Mapping[str, str | None]) -> Fault | None:
    if first.unit == second.unit and first.id in _wholes_of(second.id, wholes):
        return None
    what = told("'{part}' is not a part of '{whole}'", part=second.id, whole=first.id)
    return what, told("Write the whole first, and 'part_of' at the column of its part.")


_OF_TWO: Mapping[HighlightKind, Callable[[Column, Column, Mapping[str, str | None]], Fault | None]] = {
    "change": _fault_of_change,
    "difference": _fault_of_difference,
    "part": _fault_of_part,
}
