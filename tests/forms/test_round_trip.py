"""The parties' spreadsheets through a real spreadsheet program: opened and saved by LibreOffice, then read back."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from agreements.command_line import main

FOLLOW_UP = "data/agreements/pebble-bay/2025/follow-up.yml"
DAY = date(2026, 1, 31)
# Which form is written in which language, and answered with which status of the list.
LANGUAGES = {"regional-council": "fr", "library": "ar", "school-gate": "en", "harbour-partners": "en"}
STATUSES = {"regional-council": 0, "library": 1, "school-gate": 2, "harbour-partners": 0}
OUTCOME = "Det gick – 5 av 7 ”kurser” är klara.\nResten görs: nästa år."


@dataclass(frozen=True)
class Saved:
    """A copy of the example, the forms as we wrote them, and the same as LibreOffice saved them."""

    root: Path
    written: Path
    saved: Path


def run(*arguments: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(arguments)
    assert code == 0, out.getvalue()
    return out.getvalue()


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, example_root: Path) -> Saved:
    """All forms of 2025, four of them answered, through one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("office")
    root = shutil.copytree(example_root, folder / "example")
    forms = folder / "forms"
    run("forms", "pebble-bay", "2025", "--root", str(root), "--out", str(forms))
    for party, lang in LANGUAGES.items():
        if lang != "en":
            other = folder / lang
            run(
                "forms",
                "pebble-bay",
                "2025",
                "--root",
                str(root),
                "--out",
                str(other),
                "--party",
                party,
                "--lang",
                lang,
            )
            shutil.copy(other / f"{party}.xlsx", forms / f"{party}.xlsx")
        fill_in(forms / f"{party}.xlsx", STATUSES[party])
    converted(folder, sorted(forms.iterdir()), folder / "saved")
    return Saved(root, forms, folder / "saved")


def fill_in(path: Path, choice: int) -> None:
    book = load_workbook(path)
    sheet, explanation = book.worksheets
    for column, value in zip("FGHI", (explanation.cell(3 + choice, 1).value, OUTCOME, DAY, "Nora Nord"), strict=True):
        sheet[f"{column}4"].value = value
    book.save(path)


def converted(folder: Path, files: list[Path], into: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice is missing; tests/install-programs.sh office installs it"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(into), *map(str, files)]
    ran = subprocess.run(command, capture_output=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stderr.decode(errors="replace")


def book_of(saved: Saved, party: str) -> Workbook:
    return load_workbook(saved.saved / f"{party}.xlsx")


def sheet_of(saved: Saved, party: str) -> Worksheet:
    return book_of(saved, party).worksheets[0]


def test_libreoffice_has_saved_every_form_anew(saved: Saved) -> None:
    names = sorted(path.name for path in saved.saved.iterdir())
    assert names == sorted(path.name for path in saved.written.iterdir())
    assert len(names) == 10
    assert all((saved.saved / name).read_bytes() != (saved.written / name).read_bytes() for name in names)


@pytest.mark.parametrize("party", LANGUAGES)
def test_the_list_of_statuses_and_its_definitions_survive(saved: Saved, party: str) -> None:
    book = book_of(saved, party)
    sheet, explanation = book.worksheets
    status = next(one for one in sheet.data_validations.dataValidation if one.type == "list")
    assert str(status.sqref).startswith("F4")
    assert status.formula1.replace("'", "") == f"{explanation.title}!$A$3:$A$5"
    assert status.showErrorMessage
    assert all(str(explanation.cell(row, 1).value) in status.prompt for row in (3, 4, 5))


@pytest.mark.parametrize("party", LANGUAGES)
def test_the_other_rules_survive(saved: Saved, party: str) -> None:
    rules = {one.type: one for one in sheet_of(saved, party).data_validations.dataValidation}
    assert (rules["date"].formula1, rules["date"].formula2) == ("DATE(2025,1,1)", "TODAY()")
    assert "textLength" in rules


@pytest.mark.parametrize("party", LANGUAGES)
def test_the_lock_and_the_hidden_ids_survive(saved: Saved, party: str) -> None:
    sheet = sheet_of(saved, party)
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[4]] == [True] * 5 + [False] * 4
    hidden = sheet.column_dimensions["A"]
    assert (hidden.hidden, hidden.min, hidden.max) == (True, 1, 2)


@pytest.mark.parametrize("party", LANGUAGES)
def test_arabic_stays_right_to_left_and_the_others_left_to_right(saved: Saved, party: str) -> None:
    sheets = book_of(saved, party).worksheets
    assert [bool(sheet.sheet_view.rightToLeft) for sheet in sheets] == [LANGUAGES[party] == "ar"] * 2


def test_what_was_saved_is_imported_once(saved: Saved) -> None:
    importing = ("import-forms", str(saved.saved), "--root", str(saved.root), "--lang", "en")
    before = saved.root / FOLLOW_UP
    assert not before.exists()
    shown = run(*importing)
    assert shown.endswith(
        f"Forms: 10. Commitments that would change in {FOLLOW_UP}: 4. Answered as before: 0.\n"
        "Nothing is written. Add --yes to write it.\n"
    )
    assert not before.exists()
    run(*importing, "--yes")
    written = before.read_text(encoding="utf-8")
    assert written == "follow_ups:\n" + "".join(
        f"- commitment: {ref}\n  status: {status}\n  basis: reported\n"
        "  outcome: 'Det gick – 5 av 7 ”kurser” är klara. Resten görs: nästa år.'\n"
        "  reported_on: '2026-01-31'\n  reported_by: Nora Nord\n"
        for ref, status in (
            ("safe-walk/walking-bus", "not_met"),
            ("warm-homes/boilers", "met"),
            ("warm-homes/energy-meters", "partly_met"),
            ("living-harbour/slipway", "met"),
        )
    )
    again = run(*importing, "--yes")
    assert again == f"Forms: 10. Commitments that would change in {FOLLOW_UP}: 0. Answered as before: 4.\n"
    assert before.read_text(encoding="utf-8") == written
    assert run("check", "--root", str(saved.root), "--lang", "en").splitlines()[-1].startswith("0 errors, 8 warnings")
    status = run("status", "pebble-bay", "2025", "--root", str(saved.root), "--lang", "en")
    assert status.startswith("Has reported everything (3)\n")
    assert status.endswith("Reported of pebble-bay/2025: 4 of 14\n")
