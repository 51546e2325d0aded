"""A table as it lies in a file: cells with their values, and each with the place where a person finds it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from agreements.problems.problems import Place

Scalar = str | Decimal | bool | date | datetime | time | None
Value = Scalar | tuple[Scalar, ...]


@dataclass(frozen=True)
class Cell:
    """A value, and where it stands; the place is looked for when something is told of it."""

    value: Value
    locate: Callable[[], Place] = field(compare=False, repr=False)
    is_broken: bool = False  # the error that a formula came to, or a formula that nobody has reckoned

    @property
    def at(self) -> Place:
        return self.locate()

    @property
    def text(self) -> str:
        """What a person reads in it, without space around: "12" for 12.0, "2025-06-30" for a day."""
        return text_of(self.value)

    @property
    def is_empty(self) -> bool:
        return not self.is_broken and not self.text


@dataclass(frozen=True)
class Table:
    """Heads and rows. `name` is what it is called where something is told of it: "promises.xlsx: Promises"."""

    name: str
    at: Place
    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def text_of(value: Value) -> str:
    """(Decimal("12.0")) -> "12"; (date(2025, 6, 30)) -> "2025-06-30"; (("a", "b")) -> "a; b"; (None) -> ""."""
    if isinstance(value, tuple):
        return "; ".join(found for one in value if (found := text_of(one)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    return unicodedata.normalize("NFC", value).strip() if value else ""


def table_of(name: str, at: Place, rows: Sequence[Sequence[Cell]], head: int) -> Table | None:
    """Rows with the heads in row `head`, counted from 1; empty rows below are left out. None: no such row."""
    if head > len(rows) or all(cell.is_empty for cell in rows[head - 1]):
        return None
    filled = (tuple(row) for row in rows[head:] if not all(cell.is_empty for cell in row))
    return Table(name, at, tuple(rows[head - 1]), tuple(filled))
