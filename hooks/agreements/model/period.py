"""When something holds: a year, a range of years, or a time with a name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agreements.gettext.localize import Localizer
from agreements.languages.periods import PeriodLabel
from agreements.languages.texts import SourceText


@dataclass(frozen=True)
class Period:
    """`id` stands in addresses and files; both days belong to it. Without a `name` it is called by its years."""

    id: str
    starts: date
    ends: date
    name: SourceText | None = None

    @property
    def order(self) -> tuple[date, date]:
        """Earlier ones first; of those that begin together, the shorter ones."""
        return self.starts, self.ends

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last of its years."""
        return self.starts.year, self.ends.year

    @property
    def each_year(self) -> range:
        """All of its years: "2022-2024" -> 2022, 2023, 2024."""
        first, last = self.years
        return range(first, last + 1)

    @property
    def year(self) -> int | None:
        """The one year that it is, if it is one."""
        first, last = self.years
        return first if self.name is None and first == last else None

    @property
    def said(self) -> str:
        """As its own data say it: "2025", "2022–2024", "Första mandatperioden"."""
        first, last = self.years
        if self.name:
            return self.name.original
        return str(first) if first == last else f"{first}–{last}"

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it: "2025", "2022/2024", "2022-09-11/2026-09-13"."""
        if self.name:
            return f"{self.starts.isoformat()}/{self.ends.isoformat()}"
        return "/".join(dict.fromkeys(map(str, self.years)))

    def label(self, texts: Localizer) -> PeriodLabel:
        """As readers of a language read it, with the dash of a range."""
        shown = texts.text(self.name) if self.name else None
        return PeriodLabel(shown.value if shown else self.said, shown.lang if shown else texts.lang, bool(self.year))


def of_years(first: int, last: int | None = None) -> Period:
    """(2025) -> the year; (2022, 2024) -> the years from 2022 to 2024."""
    id_ = str(first) if last is None else f"{first}-{last}"
    return Period(id_, date(first, 1, 1), date(last or first, 12, 31))
