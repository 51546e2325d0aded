"""Where everything stands in a form's sheets, and how much room it takes; knows nothing of the file format."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from agreements.forms.forms import Form, Question

KIND = "overens-form-1"
LABEL_CELL, KIND_CELL = "A1", "A2"  # in the hidden column
HEAD_ROW = 3
FIRST_ROW = HEAD_ROW + 1
FIRST_WORD_ROW = 3  # of the words to choose from, on the sheet that explains them
HIDDEN = ("ref", "mark")
WIDTHS = {"goal": 22, "commitment": 46, "target": 26, "status": 18, "outcome": 46, "date": 13, "name": 20}
HELP_WIDTHS = (28, 76, 28)
LINE = 16.0  # points
LEAST = 4 * LINE  # room to write
MOST = 400.0  # a row of Excel ends at 409

Value = str | date | None


def values(question: Question, form: Form) -> dict[str, Value]:
    """What stands in the row of a question, by column."""
    known = question.answer
    words = {one.status: one.word for one in form.choices}
    return {
        "ref": question.ref,
        "mark": question.mark,
        "goal": question.goal,
        "commitment": question.text,
        "target": question.target or None,
        "status": words.get(known.status) if known else None,
        "outcome": known.outcome if known else None,
        "date": known.reported_on if known else None,
        "name": known.reported_by if known else None,
    }


def help_rows(form: Form) -> list[tuple[str, ...]]:
    """The sheet that explains: what the words mean, and what others answer for. A row of one text is a heading."""
    words = form.words
    rows: list[tuple[str, ...]] = [(words["words-heading"],), (words["status"], words["meaning"])]
    rows += [(one.word, one.meaning) for one in form.choices]
    rows += [(), (words["outcome"], words["outcome-help"]), (words["date"], words["date-help"])]
    rows += [(words["name"], words["name-help"])]
    if form.elsewhere:
        rows += [(), (words["elsewhere-heading"],), ("", words["elsewhere"])]
        rows += [(words["goal"], words["commitment"], words["answered-by"])]
        rows += [(one.goal, one.text, one.answered_by) for one in form.elsewhere]
    return rows


def height(texts: Sequence[Value], widths: Sequence[float], least: float = LINE) -> float:
    """Points that the tallest of the texts needs, wrapped in columns of these widths (in letters)."""
    lines = [_lines(str(text or ""), width) for text, width in zip(texts, widths, strict=False)]
    return min(max(least, LINE * max(lines, default=1)), MOST)


def _lines(text: str, width: float) -> int:
    """ "åtta ord på en rad", 10 -> 2, with a little room to spare: no two programs break lines alike."""
    return sum(max(1, math.ceil(1.2 * len(part) / width)) for part in text.split("\n"))
