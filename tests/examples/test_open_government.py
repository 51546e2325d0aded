"""The example that was made from a spreadsheet: sound, the same as its spreadsheet, and whole in three languages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from agreements.command_line import main
from agreements.model.history import has_history
from agreements.problems.problems import Severity
from agreements.site.reading import load_site
from agreements.site.site import Site

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/open-government"
REF = "tavora/2022-2024"
SPREADSHEET = "imports/action-plan.xlsx"


@pytest.fixture(scope="module")
def example() -> Site:
    return load_site(EXAMPLE)


def copied(root: Path) -> Path:
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("site", ".build", "__pycache__"))
    return root


def imported(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["import", str(root / SPREADSHEET), "--root", str(root), "--lang", "en"]) == 0
    return capsys.readouterr().out


def test_nothing_is_wrong_with_it(example: Site) -> None:
    assert [str(one) for one in example.problems if one.severity is not Severity.NOTE] == []


def test_it_has_six_commitments_twenty_steps_and_two_assessments_of_each(example: Site) -> None:
    commitments = example.content.agreements[REF].commitments
    assert (len(commitments), sum(len(one.milestones) for one in commitments)) == (6, 20)
    for one in commitments:
        assessed = [told.on for told in one.follow_ups if told.basis == "assessed"]
        assert [str(day) for day in assessed] == ["2023-09-15", "2024-09-16"], one.ref
    assert has_history(example.content.agreements[REF])


def test_every_text_is_in_three_languages(example: Site) -> None:
    for lang in ("fr", "ar"):
        found = example.localizers[lang].translations
        assert [path for path in example.content.source_texts if path not in found or found[path].is_empty] == []


def test_its_spreadsheet_brings_nothing_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(tmp_path / "project")
    assert imported(root, capsys).splitlines()[-1] == f"{REF}: 0 new, 0 changed, 86 as before."


def test_it_is_what_its_spreadsheet_and_its_map_make(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(tmp_path / "project")
    folder = root / "data/agreements" / REF
    made = [*sorted((folder / "goals").iterdir()), folder / "follow-up.yml"]
    before = {path: path.read_bytes() for path in made}
    for path in (*made, root / "imports/map.imported.json"):
        path.unlink()
    for page in root.glob(f"docs/*/{REF}/index.md"):  # there are no results to show before
        page.write_text(page.read_text("utf-8").replace("results: ", "facts: "), encoding="utf-8")
    assert f"{REF}: 86 new, 0 changed, 0 as before." in imported(root, capsys)
    assert {path: path.read_bytes() for path in made} == before


def test_a_changed_cell_changes_one_text_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(tmp_path / "project")
    book = load_workbook(root / SPREADSHEET)
    book["Assessments"]["G2"] = 65
    book.save(root / SPREADSHEET)
    assert f"{REF}: 0 new, 1 changed, 85 as before." in imported(root, capsys)
    told = (root / "data/agreements" / REF / "follow-up.yml").read_text("utf-8")
    assert told.count("progress: '65'") == 1
