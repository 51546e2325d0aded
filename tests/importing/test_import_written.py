"""All files of an import are written, or none; and the command says what it has done."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.commands import import_
from agreements.source.replace_file import replace_file
from import_cases import PROMISES, data_of, imported, put, put_map, rows_of, run, the_map
from mini_site import MiniSite
from spreadsheets import commas

MANY = rows_of("\n".join(["Mål | Löfte | Vem", *(f"work | Löfte {n} är ett löfte. | Hamnverket" for n in range(50))]))
MAP = "agreement: havslan/2012\ntables:\n- of: commitments\n  columns:\n    goal: Mål\n    text: Löfte\n    parties: Vem\n"  # noqa: E501


def test_what_is_written_is_put_back_if_a_later_file_cannot_be(mini: MiniSite, monkeypatch: pytest.MonkeyPatch) -> None:
    before = data_of(mini)

    def full(path: Path, content: bytes) -> None:
        if path.name.endswith(".po"):
            raise OSError(28, "No space left on device")
        replace_file(path, content)

    monkeypatch.setattr(import_, "replace_file", full)
    code, said = imported(mini, PROMISES)
    assert (code, said.splitlines()[-1]) == (
        1,
        "The files can't be written: No space left on device. All is as it was.",
    )
    assert data_of(mini) == before
    assert not (mini.root / "imports/map.imported.json").exists()


def test_a_long_list_is_cut_but_in_a_trial(mini: MiniSite) -> None:
    put_map(mini, MAP)
    file = put(mini, "many.csv", commas(MANY))
    code, said = run(mini, file, "--dry-run")
    assert (code, said.count("New: commitment ")) == (0, 50)
    code, said = run(mini, file)
    assert (code, said.count("New: commitment "), "… and 10 more; --dry-run shows all." in said) == (0, 40, True)


def test_the_map_may_lie_elsewhere_and_has_its_memory_beside_it(mini: MiniSite) -> None:
    put_map(mini, "nothing of this")
    other = put(mini, "map-of-promises.yml", the_map())
    code, _ = run(mini, put(mini, "promises.csv", commas(PROMISES)), "--map", other)
    assert code == 0
    assert (mini.root / "imports/map-of-promises.imported.json").is_file()


def test_in_the_language_of_the_editors(mini: MiniSite) -> None:
    put_map(mini, MAP)
    file = put(mini, "many.csv", commas([["Mål", "Löfte", "Vem"], ["work", "Ett löfte.", "Ingen"]]))
    code, said = mini.run("import", file, lang=None)
    assert code == 1
    assert said.splitlines() == [
        "many.csv:2:17: fel: parten ”Ingen” finns inte på den här webbplatsen. "
        "Här går det att skriva: hamnverket, municipalities, norra-kommun, sodra-kommun. "
        "Eller skriv i kartan vad det betyder: ”values: parties: Ingen: …”.",
        "Fel: 1. Inget är skrivet.",
    ]
