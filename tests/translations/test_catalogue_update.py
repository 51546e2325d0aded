"""Catalogues brought up to date: `tests/translations/catalogues/<behaviour>/` holds one before and after."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from agreements.translations.catalogue_update import changes, updated
from catalogue_cases import CASES, wanted

TODAY = date(2026, 11, 25)
LATER = date(2027, 3, 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_becomes_of_a_catalogue(case: Path) -> None:
    after = updated((case / "before.po").read_text("utf-8"), wanted(case), TODAY)
    assert after == (case / "after.po").read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_second_time_changes_nothing(case: Path) -> None:
    after = (case / "after.po").read_text("utf-8")
    assert updated(after, wanted(case), LATER) == after


def test_every_behaviour_has_its_three_files() -> None:
    for case in CASES:
        assert sorted(path.name for path in case.iterdir()) == ["after.po", "before.po", "data.pot"]
    assert len(CASES) >= 14


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("new-texts-come-in-the-order-of-the-data", "4 new, 0 with changed originals, 0 no longer in the data"),
        ("changed-originals-make-the-translation-fuzzy", "0 new, 1 with changed originals, 0 no longer in the data"),
        ("vanished-texts-become-obsolete", "0 new, 0 with changed originals, 3 no longer in the data"),
        ("untouched-entries-keep-their-bytes", "0 new, 0 with changed originals, 0 no longer in the data"),
    ],
)
def test_what_is_said_of_the_changes(name: str, said: str) -> None:
    case = next(case for case in CASES if case.name == name)
    assert changes((case / "before.po").read_text("utf-8"), (case / "after.po").read_text("utf-8")) == said
