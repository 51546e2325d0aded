"""The same spreadsheet in every format gives the same data; a second import changes what has changed, and no more."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from import_cases import PROMISES, data_of, golden, imported, memory_of, put, put_map, run, the_map, with_cells
from mini_site import MiniSite
from spreadsheets import as_json, commas, ods, semicolons, xlsx

SHEET = "Löften"
FILES: Mapping[str, tuple[str, bytes, str]] = {
    "xlsx": ("promises.xlsx", xlsx({SHEET: PROMISES, "Annat": [["nothing"]]}), the_map()),
    "ods": ("promises.ods", ods({SHEET: PROMISES}), the_map()),
    "csv": ("promises.csv", commas(PROMISES), the_map()),
    "semicolons": ("promises.csv", semicolons(PROMISES), the_map(decimal="comma")),
    "tabs": ("promises.tsv", commas(PROMISES).replace(b",", b"\t"), the_map()),
    "json": ("promises.json", as_json(PROMISES), the_map(where="  path: data/items\n")),
}


@pytest.fixture
def from_csv(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    mini = mini_template.copy_to(tmp_path_factory.mktemp("csv") / "project")
    imported(mini, PROMISES)
    return data_of(mini)


@pytest.mark.parametrize("kind", FILES)
def test_every_format_gives_the_same_data(mini: MiniSite, from_csv: dict[str, str], kind: str) -> None:
    name, content, text = FILES[kind]
    put_map(mini, text)
    code, said = run(mini, put(mini, name, content))
    assert code == 0, said
    assert data_of(mini) == from_csv


def test_what_is_written(mini: MiniSite) -> None:
    before = data_of(mini)
    code, said = imported(mini, PROMISES)
    after = data_of(mini)
    changed = {name for name in after if after[name] != before.get(name)}
    assert code == 0
    assert changed == {
        "agreements/havslan/2012/goals/01-work.yml",
        "agreements/havslan/2012/goals/03-vard.yml",
        "agreements/havslan/2012/follow-up.yml",
        "translations/en/mini.po",
    }
    assert after["agreements/havslan/2012/goals/03-vard.yml"] == golden("03-vard.yml")
    assert after["agreements/havslan/2012/follow-up.yml"] == golden("follow-up.yml")
    assert after["agreements/havslan/2012/goals/01-work.yml"] == (
        before["agreements/havslan/2012/goals/01-work.yml"] + golden("01-work-added.yml")
    )
    assert 'msgid "Hamnverket målar bryggan."\nmsgstr "The bridge gets blue."' in after["translations/en/mini.po"]
    assert said == golden("said.txt")
    assert mini.run("check")[1].splitlines()[-1].startswith("0 errors")


def test_a_trial_writes_nothing_and_shows_all(mini: MiniSite) -> None:
    before = data_of(mini)
    code, said = imported(mini, PROMISES, None, "--dry-run")
    assert code == 0
    assert data_of(mini) == before
    assert not (mini.root / "imports/map.imported.json").exists()
    assert said.splitlines()[-2:] == [
        "havslan/2012: 9 new, 0 changed, 1 as before.",
        "Nothing is written: this was a trial.",
    ]


def test_a_second_time_changes_nothing(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    before, memory = data_of(mini), memory_of(mini)
    code, said = imported(mini, PROMISES)
    assert (code, said) == (0, "havslan/2012: 0 new, 0 changed, 10 as before.\n")
    assert (data_of(mini), memory_of(mini)) == (before, memory)


def test_three_rows_are_updated_and_a_hand_made_edit_stays(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    goal = "data/agreements/havslan/2012/goals/01-work.yml"
    mini.change(goal, "Kommunen ordnar 32 jobb.\n- id: k-2", "Kommunen ordnar 32 riktiga jobb.\n- id: k-2")
    changed = {"D3": "Hamnverket målar bron.", "G4": "Klart", "H5": "Det blev en tolk till slut."}
    code, said = imported(mini, with_cells(changed))
    assert code == 0
    assert said == golden("said-of-three-changes.txt")
    assert "text: Kommunen ordnar 32 riktiga jobb.\n" in mini.read(goal)
    assert "text: Hamnverket målar bron.\n" in mini.read(goal)
    follow_up = mini.read("data/agreements/havslan/2012/follow-up.yml")
    assert follow_up == golden("follow-up.yml").replace("partly_met", "met").replace(
        "Det blev ingen tolk.", "Det blev en tolk till slut."
    )


def test_layout_and_remarks_by_hand_stay(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    goal = "data/agreements/havslan/2012/goals/01-work.yml"
    by_hand = (
        mini.read(goal).replace("- id: k-2\n", "# ask the port\n\n- id: 'k-2'\n").replace("number: '1'", 'number: "1"')
    )
    mini.write(goal, by_hand)
    assert imported(mini, with_cells({"D3": "Hamnverket målar bron."}))[0] == 0
    assert mini.read(goal) == by_hand.replace("Hamnverket målar bryggan.", "Hamnverket målar bron.")


CONFLICT = (
    "promises.csv:3:22: error: 'text' of 'work/k-2' has changed here and on the site: here it is "
    "'Hamnverket målar bron.', there 'Hamnverket målar piren.'. "
    "Write the same in both, or add '--prefer spreadsheet' or '--prefer site'.\n"
    "Errors: 1. Nothing is written.\n"
)


@pytest.mark.parametrize(
    ("prefer", "text"),
    [("spreadsheet", "Hamnverket målar bron."), ("site", "Hamnverket målar piren.")],
)
def test_what_has_changed_on_both_sides_is_a_conflict_until_one_is_preferred(
    mini: MiniSite, prefer: str, text: str
) -> None:
    imported(mini, PROMISES)
    goal = "data/agreements/havslan/2012/goals/01-work.yml"
    mini.change(goal, "Hamnverket målar bryggan.", "Hamnverket målar piren.")
    before = data_of(mini)
    new = with_cells({"D3": "Hamnverket målar bron."})
    code, said = imported(mini, new)
    assert code == 1
    assert said == CONFLICT
    assert data_of(mini) == before
    assert imported(mini, new, None, "--prefer", prefer)[0] == 0
    assert f"text: {text}\n" in mini.read(goal)
    assert imported(mini, new)[0] == 0  # the two have been told apart


def test_what_is_taken_out_by_hand_stays_out(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    file = "data/agreements/havslan/2012/goals/03-vard.yml"
    mini.change(file, "- id: v-2\n  parties:\n  - hamnverket\n  text: Hamnverket öppnar en mottagning.\n", "")
    code, said = imported(mini, PROMISES)
    assert code == 0
    assert said.splitlines()[0] == "'vard/v-2' (promises.csv:7:1) was taken out of the site by hand, and stays out."
    assert "v-2" not in mini.read(file)


def test_what_is_no_longer_in_the_table_stays_and_is_told(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    before = data_of(mini)
    code, said = imported(mini, PROMISES[:-1])
    line = "The commitment 'vard/v-2' is no longer in the tables. It stays on the site."
    assert (code, said.splitlines()[0]) == (0, line)
    assert data_of(mini) == before


def test_an_emptied_cell_takes_away_what_came_from_it(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    code, said = imported(mini, with_cells({"E3": None, "K4": None}))
    assert code == 0, said
    assert "    target_number: 2.5 → nothing" in said
    assert "target" not in mini.read("data/agreements/havslan/2012/goals/01-work.yml")
    assert "The bridge gets blue." not in mini.read("data/translations/en/mini.po")
