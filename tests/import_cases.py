"""What the tests of importing share: a spreadsheet of five promises, and its map."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mini_site import MiniSite
from spreadsheets import Rows, commas

FOLDER = "imports"
TABLE = r"""
Nr  | Område          | Om det            | Löfte                            | In English            | Vem | Läge | Så gick det | Den | Av | Mil | Anteckning
1   | Arbete och hamn |                   | Kommunen ordnar 32 jobb.         |                       | Norra kommun | | | | | |
k-2 | Arbete och hamn |                   | Hamnverket målar bryggan.        | The bridge gets blue. | Hamnverket | Klart | Den är blå. | 2012-06-30 | Kaja Kran | |
k-3 | Arbete och hamn |                   | Hamnen mäter kajen.              |                       | Hamnverket; Norra kommun | Delvis | Hälften är mätt. | 2012-07-01 | Kaja Kran | 2.5 | akt 7
v-1 | Vård            | Fler ska få vård. | Kommunerna ordnar\ntolkar.       | All get help.         | Kommunerna | Inte | Det blev ingen tolk. | 2012-12-03 | Mia Mätt | |
v-2 | Vård            |                   | Hamnverket öppnar en mottagning. |                       | Hamnverket | | | | | |
"""  # noqa: E501


def _value(cell: str) -> object:
    """As a spreadsheet has it: "2.5" is a number, "2012-06-30" a day, "" nothing."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return date.fromisoformat(cell)
    if re.fullmatch(r"\d+(\.\d+)?", cell):
        return float(cell) if "." in cell else int(cell)
    return cell.replace(r"\n", "\n") or None


def rows_of(table: str) -> list[list[object]]:
    """ "a | 1" -> [["a", 1]]."""
    return [[_value(cell.strip()) for cell in line.split("|")] for line in table.strip().splitlines()]


PROMISES = rows_of(TABLE)


def with_cells(changed: Mapping[str, object], rows: Rows = PROMISES) -> list[list[object]]:
    """The rows with other values in single cells, as a spreadsheet names them: {"F3": "Hamnen"}."""
    new = [list(row) for row in rows]
    for address, value in changed.items():
        new[int(address[1:]) - 1][ord(address[0]) - ord("A")] = value
    return new


MAP = """\
agreement: havslan/2012
decimal: {decimal}
tables:
- of: commitments
{where}  columns:
    id: Nr
    goal: Område
    goal_text: Om det
    text: Löfte
    text@en: In English
    parties: Vem
    status: Läge
    outcome: Så gick det
    reported_on: Den
    reported_by: Av
    target_number: Mil
  always:
    basis: reported
    target_measure: Mil
    target_unit: count
    target_comparison: exactly
  values:
    status:
      Klart: met
      Delvis: partly_met
      Inte: not_met
  left_out:
  - Anteckning
"""


def the_map(where: str = "", decimal: str = "point") -> str:
    return MAP.format(where=where, decimal=decimal)


def put(mini: MiniSite, name: str, content: bytes | str) -> str:
    """A file into the folder of imports; its name for the command."""
    path = mini.root / FOLDER / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def put_map(mini: MiniSite, text: str) -> str:
    return put(mini, "map.yml", text)


def imported(mini: MiniSite, rows: Rows, text: str | None = None, *more: str) -> tuple[int, str]:
    """What importing rows as a CSV says, without the folder of the test."""
    put_map(mini, text or the_map())
    return run(mini, put(mini, "promises.csv", commas(rows)), *more)


def run(mini: MiniSite, file: str, *more: str) -> tuple[int, str]:
    code, said = mini.run("import", file, *more)
    return code, said.replace(f"{mini.root}/", "")


def data_of(mini: MiniSite) -> dict[str, str]:
    """All files of the data by name."""
    data = mini.root / "data"
    return {
        path.relative_to(data).as_posix(): path.read_text("utf-8") for path in sorted(data.rglob("*")) if path.is_file()
    }


def memory_of(mini: MiniSite) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((mini.root / FOLDER / "map.imported.json").read_text("utf-8"))[
        "imported"
    ]
    return found


def golden(name: str) -> str:
    return (Path(__file__).parent / "importing" / "golden" / name).read_text("utf-8")
