"""Markers: fenced blocks in the editors' Markdown that say which data belongs there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agreements.problems.problems import Place, Problem, suggestion
from agreements.problems.told import told

FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})\s*(?P<info>[^`]*)$")
INFO = "agreement"


@dataclass(frozen=True)
class Marker:
    """One line of a block: `goals: northshore/2025`; the columns are those of its name and its argument."""

    name: str
    argument: str
    line: int
    column: int = field(default=1, compare=False)
    argument_column: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Block:
    """A piece of a page: lines of Markdown, or (if `is_markers`) the lines inside one agreement block."""

    is_markers: bool
    lines: tuple[str, ...]
    first_line: int


def blocks(markdown: str) -> Iterator[Block]:
    """The page in pieces, line by line; a fence inside a longer fence is an example and stays untouched."""
    prose: list[str] = []
    inside: list[str] = []
    fence, is_ours, start = "", False, 1
    for number, line in enumerate(markdown.split("\n"), start=1):
        match = FENCE.match(line)
        if not fence and match and match["info"].strip() == INFO:
            yield Block(False, tuple(prose), start)
            prose, inside, is_ours, fence = [], [], True, match["fence"]
            start = number + 1
        elif fence and match and _closes(match, fence):
            if is_ours:
                yield Block(True, tuple(inside), start)
                start = number + 1
            else:
                prose.append(line)
            fence, is_ours = "", False
        elif is_ours:
            inside.append(line)
        else:
            fence = match["fence"] if match and not fence else fence
            prose.append(line)
    yield Block(is_ours, tuple(inside if is_ours else prose), start)


def _closes(match: re.Match[str], fence: str) -> bool:
    return match["fence"][0] == fence[0] and len(match["fence"]) >= len(fence) and not match["info"].strip()


def markers(markdown: str) -> list[Marker]:
    """All markers of a page in their order."""
    found: list[Marker] = []
    for block in blocks(markdown):
        if block.is_markers:
            found += markers_in(block)
    return found


def markers_in(block: Block) -> list[Marker]:
    """The markers of one block: ("goals: northshore/2025",) -> [Marker("goals", "northshore/2025", 7)]."""
    numbered = enumerate(block.lines, start=block.first_line)
    return [_marker(line, number) for number, line in numbered if line.strip()]


def _marker(line: str, number: int) -> Marker:
    name, colon, argument = line.partition(":")
    columns = _column(line, name, 0), _column(line, argument, len(name + colon))
    return Marker(name.strip(), argument.strip(), number, *columns)


def _column(line: str, part: str, start: int) -> int:
    """Where the text of a part begins: ("goals: x", " x", 6) -> 8; of an empty part, where it would."""
    return min(start + len(part) - len(part.lstrip()), len(line)) + 1


def unknown_names(found: Sequence[Marker], known: Sequence[str], file: str) -> list[Problem]:
    """docs/sv/index.md:19: unknown marker 'gaols'. Did you mean 'goals'?"""
    return [
        Problem(
            Place(file, marker.line, marker.column),
            told("unknown marker '{name}'", name=marker.name),
            suggestion(marker.name, known),
        )
        for marker in found
        if marker.name not in known
    ]
