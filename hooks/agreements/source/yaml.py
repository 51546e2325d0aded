"""The only importer of YAML: text in, plain values with their places out, and back. Knows nothing of what they mean.

Stricter than YAML itself, so that what an editor sees is what the site gets: every scalar stays text ("no", "010",
"2025-02-22"), and duplicate keys, aliases, tags and several documents in one file are problems.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

# What libyaml says of the slips that editors make; it may say other things too.
SYNTAX: Mapping[str, Told] = {
    reason: reason
    for reason in (
        told("mapping values are not allowed in this context"),
        told("did not find expected key"),
        told("did not find expected '-' indicator"),
        told("did not find expected <document start>"),
        told("did not find expected ',' or ']'"),
        told("did not find expected ',' or '}}'"),
        told("did not find expected node content"),
        told("did not find expected alphabetic or numeric character"),
        told("could not find expected ':'"),
        told("found a tab character that violates indentation"),
        told("found a tab character where an indentation space is expected"),
        told("found character that cannot start any token"),
        told("found unexpected end of stream"),
        told("found unexpected document indicator"),
        told("found undefined tag handle"),
        told("found unknown escape character"),
        told("found invalid Unicode character escape code"),
        told("found duplicate %YAML directive"),
        told("block sequence entries are not allowed in this context"),
        told("block mapping entries are not allowed in this context"),
        told("mapping keys are not allowed in this context"),
        told("control characters are not allowed"),
    )
}

Path = tuple[str | int, ...]
Value = Any  # str | list[Value] | dict[str, Value]


@dataclass(frozen=True)
class Parsed:
    """A YAML file as plain values, and for each path the place of its value and of its key."""

    value: Value
    places: Mapping[Path, Place]
    keys: Mapping[Path, Place]
    problems: tuple[Problem, ...]
    styles: Mapping[Path, str] = field(default_factory=dict)  # of texts written with '|' or '>'

    def place_of(self, path: Path) -> Place:
        """Place of the value at `path`, or of the nearest thing around it that has one."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        raise KeyError(path)

    def place_of_line(self, path: Path, line: int) -> Place:
        """Place of a line (from 1) of a text; only one written with '|' has the same lines as the file."""
        place = self.place_of(path)
        return Place(place.file, place.line + line) if self.styles.get(path) == "|" else place

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
    return Parsed(value, reader.places, reader.keys, tuple(reader.problems), reader.styles)


class _Writer(yaml.SafeDumper):
    """Writes a text of several lines as it reads: below a "|", line by line."""

    def represent_text(self, text: str) -> yaml.Node:
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Writer.add_representer(str, _Writer.represent_text)


def written(value: Value) -> str:
    """{"a": ["no", "2026-01-31"]} -> "a:\\n- 'no'\\n- '2026-01-31'\\n": what `parse` gives the same value for."""
    return yaml.dump(value, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=2**31 - 1)


def too_large(file: str, size: int) -> Problem:
    """What is said of a file over MAX_BYTES; the loader says it without reading the file."""
    cure = told("Keep a data file under {most:,} bytes; split it.", most=MAX_BYTES)
    return Problem(Place(file), told("the file is too large: {size:,} bytes", size=size), cure)


def place_of_byte(content: bytes, error: UnicodeDecodeError, file: str) -> Place:
    """Where the byte stands that is no UTF-8; the column counts the characters before it."""
    before = content[: _wrong_byte(content, error)]
    line = before.rpartition(b"\n")[2].decode("utf-8-sig", errors="replace")
    return Place(file, before.count(b"\n") + 1, len(line) + 1)


def _wrong_byte(content: bytes, error: UnicodeDecodeError) -> int:
    return error.start + len(content) - len(error.object)  # the codec does not count a byte order mark


def syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    """What libyaml says of a file that is no YAML, with its place."""
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or str(error)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    cure = told("Check indentation and quotes here and on the line before; a text with ': ' or '#' needs quotes.")
    return Problem(place, told("not valid YAML: {reason}", reason=SYNTAX.get(said, said)), cure)


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
    styles: dict[Path, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, content: bytes) -> Value:
        text = self._decode(content)
        self._refuse_control_characters(text)
        try:
            self.events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
            return self._document()
        except yaml.YAMLError as error:
            raise _RefusedError(syntax_problem(error, self.file)) from error

    def _decode(self, content: bytes) -> str:
        if len(content) > MAX_BYTES:
            raise _RefusedError(too_large(self.file, len(content)))
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            what = told("the file is not UTF-8 text (byte {byte})", byte=_wrong_byte(content, error))
            cure = told("Save it with the encoding UTF-8.")
            raise _RefusedError(Problem(place_of_byte(content, error, self.file), what, cure)) from error

    def _refuse_control_characters(self, text: str) -> None:
        found = _CONTROL.search(text)
        if found:
            before = text[: found.start()]
            place = Place(self.file, before.count("\n") + 1, len(before) - before.rfind("\n"))
            what = told("a control character ({code}) stands in the file", code=f"U+{ord(found.group()):04X}")
            cure = told("Remove it; it can't be seen in most editors.")
            raise _RefusedError(Problem(place, what, cure))

    def _document(self) -> Value:
        next(self.events)  # StreamStart
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            raise _RefusedError(Problem(Place(self.file), told("the file is empty"), told("Fill it in or delete it.")))
        value = self._value(next(self.events), ())
        next(self.events)  # DocumentEnd
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            cure = told("Remove the line '---': one file, one document.")
            self._report(event, told("a second document begins here"), cure)
        return value

    def _value(self, event: Any, path: Path) -> Value:
        self.places[path] = self._place(event)
        if len(path) > MAX_DEPTH:
            what = told("nested more than {depth} levels deep", depth=MAX_DEPTH)
            raise _RefusedError(Problem(self._place(event), what, told("Write it flatter; no data file needs this.")))
        if isinstance(event, yaml.AliasEvent):
            what = told("the alias '*{name}' is not allowed", name=event.anchor)
            self._report(event, what, told("Write the value out."))
            return ""
        self._refuse_anchor_and_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            self.styles |= {path: event.style} if event.style in ("|", ">") else {}
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._mapping(path)

    def _scalar(self, event: Any) -> str:
        is_plain_null = not event.style and event.value in ("~", "null")
        if is_plain_null:
            what = told("'{value}' means nothing here", value=event.value)
            self._report(event, what, told("Leave the whole key out, or quote the text."))
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
                what = told("a key must be one plain word")
                raise _RefusedError(Problem(self._place(event), what, told("Write 'key: value'.")))
            key = str(event.value)
            if key in mapping:
                first = self.keys[(*path, key)].line
                what = told("the key '{key}' stands twice (first on line {line})", key=key, line=first)
                self._report(event, what, told("Keep one of them."))
            else:
                self.keys[(*path, key)] = self._place(event)
            self._refuse_anchor_and_tag(event)
            mapping[key] = self._value(next(self.events), (*path, key))
        return mapping

    def _refuse_anchor_and_tag(self, event: Any) -> None:
        if event.anchor:
            what = told("the anchor '&{name}' is not allowed", name=event.anchor)
            self._report(event, what, told("Remove it and write values out."))
        if event.tag:
            what = told("the tag '{tag}' is not allowed", tag=event.tag)
            self._report(event, what, told("Remove it: every value is plain text."))

    def _place(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, event: Any, what: Told, cure: Told) -> None:
        self.problems.append(Problem(self._place(event), what, cure))
