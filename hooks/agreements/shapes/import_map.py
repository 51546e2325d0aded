"""The shape of a map.yml: which column of whose spreadsheet is what in the data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from agreements.shapes.values import Count, Line, Shape


def _is_of_several(value: object) -> str:
    """Which of the two it is, so that what is wrong is told of that one alone."""
    return "several" if isinstance(value, list) else "one"


Meaning = Annotated[
    Annotated[Line, Tag("one")] | Annotated[tuple[Line, ...], Tag("several")],
    Discriminator(_is_of_several),
]
Words = dict[Line, Line]


class ImportTableEntry(Shape):
    """A table: of what, where it lies, and what its columns and values mean. `text@fr` is the French text."""

    of: Literal["commitments", "milestones", "follow_ups", "goals", "parties"]
    file: Line | None = None
    sheet: Line | None = None
    path: Line | None = None
    head: Count = 1
    columns: Annotated[Words, Field(min_length=1)]
    always: Words = Field(default={})
    values: dict[Line, dict[Line, Meaning]] = Field(default={})
    several: Words = Field(default={})
    same_as_above: tuple[Line, ...] = ()
    nothing: tuple[Line, ...] = ()
    left_out: tuple[Line, ...] = ()
    language: Line | None = None


class ImportMapFile(Shape):
    """The agreement that the tables are for, how their files are written, and the tables."""

    agreement: Line
    separator: Literal["comma", "semicolon", "tab", "bar"] | None = None
    encoding: Literal["utf-8", "utf-16", "windows-1252"] | None = None
    decimal: Literal["point", "comma"] = "point"
    dates: Literal["day_first", "month_first"] | None = None
    tables: tuple[ImportTableEntry, ...]
