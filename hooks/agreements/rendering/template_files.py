"""Reads the templates: those of the package, and the frame and icons in `overrides/`. The edge where they are files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent / "templates"
_SUFFIXES = (".html", ".svg")


@dataclass(frozen=True)
class TemplateFile:
    """A template's text, and the file that a problem in it names."""

    text: str
    file: str


def read_templates(root: Path) -> dict[str, TemplateFile]:
    """Every template by its name: {"goal.html": …, "main.html": …, ".icons/status/met.svg": …}."""
    return {
        **_of_folder(root / "overrides", "overrides"),
        **_of_folder(PACKAGE, "hooks/agreements/rendering/templates"),
    }


def _of_folder(folder: Path, shown: str) -> dict[str, TemplateFile]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES and path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {
        name: TemplateFile(path.read_text(encoding="utf-8", errors="replace"), f"{shown}/{name}")
        for name, path in names.items()
    }
