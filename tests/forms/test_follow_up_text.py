"""The new follow-up.yml: only the lines of changed entries differ, and what it says is what was wanted."""

from __future__ import annotations

import difflib

import pytest

from agreements.forms.follow_up_text import rewritten
from agreements.source.yaml import parse

ORDER = ["a/one", "a/two", "b/three", "b/four"]
FILE = """\
published_totals:
  met: 1
follow_ups:
- commitment: a/one
  status: met
  outcome: "Det gick: bra."

# Om skolan
- commitment: b/three
  status: unrecorded
  outcome: >-
    En lång
    # text
"""


def entry(ref: str, outcome: str = "Nytt.") -> dict[str, str]:
    return {"commitment": ref, "status": "met", "outcome": outcome}


def rewrite(text: str, *changes: dict[str, str]) -> str:
    """Each change takes the place of the entry of its commitment, if there is one."""
    by_ref = {one["commitment"]: one for one in changes}
    at = {one["commitment"]: index for index, one in enumerate(parse(text.encode(), "f.yml").value["follow_ups"])}
    after, problems = rewritten(text.encode(), "f.yml", by_ref, at, ORDER)
    assert [str(one) for one in problems] == []
    return after.decode()


def touched(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")]


def test_without_changes_every_byte_stays() -> None:
    assert rewrite(FILE) == FILE


def test_an_entry_is_replaced_where_it_stands() -> None:
    assert touched(FILE, rewrite(FILE, entry("a/one"))) == ['-  outcome: "Det gick: bra."', "+  outcome: Nytt."]


def test_the_last_entry_is_replaced_with_all_its_lines() -> None:
    after = rewrite(FILE, entry("b/three"))
    assert after.endswith("# Om skolan\n- commitment: b/three\n  status: met\n  outcome: Nytt.\n")


def test_an_entry_ends_before_another_key() -> None:
    moved = FILE.replace("published_totals:\n  met: 1\n", "") + "published_totals:\n  met: 1\n"
    after = rewrite(moved, entry("b/three"), entry("b/four"))
    assert after.endswith("- commitment: b/four\n  status: met\n  outcome: Nytt.\npublished_totals:\n  met: 1\n")


def test_a_new_entry_comes_after_the_one_before_it() -> None:
    lines = ["+- commitment: a/two", "+  status: met", "+  outcome: Nytt."]
    after = rewrite(FILE, entry("a/two"))
    assert touched(FILE, after) == lines
    assert after.index("a/one") < after.index("a/two") < after.index("# Om skolan")


def test_a_new_entry_may_be_the_first_or_the_last() -> None:
    after = rewrite(FILE.replace("a/one", "a/two"), entry("a/one"), entry("b/four"))
    assert [one["commitment"] for one in parse(after.encode(), "f").value["follow_ups"]] == [
        "a/one",
        "a/two",
        "b/three",
        "b/four",
    ]


def test_several_new_entries_stand_in_the_order_of_the_agreement() -> None:
    after = rewrite("follow_ups:\n- commitment: b/four\n  status: met\n", *map(entry, ORDER[:3]))
    assert [line.split()[-1] for line in after.splitlines() if "commitment" in line] == ORDER


@pytest.mark.parametrize("text", ["no", "2011-01-31", "Så: 5 #1", "'citat'", "– nej", "a\u00a0b", "~", "*x", "عربي"])
def test_any_text_comes_back_as_it_was(text: str) -> None:
    after = rewrite(FILE, entry("a/one", text))
    assert parse(after.encode(), "f").value["follow_ups"][0]["outcome"] == text


def test_a_long_text_stays_on_its_line() -> None:
    assert f"  outcome: {'ord ' * 400}slut\n" in rewrite(FILE, entry("a/one", "ord " * 400 + "slut"))


def test_windows_line_ends_and_the_byte_order_mark_stay() -> None:
    windows = "\ufeff" + FILE.replace("\n", "\r\n")
    after = rewrite(windows, entry("a/one"), entry("b/four"))
    assert after == "\ufeff" + rewrite(FILE, entry("a/one"), entry("b/four")).replace("\n", "\r\n")


def test_a_file_without_its_last_line_end_gets_it_before_a_new_entry() -> None:
    after = rewrite("follow_ups:\n- commitment: a/one\n  status: met", entry("a/two"))
    assert (
        after
        == "follow_ups:\n- commitment: a/one\n  status: met\n- commitment: a/two\n  status: met\n  outcome: Nytt.\n"
    )


def test_indented_lists_stay_indented() -> None:
    after = rewrite("follow_ups:\n  - commitment: a/one\n    status: met\n", entry("a/one"), entry("a/two"))
    assert after == (
        "follow_ups:\n  - commitment: a/one\n    status: met\n    outcome: Nytt.\n"
        "  - commitment: a/two\n    status: met\n    outcome: Nytt.\n"
    )


def test_without_a_file_there_is_a_new_one() -> None:
    after, problems = rewritten(None, "f.yml", {"b/four": entry("b/four"), "a/one": entry("a/one")}, {}, ORDER)
    assert problems == ()
    assert after.decode() == (
        "follow_ups:\n- commitment: a/one\n  status: met\n  outcome: Nytt.\n"
        "- commitment: b/four\n  status: met\n  outcome: Nytt.\n"
    )


def test_entries_in_braces_are_replaced_whole() -> None:
    braces = "follow_ups:\n- {commitment: a/one,\n   status: met}\n- {commitment: a/two, status: met}\n"
    assert touched(braces, rewrite(braces, entry("a/one")))[:2] == ["-- {commitment: a/one,", "-   status: met}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "follow_ups: [{commitment: a/one, status: met}, {commitment: a/two, status: met}]\n", id="one line"
        ),
        pytest.param("follow_ups: []\n", id="an empty list"),
        pytest.param("follow_ups:\n-\n  commitment: a/one\n  status: met\n", id="a dash alone"),
    ],
)
def test_a_layout_that_is_not_safe_to_change_is_told_and_left(text: str) -> None:
    after, problems = rewritten(text.encode(), "f.yml", {"a/two": entry("a/two")}, {}, ORDER)
    assert (after, [str(one).partition(" error: ")[2] for one in problems]) == (
        text.encode(),
        [
            "its layout is not one that can be changed safely. Put the entry in by hand, "
            "or write the file with one '- commitment: …' and its keys below, line by line."
        ],
    )


def test_an_entry_of_another_day_comes_after_the_older_ones_of_its_commitment() -> None:
    after, problems = rewritten(FILE.encode(), "f.yml", {"a/one": entry("a/one")}, {}, ORDER)
    assert problems == ()
    assert touched(FILE, after.decode()) == ["+- commitment: a/one", "+  status: met", "+  outcome: Nytt."]
    said = parse(after, "f.yml").value["follow_ups"]
    assert [one["commitment"] for one in said] == ["a/one", "a/one", "b/three"]
    assert [one["outcome"] for one in said[:2]] == ["Det gick: bra.", "Nytt."]


def test_one_of_several_entries_is_replaced_by_its_number() -> None:
    two = "follow_ups:\n- commitment: a/one\n  status: met\n- commitment: a/one\n  status: not_met\n"
    after, problems = rewritten(two.encode(), "f.yml", {"a/one": entry("a/one")}, {"a/one": 1}, ORDER)
    assert problems == ()
    assert touched(two, after.decode()) == ["-  status: not_met", "+  status: met", "+  outcome: Nytt."]
