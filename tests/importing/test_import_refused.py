"""Every way in which a spreadsheet or its map can be wrong, and what is said of it: golden/refused.txt.

After a change of a message: `python tests/importing/test_import_refused.py` writes the file anew, to be read.
"""

# ruff: noqa: E501  # a case a line

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from import_cases import PROMISES, data_of, golden, imported, put, put_map, rows_of, run, the_map, with_cells
from mini_site import MiniSite, write_mini_site
from spreadsheets import BrokenFormula, as_json, commas, ods, semicolons, xlsx

GOAL = "data/agreements/havslan/2012/goals/01-work.yml"
Refused = Callable[[MiniSite], tuple[int, str]]


def cells(changed: Mapping[str, object]) -> Refused:
    """Other values in single cells."""
    return lambda mini: imported(mini, with_cells(changed))


def lines(old: str, new: str) -> Refused:
    """Another line in the map."""
    assert the_map().count(old) == 1, old
    return lambda mini: imported(mini, PROMISES, the_map().replace(old, new))


def text(whole: str) -> Refused:
    """Another map."""
    return lambda mini: imported(mini, PROMISES, whole)


def file(name: str, content: bytes, map_text: str | None = None) -> Refused:
    """Another file."""

    def case(mini: MiniSite) -> tuple[int, str]:
        put_map(mini, map_text or the_map())
        return run(mini, put(mini, name, content))

    return case


def more(table: str, extra: str, rows: list[list[object]] = PROMISES) -> Refused:
    """One more table, in a file beside the map."""

    def case(mini: MiniSite) -> tuple[int, str]:
        put(mini, "more.csv", commas(rows_of(table)))
        return imported(mini, rows, the_map() + extra)

    return case


def without_map(mini: MiniSite) -> tuple[int, str]:
    return run(mini, put(mini, "promises.csv", commas(PROMISES)))


def without_file(mini: MiniSite) -> tuple[int, str]:
    put_map(mini, the_map())
    return run(mini, str(mini.root / "imports/promises.csv"))


def after_a_hand_made_edit(mini: MiniSite) -> tuple[int, str]:
    imported(mini, PROMISES)
    mini.change(GOAL, "Hamnen mäter kajen.", "Hamnen mäter två kajer.")
    return imported(mini, with_cells({"D4": "Hamnen mäter alla kajer."}))


def with_broken_memory(mini: MiniSite) -> tuple[int, str]:
    put(mini, "map.imported.json", '{"format": 1}')
    return imported(mini, PROMISES)


def with_broken_content(mini: MiniSite) -> tuple[int, str]:
    mini.change(GOAL, "group: outward", "group: inward")
    return imported(mini, PROMISES)


def with_a_layout_of_its_own(mini: MiniSite) -> tuple[int, str]:
    mini.write(
        GOAL,
        "# in one line\n"
        + json.dumps(
            {
                "id": "work",
                "number": "1",
                "group": "outward",
                "title": "Arbete och hamn",
                "text": "Ännu fler ska ha ett arbete.",
                "source": {"section": "Mål 1", "page": "8"},
                "responsible": ["hamnverket"],
                "commitments": [],
            },
            ensure_ascii=False,
        ),
    )
    return imported(mini, PROMISES)


def ids_of_two_goals(mini: MiniSite) -> tuple[int, str]:
    put(mini, "more.csv", commas(rows_of("Nr | Läge | Av | Den\nv-2 | met | Kaja Kran | 2012-07-01")))
    return imported(mini, with_cells({"A3": "v-2"}), the_map() + REPORTS)


WITHOUT_IDS = the_map().replace("    id: Nr\n", "").replace("- Anteckning", "- Anteckning\n  - Nr")
FR = "- of: commitments\n  file: more.csv\n  language: fr\n  columns:\n    id: Nr\n    text: Texte\n"
REPORTS = "- of: follow_ups\n  file: more.csv\n  columns:\n    id: Nr\n    status: Läge\n    reported_by: Av\n    reported_on: Den\n  always:\n    basis: reported\n"
PARTIES = "- of: parties\n  file: more.csv\n  columns:\n    party: Id\n    party_name: Namn\n    party_kind: Slag\n    party_what: Vad\n"
GOALS = "- of: goals\n  file: more.csv\n  columns:\n    goal: Id\n    goal_title: Rubrik\n    goal_text: Text\n    goal_group: Grupp\n"

CASES: Mapping[str, Refused] = {
    # Cells
    "a party that nobody knows": cells({"F2": "Västra kommun"}),
    "a party with a slip of the pen": cells({"F3": "Hamnverkt"}),
    "one of several parties": cells({"F4": "Hamnverket; Ingen"}),
    "a status that nobody knows": cells({"G3": "Nästan"}),
    "an outcome without a status": cells({"G3": None}),
    "a status without a day": cells({"I3": None}),
    "a status without a person": cells({"J3": None}),
    "a day that there is not": cells({"I3": "2012-02-30"}),
    "a day in words that are none": cells({"I3": "i somras"}),
    "a day that may be two": cells({"I3": "3/4/2012"}),
    "a year of two digits": cells({"I3": "3.4.12"}),
    "a month that there is not": cells({"I3": "13.13.2012"}),
    "a number in words": cells({"K4": "två"}),
    "a decimal comma where points are": cells({"K4": "2,5"}),
    "a point where the comma is the decimal sign": file("promises.csv", semicolons(with_cells({"K4": "2.5"})), the_map(decimal="comma")),
    "a goal that is not said": cells({"B2": None}),
    "an id of other letters": cells({"A3": "ج-٢"}),
    "a text of other letters, and no ids": lambda mini: imported(mini, with_cells({"D3": "نعم"}), WITHOUT_IDS),
    "a goal of other letters": cells({"B6": "صحة", "B5": "صحة"}),
    "one id for two promises": cells({"A4": "k-2"}),
    "a day that is a number": cells({"I3": 41000}),
    "two texts for one goal": cells({"C6": "Alla ska få vård."}),
    "a text that is too long": cells({"D3": "a" * 20_001}),
    "an id that is too long": cells({"A3": "k" * 61}),
    "a control character": cells({"D3": "Hamnverket\x07 målar."}),
    "a budget without a currency": lines("reported_on: Den", "reported_on: Den\n    budget_amount: Nr"),
    "numbers that a translation changes": cells({"E2": "The town gives 33 jobs."}),
    "two wrong cells of one row and one of another": cells({"F3": "Ingen", "G3": "Nej", "I4": "?"}),
    "a formula that came to an error": file("promises.xlsx", xlsx({"Löften": with_cells({"D3": BrokenFormula("#REF!")})})),
    "a formula that nobody has reckoned": file("promises.xlsx", xlsx({"Löften": with_cells({"D3": "=A1"})})),
    "an error in an ODS file": file("promises.ods", ods({"Löften": with_cells({"D3": BrokenFormula("#REF!")})})),
    "a wrong cell of a sheet": file("promises.xlsx", xlsx({"Löften": with_cells({"F3": "Ingen"})})),
    "a wrong value in JSON": file("promises.json", as_json(with_cells({"F3": "Ingen"})), the_map("  path: data/items\n")),
    # The map
    "no map": without_map,
    "a map that is no YAML": text("agreement: havslan/2012\ntables: [\n"),
    "a key that maps have not": lines("decimal: point", "decimals: point"),
    "an agreement that there is not": lines("havslan/2012", "havslan/2013"),
    "a field that there is not": lines("    text: Löfte", "    txt: Löfte"),
    "a field of another table": lines("    text: Löfte", "    text: Löfte\n    party_what: Anteckning"),
    "a language that the site has not": lines("text@en", "text@de"),
    "a translation of what is no text": lines("    parties: Vem", "    parties@en: Vem"),
    "a column that the file has not": lines("Område", "Omrade"),
    "a column far beyond the last": lines("parties: Vem", "parties: '#AB'"),
    "a head that stands twice": cells({"K1": "Löfte"}),
    "a column left out that there is not": lines("- Anteckning", "- Anteckningar"),
    "a value that means nothing": lines("Klart: met", "Klart: done"),
    "values of no column": lines("  values:\n", "  values:\n    basis:\n      a: stated\n"),
    "a separator of no column": lines("  values:\n", "  several:\n    continues: ','\n  values:\n"),
    "no column to look above in": lines("  values:\n", "  same_as_above:\n  - goal_title\n  values:\n"),
    "a kind of table that there is not": lines("of: commitments", "of: promises"),
    "no tables": text("agreement: havslan/2012\ntables: []\n"),
    "no columns": text("agreement: havslan/2012\ntables:\n- of: commitments\n  columns: {}\n"),
    "nothing that tells rows apart": text("agreement: havslan/2012\ntables:\n- of: commitments\n  columns:\n    goal: Område\n"),
    "a decimal sign that there is not": lines("decimal: point", "decimal: '.'"),
    "an order of days that there is not": lines("decimal: point", "dates: dmy"),
    "a head that is no number": lines("  columns:", "  head: first\n  columns:"),
    "a row of heads that is empty": lambda mini: imported(mini, [[], *PROMISES]),
    "what is always so, and is not": lines("basis: reported", "basis: rumoured"),
    "a day that is always so, and is none": lines("basis: reported", "reported_on: soon"),
    "a language of a table that the site has not": lines("  columns:", "  language: xx\n  columns:"),
    "a table whose file is not there": text(the_map() + FR.replace("more.csv", "less.csv")),
    # Files
    "no file": without_file,
    "a kind of file that can't be read": file("promises.pdf", b"%PDF"),
    "an old workbook": file("promises.xls", b"\xd0\xcf\x11\xe0"),
    "an empty file": file("promises.csv", b""),
    "a workbook that is none": file("promises.xlsx", b"Nr,Vem\n"),
    "a workbook that is damaged": file("promises.xlsx", xlsx({"Löften": PROMISES})[:-200]),
    "a workbook with a part of another kind": file("promises.xlsx", ods({"Löften": PROMISES})),
    "a workbook with a password": file("promises.xlsx", b"\xd0\xcf\x11\xe0" + bytes(512)),
    "an ODS file that is none": file("promises.ods", xlsx({"Löften": PROMISES})[:400]),
    "a sheet that there is not": file("promises.xlsx", xlsx({"Löften": PROMISES}), the_map("  sheet: Löfte\n")),
    "a CSV of an older program": file("promises.csv", commas(PROMISES).decode().encode("cp1252")),
    "a CSV of another encoding than the map says": file("promises.csv", "Nr,Vem\n\x81".encode("latin-1"), the_map().replace("decimal", "encoding: windows-1252\ndecimal")),
    "a quote that nobody closes": file("promises.csv", commas(PROMISES).replace(b"Norra", b'"Norra')),
    "JSON that is none": file("promises.json", b'{"a": [1,\n2,}'),
    "JSON without a path": file("promises.json", as_json(PROMISES)),
    "a path that leads nowhere": file("promises.json", as_json(PROMISES), the_map("  path: data/rows\n")),
    # Tables beside
    "a translation of no promise": more("Nr | Texte\nk-9 | Oui.", FR),
    "a follow-up of no promise": more("Nr | Läge | Av | Den\nk-22 | met | Kaja Kran | 2012-07-01", REPORTS),
    "an id of two goals": ids_of_two_goals,
    "a follow-up that says otherwise": more("Nr | Läge | Av | Den\nk-2 | not_met | Kaja Kran | 2012-06-30", REPORTS),
    "a kind of party that there is not": more("Id | Namn | Slag | Vad\nny | Ny | förening | En ny.", PARTIES),
    "a party without a kind": more("Id | Namn | Slag | Vad\nny | Ny | | En ny.", PARTIES),
    "a party of other letters": more("Id | Namn | Slag | Vad\n | جديد | church | En ny.", PARTIES),
    "a goal in none of two groups": more("Id | Rubrik | Text | Grupp\nhav | Hav | Rent hav. | Inåt\nland | Land | Rent land. |", GOALS),
    # What stands already
    "what has changed on both sides": after_a_hand_made_edit,
    "a memory that is damaged": with_broken_memory,
    "content that is wrong already": with_broken_content,
    "remarks in a layout that can't be kept": with_a_layout_of_its_own,
}  # fmt: skip


OF_CHANGED_SITES = list(CASES)[-4:]


def said_of(name: str, mini: MiniSite) -> str:
    before = data_of(mini)
    code, said = CASES[name](mini)
    assert code == 1, f"{name}: {said}"
    assert name in OF_CHANGED_SITES or data_of(mini) == before
    return said


def sections() -> dict[str, str]:
    parts = golden("refused.txt").split("## ")[1:]
    return {name: said for name, _, said in (part.partition("\n") for part in parts)}


def test_there_are_enough_of_them_and_each_is_written_down() -> None:
    assert len(CASES) >= 60
    assert list(sections()) == list(CASES)


@pytest.fixture(scope="module")
def shared(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A copy for all cases that change nothing but the files to import."""
    return mini_template.copy_to(tmp_path_factory.mktemp("shared") / "project")


@pytest.mark.parametrize("name", [name for name in CASES if name not in OF_CHANGED_SITES])
def test_what_is_said_of_it(shared: MiniSite, name: str) -> None:
    shutil.rmtree(shared.root / "imports", ignore_errors=True)
    assert said_of(name, shared) == sections()[name]


@pytest.mark.parametrize("name", OF_CHANGED_SITES)
def test_what_is_said_of_it_on_a_site_that_has_changed(mini: MiniSite, name: str) -> None:
    assert said_of(name, mini) == sections()[name]


def _write_anew() -> None:
    with tempfile.TemporaryDirectory() as folder:
        template = write_mini_site(Path(folder) / "template")
        copies = (template.copy_to(Path(folder) / str(number)) for number in range(len(CASES)))
        said = [f"## {name}\n{said_of(name, mini)}" for name, mini in zip(CASES, copies, strict=True)]
    Path(__file__).with_name("golden").joinpath("refused.txt").write_text("".join(said), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(_write_anew())
