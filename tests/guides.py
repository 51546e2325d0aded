"""The editor's guides, and the commands in them with what they show as the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDE = Path(__file__).resolve().parents[1] / "guide"
GUIDES = ("sv", "en")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """A command of the guide, and the lines that it shows as the answer."""

    command: str
    said: tuple[str, ...]


def steps(guide: str) -> Iterator[Step]:
    """Every command in its order: "$ agreements check" and what follows until the next."""
    for block in BLOCK.findall(guide):
        for part in block.split("$ ")[1:]:
            command, *said = part.splitlines()
            yield Step(command.strip(), tuple(said))


def read(language: str) -> str:
    return (GUIDE / f"{language}.md").read_text(encoding="utf-8")
