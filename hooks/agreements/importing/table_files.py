"""The table that a map asks for, out of a file of any kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from agreements.importing.cells import Cell, Table, table_of
from agreements.importing.csv_files import read_csv
from agreements.importing.json_files import read_json
from agreements.importing.workbooks import Sheets, read_ods, read_xlsx
from agreements.problems.problems import Place, Problem, suggestion
from agreements.problems.told import told

MAX_BYTES = 50_000_000


@dataclass(frozen=True)
class Wanted:
    """Which table of a file, and how its text is to be read."""

    sheet: str | None = None
    path: str | None = None
    head: int = 1
    separator: str | None = None
    encoding: str | None = None


Found = tuple[Table | None, tuple[Problem, ...]]


def read_table(content: bytes, file: str, wanted: Wanted) -> Found:
    """The table, or every reason why there is none."""
    if len(content) > MAX_BYTES:
        size = told("it is too large: {size:,} bytes", size=len(content))
        return None, (Problem(Place(file), size, told("Import at most {most:,} bytes at a time.", most=MAX_BYTES)),)
    if not content:
        return None, (Problem(Place(file), told("the file is empty"), told("Fill it in or delete it.")),)
    kind = PurePath(file).suffix.lower()
    if kind not in KINDS:
        what = told("'{suffix}' is no kind of file that can be imported", suffix=kind or PurePath(file).name)
        cure = told("Save it as one of these: {kinds}", kinds=", ".join(KINDS))
        return None, (Problem(Place(file), what, cure),)
    return KINDS[kind](content, file, wanted)


def sheet_names(content: bytes, file: str) -> tuple[str, ...]:
    """The sheets of a workbook; () of any other file."""
    reader = WORKBOOKS.get(PurePath(file).suffix.lower())
    return tuple(reader(content, file)[0]) if reader else ()


def _of_csv(content: bytes, file: str, wanted: Wanted) -> Found:
    rows, problems = read_csv(content, file, wanted.separator, wanted.encoding)
    return (None, problems) if problems else _table(rows, file, Place(file), wanted)


def _of_json(content: bytes, file: str, wanted: Wanted) -> Found:
    rows, problems = read_json(content, file, wanted.path)
    return (None, problems) if problems else _table(rows, file, Place(file), Wanted())


def _of_xlsx(content: bytes, file: str, wanted: Wanted) -> Found:
    return _sheet(read_xlsx(content, file), file, wanted)


def _of_ods(content: bytes, file: str, wanted: Wanted) -> Found:
    return _sheet(read_ods(content, file), file, wanted)


def _sheet(read: tuple[Sheets, tuple[Problem, ...]], file: str, wanted: Wanted) -> Found:
    """The sheet of that name, or the first."""
    sheets, problems = read
    if problems:
        return None, problems
    name = wanted.sheet if wanted.sheet is not None else next(iter(sheets), "")
    if name not in sheets:
        what = told("there is no sheet '{sheet}'", sheet=name)
        return None, (Problem(Place(file), what, suggestion(name, list(sheets))),)
    return _table(sheets[name], f"{file}: {name}", Place(f"{file}: {name}"), wanted)


def _table(rows: tuple[tuple[Cell, ...], ...], name: str, at: Place, wanted: Wanted) -> Found:
    table = table_of(name, at, rows, wanted.head)
    if table is None:
        what = told("row {row} is empty, but the heads should stand there", row=wanted.head)
        return None, (Problem(at, what, told("Write in the map in which row they stand, such as 'head: 3'.")),)
    return table, ()


WORKBOOKS: Mapping[str, Callable[[bytes, str], tuple[Sheets, tuple[Problem, ...]]]] = {
    ".xlsx": read_xlsx,
    ".ods": read_ods,
}
KINDS: Mapping[str, Callable[[bytes, str, Wanted], Found]] = {
    ".xlsx": _of_xlsx,
    ".ods": _of_ods,
    ".csv": _of_csv,
    ".tsv": _of_csv,
    ".txt": _of_csv,
    ".json": _of_json,
}
