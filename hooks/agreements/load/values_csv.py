"""The values of a dataset: CSV text in, numbers and ranges by row and column out, or what is wrong with them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agreements.model.statistics import Value
from agreements.problems.problems import Place, Problem, suggestion
from agreements.problems.told import told

_VALUE = re.compile(r"^(?P<number>[0-9]+(?:\.[0-9]+)?)(?:-(?P<to>[0-9]+(?:\.[0-9]+)?))?$")

Values = dict[tuple[str, str], Value]


@dataclass(frozen=True)
class _Line:
    """A line of the file: its number, its cells, and the column at which each begins."""

    number: int
    cells: list[str]
    columns: list[int]


def read_values(
    content: bytes, file: str, rows: Sequence[str], columns: Sequence[str]
) -> tuple[Values, tuple[Problem, ...]]:
    """(b"row,a\\nx,60-80\\n", …, ["x"], ["a"]) -> {("x", "a"): Value(60, 80)}. An empty cell has no value."""
    try:
        head, *lines = _lines(content.decode("utf-8-sig")) or [_Line(1, [], [])]
    except UnicodeDecodeError:
        return {}, (Problem(Place(file), told("the file is not UTF-8 text"), told("Save it as CSV UTF-8.")),)
    if head.cells != ["row", *columns]:
        cure = told("Write exactly these columns: {columns}", columns=",".join(["row", *columns]))
        what = told("the first line does not name the columns of the YAML file")
        return {}, (Problem(Place(file, 1, _first_difference(head, columns)), what, cure),)
    problems = _row_problems(lines, file, rows)
    values: Values = {}
    for line in lines:
        if len(line.cells) != len(head.cells):
            problems.append(_wrong_count(line, len(head.cells), file))
            continue
        for name, cell, column in zip(columns, line.cells[1:], line.columns[1:], strict=True):
            problems += _cell(cell, values, (line.cells[0], name), Place(file, line.number, column))
    return values, tuple(problems)


def _lines(text: str) -> list[_Line]:
    written = text.splitlines()
    return [_Line(number, cells, _columns(written[number - 1])) for number, cells in enumerate(csv.reader(written), 1)]


def _columns(line: str) -> list[int]:
    """Where the cells of a line begin: 'a,"b,c",d' -> [1, 3, 9]."""
    quotes = 0
    columns = [1]
    for column, char in enumerate(line, start=1):
        quotes += char == '"'
        if char == "," and quotes % 2 == 0:
            columns.append(column + 1)
    return columns


def _first_difference(head: _Line, columns: Sequence[str]) -> int:
    for cell, column, wanted in zip(head.cells, head.columns, ["row", *columns], strict=False):
        if cell != wanted:
            return column
    return 1


def _wrong_count(line: _Line, wanted: int, file: str) -> Problem:
    what = told("the line has {cells} cells, but there are {wanted} columns", cells=len(line.cells), wanted=wanted)
    return Problem(Place(file, line.number, 1), what, told("Add or remove a comma; an empty cell is nothing."))


def _row_problems(lines: list[_Line], file: str, rows: Sequence[str]) -> list[Problem]:
    found = {line.cells[0]: line.number for line in lines if line.cells}
    problems = [
        Problem(Place(file, number, 1), told("unknown {kind} '{id}'", kind=told("row"), id=row), suggestion(row, rows))
        for row, number in found.items()
        if row not in rows
    ]
    lost = (told("the row '{row}' is missing", row=row) for row in rows if row not in found)
    return problems + [Problem(Place(file), what, told("Add its line.")) for what in lost]


def _cell(cell: str, values: Values, key: tuple[str, str], place: Place) -> list[Problem]:
    """Puts the cell's value under `key`; what can't be read is the one problem returned."""
    if not cell:
        return []
    match = _VALUE.match(cell)
    if not match:
        cure = told("Write digits with a point for decimals, or a range such as 60-80.")
        return [
            Problem(place, told("'{cell}' in the column '{column}' is not a number", cell=cell, column=key[1]), cure)
        ]
    to = Decimal(match["to"]) if match["to"] else None
    values[key] = Value(Decimal(match["number"]), to)
    return []
