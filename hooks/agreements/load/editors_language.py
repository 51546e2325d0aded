"""The language that commands speak to the editors of a site: needed even where nothing else can be read."""

from __future__ import annotations

from pathlib import Path

from agreements.report.wording import spoken_to
from agreements.source.foreign_yaml import outline

FILE = "data/site.yml"


def editors_language(root: Path) -> str:
    """What `editors_language` in data/site.yml says, or the language of the data; English where both are silent."""
    try:
        content = (root / FILE).read_bytes()
    except OSError:  # missing, or closed to this user: which is told by itself
        content = b""
    found = outline(content, FILE).value
    return spoken_to(str(found.get("editors_language")), str(found.get("source_language")))
