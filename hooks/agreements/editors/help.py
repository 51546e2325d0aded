"""What each field of a data file is for, in Swedish, as an editor reads it beside the cursor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from agreements.source.yaml import parse

FILE = Path(__file__).parent / "field_help.yml"


@dataclass(frozen=True)
class FieldHelp:
    """One field: what it is called, what belongs there, an example, and what each of its allowed words means."""

    title: str
    help: str
    example: str
    words: Mapping[str, str]

    @property
    def description(self) -> str:
        return f"{self.help}\n\nExempel: {self.example}"


@cache
def field_help() -> Mapping[tuple[str, str], FieldHelp]:
    """By shape and field: {("PartyEntry", "kind"): FieldHelp("Slag", …)}."""
    found = parse(FILE.read_bytes(), FILE.name)
    if found.problems:
        raise ValueError("\n".join(str(problem) for problem in found.problems))
    return {
        (shape, name): FieldHelp(one["title"], one["help"], one["example"], one.get("words", {}))
        for shape, fields in found.value.items()
        for name, one in fields.items()
    }
