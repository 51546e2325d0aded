"""The only importer of YAML: text in, plain values with their places out. Knows nothing of what the values mean.

Stricter than YAML itself, so that what an editor sees is what the site gets: every scalar stays text ("no", "010",
"2010-02-22"), and duplicate keys, aliases, tags and several documents in one file are problems.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from agreements.problems import Place, Problem

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Path = tuple[str | int, ...]
Value = Any  # str | list[Value] | dict[str, Value]


@dataclass(frozen=True)
class Parsed:
    """A YAML file as plain values, and for each path the place of its value and of its key."""

    value: Value
    places: Mapping[Path, Place]
    keys: Mapping[Path, Place]
    problems: tuple[Problem, ...]

    def place_of(self, path: Path) -> Place:
        """Place of the value at `path`, or of the nearest thing around it that has one."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        raise KeyError(path)

    def place_of_key(self, path: Path) -> Place:
        """Place of the key that names `path`; of a list item, the item itself."""
        return self.keys.get(path) or self.place_of(path)


def parse(content: bytes, file: str) -> Parsed:
    """b"name: no" -> Parsed({"name": "no"}, …). Whatever is wrong is in `problems`, never an exception."""
    reader = _Reader(file)
    try:
        value = reader.read(content)
    except _RefusedError as refused:
        return Parsed({}, {(): Place(file)}, {}, (*reader.problems, refused.problem))
    return Parsed(value, reader.places, reader.keys, tuple(reader.problems))


def too_large(file: str, size: int) -> Problem:
    """What is said of a file over MAX_BYTES; the loader says it without reading the file."""
    cure = f"Keep a data file under {MAX_BYTES:,} bytes; split it."
    return Problem(Place(file), f"the file is too large: {size:,} bytes", cure)


def outline(content: bytes, file: str) -> tuple[dict[str, Value], tuple[Problem, ...]]:
    """A file that is not ours alone, whose tags mean nothing here: b"nav: [a.md]" -> {"nav": ["a.md"]}."""
    try:
        found = yaml.load(content, Loader=_TaglessLoader)
    except yaml.YAMLError as error:
        return {}, (_syntax_problem(error, file),)
    return found if isinstance(found, dict) else {}, ()


def _syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    cure = "Check indentation and quotes here and on the line before; a text with ': ' or '#' needs quotes."
    return Problem(place, f"not valid YAML: {reason}", cure)


class _TaglessLoader(yaml.CSafeLoader):
    """Takes every tagged value for nothing."""


_TaglessLoader.add_multi_constructor("!", lambda loader, suffix, node: None)
_TaglessLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


class _RefusedError(Exception):
    """Reading can't go on; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass
class _Reader:
    """Turns the event stream of libyaml into values; events, because only they still show aliases and tags."""

    file: str
    places: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, content: bytes) -> Value:
        text = self._decode(content)
        self._refuse_control_characters(text)
        try:
            self.events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
            return self._document()
        except yaml.YAMLError as error:
            raise _RefusedError(_syntax_problem(error, self.file)) from error

    def _decode(self, content: bytes) -> str:
        if len(content) > MAX_BYTES:
            raise _RefusedError(too_large(self.file, len(content)))
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            start = error.start + len(content) - len(error.object)  # the codec does not count a byte order mark
            line = content[:start].count(b"\n") + 1
            what = f"the file is not UTF-8 text (byte {start})"
            raise _RefusedError(Problem(Place(self.file, line), what, "Save it with the encoding UTF-8.")) from error

    def _refuse_control_characters(self, text: str) -> None:
        found = _CONTROL.search(text)
        if found:
            line = text[: found.start()].count("\n") + 1
            what = f"a control character (U+{ord(found.group()):04X}) stands in the file"
            raise _RefusedError(Problem(Place(self.file, line), what, "Remove it; it can't be seen in most editors."))

    def _document(self) -> Value:
        next(self.events)  # StreamStart
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            raise _RefusedError(Problem(Place(self.file), "the file is empty", "Fill it in or delete it."))
        value = self._value(next(self.events), ())
        next(self.events)  # DocumentEnd
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self._report(event, "a second document begins here", "Remove the line '---': one file, one document.")
        return value

    def _value(self, event: Any, path: Path) -> Value:
        self.places[path] = self._place(event)
        if len(path) > MAX_DEPTH:
            what = f"nested more than {MAX_DEPTH} levels deep"
            raise _RefusedError(Problem(self._place(event), what, "Write it flatter; no data file needs this."))
        if isinstance(event, yaml.AliasEvent):
            self._report(event, f"the alias '*{event.anchor}' is not allowed", "Write the value out.")
            return ""
        self._refuse_anchor_and_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._mapping(path)

    def _scalar(self, event: Any) -> str:
        is_plain_null = not event.style and event.value in ("~", "null")
        if is_plain_null:
            self._report(event, f"'{event.value}' means nothing here", "Leave the whole key out, or quote the text.")
            return ""
        return str(event.value)

    def _sequence(self, path: Path) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(Problem(self._place(event), "a key must be one plain word", "Write 'key: value'."))
            key = str(event.value)
            if key in mapping:
                first = self.keys[(*path, key)].line
                self._report(event, f"the key '{key}' stands twice (first on line {first})", "Keep one of them.")
            else:
                self.keys[(*path, key)] = self._place(event)
            self._refuse_anchor_and_tag(event)
            mapping[key] = self._value(next(self.events), (*path, key))
        return mapping

    def _refuse_anchor_and_tag(self, event: Any) -> None:
        if event.anchor:
            self._report(event, f"the anchor '&{event.anchor}' is not allowed", "Remove it and write values out.")
        if event.tag:
            self._report(event, f"the tag '{event.tag}' is not allowed", "Remove it: every value is plain text.")

    def _place(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, event: Any, what: str, cure: str) -> None:
        self.problems.append(Problem(self._place(event), what, cure))
