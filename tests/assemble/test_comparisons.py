"""Sentences above a table compare parts of one whole, never a whole with its part; each refusal by its text."""

from __future__ import annotations

import pytest

from agreements.assemble.joins import Joins
from agreements.assemble.statistics import datasets_of
from agreements.load.load import DatasetFiles
from agreements.shapes.loaded import shape
from agreements.shapes.statistics import DatasetFile
from agreements.source.yaml import parse

DESCRIPTION = """\
id: t
section: 1. Tabell
title: Tabell
text: Vad den visar
row_label: Svar
rows:
- {id: a, name: A}
- {id: b, name: B}
- {id: total, label: Summa}
columns:
- {id: x09, label: X 2009, unit: count, measure: x, year: 2009}
- {id: x10, label: X 2010, unit: count, measure: x, year: 2010}
- {id: y10, label: Y 2010, unit: count, measure: y, year: 2010, part_of: x10}
- {id: z10, label: Z 2010, unit: percent, measure: z, year: 2010}
total_row: total
"""
VALUES = "row,x09,x10,y10,z10\na,1,2,1,3\nb,2,3,1,3\ntotal,3,5,2,3\n"
NO_TOTAL = DESCRIPTION.replace("total_row: total\n", "")
ONE_WHOLE = (
    "the rows are not known to be parts of one whole, so none of them is the highest or the lowest. "
    "Name the whole in 'total_row' and in 'part_of' of its parts, or remove the sentence."
)


def said(description: str) -> list[str]:
    loaded, problems = shape(parse(description.encode(), "t.yml"), DatasetFile)
    assert loaded is not None, problems
    joins = Joins()
    datasets_of((DatasetFiles(loaded, VALUES.encode(), "t.csv"),), "v/2010", joins)
    return [str(problem).partition(": error: ")[2] for problem in joins.problems]


def highlight(kind: str, *columns: str) -> str:
    return f"highlights:\n- kind: {kind}\n  columns: [{', '.join(columns)}]\n"


@pytest.mark.parametrize(
    "sentence",
    [
        highlight("extremes", "x09"),
        highlight("change", "x09", "x10"),
        highlight("difference", "x09", "y10"),
        highlight("part", "x10", "y10"),
    ],
)
def test_what_can_be_compared(sentence: str) -> None:
    assert said(DESCRIPTION + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        (
            highlight("extremes", "x09", "x10"),
            "'extremes' tells of 1 columns, not of 2. Correct the list.",
        ),
        (highlight("part", "x10"), "'part' tells of 2 columns, not of 1. Correct the list."),
        (
            highlight("change", "x10", "x09"),
            "'x10' and 'x09' are not one measure in two years. "
            "Choose two columns of the same 'measure', the earlier 'year' first.",
        ),
        (
            highlight("change", "x09", "y10"),
            "'x09' and 'y10' are not one measure in two years. "
            "Choose two columns of the same 'measure', the earlier 'year' first.",
        ),
        (
            highlight("difference", "x09", "z10"),
            "'x09' and 'z10' have different units. Choose two columns of the same 'unit'.",
        ),
        (
            highlight("difference", "x10", "y10"),
            "'x10' is a whole, and 'y10' a part of it: no difference. "
            "Write 'kind: part' with the whole first, or remove the sentence.",
        ),
        (
            highlight("part", "x09", "y10"),
            "'y10' is not a part of 'x09'. Write the whole first, and 'part_of' at the column of its part.",
        ),
    ],
)
def test_what_can_not(sentence: str, problem: str) -> None:
    assert said(DESCRIPTION + sentence) == [problem]


def test_rows_that_are_no_parts_of_one_whole_have_no_extremes() -> None:
    assert said(NO_TOTAL + highlight("extremes", "x09")) == [ONE_WHOLE]
    no_sum = DESCRIPTION + "total_is_sum: 'no'\n" + highlight("extremes", "x09")
    assert said(no_sum) == [ONE_WHOLE]
    parts = no_sum.replace("name: A", "name: A, part_of: total").replace("name: B", "name: B, part_of: total")
    assert said(parts) == []


def test_a_row_that_is_a_part_of_another_is_not_compared_with_it() -> None:
    """ "Reached" and, among them, "work": one is left, which is the highest and the lowest of itself."""
    nested = DESCRIPTION.replace("total_row: total\n", "total_row: total\ntotal_is_sum: 'no'\n")
    nested = nested.replace("name: A", "name: A, part_of: total").replace("name: B", "name: B, part_of: a")
    assert said(nested + highlight("extremes", "x09")) == [ONE_WHOLE]


def test_a_table_without_a_total_tells_nothing_of_it() -> None:
    assert said(NO_TOTAL + highlight("change", "x09", "x10")) == [
        "'change' tells of the row of the total, but there is none. "
        "Name the row in 'total_row', or remove the sentence."
    ]


def test_an_unknown_whole() -> None:
    assert said(DESCRIPTION.replace("part_of: x10", "part_of: x11")) == [
        "unknown column 'x11'. Did you mean 'x10'?",
    ]
    assert said(NO_TOTAL.replace("name: A", "name: A, part_of: c")) == ["unknown row 'c'. Known here: a, b, total."]
    assert said(DESCRIPTION.replace("total_row: total", "total_row: totl")) == [
        "unknown row 'totl'. Did you mean 'total'?"
    ]


def test_a_part_of_itself() -> None:
    itself = "Let 'part_of' name the whole that it is a part of."
    rows = NO_TOTAL.replace("name: A", "name: A, part_of: b").replace("name: B", "name: B, part_of: a")
    assert said(rows) == [f"the row 'a' is a part of itself. {itself}", f"the row 'b' is a part of itself. {itself}"]
    assert said(DESCRIPTION.replace("part_of: x10", "part_of: y10")) == [
        f"the column 'y10' is a part of itself. {itself}"
    ]
