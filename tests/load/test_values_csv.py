"""The values of a dataset, and every way in which a CSV can be wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from agreements.load.values_csv import read_values
from agreements.model.statistics import Value

ROWS, COLUMNS = ["a", "b"], ["x", "y"]


def said(text: str) -> list[str]:
    return [str(problem) for problem in read_values(text.encode(), "t.csv", ROWS, COLUMNS)[1]]


def test_numbers_ranges_and_empty_cells() -> None:
    values, problems = read_values(b"row,x,y\na,60-80,\nb,1.8,0\n", "t.csv", ROWS, COLUMNS)
    assert problems == ()
    assert values == {
        ("a", "x"): Value(Decimal(60), Decimal(80)),
        ("b", "x"): Value(Decimal("1.8")),
        ("b", "y"): Value(Decimal(0)),
    }


def test_a_byte_order_mark_and_windows_lines_do_not_matter() -> None:
    values, problems = read_values(b"\xef\xbb\xbfrow,x,y\r\na,1,2\r\nb,3,4\r\n", "t.csv", ROWS, COLUMNS)
    assert problems == ()
    assert values["b", "y"] == Value(Decimal(4))


def test_the_middle_of_a_range_is_used_for_drawing() -> None:
    assert Value(Decimal(60), Decimal(80)).middle == 70
    assert Value(Decimal(60)).middle == 60


def test_other_columns_than_the_description_has() -> None:
    assert said("row,x,z\na,1,2\nb,3,4\n") == [
        "t.csv:1:7: error: the first line does not name the columns of the YAML file. "
        "Write exactly these columns: row,x,y"
    ]


def test_an_unknown_and_a_missing_row() -> None:
    assert said("row,x,y\na,1,2\nbb,3,4\n") == [
        "t.csv:3:1: error: unknown row 'bb'. Did you mean 'b'?",
        "t.csv: error: the row 'b' is missing. Add its line.",
    ]


def test_a_line_with_a_cell_too_few() -> None:
    assert said("row,x,y\na,1\nb,3,4\n") == [
        "t.csv:2:1: error: the line has 2 cells, but there are 3 columns. "
        "Add or remove a comma; an empty cell is nothing."
    ]


@pytest.mark.parametrize("cell", ["1 080", "12%", "1e3", "ca 20", "60-", "=1+1", "٣"])
def test_a_cell_that_is_no_number(cell: str) -> None:
    assert said(f"row,x,y\na,{cell},2\nb,3,4\n") == [
        f"t.csv:2:3: error: '{cell}' in the column 'x' is not a number. "
        "Write digits with a point for decimals, or a range such as 60-80."
    ]


def test_a_file_in_another_encoding() -> None:
    assert [str(one) for one in read_values("row,x,y\nå".encode("latin-1"), "t.csv", ROWS, COLUMNS)[1]] == [
        "t.csv: error: the file is not UTF-8 text. Save it as CSV UTF-8."
    ]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param("a,x,1", "t.csv:2:3", id="the second cell"),
        pytest.param("a,1080,x", "t.csv:2:8", id="the third cell"),
        pytest.param('a,"10",x', "t.csv:2:8", id="after a quoted cell"),
        pytest.param('a,"1,0",7', "t.csv:2:3", id="a quoted cell with a comma"),
    ],
)
def test_a_wrong_cell_is_told_where_it_begins(line: str, place: str) -> None:
    _, problems = read_values(f"row,x,y\n{line}\nb,3,4\n".encode(), "t.csv", ROWS, COLUMNS)
    assert [str(problem.place) for problem in problems] == [place]
