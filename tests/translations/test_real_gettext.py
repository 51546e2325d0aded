"""The catalogues, and what becomes of them, under GNU gettext itself."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import polib
import pytest

from agreements.gettext.catalogues import read_catalogue
from agreements.gettext.text import entries
from agreements.translations.catalogue_update import reviewed, updated
from catalogue_cases import CASES, wanted
from example_site import EXAMPLE

CATALOGUES = sorted((EXAMPLE / "data/translations").glob("*/*.po"))
DAY = date(2026, 11, 25)
TEMPLATE_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def said_by(*command: str) -> str:
    """What a program of gettext says; it must end well."""
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout + ran.stderr


def paths_of(catalogue: Path) -> list[str]:
    return [one.context for one in entries(catalogue.read_text("utf-8")) if one.context]


def live(text: str) -> dict[str, tuple[str, str, tuple[str, ...], bool]]:
    """Each entry in use: its original, its translation, and whether that is fuzzy."""
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_catalogue_that_gettext_has_wrapped_anew_is_still_up_to_date(case: Path) -> None:
    """Poedit and Weblate write as gettext does: lines of 79 characters, each kind of comment in its place."""
    wrapped = said_by("msgcat", "--width=79", str(case / "after.po"))
    assert updated(wrapped, wanted(case), date(2027, 3, 1)) == wrapped


def test_a_review_outlives_the_programs_of_translators(tmp_path: Path) -> None:
    after = reviewed(CATALOGUES[0].read_text("utf-8"), paths_of(CATALOGUES[0]), "Anna Andersson", DAY)
    path = tmp_path / "x.po"
    path.write_text(after, encoding="utf-8")
    path.write_text(said_by("msgcat", "--width=79", str(path)), encoding="utf-8")
    catalogue, problems = read_catalogue(path, "x.po", "fr")
    assert catalogue is not None
    assert problems == ()
    assert all(one.is_reviewed for one in catalogue.translations.values())


def test_a_review_ends_when_a_program_marks_the_text_as_fuzzy(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    after = reviewed(CATALOGUES[0].read_text("utf-8"), paths_of(CATALOGUES[0]), "Anna Andersson", DAY)
    path.write_text(after, encoding="utf-8")
    path.write_text(said_by("msgattrib", "--set-fuzzy", str(path)), encoding="utf-8")
    catalogue, _ = read_catalogue(path, "x.po", "fr")
    assert catalogue is not None
    assert not any(one.is_reviewed for one in catalogue.translations.values())
