"""What the last import wrote, kept beside the map: a mark of each value, by which a hand-made edit is known from it.

Marks, not the values: so that no text, and no person's name, is kept a second time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePath

from agreements.importing.readers import Raw
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

Key = tuple[str, str]  # of which kind an entry is, and its id: ("commitment", "work/jobs")
Marks = Mapping[str, str]  # by field
Memory = Mapping[Key, Marks]
FORMAT = 1


def memory_file(map_file: str) -> str:
    """("imports/map.yml") -> "imports/map.imported.json"."""
    path = PurePath(map_file)
    return path.with_name(f"{path.stem}.imported.json").as_posix()


def mark_of(value: Raw) -> str:
    """The same for the same value; "" for none."""
    if value is None:
        return ""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()[:12]


def read_memory(content: bytes | None, file: str) -> tuple[Memory, tuple[Problem, ...]]:
    """What was kept; nothing at all before the first import."""
    if content is None:
        return {}, ()
    try:
        found = json.loads(content)
        if found["format"] != FORMAT:
            raise ValueError(found["format"])
        return {_key(name): dict(fields) for name, fields in found["imported"].items()}, ()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = told("it can't be read ({error})", error=type(error).__name__)
        cure = told("Restore it from git, or delete it: the next import then asks about each difference.")
        return {}, (Problem(Place(file), what, cure),)


def _key(name: str) -> Key:
    kind, id_ = name.split(" ", 1)
    return kind, id_


def memory_text(memory: Memory) -> bytes:
    """As JSON with a line for each entry, so that a comparison of versions shows which has changed."""
    lines = ",\n".join(
        f"  {json.dumps(f'{kind} {id_}')}: {json.dumps(dict(sorted(marks.items())))}"
        for (kind, id_), marks in sorted(memory.items())
        if marks
    )
    return f'{{\n "format": {FORMAT},\n "imported": {{\n{lines}\n }}\n}}\n'.encode()
