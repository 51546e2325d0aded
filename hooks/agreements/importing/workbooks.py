"""Workbooks (XLSX, ODS) as sheets of cells that know their address."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from agreements.importing.cells import Cell, Value
from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told

Sheets = Mapping[str, tuple[tuple[Cell, ...], ...]]
MAX_UNPACKED = 200_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 500
ANEW = told("Save it anew in a spreadsheet program, as .xlsx or .ods.")
_BROKEN_PACKAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
# What a damaged file makes the libraries raise; neither has one error for all of it.
_DAMAGED = (*_BROKEN_PACKAGE, KeyError, TypeError, AttributeError, IndexError, OverflowError, ParseError)
_FORMULA = re.compile(rb"<f[ >/]")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_VALUE_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"


def read_xlsx(content: bytes, file: str) -> tuple[Sheets, tuple[Problem, ...]]:
    """Values as they were last reckoned. A formula that nobody has reckoned is broken, as is one that came to an error.

    By openpyxl, since the faster library takes an error for an empty cell.
    """
    return _read(content, file, _xlsx_sheets)


def read_ods(content: bytes, file: str) -> tuple[Sheets, tuple[Problem, ...]]:
    """The same of an OpenDocument spreadsheet."""
    return _read(content, file, _ods_sheets)


def _read(content: bytes, file: str, sheets: Callable[[bytes, str], Sheets]) -> tuple[Sheets, tuple[Problem, ...]]:
    if why_not := _refused(content):
        return {}, (Problem(Place(file), why_not, ANEW),)
    try:
        found = sheets(content, file)
    except _DAMAGED as error:
        return {}, (Problem(Place(file), told("it can't be read ({error})", error=type(error).__name__), ANEW),)
    return found, tuple(_too_large(found, file))


def _refused(content: bytes) -> Told | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            if sum(one.file_size for one in parts) > MAX_UNPACKED:
                return told("it is too large: more than {most:,} bytes unpacked", most=MAX_UNPACKED)
            if any(one.flag_bits & 1 for one in parts) or "EncryptedPackage" in package.namelist():
                return told("it is locked by a password")
    except _BROKEN_PACKAGE:
        is_old = content.startswith(b"\xd0\xcf\x11\xe0")
        return told("it is locked by a password, or of an older kind") if is_old else told("it is no spreadsheet")
    return None


def _too_large(sheets: Sheets, file: str) -> Iterator[Problem]:
    for name, rows in sheets.items():
        if len(rows) > MAX_ROWS:
            what = told("the sheet '{sheet}' has more than {most:,} rows", sheet=name, most=MAX_ROWS)
            yield Problem(Place(file), what, told("Delete the empty rows below the table, or split it."))


def _xlsx_sheets(content: bytes, file: str) -> Sheets:
    has_formulas = _has_formulas(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library tells of parts of Excel that it passes over
        values = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        written = load_workbook(BytesIO(content), read_only=True, keep_links=False) if has_formulas else values
        pairs = zip(values.worksheets, written.worksheets, strict=True)
        return {sheet.title: tuple(_xlsx_rows(sheet, other, f"{file}: {sheet.title}")) for sheet, other in pairs}


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(content)) as package:
        names = (name for name in package.namelist() if name.startswith("xl/worksheets/"))
        return any(_FORMULA.search(package.read(name)) for name in names)


def _xlsx_rows(sheet: Any, written: Any, name: str) -> Iterator[tuple[Cell, ...]]:
    last = min(sheet.max_column or MAX_COLUMNS, MAX_COLUMNS)  # each row is filled up to it
    rows = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=last)
    if sheet is written:
        for number, row in enumerate(rows, start=1):
            yield tuple(_cell(_shown(one), one.data_type == "e", name, number, at) for at, one in enumerate(row))
        return
    others = written.iter_rows(max_row=MAX_ROWS + 1, max_col=last)
    for number, (row, other) in enumerate(zip(rows, others, strict=True), start=1):
        yield tuple(
            _cell(
                _shown(one), one.data_type == "e" or (source.data_type == "f" and one.value is None), name, number, at
            )
            for at, (one, source) in enumerate(zip(row, other, strict=True))
        )


def _shown(cell: Any) -> object:
    """A percentage as it is shown: 0.6 -> "60 %"."""
    is_percent = isinstance(cell.value, (int, float)) and "%" in (cell.number_format or "")
    return f"{cell.value * 100:.10g} %" if is_percent else cell.value


def _cell(value: object, is_broken: bool, name: str, row: int, column: int) -> Cell:
    return Cell(_plain(value), partial(_address, name, row, column), is_broken)


def _address(name: str, row: int, column: int) -> Place:
    """("promises.xlsx: Promises", 7, 2) -> "promises.xlsx: Promises!C7"."""
    return Place(f"{name}!{get_column_letter(column + 1)}{row}")


def _plain(value: object) -> Value:
    """A number as the program shows it, not as a processor keeps it: 0.1 + 0.2 -> Decimal("0.3")."""
    if isinstance(value, (bool, datetime, date, time)) or value is None:
        return value
    if isinstance(value, (int, float)):
        return Decimal(f"{value:.15g}")
    return f"{value}" if isinstance(value, (str, timedelta)) else str(value)


def _ods_sheets(content: bytes, file: str) -> Sheets:
    from python_calamine import CalamineError, CalamineWorkbook  # only here is it asked for

    broken = _ods_errors(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=MAX_ROWS + 1)
            for name in book.sheet_names
        }
    except CalamineError as error:
        raise ValueError(str(error)) from error
    return {name: _ods_rows(name, rows, broken, f"{file}: {name}") for name, rows in sheets.items()}


def _ods_rows(
    sheet: str, rows: Sequence[Sequence[object]], broken: frozenset[tuple[str, int, int]], name: str
) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        tuple(
            _cell(value, (sheet, row, column) in broken, name, row + 1, column)
            for column, value in enumerate(cells[:MAX_COLUMNS])
        )
        for row, cells in enumerate(rows)
    )


def _ods_errors(content: bytes) -> frozenset[tuple[str, int, int]]:
    """Sheet, row and column (from 0) of each cell that is an error, which the library takes for an empty one."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        text = package.read("content.xml")
    if b'value-type="error"' not in text or b"<!DOCTYPE" in text:
        return frozenset()
    tables = fromstring(text).iter(f"{_TABLE}table")
    return frozenset(
        (table.get(f"{_TABLE}name", ""), row, column)
        for table in tables
        for row, cells in _repeated(list(table.iter(f"{_TABLE}table-row")), "number-rows-repeated")
        for column, cell in _repeated(list(cells), "number-columns-repeated")
        if cell.get(_VALUE_TYPE) == "error"
    )


def _repeated(nodes: Sequence[Any], key: str) -> Iterator[tuple[int, Any]]:
    """Each row or cell with its position; one that stands for several takes the place of all of them."""
    position = 0
    for node in nodes:
        yield position, node
        position += int(node.get(f"{_TABLE}{key}", "1"))
