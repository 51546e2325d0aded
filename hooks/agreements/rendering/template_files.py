"""Reads the templates: those of the views, and the theme's. The edge where they are files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agreements.theme.files import files_in, theme_files

PACKAGE = Path(__file__).parent / "templates"
_ENGINE = Path(__file__).parents[1]
_SUFFIXES = (".html", ".svg")


@dataclass(frozen=True)
class TemplateFile:
    """A template's text, and the file that a problem in it names."""

    text: str
    file: str


def read_templates(root: Path) -> dict[str, TemplateFile]:
    """Every template by its name: {"goal.html": …, "main.html": …, "icons/status/dash.svg": …}.

    The package's, but where the site at `root` has one of the same name in `overrides/`: that.
    """
    paths = {**files_in(PACKAGE), **theme_files(root)}
    return {name: _read(path, root) for name, path in paths.items() if path.suffix in _SUFFIXES}


def _read(path: Path, root: Path) -> TemplateFile:
    return TemplateFile(path.read_text(encoding="utf-8", errors="replace"), _shown(path, root))


def _shown(path: Path, root: Path) -> str:
    """From the project's folder, or, where it lies elsewhere, from the package's: "agreements/theme/main.html"."""
    folder = root if path.is_relative_to(root) else _ENGINE.parent
    return path.relative_to(folder).as_posix()
