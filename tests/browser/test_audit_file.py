"""The file that `make audit` writes, read as the statement reads it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from audit import PROJECT, audit_yml, root_of, write
from visit import MODES, Fault, Visit

from agreements.shapes.accessibility import AuditFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

RULES = {mode: len(mode.rules) or 90 for mode in MODES}
GOOD = Visit((), RULES)
BAD = Visit(
    (Fault("axe, 390 px, dark", "color-contrast", "p"), Fault("axe, 390 px, dark", "color-contrast", "b")), RULES
)
WIDE = Visit((Fault("320 px", "the page scrolls sideways", "460 px wide"),), RULES)


def test_it_counts_the_pages_with_a_fault_in_each_mode() -> None:
    loaded, problems = shape(
        parse(audit_yml([GOOD, BAD, WIDE], "0123456789", date(2026, 11, 25), "4.12.1").encode(), "a.yml"), AuditFile
    )
    assert problems == ()
    assert loaded
    assert loaded.entry.fingerprint == "0123456789"
    assert (loaded.entry.day, loaded.entry.axe, loaded.entry.pages) == (date(2026, 11, 25), "4.12.1", 3)
    assert [(mode.width, mode.scheme, mode.rules, mode.faults) for mode in loaded.entry.modes] == [
        (390, "light", 90, 0),
        (390, "dark", 2, 1),
        (1280, "dark", 2, 0),
        (1280, "light", 90, 0),
    ]
    assert (loaded.entry.reflow.width, loaded.entry.reflow.faults) == (320, 1)


def test_it_looks_at_the_site_in_the_folder_that_is_named(tmp_path: Path) -> None:
    for name in ("data", "site"):
        (tmp_path / name).mkdir()
    assert root_of(["--root", str(tmp_path)]) == tmp_path.resolve()


def test_without_a_folder_it_looks_at_this_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_dir", lambda path: True)
    assert root_of([]) == PROJECT


def test_a_folder_without_a_built_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(SystemExit):
        root_of(["--root", str(tmp_path)])
    said = f"{tmp_path.resolve()} has no folder site: name a site's folder, and build the site first"
    assert said in capsys.readouterr().err


def test_the_file_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "accessibility-audit.yml"
    write(file, "old\n")
    write(file, "new\n")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(file.name, "new\n")]
