"""The period of an agreement that is to begin, as somebody typed it: a year, some years, or a time with a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from agreements.begin.ids import is_id
from agreements.languages.texts import SourceText
from agreements.model.agreement import Agreement
from agreements.model.period import Period, of_years
from agreements.problems.told import Told, told
from agreements.shapes.period import is_years


@dataclass(frozen=True)
class WantedPeriod:
    """`name`, `starts` and `ends` are of one with a name of its own; `slug` tells agreements of one time apart."""

    id: str
    name: str = ""
    starts: str = ""
    ends: str = ""
    slug: str = ""

    @property
    def address(self) -> str:
        """The agreement's part of the address, and its folder."""
        return self.slug or self.id

    @property
    def is_named(self) -> bool:
        return bool(self.name or self.starts or self.ends)

    @property
    def period(self) -> Period:
        """The same as the model has it, once there is nothing wrong with it."""
        if self.is_named:
            days = date.fromisoformat(self.starts), date.fromisoformat(self.ends)
            return Period(self.id, *days, SourceText("", self.name))
        return of_years(*map(int, self.id.split("-")))

    def entry(self, key: str = "period") -> dict[str, Any]:
        """As agreement.yml says it: {"period": "2025-2027"}; a single year under the `key` that its neighbours have."""
        if self.is_named:
            days = {"starts": self.starts, "ends": self.ends}
            written: dict[str, Any] = {"period": {"id": self.id, "name": self.name, **days}}
        else:
            written = {key if self.id.isdigit() else "period": self.id}
        return {**written, **({"slug": self.slug} if self.slug else {})}


def period_problem(wanted: WantedPeriod) -> Told | None:
    """Why it is no period."""
    if wanted.slug and not is_id(wanted.slug):
        return _no_id(wanted.slug)
    return _fault_of_name(wanted) if wanted.is_named else _fault_of_years(wanted.id)


def _fault_of_years(years: str) -> Told | None:
    if not is_years(years):
        return told(
            "'{period}' is not a year or some years. Write 2027 or 2027-2029, or tell with --period-name, --starts and "
            "--ends what a period with a name is.",
            period=years,
        )
    first, last = years[:4], years[-4:]
    if len(years) > 4 and first >= last:
        return told("'{period}' must end after the year that it begins in.", period=years)
    return None


def _fault_of_name(wanted: WantedPeriod) -> Told | None:
    if not (wanted.name and wanted.starts and wanted.ends):
        return told("A period with a name needs all three: --period-name, --starts and --ends.")
    if not is_id(wanted.id):
        return _no_id(wanted.id)
    wrong = next((day for day in (wanted.starts, wanted.ends) if not _is_day(day)), None)
    if wrong:
        return told("'{day}' is not a day. Write year-month-day, such as 2027-03-31.", day=wrong)
    if wanted.ends < wanted.starts:
        return told("The period ends on {ends}, before it begins.", ends=wanted.ends)
    return None


def _no_id(written: str) -> Told:
    return told("'{id}' is not an id. Use only a–z, 0–9 and single hyphens, such as 'our-town'.", id=written)


def _is_day(written: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", written) and date.fromisoformat(written))
    except ValueError:
        return False


def following(period: Period) -> str:
    """What comes after it, as long as it is: 2025 -> "2026", 2022-2024 -> "2025-2027"."""
    first, last = period.years
    return str(last + 1) if first == last else f"{last + 1}-{2 * last + 1 - first}"


def following_slug(before: Agreement, wanted: WantedPeriod) -> str:
    """("climate-2022" of 2022-2024, 2025-2027) -> "climate-2025"; ("climate", 2025-2027) -> "climate-2025-2027"."""
    if not before.slug:
        return ""
    old, new = before.period, wanted.period
    for one, other in ((old.id, new.id), (str(old.years[0]), str(new.years[0]))):
        if before.slug.endswith(f"-{one}"):
            return before.slug.removesuffix(one) + other
    return f"{before.slug}-{new.id}"
