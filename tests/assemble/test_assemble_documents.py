"""A document's dates and ranges must make sense."""

from __future__ import annotations

from agreements.assemble.documents import document
from agreements.assemble.joins import Joins
from agreements.shapes.documents import DocumentFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

HEAD = """\
place: norrbotten
place_name: Norrbotten
year: 2015
id: plan
kind: plan
title: Plan
source: {title: Plan, publisher: P, year: 2015}
text: Vad den säger
"""


def said(rest: str) -> list[str]:
    loaded, problems = shape(parse((HEAD + rest).encode(), "d.yml"), DocumentFile)
    assert loaded is not None, problems
    joins = Joins()
    document(loaded, joins)
    return [str(problem) for problem in joins.problems]


def group(events: str) -> str:
    return f"working_groups:\n- id: g\n  name: G\n  text: T\n  events:\n{events}"


def test_an_event_of_two_days() -> None:
    assert said(group("  - {id: e, date: 2010-01-27, to: 2010-01-28, text: Konferens}\n")) == []


def test_an_event_that_ends_before_it_begins() -> None:
    assert said(group("  - {id: e, date: 2010-01-28, to: 2010-01-27, text: Konferens}\n")) == [
        "d.yml:14:5: error: the event ends on 2010-01-27, before it begins. "
        "Write the later day as 'to', or leave 'to' out."
    ]


def test_an_event_twice() -> None:
    one = "  - {id: e, date: 2010-01-28, text: Konferens}\n"
    assert said(group(one + one)) == [
        "d.yml:15:5: error: the event 'e' stands twice (first in d.yml:14:5). Keep one, or rename one."
    ]


def test_a_range_of_an_indicator() -> None:
    target = "indicators:\n- id: i\n  text: T\n  target:\n  - {{id: t, measure: M, unit: count, {}}}\n"
    assert said(target.format("number: 60, to: 80, comparison: between")) == []
    assert said(target.format("number: 60, to: 80, comparison: exactly")) == [
        "d.yml:13:5: error: a range needs 'to' and 'comparison: between' together. "
        "Write 'comparison: between' with both 'number' and 'to', or neither."
    ]
    assert said(target.format("number: 80, to: 60, comparison: between")) == [
        "d.yml:13:5: error: the range ends at 60, before it begins. Write the smaller number as 'number'."
    ]
