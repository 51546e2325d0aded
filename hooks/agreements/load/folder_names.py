"""The folders of an agreement: they are its address, and its file says the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.shapes.agreement import AgreementFile
from agreements.shapes.loaded import Loaded
from agreements.shapes.period import PeriodEntry, is_years


def folder_problems(agreement: Loaded[AgreementFile], folder: Path) -> Iterator[Problem]:
    """("./northshore/2025", where the file says 2026) -> "the year is '2026' but the folder is '2025'"."""
    entry, key = agreement.entry, _key(agreement.entry)
    yield from _difference(agreement, "place", entry.place, folder.parent.name, "place")
    yield from _difference(agreement, key, entry.address, folder.name, _cure(entry, key, folder.name))


def _key(entry: AgreementFile) -> str:
    """Which key of the file decides the address."""
    if entry.slug:
        return "slug"
    return "year" if entry.period is None else "period"


def _cure(entry: AgreementFile, key: str, folder: str) -> str:
    """Which key can say what the folder is called: years say years alone, a slug anything."""
    return key if is_years(folder) and not isinstance(entry.period, PeriodEntry) else "slug"


def _difference(agreement: Loaded[AgreementFile], key: str, said: str, folder: str, cure: str) -> Iterator[Problem]:
    if said != folder:
        what = told("the {key} is '{said}' but the folder is '{folder}'", key=key, said=said, folder=folder)
        yield Problem(
            agreement.at(key), what, told("Write '{key}: {folder}', or rename the folder.", key=cure, folder=folder)
        )
