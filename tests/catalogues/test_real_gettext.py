"""The catalogues, and what becomes of them, under GNU gettext itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import polib
import pytest

PROJECT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((PROJECT / "data/translations").glob("*/*.po"))
CASES = sorted(path for path in (PROJECT / "tests/unit/catalogues").iterdir() if path.is_dir())
TEMPLATE_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def said_by(*command: str) -> str:
    """What a program of gettext says; it must end well."""
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout + ran.stderr


def live(text: str) -> dict[str, tuple[str, str, tuple[str, ...], bool]]:
    """Each entry in use: its Swedish, its translation, and whether that is fuzzy."""
    found = {}
    for one in polib.pofile(text):
        forms = tuple(one.msgstr_plural.values()) or (one.msgstr,)
        if not one.obsolete:
            found[one.msgctxt] = (one.msgid, one.msgid_plural, forms, one.fuzzy)
    return found


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_real_catalogue_passes_its_check_without_a_word(path: Path) -> None:
    assert said_by("msgfmt", "--check", "--output-file=/dev/null", str(path)) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_updated_catalogue_passes_its_check_without_a_word(case: Path) -> None:
    assert said_by("msgfmt", "--check", "--output-file=/dev/null", str(case / "after.po")) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_msgmerge_finds_nothing_more_to_bring_up_to_date(case: Path, tmp_path: Path) -> None:
    template = tmp_path / "data.pot"
    template.write_text(TEMPLATE_HEAD + (case / "data.pot").read_text("utf-8"), encoding="utf-8")
    after = (case / "after.po").read_text("utf-8")
    merged = said_by("msgmerge", "--quiet", "--no-fuzzy-matching", str(case / "after.po"), str(template))
    assert live(merged) == live(after)
