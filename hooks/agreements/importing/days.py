"""Days in the spellings that people use, and never a guess which number is the month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from agreements.problems.told import Told, told

Months = Mapping[str, int]  # "june", "juin", "juni" -> 6
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ][\d:.]+Z?)?")
_IN_A_ROW = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)")
_YEAR_LAST = re.compile(r"(?P<first>\d{1,2})(?P<sign>[-/.]) ?(?P<second>\d{1,2})(?P=sign) ?(?P<year>\d{2}|\d{4})")
_MONTH = re.compile(
    r"(?:(?P<year>\d{4})[-/.](?P<month>\d{1,2})|(?P<first>\d{1,2})[-/.](?P<last>\d{4})|(?P<only>\d{4}))"
)
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"\b(\d{1,2})(?!\d)")
_YEAR = re.compile(r"\b(\d{4})(?!\d)")
AS_USUAL = told("Write year-month-day, such as 2025-02-22.")
ROUGHLY = told("Write a day, a month or a year: 2025-02-22, 2025-02 or 2025.")
Day = str | tuple[Told, Told]  # what is written for it, or what is wrong and the cure


def day_of(text: str, order: str | None, months: Months) -> Day:
    """("30.6.2025", None, …), ("June 30, 2025", …) -> "2025-06-30"; ("3/4/2025", None, …) -> why not."""
    if found := _YEAR_FIRST.fullmatch(text) or _IN_A_ROW.fullmatch(text):
        return _dated(text, int(found["year"]), int(found["month"]), int(found["day"]))
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(text, found, order)
    words = [months[word] for one in _WORD.findall(text) if (word := one.casefold()) in months]
    year = _YEAR.search(text)
    day = _DAY.search(_YEAR.sub(" ", text))
    if len(words) == 1 and year and day:
        return _dated(text, int(year[1]), words[0], int(day[1]))
    return told("'{value}' is not a date", value=text[:60]), AS_USUAL


def rough_day_of(text: str, order: str | None, months: Months) -> Day:
    """A day, or only its month or its year: ("June 2025", …) -> "2025-06"; ("2025", …) -> "2025"."""
    if found := _MONTH.fullmatch(text):
        if found["only"]:
            return found["only"]
        year, month = found["year"] or found["last"], int(found["month"] or found["first"])
        return f"{year}-{month:02}" if 1 <= month <= 12 else (told("there is no month '{value}'", value=text), ROUGHLY)
    words = [months[word] for one in _WORD.findall(text) if (word := one.casefold()) in months]
    year = _YEAR.search(text)
    if len(words) == 1 and year and not _DAY.search(_YEAR.sub(" ", text)):
        return f"{year[1]}-{words[0]:02}"
    found_day = day_of(text, order, months)
    return found_day if isinstance(found_day, str) or found_day[1] != AS_USUAL else (found_day[0], ROUGHLY)


def _year_last(text: str, found: re.Match[str], order: str | None) -> Day:
    if len(found["year"]) == 2:
        what = told("the year of '{value}' has two digits", value=text)
        return what, told("Write it with four digits, such as 2025-02-22.")
    first, second = int(found["first"]), int(found["second"])
    is_day_first = first > 12 or (second <= 12 and (order == "day_first" or found["sign"] == "."))
    is_month_first = second > 12 or order == "month_first"
    if not (is_day_first or is_month_first or first == second):
        what = told("'{value}' may be two days: either number may be the month", value=text)
        return what, told("Write 'dates: day_first' or 'dates: month_first' in the map.")
    month, day = (second, first) if is_day_first else (first, second)
    return _dated(text, int(found["year"]), month, day)


def _dated(text: str, year: int, month: int, day: int) -> Day:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return told("there is no day '{value}'", value=text[:60]), AS_USUAL
