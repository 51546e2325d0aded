"""A CSV file as rows of cells that know their line and column."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import partial

from agreements.importing.cells import Cell
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.source.yaml import place_of_byte

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
ENCODINGS = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "windows-1252": "cp1252"}
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_QUOTE = '"'
MAX_LETTERS = 200_000


def read_csv(
    content: bytes, file: str, separator: str | None, encoding: str | None
) -> tuple[tuple[tuple[Cell, ...], ...], tuple[Problem, ...]]:
    """(b"a;b\\r\\n1;2\\r\\n", "x.csv", …) -> two rows of two cells; the separator is seen in the first line."""
    text, problems = _decoded(content, file, encoding)
    if problems:
        return (), problems
    lines = text.splitlines(keepends=True)
    sign = SEPARATORS[separator] if separator else _seen(lines[0] if lines else "")
    csv.field_size_limit(MAX_LETTERS)
    rows: list[tuple[Cell, ...]] = []
    try:
        rows += _rows(lines, file, sign)
    except csv.Error as error:
        place = Place(file, rows[-1][0].at.line + 1 if rows else 1)
        what = told("it can't be read from here on ({error})", error=str(error))
        cure = told("Look for a quotation mark that nobody closes, or save it anew as CSV UTF-8.")
        return (), (Problem(place, what, cure),)
    return tuple(rows), ()


def _decoded(content: bytes, file: str, encoding: str | None) -> tuple[str, tuple[Problem, ...]]:
    """The text; bytes that are none in the encoding are a problem, and no other one is tried."""
    name = encoding or ("utf-16" if content.startswith(_MARKS_OF_UTF_16) else "utf-8")
    try:
        return content.decode(ENCODINGS[name]), ()
    except UnicodeDecodeError as error:
        what = told("the file is no text in {encoding} (byte {byte})", encoding=name, byte=error.start)
        cure = told(
            "Save it as CSV UTF-8, or write 'encoding: windows-1252' in the map if it comes from an older program."
        )
        place = place_of_byte(content, error, file) if name == "utf-8" else Place(file)
        return "", (Problem(place, what, cure),)


def _seen(line: str) -> str:
    """The separator that stands most often in the first line, outside quotes: 'a;"b,c";d' -> ";"."""
    outside = "".join(line.split(_QUOTE)[::2])
    return max(SEPARATORS.values(), key=outside.count)


def _rows(lines: Sequence[str], file: str, separator: str) -> Iterator[tuple[Cell, ...]]:
    """Each record; one whose cells have line breaks begins at the first of its lines."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    first = 0
    for values in reader:
        starts = _starts(lines[first : reader.line_num], separator, first + 1)
        yield tuple(
            Cell(value, partial(Place, file, line, column))
            for value, (line, column) in zip(values, starts, strict=False)
        )
        first = reader.line_num


def _starts(lines: Sequence[str], separator: str, first: int) -> Iterator[tuple[int, int]]:
    """Line and column at which each cell of a record begins: (['a;"b;c";d'], ";", 7) -> (7, 1), (7, 3), (7, 9)."""
    is_quoted = False
    yield first, 1
    for number, line in enumerate(lines, start=first):
        if not is_quoted and _QUOTE not in line:
            yield from ((number, column + 2) for column, sign in enumerate(line) if sign == separator)
            continue
        for column, sign in enumerate(line):
            is_quoted ^= sign == _QUOTE
            if sign == separator and not is_quoted:
                yield number, column + 2
