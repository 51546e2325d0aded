"""The shape of a period: a year, a range of years, or a time with a name of its own; and of what holds for one."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, StringConstraints, Tag, model_validator
from pydantic_core import PydanticCustomError

from agreements.shapes.values import Day, Id, Line, Shape

_YEAR = r"[1-9][0-9]{3}"
YEARS = f"^{_YEAR}(-{_YEAR})?$"


def is_years(value: str) -> bool:
    """Whether a text is a year or a range of years: "2025" and "2022-2024" -> True."""
    return bool(re.fullmatch(YEARS, value))


def _year_only(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(_YEAR, value):
        raise PydanticCustomError("not_a_year", "not a year")
    return value


def _years_only(value: object) -> object:
    if isinstance(value, str) and not is_years(value):
        raise PydanticCustomError("not_a_period", "not a period")
    return value


def _is_named(value: object) -> str:
    """Which of the two a period is, so that what is wrong is told of that one alone."""
    return "named" if isinstance(value, (dict, PeriodEntry)) else "years"


class PeriodEntry(Shape):
    """A time with a name of its own, such as a term of office; its days put it in its place among the others."""

    id: Id
    name: Line
    starts: Day
    ends: Day


Year = Annotated[int, BeforeValidator(_year_only)]
Years = Annotated[str, StringConstraints(pattern=YEARS), BeforeValidator(_years_only)]
PeriodValue = Annotated[
    Annotated[Years, Tag("years")] | Annotated[PeriodEntry, Tag("named")],
    Discriminator(_is_named),
]


class Dated(Shape):
    """What a place has for a time; `year` is the old name of a period of one year."""

    place: Id
    place_name: Line
    year: Year | None = None
    period: PeriodValue | None = None

    @model_validator(mode="after")
    def _has_one_period(self) -> Dated:
        if self.year is None and self.period is None:
            raise PydanticCustomError("no_period", "no period")
        if self.year is not None and self.period is not None:
            raise PydanticCustomError("two_periods", "two periods")
        return self

    @property
    def period_id(self) -> str:
        """What stands for it in addresses: "2025", "2022-2024", "first-term"."""
        if isinstance(self.period, PeriodEntry):
            return self.period.id
        return str(self.year) if self.period is None else self.period
