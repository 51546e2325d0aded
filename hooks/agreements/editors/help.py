"""What each field of a data file is for, as an editor reads it beside the cursor: a file for each editors' language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from agreements.problems.told import Told, told
from agreements.source.yaml import parse

FOLDER = Path(__file__).parent / "field_help"


@dataclass(frozen=True)
class FieldHelp:
    """One field: what it is called, what belongs there, an example, and what each of its allowed words means."""

    title: str
    help: str
    example: str
    words: Mapping[str, str]

    @property
    def description(self) -> Told:
        return told("{help}\n\nExample: {example}", help=self.help, example=self.example)


@cache
def field_help(lang: str) -> Mapping[tuple[str, str], FieldHelp]:
    """By shape and field, in an editors' language: "en" -> {("PartyEntry", "kind"): FieldHelp("Kind", …), …}."""
    file = FOLDER / f"{lang}.yml"
    found = parse(file.read_bytes(), file.name)
    if found.problems:
        raise ValueError("\n".join(str(problem) for problem in found.problems))
    return {
        (shape, name): FieldHelp(one["title"], one["help"], one["example"], one.get("words", {}))
        for shape, fields in found.value.items()
        for name, one in fields.items()
    }
