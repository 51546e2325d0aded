"""A YAML file with other values, and the layout of all that stays: its order, quotes, remarks and empty lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreements.source.yaml import Parsed, Path, parse, written

_MARK = b"\xef\xbb\xbf"
_REMARK = re.compile(r"^ *#", re.MULTILINE)
NameOf = Callable[[Mapping[str, Any]], object]  # what tells an item of a list from the others


class _OtherLayoutError(Exception):
    """The file is not written a key a line."""


def with_values(content: bytes, parsed: Parsed, wanted: Mapping[str, Any], name_of: NameOf) -> bytes | None:
    """The file that says what is `wanted`; None if remarks in it would be lost.

    Only lines of values that differ are written anew. Items of a list are known by their name.
    """
    mark = _MARK if content.startswith(_MARK) else b""
    text = content.removeprefix(mark).decode()
    ends = "\r\n" if "\r\n" in text else "\n"
    try:
        rewriting = _Rewriting(text.replace("\r\n", "\n").splitlines(keepends=True), parsed, name_of)
        new = mark + "".join(rewriting.mapping((), wanted, 0, len(rewriting.lines))).replace("\n", ends).encode()
        is_whole = not (again := parse(new, "")).problems and again.value == wanted
    except _OtherLayoutError:
        is_whole = False
    if is_whole:
        return new
    return None if _REMARK.search(text) else written(dict(wanted)).encode()


@dataclass(frozen=True)
class _Rewriting:
    """The lines of a file, and where each value of it stands."""

    lines: Sequence[str]
    parsed: Parsed
    name_of: NameOf

    def mapping(self, path: Path, wanted: Mapping[str, Any], start: int, end: int) -> list[str]:
        """The lines of a mapping that stands in lines `start` to `end`, with the wanted values."""
        before = self._at(path)
        places = [self.parsed.keys[(*path, key)] for key in before]
        starts = [place.line - 1 for place in places]
        if sorted(set(starts)) != starts or not starts or starts[0] < start:
            raise _OtherLayoutError
        indent = places[0].column - 1
        spans = dict(zip(before, zip(starts, [*starts[1:], end], strict=True), strict=True))
        lines = list(self.lines[start : starts[0]])
        for key, value in wanted.items():
            lines = _ended(lines)
            lines += self._value((*path, key), value, spans.get(key), indent)
        return _ended(lines)

    def _value(self, path: Path, value: Any, span: tuple[int, int] | None, indent: int) -> list[str]:
        """The lines of a key and its value."""
        if span is None:
            return _new({path[-1]: value}, indent)
        start, end = span
        before = self._at(path)
        own = [_bare(self.lines[start], indent), *self.lines[start + 1 : end]]
        if before == value:
            return own
        is_block = self.parsed.places[path].line - 1 > start
        if is_block and isinstance(before, dict) and isinstance(value, dict):
            return [own[0], *self.mapping(path, value, start + 1, end)]
        if is_block and _are_items(before) and _are_items(value):
            return [own[0], *self._items(path, value, start + 1, end)]
        return [*_new({path[-1]: value}, indent), *_gap(own)]

    def _items(self, path: Path, wanted: Sequence[Mapping[str, Any]], start: int, end: int) -> list[str]:
        before = self._at(path)
        starts = [self.parsed.places[(*path, index)].line - 1 for index in range(len(before))]
        if sorted(set(starts)) != starts or any(not self.lines[at].lstrip(" ").startswith("- ") for at in starts):
            raise _OtherLayoutError
        indent = self.lines[starts[0]].index("-")
        spans = zip(starts, [*starts[1:], end], strict=True)
        known = {self.name_of(one): (index, span) for index, (one, span) in enumerate(zip(before, spans, strict=True))}
        lines = list(self.lines[start : starts[0]])
        for item in wanted:
            index, span = known.get(self.name_of(item), (None, (0, 0)))
            if index is None:
                lines = [*_ended(lines), *_new([item], indent)]
            elif before[index] == item:
                lines += self.lines[span[0] : span[1]]
            else:
                lines += _as_item(self.mapping((*path, index), item, *span), indent)
        return _ended(lines)

    def _at(self, path: Path) -> Any:
        node = self.parsed.value
        for part in path:
            node = node[part]
        return node


def _are_items(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _bare(line: str, indent: int) -> str:
    """The first line of an item without what makes it one: ("- id: a", 2) -> "  id: a"."""
    return " " * indent + line[indent:]


def _as_item(lines: Sequence[str], indent: int) -> list[str]:
    """The other way round."""
    first = lines[0]
    return [f"{first[:indent]}-{first[indent + 1 :]}", *lines[1:]]


def _new(value: Any, indent: int) -> list[str]:
    return [f"{' ' * indent}{line}" for line in written(value).splitlines(keepends=True)]


def _gap(lines: Sequence[str]) -> list[str]:
    """The empty lines and remarks at the end of some lines."""
    kept = len(lines)
    while kept > 1 and (not lines[kept - 1].strip() or lines[kept - 1].lstrip().startswith("#")):
        kept -= 1
    return list(lines[kept:])


def _ended(lines: list[str]) -> list[str]:
    """The last line gets its end, so that another may follow."""
    return lines if not lines or lines[-1].endswith("\n") else [*lines[:-1], f"{lines[-1]}\n"]
