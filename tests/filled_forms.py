"""Forms as parties send them back: filled in, or broken, by the same library that spreadsheets are checked with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from mini_site import MiniSite

FIRST = 4  # the first row to fill in
DAY = date(2013, 1, 31)
GOOD = ("Uppfyllt", "Det blev 40 jobb.", DAY, "Nora Nord")


def answer(sheet: Worksheet, row: int = FIRST, *values: object) -> None:
    """Fills in status, outcome, date and name."""
    for column, value in zip("FGHI", values or GOOD, strict=True):
        sheet[f"{column}{row}"].value = value  # type: ignore[assignment]


def change(path: Path, *how: Callable[[Worksheet], object]) -> None:
    """Opens a form, changes its first sheet, and saves it."""
    book = load_workbook(path)
    for one in how:
        one(book.worksheets[0])
    book.save(path)


def forms(mini: MiniSite, year: int = 2012, *rest: str) -> Path:
    """Writes the forms of a year and tells where they are."""
    code, said = mini.run("forms", "havslan", str(year), "--out", str(mini.root / "answers"), *rest, lang=None)
    assert code == 0, said
    return mini.root / "answers"


def imported(mini: MiniSite, *rest: str) -> tuple[int, str]:
    return mini.run("import-forms", str(mini.root / "answers"), *rest)
