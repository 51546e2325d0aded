"""Whoever changes a Swedish text runs `agreements translations --update`, so that translators see what is new."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from agreements.site.site import Site
from agreements.translations.updates import catalogue_rewrites


def test_there_is_nothing_to_bring_up_to_date(checked: Site, project: Path) -> None:
    rewrites = catalogue_rewrites(project, checked, checked.languages.translations, date(2026, 11, 25))
    needed = [one.file for one in rewrites if one.is_needed]
    assert needed == [], "run: .venv/bin/agreements translations --update"
