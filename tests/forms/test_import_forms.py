"""What parties answered, into follow-up.yml: shown first, all of it or nothing, and only the lines that change."""

from __future__ import annotations

import datetime
import io
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from agreements.commands import import_forms
from agreements.exports.files import exports
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.source.yaml import parse
from agreements.views.results import results_view
from filled_forms import DAY, answer, change, forms, imported
from mini_site import FOLLOW_UP_2011, MiniSite

FOLLOW_UP = "data/agreements/havslan/2012/follow-up.yml"
FOLLOW_UP_2011_FILE = "data/agreements/havslan/2011/follow-up.yml"
CRANES = """\
- commitment: work/cranes
  status: met
  basis: reported
  outcome: Det blev 40 jobb.
  reported_on: '2013-01-31'
  reported_by: Nora Nord
"""
SHOWN = """\
work/cranes  (hamnverket.xlsx: Svar!F4)
  Hamnverket lagar 5 kranar till.
    status: nothing → met
    basis: nothing → reported
    outcome: nothing → Det blev 40 jobb.
    reported_on: nothing → 2013-01-31
    reported_by: nothing → Nora Nord
Forms: 3. Commitments that would change in data/agreements/havslan/2012/follow-up.yml: 1. Answered as before: 0.
"""
WRITTEN = f"{FOLLOW_UP} is written. New outcomes are to be translated: 'agreements check' lists them.\n"
ANEW = "Make the forms anew with 'agreements forms', and copy the answers into the new one."


@pytest.fixture(scope="module")
def answered(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The forms of 2012, with one answer of the harbours; written once."""
    folder = tmp_path_factory.mktemp("answers") / "answers"
    assert mini_template.run("forms", "havslan", "2012", "--out", str(folder), lang=None)[0] == 0
    change(folder / "hamnverket.xlsx", answer)
    return folder


@pytest.fixture
def answers(mini: MiniSite, answered: Path) -> Path:
    """The same for one test, in its project."""
    return shutil.copytree(answered, mini.root / "answers")


def tree(mini: MiniSite) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((mini.root / "data").rglob("*")) if path.is_file()}


@pytest.fixture
def untouched(mini: MiniSite) -> Iterator[None]:
    """Whatever the test does, no byte of data/ is another afterwards, and no file is left there."""
    before = tree(mini)
    yield
    assert tree(mini) == before


@pytest.mark.usefixtures("answers", "untouched")
def test_without_yes_what_would_change_is_shown_and_nothing_written(mini: MiniSite) -> None:
    assert imported(mini) == (0, f"{SHOWN}Nothing is written. Add --yes to write it.\n")


@pytest.mark.usefixtures("answers")
def test_the_first_answer_makes_the_file(mini: MiniSite) -> None:
    assert imported(mini, "--yes") == (0, SHOWN + WRITTEN)
    assert mini.read(FOLLOW_UP) == f"follow_ups:\n{CRANES}"
    assert mini.run("check")[0] == 0


@pytest.mark.usefixtures("answers")
def test_the_same_import_twice_changes_nothing(mini: MiniSite) -> None:
    imported(mini, "--yes")
    before = tree(mini)
    assert imported(mini, "--yes") == (
        0,
        "Forms: 3. Commitments that would change in data/agreements/havslan/2012/follow-up.yml: 0. "
        "Answered as before: 1.\n",
    )
    assert tree(mini) == before


@pytest.mark.parametrize(
    ("said", "is_written"), [("y\n", True), ("ja\n", True), ("\n", False), ("n\n", False), ("", False)]
)
@pytest.mark.usefixtures("answers")
def test_at_a_terminal_it_asks(mini: MiniSite, monkeypatch: pytest.MonkeyPatch, said: str, is_written: bool) -> None:
    terminal = io.StringIO(said)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(import_forms.sys, "stdin", terminal)
    assert "Write this? [y/N]" in imported(mini)[1]
    assert (mini.root / FOLLOW_UP).exists() is is_written


def test_a_correction_changes_only_its_own_lines(mini: MiniSite, answers: Path) -> None:
    change(answers / "hamnverket.xlsx", lambda sheet: answer(sheet, 5, "Inte uppfyllt", "Färgen är slut.", DAY, "Bo"))
    change(answers / "norra-kommun.xlsx", answer)
    imported(mini, "--yes")
    before = mini.read(FOLLOW_UP)
    change(answers / "hamnverket.xlsx", lambda sheet: answer(sheet, 4, "Delvis uppfyllt", "4 kranar.", DAY, "Bo"))
    code, said = imported(mini, "--yes")
    assert code == 0
    assert said.startswith(
        "work/cranes  (hamnverket.xlsx: Svar!F4)\n  Hamnverket lagar 5 kranar till.\n"
        "    status: met → partly_met\n    outcome: Det blev 40 jobb. → 4 kranar.\n"
        "    reported_by: Nora Nord → Bo\nForms: 3. "
    )
    changed = (
        CRANES.replace("met\n", "partly_met\n").replace("Det blev 40 jobb.", "4 kranar.").replace("Nora Nord", "Bo")
    )
    assert mini.read(FOLLOW_UP) == before.replace(CRANES, changed)


def test_an_old_answer_does_not_take_the_place_of_a_newer_one(mini: MiniSite, answers: Path) -> None:
    imported(mini, "--yes")
    before = mini.read(FOLLOW_UP)
    old = datetime.date(2013, 1, 30)
    change(answers / "hamnverket.xlsx", lambda sheet: answer(sheet, 4, "Inte uppfyllt", "Inget än.", old, "Bo"))
    assert imported(mini, "--yes") == (
        1,
        "hamnverket.xlsx: Svar!F4: error: 'work/cranes' has a newer answer, of 2013-01-31. "
        "Take the old form out of the folder. If this is the right answer, give it the day of today.\n"
        "Errors: 1. Nothing is written.\n",
    )
    assert mini.read(FOLLOW_UP) == before


def test_a_party_may_correct_what_a_document_says(mini: MiniSite) -> None:
    change(forms(mini, 2011) / "hamnverket.xlsx", lambda sheet: answer(sheet, 4, "Delvis uppfyllt", "2.", DAY, "Bo"))
    assert imported(mini, "--yes")[0] == 0
    new = (
        "- commitment: work/cranes\n  status: partly_met\n  basis: reported\n  outcome: '2.'\n"
        "  reported_on: '2013-01-31'\n  reported_by: Bo\n"
    )
    old = "- commitment: work/cranes\n  status: unrecorded\n"
    assert mini.read(FOLLOW_UP_2011_FILE) == FOLLOW_UP_2011.replace(old, new)


@pytest.mark.usefixtures("untouched")
def test_answers_that_contradict_the_published_totals_are_refused(mini: MiniSite) -> None:
    change(forms(mini, 2011) / "hamnverket.xlsx", answer)
    assert imported(mini, "--yes") == (
        1,
        f"{FOLLOW_UP_2011_FILE}:2:3: error: 2 commitments are recorded as 'met', but the document states 1. "
        "Correct the status that the source does not bear out.\nErrors: 1. Nothing is written.\n",
    )


@pytest.mark.usefixtures("untouched")
def test_an_outcome_that_others_point_to_is_not_replaced(mini: MiniSite) -> None:
    folder = forms(mini, 2011)
    mini.write(
        FOLLOW_UP_2011_FILE,
        FOLLOW_UP_2011.replace(
            "work/cranes\n  status: unrecorded", "work/cranes\n  status: unrecorded\n  same_outcome_as: school/books"
        ),
    )
    change(folder / "municipalities.xlsx", lambda sheet: answer(sheet, 4, "Delvis uppfyllt", "En hylla.", DAY, "Bo"))
    try:
        assert imported(mini, "--yes") == (
            1,
            "municipalities.xlsx: Svar!F4: error: 'school/books' tells the outcome of 1 more, such as 'work/cranes'. "
            "Write their outcomes out in follow-up.yml first; then import again.\nErrors: 1. Nothing is written.\n",
        )
    finally:
        mini.write(FOLLOW_UP_2011_FILE, FOLLOW_UP_2011)


def put(cell: str, value: object) -> Callable[[Worksheet], None]:
    def into(sheet: Worksheet) -> None:
        sheet[cell].value = value  # type: ignore[assignment]

    return into


WRONG_CELLS = [
    pytest.param(
        "F4",
        "Nästan",
        "F4: error: 'Nästan' is no status. Choose one from the list: uppfyllt, delvis uppfyllt, inte uppfyllt.",
        id="a word that is no status",
    ),
    pytest.param(
        "F4",
        "Met",
        "F4: error: 'Met' is no status. Choose one from the list: uppfyllt, delvis uppfyllt, inte uppfyllt.",
        id="a status in another language",
    ),
    pytest.param(
        "F4", None, "F4: error: an answer without a status. Choose one from the list, or empty the row.", id="no status"
    ),
    pytest.param(
        "G4",
        None,
        "G4: error: an answer without an outcome. Tell in a sentence how it went, or empty the row.",
        id="no outcome",
    ),
    pytest.param(
        "G4",
        " \n ",
        "G4: error: an answer without an outcome. Tell in a sentence how it went, or empty the row.",
        id="a blank outcome",
    ),
    pytest.param("G4", 40, "G4: error: '40' is no text. Write it in words.", id="a number as outcome"),
    pytest.param("G4", "x" * 2001, "G4: error: the text has 2,001 characters. Keep it to 2,000.", id="too long"),
    pytest.param(
        "G4",
        "+46 70 123",
        "G4: error: the text begins with '+', as formulas do. Begin with a word or a number.",
        id="like a formula",
    ),
    pytest.param(
        "G4",
        "Nej\u202e tak",
        "G4: error: the text holds a sign that can't be seen (U+202E). Write the text anew, without copying it.",
        id="a sign that turns the text",
    ),
    pytest.param(
        "G4",
        "تم ذلك بنجاح",
        "G4: error: the text is not in the original language. "
        "Write it in the original language; it is translated from there.",
        id="Arabic",
    ),
    pytest.param(
        "H4",
        None,
        "H4: error: an answer without a date. Write the day when the party reported, such as 2026-01-31.",
        id="no date",
    ),
    pytest.param(
        "H4", "i går", "H4: error: 'i går' is no date. Write year-month-day, such as 2026-01-31.", id="no day"
    ),
    pytest.param(
        "H4",
        "2013-02-30",
        "H4: error: '2013-02-30' is no date. Write year-month-day, such as 2026-01-31.",
        id="a day that is none",
    ),
    pytest.param(
        "H4",
        2013,
        "H4: error: 1905-07-05 is before the time that is reported. Write a day from 2012-01-01 on.",
        id="a number that a spreadsheet takes for a day",
    ),
    pytest.param(
        "H4",
        datetime.datetime(2013, 1, 31, 12, 30),
        "H4: error: '2013-01-31 12:30:00' is no date. Write year-month-day, such as 2026-01-31.",
        id="a time of day",
    ),
    pytest.param(
        "H4",
        datetime.date(2999, 1, 1),
        "H4: error: 2999-01-01 is still to come. Write the day when the party reported.",
        id="in the future",
    ),
    pytest.param(
        "H4",
        "2011-12-31",
        "H4: error: 2011-12-31 is before the time that is reported. Write a day from 2012-01-01 on.",
        id="too early",
    ),
    pytest.param(
        "I4",
        None,
        "I4: error: an answer without the name of the person who reports. Write who can be asked about it.",
        id="no name",
    ),
    pytest.param(
        "I4", "N" * 101, "I4: error: the text has 101 characters. Keep it to 100.", id="a name that is too long"
    ),
    pytest.param(
        "A4",
        "work/crane",
        f"A4: error: unknown commitment 'work/crane'. {ANEW}",
        id="an unknown id",
    ),
    pytest.param(
        "A4",
        "work/jobs",
        f"A4: error: unknown commitment 'work/jobs'. {ANEW}",
        id="another's id",
    ),
    pytest.param(
        "A4",
        "work/quays",
        "B4: error: the row is no longer the one that asked about 'work/quays'. "
        f"Its hidden id was changed, or the commitment has another text since the form was written. {ANEW}",
        id="another row's id",
    ),
    pytest.param(
        "A4", None, "F4: error: an answer in a row without a commitment. Move it to a row that has one.", id="no id"
    ),
    pytest.param(
        "A1",
        "havslan/2013 hamnverket sv",
        f"A1: error: the form is for 'havslan/2013', which does not exist. Did you mean 'havslan/2012'? {ANEW}",
        id="another year",
    ),
    pytest.param(
        "A1",
        "norrlan/2012 hamnverket sv",
        f"A1: error: the form is for 'norrlan/2012', which does not exist. Did you mean 'havslan/2012'? {ANEW}",
        id="another place",
    ),
    pytest.param(
        "A1",
        "havslan/2012 hamnverk sv",
        f"A1: error: unknown party of this agreement 'hamnverk'. Did you mean 'hamnverket'? {ANEW}",
        id="another party",
    ),
    pytest.param(
        "A1",
        "havslan/2012 hamnverket xx",
        f"A1: error: unknown language 'xx'. Known here: ar, en, fr, sv. {ANEW}",
        id="another language",
    ),
    pytest.param(
        "A1",
        None,
        f"A1: error: the form is for 'None', which does not exist. Known here: havslan/2011, havslan/2012. {ANEW}",
        id="no label",
    ),
]


@pytest.mark.parametrize(("cell", "value", "message"), WRONG_CELLS)
@pytest.mark.usefixtures("untouched")
def test_a_cell_that_can_not_be_taken(mini: MiniSite, answers: Path, cell: str, value: object, message: str) -> None:
    change(answers / "norra-kommun.xlsx", answer)
    change(answers / "hamnverket.xlsx", put(cell, value))
    assert imported(mini, "--yes") == (1, f"hamnverket.xlsx: Svar!{message}\nErrors: 1. Nothing is written.\n")


@pytest.mark.usefixtures("untouched")
def test_a_formula_is_refused_wherever_it_stands(mini: MiniSite, answers: Path) -> None:
    change(answers / "hamnverket.xlsx", put("G4", '=HYPERLINK("http://x.example")'), put("D5", "=1+1"))
    code, said = imported(mini, "--yes")
    assert code == 1
    cure = "Write the value itself: copy it, and paste it as text."
    assert said.splitlines()[:2] == [
        f"hamnverket.xlsx: Svar!G4: error: a formula, or its error. {cure}",
        f"hamnverket.xlsx: Svar!D5: error: a formula, or its error. {cure}",
    ]


@pytest.mark.usefixtures("untouched")
def test_all_wrong_cells_are_told_at_once(mini: MiniSite, answers: Path) -> None:
    change(answers / "hamnverket.xlsx", put("F4", "Nja"), put("H4", "i går"), put("G5", "Halva kajen."))
    change(answers / "norra-kommun.xlsx", answer, put("I4", None))
    code, said = imported(mini, "--yes")
    places = [line.partition(": error: ")[0].rpartition("!")[2] for line in said.splitlines()[:-1]]
    assert (code, places) == (1, ["F4", "H4", "F5", "H5", "I5", "I4"])
    assert said.endswith("\nErrors: 6. Nothing is written.\n")


@pytest.mark.usefixtures("untouched")
def test_two_forms_that_answer_for_the_same_are_refused(mini: MiniSite, answers: Path) -> None:
    shutil.copy(answers / "hamnverket.xlsx", answers / "hamnverket (1).xlsx")
    change(answers / "hamnverket (1).xlsx", put("F4", "Inte uppfyllt"))
    assert imported(mini, "--yes") == (
        1,
        "hamnverket.xlsx: Svar!F4: error: a second answer for 'work/cranes'; "
        "the first is in hamnverket (1).xlsx: Svar!F4. Keep one of the two forms in the folder.\n"
        "Errors: 1. Nothing is written.\n",
    )


@pytest.mark.usefixtures("untouched")
def test_two_answers_in_one_form_are_refused(mini: MiniSite, answers: Path) -> None:
    def copy_row(sheet: Worksheet) -> None:
        for column in "ABCDEFGHI":
            sheet[f"{column}6"].value = sheet[f"{column}4"].value

    change(answers / "hamnverket.xlsx", copy_row)
    assert imported(mini, "--yes") == (
        1,
        f"hamnverket.xlsx: Svar!A6: error: 'work/cranes' stands here twice. {ANEW}\nErrors: 1. Nothing is written.\n",
    )


@pytest.mark.usefixtures("untouched")
def test_a_form_of_another_year_is_refused(mini: MiniSite, answers: Path) -> None:
    assert mini.run("forms", "havslan", "2011", "--out", str(mini.root / "old"), lang=None)[0] == 0
    shutil.copy(mini.root / "old/hamnverket.xlsx", answers / "old.xlsx")
    assert imported(mini, "--yes") == (
        1,
        "old.xlsx: Svar!A1: error: the form is for havslan/2011, but the others are for havslan/2012. "
        "Keep the forms of each year and place in a folder of their own.\nErrors: 1. Nothing is written.\n",
    )


@pytest.mark.usefixtures("untouched")
def test_a_commitment_that_says_something_else_by_now_is_asked_about_again(mini: MiniSite, answers: Path) -> None:
    work = "data/agreements/havslan/2012/goals/01-work.yml"
    mini.change(work, "Hamnverket lagar 5 kranar till.", "Hamnverket lagar 5 gamla kranar.")
    code, said = imported(mini, "--yes")
    mini.change(work, "Hamnverket lagar 5 gamla kranar.", "Hamnverket lagar 5 kranar till.")
    assert code == 1
    assert said.startswith(
        "hamnverket.xlsx: Svar!B4: error: the row is no longer the one that asked about 'work/cranes'."
    )


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param(
            "svar.ods",
            b"x",
            "it is no xlsx file. Save it as an Excel workbook (.xlsx), or take it out of the folder.",
            id="another format",
        ),
        pytest.param(
            "svar.xlsm", b"x", "it may hold macros. Save it as an Excel workbook without macros (.xlsx).", id="macros"
        ),
        pytest.param(
            "svar.xlsx",
            bytes(2_000_001),
            "it is too large for a form: 2,000,001 bytes (at most 2,000,000). Take it out of the folder.",
            id="huge",
        ),
    ],
)
@pytest.mark.usefixtures("untouched")
def test_a_file_that_is_no_form(mini: MiniSite, answers: Path, name: str, content: bytes, message: str) -> None:
    (answers / name).write_bytes(content)
    assert imported(mini, "--yes") == (1, f"{name}: error: {message}\nErrors: 1. Nothing is written.\n")


@pytest.mark.usefixtures("untouched")
def test_a_broken_form_is_told_beside_the_good_ones(mini: MiniSite, answers: Path) -> None:
    (answers / "svar.xlsx").write_bytes(b"no zip")
    with zipfile.ZipFile(answers / "norra-kommun.xlsx", "a") as package:
        package.writestr("xl/vbaProject.bin", b"x")
    code, said = imported(mini, "--yes")
    assert code == 1
    assert [line.partition(". ")[0] for line in said.splitlines()[:-1]] == [
        "norra-kommun.xlsx: error: it holds macros",
        "svar.xlsx: error: it is no xlsx file",
    ]


@pytest.mark.usefixtures("untouched")
def test_a_spreadsheet_that_is_not_ours(mini: MiniSite, answers: Path) -> None:
    change(answers / "hamnverket.xlsx", put("A2", "my own"))
    code, said = imported(mini, "--yes")
    assert (code, said.splitlines()[0]) == (
        1,
        "hamnverket.xlsx: error: it is no form of ours. "
        "Only forms that 'agreements forms' has written can be read. Take other files out of the folder.",
    )


@pytest.mark.parametrize(
    ("cell", "size"),
    [
        ("XFD1048576", "1,048,576 rows, 16,384 columns"),
        ("A3000", "3,000 rows, 9 columns"),
        ("CA9", "9 rows, 79 columns"),
    ],
)
@pytest.mark.usefixtures("untouched")
def test_a_sheet_that_reaches_too_far(mini: MiniSite, answers: Path, cell: str, size: str) -> None:
    change(answers / "hamnverket.xlsx", put(cell, "x"))
    code, said = imported(mini, "--yes")
    assert (code, said.partition(". ")[0]) == (
        1,
        f"hamnverket.xlsx: Svar: error: the sheet is too large for a form: {size}",
    )


def with_part(path: Path, name: str, old: bytes, new: bytes) -> None:
    """Changes the XML of one part of a workbook."""
    with zipfile.ZipFile(path) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    assert old in parts[name]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for one, content in parts.items():
            package.writestr(one, content.replace(old, new) if one == name else content)


def test_cells_merged_over_the_whole_sheet_cost_nothing(mini: MiniSite, answers: Path) -> None:
    with_part(answers / "hamnverket.xlsx", "xl/worksheets/sheet1.xml", b"C1:I1", b"C1:XFD1048576")
    assert imported(mini) == (0, f"{SHOWN}Nothing is written. Add --yes to write it.\n")


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        pytest.param("xl/worksheets/sheet1.xml", b"</sheetData>", b"", id="XML that is cut off"),
        pytest.param("xl/worksheets/sheet1.xml", b'r="F4"', b'r="F-4"', id="a cell without a place"),
        pytest.param("xl/workbook.xml", b"<sheets>", b"<sheets>" + b"<x>" * 90_000 + b"</x>" * 90_000, id="deep XML"),
    ],
)
@pytest.mark.usefixtures("untouched")
def test_a_damaged_workbook(mini: MiniSite, answers: Path, part: str, old: bytes, new: bytes) -> None:
    with_part(answers / "hamnverket.xlsx", part, old, new)
    code, said = imported(mini, "--yes")
    assert (code, said.partition(" (")[0]) == (1, "hamnverket.xlsx: error: it can't be read")
    assert said.endswith("\nErrors: 1. Nothing is written.\n")


@pytest.mark.usefixtures("answers")
def test_what_office_programs_leave_behind_is_passed_over(mini: MiniSite) -> None:
    for name in ("~$hamnverket.xlsx", ".~lock.hamnverket.xlsx#", "Thumbs.db"):
        (mini.root / "answers" / name).write_bytes(b"x")
    assert imported(mini)[0] == 0


@pytest.mark.usefixtures("answers", "untouched")
def test_a_folder_in_the_folder_is_told(mini: MiniSite) -> None:
    (mini.root / "answers/more").mkdir()
    assert imported(mini, "--yes") == (
        1,
        "more: error: it is a folder. Put the forms into one folder, without folders in it.\n"
        "Errors: 1. Nothing is written.\n",
    )


@pytest.mark.usefixtures("untouched")
def test_a_file_that_can_not_be_read(mini: MiniSite, answers: Path) -> None:
    (answers / "gone.xlsx").symlink_to(answers / "nowhere.xlsx")
    assert imported(mini, "--yes") == (
        1,
        "gone.xlsx: error: it can't be read (No such file or directory). Take it out of the folder.\n"
        "Errors: 1. Nothing is written.\n",
    )


@pytest.mark.parametrize(
    ("cell", "typed", "expected"),
    [
        pytest.param("G4", "Ja,\n  det\u00a0gick\tbra. ", "Ja, det gick bra.", id="line breaks and spaces"),
        pytest.param(
            "G4", "Fa\u0308rg och in\u00adte\u200bgration\ufeff", "Färg och integration", id="letters in pieces"
        ),
        pytest.param("G4", "40 av 50 (80 %)", "40 av 50 (80 %)", id="numbers"),
        pytest.param("G4", "Kursen ”الأم” för nya mammor", "Kursen ”الأم” för nya mammor", id="a name in Arabic"),
        pytest.param("F4", " UPPFYLLT ", "met", id="a word in capitals"),
        pytest.param("H4", "2013-01-31", "2013-01-31", id="a day as text"),
    ],
)
def test_what_is_meant_is_taken(mini: MiniSite, answers: Path, cell: str, typed: str, expected: str) -> None:
    change(answers / "hamnverket.xlsx", put(cell, typed))
    assert imported(mini, "--yes")[0] == 0
    (entry,) = parse((mini.root / FOLLOW_UP).read_bytes(), "f").value["follow_ups"]
    assert entry[{"F": "status", "G": "outcome", "H": "reported_on"}[cell[0]]] == expected


def test_no_forms(mini: MiniSite) -> None:
    folder = mini.root / "answers"
    assert imported(mini) == (1, f"There is no folder {folder}. Name the folder with the forms that came back.\n")
    folder.mkdir()
    assert imported(mini) == (1, f"There is no form in {folder}. 'agreements forms' writes them.\n")


def test_a_file_that_changed_in_the_meantime_is_left(
    mini: MiniSite, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_forms, "_agreed", lambda _: mini.write(FOLLOW_UP, "follow_ups: x\n") is None)
    code, said = imported(mini)
    assert (code, said.splitlines()[-1]) == (
        1,
        f"{FOLLOW_UP} has changed in the meantime. Nothing is written; import again.",
    )
    assert mini.read(FOLLOW_UP) == "follow_ups: x\n"


@pytest.mark.usefixtures("answers")
def test_the_name_of_the_person_is_in_no_export(mini: MiniSite) -> None:
    imported(mini, "--yes")
    site = load_site(mini.root)
    files = exports(site.content, site.localizers)
    assert b'"reported_on": "2013-01-31"' in files["data/havslan/2012.json"]
    assert not [name for name, content in files.items() if b"Nora Nord" in content]


@pytest.mark.usefixtures("answers")
def test_a_table_of_some_results_says_that_they_are_some(mini: MiniSite) -> None:
    imported(mini, "--yes")
    site = load_site(mini.root)
    here = Here(site.edition("sv", (), "/"), "")
    captions = [results_view(here, site.content.agreements[f"havslan/{year}"]).caption for year in (2011, 2012)]
    assert captions == ["Alla åtaganden 2011 och hur det gick", "De åtaganden 2012 som någon har berättat om hittills"]


@pytest.mark.usefixtures("answers")
def test_who_has_reported(mini: MiniSite) -> None:
    imported(mini, "--yes")
    assert mini.run("status", "havslan", "2012") == (
        0,
        "Has reported everything (0)\n"
        "Has reported something (1)\n"
        "  Hamnverket    1 of 2  missing: work/quays\n"
        "Has reported nothing (2)\n"
        "  Norra kommun  0 of 1\n"
        "  Södra kommun  0 of 1\n"
        "Reported of havslan/2012: 1 of 4\n",
    )


def test_what_a_document_tells_is_reported_too(mini: MiniSite) -> None:
    code, said = mini.run("status", "havslan", "2011")
    assert code == 0
    assert said.startswith("Has reported everything (3)\n")
    assert said.endswith("Others answer for all that they promise: Södra kommun\nReported of havslan/2011: 3 of 3\n")


def test_a_party_that_did_not_report_is_listed_as_such(mini: MiniSite) -> None:
    mini.change(FOLLOW_UP_2011_FILE, "work/cranes\n  status: unrecorded", "work/cranes\n  status: not_reported")
    assert "Has reported nothing (1)\n  Hamnverket    0 of 1\n" in mini.run("status", "havslan", "2011")[1]
