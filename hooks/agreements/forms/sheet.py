"""A form as a spreadsheet file. With `form_reading`, the only importer of openpyxl."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from agreements.forms.forms import ANSWERS, COLUMNS, MOST_LETTERS, MOST_LETTERS_OF_A_NAME, Choice, Form, Question
from agreements.forms.layout import (
    FIRST_ROW,
    FIRST_WORD_ROW,
    HEAD_ROW,
    HELP_WIDTHS,
    HIDDEN,
    KIND,
    KIND_CELL,
    LABEL_CELL,
    LEAST,
    LINE,
    WIDTHS,
    Value,
    height,
    help_rows,
    values,
)

PROMPT = 255  # what Excel shows of a message at a cell
DATE_FORMAT = "yyyy-mm-dd"

_LINE = Side(style="thin", color="A6A6A6")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TITLE, _PLAIN, _BOLD = Font("Calibri", 16, bold=True), Font("Calibri", 11), Font("Calibri", 11, bold=True)
_HEADING = Font("Calibri", 11, bold=True, color="FFFFFF")
_HEAD = PatternFill("solid", fgColor="1F3864")
_TO_FILL_IN = PatternFill("solid", fgColor="FFF8DC")


def written(form: Form) -> bytes:
    """The form as an xlsx file: ids hidden, everything locked but the cells to fill in."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = form.words["sheet"]
    _write_questions(sheet, form)
    legend = book.create_sheet(form.words["help-sheet"])
    _write_help(legend, form)
    _add_validations(sheet, form, legend.title)
    for one in book.worksheets:
        _set_up(one, form)
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.creator = book.properties.title = form.title
    book.properties.language = form.lang
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write_questions(sheet: Worksheet, form: Form) -> None:
    sheet[LABEL_CELL].value, sheet[KIND_CELL].value = form.label, KIND
    last = get_column_letter(len(COLUMNS))
    for row, text, font in ((1, form.title, _TITLE), (2, f"{form.words['intro']} {form.together}".strip(), _PLAIN)):
        _put(sheet, row, 3, text, form, font)
        sheet.merge_cells(f"C{row}:{last}{row}")
        sheet.row_dimensions[row].height = 2 * LINE if row == 1 else height([text], [sum(WIDTHS.values())], 2 * LINE)
    for number, name in enumerate(COLUMNS, start=1):
        cell = _put(sheet, HEAD_ROW, number, form.words.get(name, name), form, _HEADING)
        cell.fill, cell.border = _HEAD, _BORDER
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width, column.hidden = WIDTHS.get(name, 12), name in HIDDEN
    for row, question in enumerate(form.questions, start=FIRST_ROW):
        _write_question(sheet, row, question, form)


def _write_question(sheet: Worksheet, row: int, question: Question, form: Form) -> None:
    found = values(question, form)
    for number, name in enumerate(COLUMNS, start=1):
        cell = _put(sheet, row, number, found[name], form, _PLAIN)
        cell.border = _BORDER
        if name in ANSWERS:
            cell.protection, cell.fill = Protection(locked=False), _TO_FILL_IN
    sheet.cell(row, 1 + COLUMNS.index("date")).number_format = DATE_FORMAT
    sheet.row_dimensions[row].height = height([found[name] for name in WIDTHS], list(WIDTHS.values()), LEAST)


def _write_help(sheet: Worksheet, form: Form) -> None:
    for number, width in enumerate(HELP_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row, texts in enumerate(help_rows(form), start=1):
        for column, text in enumerate(texts, start=1):
            _put(sheet, row, column, text, form, _BOLD if column == 1 else _PLAIN)
        if len(texts) == 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HELP_WIDTHS))
        sheet.row_dimensions[row].height = height(texts, HELP_WIDTHS if len(texts) > 1 else [sum(HELP_WIDTHS)])


def _put(sheet: Worksheet, row: int, column: int, value: Value, form: Form, font: Font) -> SheetCell:
    """Wrapped, from the top, read from the side where the language begins; a text with "=" is no formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, SheetCell)  # merged cells get their text before they are merged
    cell.value = value
    cell.data_type = "s" if isinstance(value, str) else cell.data_type
    cell.font = font
    cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=2 if form.direction == "rtl" else 1)
    return cell


def _add_validations(sheet: Worksheet, form: Form, legend: str) -> None:
    """A list to choose from, a day, and texts that fit; each says what it wants when its cell is chosen."""
    words = form.words
    listed = f"{quote_sheetname(legend)}!$A${FIRST_WORD_ROW}:$A${FIRST_WORD_ROW + len(form.choices) - 1}"
    day = f"DATE({form.first_day.year},{form.first_day.month},{form.first_day.day})"
    since_then: dict[str, Any] = {"type": "date", "operator": "between", "formula1": day, "formula2": "TODAY()"}
    rules: tuple[tuple[str, dict[str, Any], str, str], ...] = (
        ("status", {"type": "list", "formula1": listed}, words["choose-wrong"], choose_hint(form.choices)),
        ("outcome", _longest(MOST_LETTERS), words["outcome-wrong"], words["outcome-help"]),
        ("date", since_then, words["date-wrong"], words["date-help"]),
        ("name", _longest(MOST_LETTERS_OF_A_NAME), words["name-wrong"], words["name-help"]),
    )
    for name, rule, wrong, hint in rules:
        validation = DataValidation(**rule, allow_blank=True, showErrorMessage=True, showInputMessage=True)
        validation.errorTitle = validation.promptTitle = words["choose" if name == "status" else name][:32]
        validation.error, validation.prompt = wrong[:PROMPT], hint[:PROMPT]
        letter = get_column_letter(1 + COLUMNS.index(name))
        validation.add(f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + len(form.questions) - 1}")
        sheet.add_data_validation(validation)


def choose_hint(choices: Sequence[Choice]) -> str:
    """What each status means, as far as there is room for all; else the words alone, which the other sheet explains."""
    meanings = "\n".join(f"{one.word}: {one.meaning}" for one in choices)
    return meanings if len(meanings) <= PROMPT else "\n".join(one.word for one in choices)


def _longest(letters: int) -> dict[str, Any]:
    return {"type": "textLength", "operator": "lessThanOrEqual", "formula1": str(letters)}


def _set_up(sheet: Worksheet, form: Form) -> None:
    """Locked without a password (it guards against slips, not people), direction, print on paper."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # False: anybody may widen them
    sheet.sheet_view.rightToLeft = form.direction == "rtl"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P / &N"))
