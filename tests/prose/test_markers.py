"""Which fenced blocks are markers, which are examples, and on which line each marker stands."""

from __future__ import annotations

import pytest

from agreements.problems.problems import Problem
from agreements.prose.markers import Block, Marker, blocks, markers, markers_in, unknown_names
from agreements.prose.subjects import SUBJECTS
from agreements.rendering.marker_kinds import VIEWS

GOALS = Marker("goals", "vasternorrland/2010", 2)


def untouched(markdown: str) -> bool:
    """True if the page is one piece of Markdown, exactly as written."""
    return list(blocks(markdown)) == [Block(False, tuple(markdown.split("\n")), 1)]


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("```agreement\ngoals: vasternorrland/2010\n```", id="backticks"),
        pytest.param("~~~agreement\ngoals: vasternorrland/2010\n~~~", id="tildes"),
        pytest.param("``` agreement\ngoals: vasternorrland/2010\n```", id="a space before the name"),
        pytest.param("```agreement  \ngoals: vasternorrland/2010\n```  ", id="spaces after"),
        pytest.param("````agreement\ngoals: vasternorrland/2010\n````", id="a longer fence"),
        pytest.param("```agreement\ngoals: vasternorrland/2010\n`````", id="closed by a longer fence"),
        pytest.param(" ```agreement\n goals: vasternorrland/2010\n ```", id="indented by 1"),
        pytest.param("   ```agreement\n   goals: vasternorrland/2010\n   ```", id="indented by 3"),
        pytest.param("```agreement\ngoals: vasternorrland/2010\n   ```", id="its end indented by 3"),
        pytest.param("```agreement\n  goals :  vasternorrland/2010  \n```", id="spaces around the words"),
        pytest.param("```agreement\r\ngoals: vasternorrland/2010\r\n```\r", id="windows line ends"),
        pytest.param("```agreement\ngoals: vasternorrland/2010", id="never closed"),
        pytest.param("~~~~agreement\ngoals: vasternorrland/2010\n~~~~~", id="tildes closed by longer ones"),
    ],
)
def test_a_marker(markdown: str) -> None:
    assert markers(markdown) == [GOALS]


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("", id="empty page"),
        pytest.param("# Mål\n\nText `agreement` text", id="prose"),
        pytest.param("```\ngoals: vasternorrland/2010\n```", id="a block without name"),
        pytest.param("```yaml\ngoals: vasternorrland/2010\n```", id="another block"),
        pytest.param("```agreements\ngoals: x\n```", id="a longer name"),
        pytest.param("```agreement draft\ngoals: x\n```", id="a name and more"),
        pytest.param("``agreement\ngoals: x\n``", id="two backticks"),
        pytest.param("    ```agreement\n    goals: x\n    ```", id="indented by 4 is code"),
        pytest.param("````\n```agreement\ngoals: x\n```\n````", id="in a longer fence"),
        pytest.param("````markdown\n```agreement\ngoals: x\n```\n````\n\nAfter", id="in a longer fence with a name"),
        pytest.param("~~~\n```agreement\ngoals: x\n```\n~~~", id="backticks in tildes"),
        pytest.param("```\n~~~agreement\ngoals: x\n~~~\n```", id="tildes in backticks"),
        pytest.param("````\n```agreement\ngoals: x\n```", id="in a longer fence that is never closed"),
        pytest.param("```\n```agreement\ngoals: x\n```", id="an opening does not close"),
    ],
)
def test_no_marker_and_nothing_touched(markdown: str) -> None:
    assert markers(markdown) == []
    assert untouched(markdown)


def test_after_an_example_a_marker_is_a_marker_again() -> None:
    page = "````\n```agreement\ngoals: example\n```\n````\n```agreement\ngoals: real\n```"
    assert markers(page) == [Marker("goals", "real", 7)]


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param("~~~", id="the other fence"),
        pytest.param("``", id="a shorter one"),
        pytest.param("```yaml", id="one with a name"),
    ],
)
def test_what_does_not_close_a_block(inner: str) -> None:
    page = f"```agreement\n{inner}\ngoals: x\n```\nAfter"
    assert markers(page)[1:] == [Marker("goals", "x", 3)]


def test_several_markers_in_a_block_and_several_blocks() -> None:
    page = "Text\n\n```agreement\nfacts: a\n\ngoals: a\n```\n\n~~~agreement\nslips: a\n~~~\n"
    assert markers(page) == [Marker("facts", "a", 4), Marker("goals", "a", 6), Marker("slips", "a", 10)]


def test_an_empty_block_has_no_markers() -> None:
    assert markers("```agreement\n\n```") == []


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        pytest.param("goals", Marker("goals", "", 7), id="no argument"),
        pytest.param("goals:", Marker("goals", "", 7), id="an empty argument"),
        pytest.param("goal: a/2010/health", Marker("goal", "a/2010/health", 7), id="an argument with slashes"),
        pytest.param("goal: a: b", Marker("goal", "a: b", 7), id="a second colon"),
        pytest.param(": a", Marker("", "a", 7), id="no name"),
    ],
)
def test_a_line_of_a_block(line: str, marker: Marker) -> None:
    assert markers_in(Block(True, (line,), 7)) == [marker]


def test_blocks_know_their_first_lines() -> None:
    page = "One\nTwo\n```agreement\nfacts: a\n```\nSix\n```agreement\nslips: a\n```"
    assert list(blocks(page)) == [
        Block(False, ("One", "Two"), 1),
        Block(True, ("facts: a",), 4),
        Block(False, ("Six",), 6),
        Block(True, ("slips: a",), 8),
        Block(False, (), 10),
    ]


def test_an_unclosed_block_reaches_to_the_end() -> None:
    assert list(blocks("```agreement\nfacts: a\n\nText")) == [
        Block(False, (), 1),
        Block(True, ("facts: a", "", "Text"), 2),
    ]


def test_no_line_of_prose_is_lost() -> None:
    page = "A\n\n````\n```agreement\nx\n```\n````\n```agreement\nfacts: a\n```\n\n    code\nB\n"
    prose = [line for block in blocks(page) if not block.is_markers for line in block.lines]
    assert prose == page.replace("```agreement\nfacts: a\n```\n", "").split("\n")


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        pytest.param("goals: a", (1, 8), id="as usual"),
        pytest.param("  goals:   a", (3, 12), id="indented"),
        pytest.param("goals:a", (1, 7), id="without a space"),
        pytest.param("goals:", (1, 7), id="an empty argument"),
        pytest.param("goals", (1, 6), id="no argument"),
    ],
)
def test_a_marker_knows_the_columns_of_its_name_and_its_argument(line: str, columns: tuple[int, int]) -> None:
    (marker,) = markers(f"```agreement\n{line}\n```\n")
    assert (marker.column, marker.argument_column) == columns


def unknown(name: str, known: list[str]) -> list[Problem]:
    return unknown_names([Marker(name, "vasternorrland/2010", 19)], known, "docs/sv/index.md")


def test_an_unknown_marker_is_told_with_the_nearest_name() -> None:
    (found,) = unknown("gaols", ["goals", "party", "results"])
    assert str(found) == "docs/sv/index.md:19:1: error: unknown marker 'gaols'. Did you mean 'goals'?"


def test_an_unknown_marker_near_none_is_told_with_all_names() -> None:
    (found,) = unknown("xyz", ["goals", "facts"])
    assert str(found) == "docs/sv/index.md:19:1: error: unknown marker 'xyz'. Known here: facts, goals."


@pytest.mark.parametrize("name", ["Goals", "goals ", ""])
def test_a_marker_is_written_exactly(name: str) -> None:
    assert [problem.what for problem in unknown(name, ["goals"])] == [f"unknown marker '{name}'"]


def test_a_known_marker_is_no_problem() -> None:
    assert unknown("goals", ["goals"]) == []


def test_every_marker_has_a_view() -> None:
    assert list(VIEWS) == list(SUBJECTS)
