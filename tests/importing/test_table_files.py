"""Tables out of files: values, and the address of each cell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from agreements.importing.cells import Cell
from agreements.importing.json_files import lists_in
from agreements.importing.table_files import Wanted, read_table, sheet_names
from spreadsheets import commas, xlsx

# Made by LibreOffice: a day, a number, two lines, an empty row, an error, a repeated cell.
ODS = (Path(__file__).parent / "golden" / "libreoffice.ods").read_bytes()


def cells(content: bytes, file: str, **wanted: object) -> list[list[Cell]]:
    table, problems = read_table(content, file, Wanted(**wanted))  # type: ignore[arg-type]
    assert table, problems
    return [list(table.heads), *map(list, table.rows)]


def test_a_file_of_libreoffice() -> None:
    found = cells(ODS, "a.ods")
    assert [cell.text for cell in found[0]] == ["Nr", "Dag", "Text", "Tal"]
    assert [cell.value for cell in found[1]] == [Decimal(1), date(2025, 6, 30), "a\nb", Decimal("2.5")]
    assert [cell.is_broken for cell in found[2]] == [False, False, True, False]
    assert str(found[2][2].at) == "a.ods: Löften!C4"
    assert sheet_names(ODS, "a.ods") == ("Löften", "Annat")


def test_addresses_of_a_sheet_count_empty_rows_and_heads_above() -> None:
    content = xlsx({"S": [["Report"], [None], ["a", "b"], [None, None], [1, "x"]]})
    found = cells(content, "a.xlsx", head=3)
    assert [[str(cell.at) for cell in row] for row in found] == [
        ["a.xlsx: S!A3", "a.xlsx: S!B3"],
        ["a.xlsx: S!A5", "a.xlsx: S!B5"],
    ]


def test_addresses_of_a_csv_are_where_the_cells_begin() -> None:
    content = b'\xef\xbb\xbfa;"b;c";d\r\n"one\r\ntwo";"say ""x""";3\r\n4;5;6\r\n'
    found = cells(content, "a.csv")
    assert [[cell.text for cell in row] for row in found] == [
        ["a", "b;c", "d"],
        ["one\r\ntwo", 'say "x"', "3"],
        ["4", "5", "6"],
    ]
    assert [[str(cell.at) for cell in row] for row in found] == [
        ["a.csv:1:1", "a.csv:1:3", "a.csv:1:9"],
        ["a.csv:2:1", "a.csv:3:6", "a.csv:3:18"],
        ["a.csv:4:1", "a.csv:4:3", "a.csv:4:5"],
    ]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("å,b\n1,2\n".encode("utf-16"), {}),
        ("å;b\n1;2\n".encode("cp1252"), {"encoding": "windows-1252"}),
        ("å|b\n1|2\n".encode(), {"separator": "bar"}),
        ("å\tb\n1\t2\n".encode(), {}),
    ],
)
def test_encodings_and_separators(content: bytes, wanted: dict[str, object]) -> None:
    assert [cell.text for row in cells(content, "a.csv", **wanted) for cell in row] == ["å", "b", "1", "2"]


JSON = b"""{"plan": [
  {"name": "x", "list": [{"a": 1, "of": {"b": "two"}, "c": ["p", "q"], "d": null, "e": [{"f": 1}]}]},
  {"name": "y", "list": [{"a": true}]}
]}"""


def test_a_json_file() -> None:
    found = cells(JSON, "a.json", path="plan/*/list")
    assert [cell.text for cell in found[0]] == ["../name", "a", "of.b", "c"]
    assert [[cell.text for cell in row] for row in found[1:]] == [["x", "1", "two", "p; q"], ["y", "yes", "", ""]]
    assert [str(cell.at) for cell in found[1]] == ["a.json:2:12", "a.json:2:32", "a.json:2:47", "a.json:2:60"]
    assert str(found[2][1].at) == "a.json:3:32"
    assert lists_in(JSON) == ("plan", "plan/*/list", "plan/*/list/*/e")


def test_a_wide_sheet_is_cut_and_a_narrow_one_is_not_filled() -> None:
    assert len(cells(xlsx({"S": [["a", "b"], [1, 2]]}), "a.xlsx")[0]) == 2
    assert len(cells(xlsx({"S": [list(range(1, 700)), [1]]}), "a.xlsx")[0]) == 500


def test_a_row_may_be_shorter_than_the_heads() -> None:
    assert [len(row) for row in cells(commas([["a", "b"], ["1"]]), "a.csv")] == [2, 1]


def test_a_percentage_of_a_sheet_is_one(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Share"])
    book.active.append([0.6])
    book.active["A2"].number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    assert cells((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")[1][0].text == "60 %"
