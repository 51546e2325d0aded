"""Where the theme's files lie: the package's, and on top of them a site's own. The edge where they are files."""

from __future__ import annotations

import re
from pathlib import Path

THEME = Path(__file__).parent
OVERRIDES = "overrides"
ICONS = "icons"
# The same that MkDocs leaves out of a theme's files.
_NOT_SERVED = (".html", ".md", ".py", ".pyc")
# What explains the package's files to those who work on them, and would cost each reader a tenth of a page.
_EXPLAINING = {
    ".css": re.compile(rb"/\*.*?\*/\s*|^[ \t]+", re.DOTALL | re.MULTILINE),
    ".js": re.compile(rb"^[ \t]*//[^\n]*\n|^[ \t]+", re.MULTILINE),
}


def theme_folders(root: Path) -> tuple[Path, ...]:
    """The site's own folder, then the package's: of two files of the same name the first counts."""
    own = root / OVERRIDES
    return (own, THEME) if own.is_dir() else (THEME,)


def theme_files(root: Path) -> dict[str, Path]:
    """Every file of the theme by its name: {"main.html": …, "icons/site/mark.svg": …, "assets/site.css": …}."""
    found: dict[str, Path] = {}
    for folder in reversed(theme_folders(root)):
        found |= files_in(folder)
    return found


def theme_assets(root: Path) -> dict[str, Path]:
    """Those that the site serves as they are; not templates, nor icons, which stand in the pages themselves."""
    return {name: path for name, path in theme_files(root).items() if _is_asset(Path(name))}


def served_bytes(path: Path) -> bytes:
    """A file as readers get it: the package's style sheets and scripts without their comments, all else as it is."""
    content = path.read_bytes()
    return without_comments(content, path.suffix) if THEME in path.parents else content


def without_comments(content: bytes, suffix: str) -> bytes:
    """Whole lines of comment, and what lines are indented by: (b"  /* Red */ p { }", ".css") -> b"p { }"."""
    found = _EXPLAINING.get(suffix)
    return found.sub(b"", content) if found else content


def files_in(folder: Path) -> dict[str, Path]:
    """Every file below a folder by its name from there."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def is_served(name: Path) -> bool:
    """Whether a site may serve the file at all: ("assets/site.css") -> True, (".git/config") -> False."""
    return name.suffix not in _NOT_SERVED and not any(part.startswith(".") for part in name.parts)


def _is_asset(name: Path) -> bool:
    return is_served(name) and name.parts[0] != ICONS and "readme" not in name.as_posix().lower()
