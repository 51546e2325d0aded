"""How long `agreements import` takes for 1,000 rows of 50 parties under 6 goals, in each format, first and again.

    .venv/bin/python benchmarks/import_time.py           # 1,000 rows
    .venv/bin/python benchmarks/import_time.py 3000      # of more

`read` is the table alone; `first` writes all of it, `again` changes three rows, `nothing` changes none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from agreements.importing.table_files import Wanted, read_table
from spreadsheets import Rows, as_json, commas, ods, xlsx

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "pebble-bay"
HEADS = ("No.", "Area", "Promise", "Who", "State", "What happened", "On", "By")
MAP = """\
agreement: pebble-bay/2025
tables:
- of: commitments
{where}  columns:
    id: No.
    goal: Area
    text: Promise
    parties: Who
    status: State
    outcome: What happened
    reported_on: On
    reported_by: By
  always:
    basis: reported
    goal_text: A goal of many promises.
    goal_group: Many
  several:
    parties: ';'
"""
PARTIES = """\
- of: parties
  file: parties.csv
  columns:
    party_name: Name
    party_kind: Kind
    party_what: What
"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{count} rows      read    first    again  nothing   (seconds of the processor)")
    for name, content in _files(_rows(count, "")).items():
        print(f"{name:<10}", *(f"{one:>8.2f}" for one in _measured(name, content, count)))


def _rows(count: int, more: str) -> Rows:
    states = ("met", "partly_met", "not_met")
    return [HEADS, *(_row(n, more if n < 3 else "", states[n % 3]) for n in range(count))]


def _row(n: int, more: str, state: str) -> Sequence[object]:
    text, outcome = f"Party {n % 50} does thing {n} for the town.{more}", f"Thing {n} went as far as it went."
    return f"p{n}", f"Goal {n % 6}", text, f"Party {n % 50}", state, outcome, "2026-01-15", "Gail Force"


def _files(rows: Rows) -> Mapping[str, bytes]:
    return {
        "many.xlsx": xlsx({"Promises": rows}),
        "many.ods": ods({"Promises": rows}),
        "many.csv": commas(rows),
        "many.json": as_json(rows),
    }


def _measured(name: str, content: bytes, count: int) -> tuple[float, ...]:
    where = "  path: data/items\n" if name.endswith(".json") else ""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        shutil.copytree(EXAMPLE, root)
        (root / "map.yml").write_text(MAP.format(where=where) + PARTIES)
        parties = [("Name", "Kind", "What"), *((f"Party {n}", "company", f"Company {n}.") for n in range(50))]
        (root / "parties.csv").write_bytes(commas(parties))
        read = _timed(lambda: read_table(content, name, Wanted(path="data/items")))
        first = _import(root, name, content)
        again = _import(root, name, _files(_rows(count, " Again."))[name])
        nothing = _import(root, name, _files(_rows(count, " Again."))[name])
    return read, first, again, nothing


def _import(root: Path, name: str, content: bytes) -> float:
    (root / name).write_bytes(content)
    command = [sys.executable, "-m", "agreements", "import", str(root / name), "--root", str(root)]
    return _timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


def _timed(call: Callable[[], object]) -> float:
    """Seconds of the processor, which a busy machine changes little."""
    start = sum(os.times()[:4])
    call()
    return sum(os.times()[:4]) - start


if __name__ == "__main__":
    main()
