"""A form that came back, as cells with their addresses. Only values are read: no merges, pictures, links or styles."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from agreements.forms.forms import COLUMNS
from agreements.forms.layout import FIRST_ROW, KIND, KIND_CELL, LABEL_CELL
from agreements.forms.package import NEW_FORM, refused
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

MAX_ROWS = 2000
MAX_COLUMNS = 60
CALCULATED = ("f", "e")  # a formula, or the error that one came to
# What a damaged file makes the library raise; it has no error of its own for it.
DAMAGED = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OverflowError,
    OSError,
    BadZipFile,
    ParseError,
    RecursionError,
)


@dataclass(frozen=True)
class Cell:
    """A value as the spreadsheet has it, and where: Cell("Svar!F4", "Uppfyllt")."""

    address: str
    value: object
    is_formula: bool = False

    @property
    def is_empty(self) -> bool:
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


@dataclass(frozen=True)
class Filled:
    """A form that came back: what it says of itself, and its rows by column."""

    file: str
    sheet: str
    label: str
    rows: tuple[Mapping[str, Cell], ...]
    formulas: tuple[str, ...]


@dataclass(frozen=True)
class _Sheet:
    """A sheet's cells by row and column, as far as a form can reach; and how far it says that it reaches."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    last: tuple[int, int]

    @property
    def is_too_large(self) -> bool:
        return self.last[0] > MAX_ROWS or self.last[1] > MAX_COLUMNS

    @property
    def is_ours(self) -> bool:
        return self.value(KIND_CELL) == KIND

    def value(self, address: str) -> object:
        wanted = f"{self.title}!{address}"
        return next((cell.value for row in self.rows for cell in row if cell.address == wanted), None)


def read(content: bytes, file: str) -> tuple[Filled | None, tuple[Problem, ...]]:
    """The cells of a form, or why it can't be read."""
    if problems := refused(content, file):
        return None, problems
    try:
        sheets = _sheets(content)
    except DAMAGED as error:
        what = told("it can't be read ({error})", error=type(error).__name__)
        return None, (Problem(Place(file), what, NEW_FORM),)
    sheet = next((one for one in sheets if one.is_ours), None)
    if sheet is None:
        cure = told("Only forms that 'agreements forms' has written can be read. Take other files out of the folder.")
        return None, (Problem(Place(file), told("it is no form of ours"), cure),)
    if sheet.is_too_large:
        what = told(
            "the sheet is too large for a form: {rows:,} rows, {columns:,} columns",
            rows=sheet.last[0],
            columns=sheet.last[1],
        )
        return None, (Problem(Place(f"{file}: {sheet.title}"), what, NEW_FORM),)
    formulas = tuple(cell.address for one in sheets for row in one.rows for cell in row if cell.is_formula)
    rows = tuple(dict(zip(COLUMNS, row, strict=False)) for row in sheet.rows[FIRST_ROW - 1 :])
    return Filled(file, sheet.title, str(sheet.value(LABEL_CELL)), rows, formulas), ()


def _sheets(content: bytes) -> list[_Sheet]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library tells of parts of Excel that it passes over
        book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
        return [_sheet(one) for one in book.worksheets]


def _sheet(sheet: Any) -> _Sheet:
    rows = sheet.iter_rows(min_row=1, min_col=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)
    cells = tuple(tuple(_cells(sheet.title, number, row)) for number, row in enumerate(rows, start=1))
    return _Sheet(sheet.title, cells, (sheet.max_row or 0, sheet.max_column or 0))


def _cells(title: str, number: int, row: Sequence[Any]) -> Iterator[Cell]:
    for column, cell in enumerate(row, start=1):
        address = f"{title}!{get_column_letter(column)}{number}"
        yield Cell(address, _plain(cell.value), cell.data_type in CALCULATED)


def _plain(value: object) -> object:
    """A day without its midnight."""
    is_midnight = isinstance(value, datetime) and value == datetime(value.year, value.month, value.day)
    return value.date() if isinstance(value, datetime) and is_midnight else value
