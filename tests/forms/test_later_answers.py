"""An answer of another day is a new entry; the older ones stay, and what others have said stays, too."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from filled_forms import DAY, answer, change, forms
from mini_site import MiniSite

FILE = "data/agreements/havslan/2012/follow-up.yml"
LATER = datetime.date(2013, 6, 30)
FIRST = """\
- commitment: work/cranes
  status: partly_met
  basis: reported
  outcome: 2 kranar.
  reported_on: '2013-01-31'
  reported_by: Bo
"""
SECOND = """\
- commitment: work/cranes
  status: met
  basis: reported
  outcome: 5 kranar.
  reported_on: '2013-06-30'
  reported_by: Bo
"""
ASSESSED = """\
- commitment: work/cranes
  on: 2013-06-30
  status: not_met
  basis: assessed
  by: Norra universitetet
  outcome: Inga kranar.
"""


@pytest.fixture
def answered(mini: MiniSite) -> MiniSite:
    """What the party said first is on record."""
    mini.write(FILE, f"follow_ups:\n{FIRST}")
    return mini


def reported(mini: MiniSite, status: str, outcome: str, day: datetime.date) -> tuple[int, str]:
    folder: Path = forms(mini, 2012)
    change(folder / "hamnverket.xlsx", lambda sheet: answer(sheet, 4, status, outcome, day, "Bo"))
    return mini.run("import-forms", str(folder), "--yes")


def test_an_answer_of_another_day_comes_after_the_first(answered: MiniSite) -> None:
    code, said = reported(answered, "Uppfyllt", "5 kranar.", LATER)
    assert (code, answered.read(FILE)) == (0, f"follow_ups:\n{FIRST}{SECOND}"), said


def test_an_answer_of_the_same_day_takes_the_place_of_the_first(answered: MiniSite) -> None:
    reported(answered, "Uppfyllt", "5 kranar.", DAY)
    assert answered.read(FILE) == f"follow_ups:\n{SECOND.replace('2013-06-30', '2013-01-31')}"


def test_what_somebody_else_says_stays(answered: MiniSite) -> None:
    answered.write(FILE, f"follow_ups:\n{FIRST}{ASSESSED}")
    code, said = reported(answered, "Uppfyllt", "5 kranar.", LATER)
    assert (code, answered.read(FILE)) == (0, f"follow_ups:\n{FIRST}{ASSESSED}{SECOND}"), said


def test_a_correction_keeps_what_no_form_asks_about(answered: MiniSite) -> None:
    more = "  on: 2013-01-31\n  reported_by: Bo\n  progress: 40\n  by: hamnverket\n"
    plain = FIRST.partition("  reported_on")[0]
    answered.write(FILE, f"follow_ups:\n{plain}{more}")
    code, said = reported(answered, "Uppfyllt", "5 kranar.", DAY)
    assert code == 0, said
    found = answered.read(FILE)
    assert "  'on': '2013-01-31'\n" in found
    assert "  progress: '40'\n" in found
    assert "  by: hamnverket\n" in found
    assert "reported_on" not in found


def test_what_a_step_has_is_not_the_answer_for_the_commitment(answered: MiniSite) -> None:
    file = "data/agreements/havslan/2012/goals/01-work.yml"
    answered.change(file, "  text: Hamnverket lagar 5 kranar till.\n", STEP)
    of_step = "- commitment: work/cranes\n  milestone: first\n  status: not_reported\n"
    answered.write(FILE, f"follow_ups:\n{of_step}")
    code, said = reported(answered, "Uppfyllt", "5 kranar.", LATER)
    assert (code, answered.read(FILE)) == (0, f"follow_ups:\n{of_step}{SECOND}"), said


STEP = """\
  text: Hamnverket lagar 5 kranar till.
  milestones:
  - id: first
    text: Den första kranen är lagad.
"""


def test_an_answer_from_before_the_newest_is_refused(answered: MiniSite) -> None:
    answered.write(FILE, f"follow_ups:\n{FIRST}{SECOND}")
    code, said = reported(answered, "Uppfyllt", "5 kranar.", datetime.date(2013, 3, 1))
    assert code == 1
    assert "'work/cranes' has a newer answer, of 2013-06-30." in said


def test_a_form_asks_with_the_partys_own_newest_answer(answered: MiniSite) -> None:
    answered.write(FILE, f"follow_ups:\n{FIRST}{ASSESSED}")
    before = answered.read(FILE)
    code, said = answered.run("import-forms", str(forms(answered, 2012)), "--yes")
    assert (code, answered.read(FILE)) == (0, before), said
    assert "Answered as before: 1." in said
