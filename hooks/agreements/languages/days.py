"""Days of which only the month or the year may be known: "2025-02-22", "2025-02", "2025"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


@dataclass(frozen=True)
class RoughDay:
    """A day, a month or a year, as it is written, with the first and the last day that it can mean."""

    written: str
    first: date
    last: date


def rough_day(written: str) -> RoughDay | None:
    """ "2025-02" -> from 1 to 28 February 2025; what is no day, month or year -> None."""
    match = _WRITTEN.fullmatch(written)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return RoughDay(written, first, first)
    last_month = month or 12
    return RoughDay(written, first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1]))
