"""What is told of follow-ups in time, by the text that an editor sees."""

from __future__ import annotations

import pytest

from mini_site import MiniSite

FILE = "data/agreements/havslan/2011/follow-up.yml"
CRANES = "- commitment: work/cranes\n  status: unrecorded\n"


def entry(day: str, *more: str) -> str:
    lines = [f"- commitment: work/cranes\n  on: {day}\n", *(f"  {line}\n" for line in more or ("status: unrecorded",))]
    return "".join(lines)


def told(mini: MiniSite, entries: str) -> list[str]:
    mini.change(FILE, CRANES, entries)
    _, said = mini.run("check")
    return [line for line in said.splitlines() if ": error: " in line]


CASES = {
    "two of one day and basis": (
        entry("2011-06-01") * 2,
        [
            f"{FILE}:14:3: error: two follow-ups of it are of 2011-06-01 and have the same basis. "
            f"Correct the day of one of them, or keep one (the first is in {FILE}:11:3)."
        ],
    ),
    "no day where there are two": (
        CRANES + entry("2011-06-01"),
        [
            f"{FILE}:11:3: error: there are 2 follow-ups of it, and this one has no day. "
            "Add 'on: …' with the day, or remove the entry."
        ],
    ),
    "a day before the agreement": (
        entry("2010-12-31"),
        [f"{FILE}:11:3: error: 2010-12-31 is before the time of the agreement. Write a day from 2011-01-01 on."],
    ),
    "nobody who assessed": (
        entry("2011-06-01", "status: partly_met", "basis: assessed"),
        [
            f"{FILE}:11:3: error: 'basis: assessed' needs 'by'. Add 'by: …' with the name of who assessed it.",
        ],
    ),
    "more than all": (
        entry("2011-06-01", "status: unrecorded", "progress: 120"),
        [f"{FILE}:14:13: error: '120' is too big. Write 100 or less."],
    ),
    "less than nothing": (
        entry("2011-06-01", "status: unrecorded", "progress: -5"),
        [f"{FILE}:14:13: error: '-5' is too small. Write 0 or more."],
    ),
    "a milestone that is none": (
        entry("2011-06-01") + entry("2011-06-01", "milestone: drawn", "status: unrecorded"),
        [f"{FILE}:14:3: error: unknown milestone 'drawn'. Nothing is known here yet."],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_slip_of_a_history_is_told(case: str, mini: MiniSite) -> None:
    entries, wanted = CASES[case]
    assert told(mini, entries) == wanted


def test_a_history_without_slips_passes(mini: MiniSite) -> None:
    first = entry("2011-06-01", "status: not_reported")
    report = entry("2011-12-01", "status: unrecorded", "progress: 60", "by: hamnverket")
    assert told(mini, first + report) == []


def test_a_party_may_report_without_naming_a_person(mini: MiniSite) -> None:
    said = entry(
        "2011-12-01", "status: partly_met", "basis: reported", "by: hamnverket", "outcome: Två kranar är lagade."
    )
    assert told(mini, said) == []
