"""What is wrong with a period in a data file, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from agreements.problems.told import Told, told

Detail = Mapping[str, Any]
Explained = tuple[Told, Told]


def _no_year(detail: Detail, _: object) -> Explained:
    what = told("'{value}' is not a year", value=str(detail["input"])[:60])
    return what, told("Write its four digits, such as 2025. A longer time is written 'period: 2025-2027'.")


def _no_years(detail: Detail, _: object) -> Explained:
    what = told("'{value}' is not a year or a range of years", value=str(detail["input"])[:60])
    return what, told("Write 2025 or 2025-2027, or 'id', 'name', 'starts' and 'ends' of a period with a name.")


def _none(detail: Detail, _: object) -> Explained:
    what = told("the key '{key}' is missing", key="period")
    return what, told("Add a line such as 'period: 2025' or 'period: 2025-2027'.")


def _two(detail: Detail, _: object) -> Explained:
    what = told("'year' and 'period' both say when it holds")
    return what, told("Keep 'period', and remove 'year'.")


# By what pydantic calls the fault.
OF_PERIODS: Mapping[str, Callable[[Detail, Any], Explained]] = {
    "not_a_year": _no_year,
    "not_a_period": _no_years,
    "no_period": _none,
    "two_periods": _two,
}
