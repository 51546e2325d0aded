"""A JSON file as rows of cells: the items of a list somewhere in it, each with what it holds as heads and values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from agreements.importing.cells import Cell, Scalar, Value
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

Path = tuple[str | int, ...]
ABOVE = "../"
EVERY = "*"
_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def read_json(content: bytes, file: str, path: str | None) -> tuple[tuple[tuple[Cell, ...], ...], tuple[Problem, ...]]:
    """Heads and rows of the list at `path`: "data/*/promises" is every "promises" in the list or object "data".

    A head is the key of a value, "owner.name" within an object; "../id" is the key of what is around the list.
    """
    try:
        text = content.decode("utf-8-sig")
        whole = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
        what = told("not valid JSON: {reason}", reason=getattr(error, "msg", type(error).__name__))
        return (), (Problem(Place(file, line, column), what, told("Export it anew, as JSON in UTF-8.")),)
    found, problems = _items(whole, path, file)
    if problems:
        return (), problems
    locate = partial(_place, text, file)
    heads = list(dict.fromkeys(head for item in found for head in item))
    rows = (tuple(_cell(item.get(head), locate) for head in heads) for item in found)
    return (tuple(Cell(head, partial(Place, file)) for head in heads), *rows), ()


def lists_in(content: bytes) -> tuple[str, ...]:
    """The paths of the lists of objects in a JSON file, the longest first; () of anything else."""
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        return ()
    found: dict[str, int] = {}
    for path, count in _lists(whole, ()):
        found[path] = found.get(path, 0) + count
    return tuple(sorted(found, key=lambda path: -found[path]))


def _lists(node: Any, path: Sequence[str]) -> Iterator[tuple[str, int]]:
    is_list = isinstance(node, list)
    items = list(enumerate(node)) if is_list else list(node.items()) if isinstance(node, dict) else []
    if is_list and any(isinstance(one, dict) for one in node):
        yield "/".join(path), len(node)
    for key, one in items:
        yield from _lists(one, (*path, EVERY if is_list else str(key)))


Flat = Mapping[str, tuple[Path, Value]]


def _items(whole: Any, path: str | None, file: str) -> tuple[list[Flat], tuple[Problem, ...]]:
    """Every item of the lists at the path, flat, with the keys of what is around it."""
    steps = [step for step in (path or "").split("/") if step]
    found = list(_walked(whole, steps, (), {}))
    if found:
        return found, ()
    if path is None:
        what = told("the file holds no list of objects, but '{key}' is missing", key="path")
    else:
        what = told("there is no list of objects at '{path}'", path=path)
    keys = ", ".join(list(whole)[:8]) if isinstance(whole, dict) else ""
    cure = told("Write in the map where the list is, such as 'path: data/items'. The file's keys: {keys}", keys=keys)
    return [], (Problem(Place(file), what, cure),)


def _walked(node: Any, steps: Sequence[str], path: Path, around: Flat) -> Iterator[Flat]:
    """Down the path; a "*" goes into each item of a list or object, and what is plain there stays known below."""
    if not steps:
        if isinstance(node, list):
            for index, item in enumerate(node):
                if isinstance(item, dict):
                    yield {**around, **dict(_flat(item, (*path, index)))}
        return
    step, *rest = steps
    if step == EVERY:
        pairs = enumerate(node) if isinstance(node, list) else node.items() if isinstance(node, dict) else ()
        for key, item in pairs:
            own = dict(_flat(item, (*path, key))) if isinstance(item, dict) else {}
            above = {f"{ABOVE}{head}": value for head, value in {**around, **own}.items()}
            yield from _walked(item, rest, (*path, key), above)
    elif isinstance(node, dict) and step in node:
        yield from _walked(node[step], rest, (*path, step), around)


def _flat(item: Mapping[str, Any], path: Path, before: str = "") -> Iterator[tuple[str, tuple[Path, Value]]]:
    """{"id": "a", "owner": {"name": "b"}} -> "id" and "owner.name"; a list of plain values is one value of several."""
    for key, value in item.items():
        if isinstance(value, dict):
            yield from _flat(value, (*path, key), f"{before}{key}.")
        elif isinstance(value, list) and value and not any(isinstance(one, (dict, list)) for one in value):
            yield f"{before}{key}", ((*path, key), tuple(value))
        elif value is not None and not isinstance(value, list):
            yield f"{before}{key}", ((*path, key), value)


def _cell(found: tuple[Path, Value] | None, locate: partial[Place]) -> Cell:
    path, value = found or ((), None)
    return Cell(value, partial(locate, path))


def _place(text: str, file: str, path: Path) -> Place:
    """Where the value at the path begins: ('{"a": [1, 22]}', "x.json", ("a", 1)) -> x.json:1:11."""
    at = _BLANK.match(text, text.startswith("\ufeff")).end()  # type: ignore[union-attr]  # it matches nothing too
    for step in path:
        at = _entered(text, at, step)
    return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _entered(text: str, at: int, step: str | int) -> int:
    """The index of the value under a key or at a position of what begins at `at`."""
    is_object = text[at] == "{"
    at = _past(text, at + 1)
    position = 0
    while True:
        key: Scalar | int = position
        if is_object:
            key, at = _DECODER.raw_decode(text, at)
            at = _past(text, _past(text, at) + 1)  # the colon
        if key == step:
            return at
        at = _past(text, _past(text, _DECODER.raw_decode(text, at)[1]) + 1)  # the comma
        position += 1


def _past(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
