"""The values of a dataset: CSV text in, numbers and ranges by row and column out, or what is wrong with them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from decimal import Decimal

from agreements.model_statistics import Value
from agreements.problems import Place, Problem, suggestion
from agreements.told import told

_VALUE = re.compile(r"^(?P<number>[0-9]+(?:\.[0-9]+)?)(?:-(?P<to>[0-9]+(?:\.[0-9]+)?))?$")

Values = dict[tuple[str, str], Value]


def read_values(
    content: bytes, file: str, rows: Sequence[str], columns: Sequence[str]
) -> tuple[Values, tuple[Problem, ...]]:
    """(b"row,a\\nx,60-80\\n", …, ["x"], ["a"]) -> {("x", "a"): Value(60, 80)}. An empty cell has no value."""
    try:
        lines = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    except UnicodeDecodeError:
        return {}, (Problem(Place(file), told("the file is not UTF-8 text"), told("Save it as CSV UTF-8.")),)
    if not lines or lines[0] != ["row", *columns]:
        cure = told("Write exactly these columns: {columns}", columns=",".join(["row", *columns]))
        return {}, (Problem(Place(file, 1), told("the first line does not name the columns of the YAML file"), cure),)
    problems = _row_problems(lines, file, rows)
    values: Values = {}
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(lines[0]):
            what = told(
                "the line has {cells} cells, but there are {wanted} columns", cells=len(line), wanted=len(lines[0])
            )
            cure = told("Add or remove a comma; an empty cell is nothing.")
            problems.append(Problem(Place(file, number), what, cure))
            continue
        for column, cell in zip(columns, line[1:], strict=True):
            problems += _cell(cell, values, (line[0], column), Place(file, number))
    return values, tuple(problems)


def _row_problems(lines: list[list[str]], file: str, rows: Sequence[str]) -> list[Problem]:
    found = [line[0] for line in lines[1:] if line]
    problems = [
        Problem(Place(file, number), told("unknown {kind} '{id}'", kind=told("row"), id=row), suggestion(row, rows))
        for number, row in enumerate(found, start=2)
        if row not in rows
    ]
    missing = [row for row in rows if row not in found]
    lost = (told("the row '{row}' is missing", row=row) for row in missing)
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
