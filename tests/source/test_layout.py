"""A YAML file with other values keeps the layout of all that stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from agreements.source.layout import with_values
from agreements.source.yaml import parse, written

FILE = """\
# what we promise
id: work
title: "Work"   # short

text: >-
  More work
  for more.
source:
  section: '1'
commitments:
  # the first
- id: jobs
  text: 'Twenty jobs.'   # really

  parties:
  - town

- id: cranes
  target:
  - id: cranes
    number: 4
  parties: [port]
"""
Change = Callable[[dict[str, Any]], object]


def changed(change: Change, text: str = FILE) -> str | None:
    parsed = parse(text.encode(), "x.yml")
    wanted = parse(text.encode(), "x.yml").value
    change(wanted)
    new = with_values(text.encode(), parsed, wanted, lambda item: item.get("id"))
    assert new is None or parse(new, "x.yml").value == wanted
    return new.decode() if new is not None else None


def commitment(number: int, **values: object) -> Change:
    return lambda wanted: wanted["commitments"][number].update(values)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        pytest.param(lambda wanted: None, "", "", id="nothing"),
        pytest.param(
            lambda wanted: wanted.update(title="Jobs"), 'title: "Work"   # short\n', "title: Jobs\n", id="a key"
        ),
        pytest.param(
            lambda wanted: wanted.update(text="Less."),
            "text: >-\n  More work\n  for more.\n",
            "text: Less.\n",
            id="folded",
        ),
        pytest.param(
            lambda wanted: wanted["source"].update(section="2"), "section: '1'", "section: '2'", id="a key within"
        ),
        pytest.param(commitment(0, text="30 jobs."), "'Twenty jobs.'   # really", "30 jobs.", id="a key of an item"),
        pytest.param(commitment(0, parties=["a", "b"]), "  - town\n", "  - a\n  - b\n", id="a list of an item"),
        pytest.param(
            commitment(1, parties=["town"]), "  parties: [port]\n", "  parties:\n  - town\n", id="the last line"
        ),
        pytest.param(
            commitment(1, due="2025"), "  parties: [port]\n", "  parties: [port]\n  due: '2025'\n", id="a new key"
        ),
        pytest.param(
            lambda wanted: wanted["commitments"][1]["target"][0].update(number="5"),
            "    number: 4\n",
            "    number: '5'\n",
            id="a list within a list",
        ),
        pytest.param(
            lambda wanted: wanted["commitments"].insert(1, {"id": "new", "text": "a\n\nb"}),
            "\n- id: cranes\n  target",
            "\n- id: new\n  text: |-\n    a\n\n    b\n- id: cranes\n  target",
            id="a new item",
        ),
        pytest.param(
            lambda wanted: wanted["commitments"][1].pop("target"),
            "  target:\n  - id: cranes\n    number: 4\n",
            "",
            id="a key taken away",
        ),
    ],
)
def test_only_the_lines_of_what_differs_are_others(change: Change, old: str, new: str) -> None:
    assert FILE.count(old) == 1 or not old
    assert changed(change) == FILE.replace(old, new)


def test_the_ends_of_lines_and_the_byte_order_mark_stay() -> None:
    text = "\ufeff" + FILE.replace("\n", "\r\n")
    assert changed(commitment(0, text="30 jobs."), text) == text.replace("'Twenty jobs.'   # really", "30 jobs.")


def test_a_last_line_without_its_end_gets_it() -> None:
    assert changed(lambda wanted: wanted.update(b="2"), "a: one") == "a: one\nb: '2'\n"


def test_a_file_of_another_layout_is_written_anew_if_no_remark_is_lost() -> None:
    assert changed(lambda wanted: wanted.update(a="2"), '{a: "1", b: [c]}\n') == written({"a": "2", "b": ["c"]})
    assert changed(lambda wanted: wanted.update(a="2"), '# mine\n{a: "1", b: [c]}\n') is None
