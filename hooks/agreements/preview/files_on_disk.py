"""The files that the preview serves as they are. Addresses are looked up in a list and never joined to a path."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from agreements.languages.languages import Languages
from agreements.site.site_map import address

_NOT_SERVED = (".html", ".md", ".py", ".pyc")


def static_files(root: Path, languages: Languages) -> dict[str, Path]:
    """Style sheets, scripts and pictures by address; a file that a language's folder lacks is the original one."""
    found = _served(root / "overrides")
    original = _served(root / "docs" / languages.source.id)
    for lang in languages.ids:
        own = {**original, **_served(root / "docs" / lang)}
        found |= {address(name, lang, languages.source.id): path for name, path in own.items()}
    return found


def files_in(folder: Path) -> dict[str, Path]:
    """Every file below a folder by its name from there."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def fingerprint(files: Iterable[Path]) -> str:
    """Changes when one of the files does."""
    found = sha256()
    for path in files:
        found.update(f"{path}\t".encode() + path.read_bytes())
    return found.hexdigest()


def _served(folder: Path) -> dict[str, Path]:
    return {name: path for name, path in files_in(folder).items() if _is_served(Path(name))}


def _is_served(name: Path) -> bool:
    return name.suffix not in _NOT_SERVED and not any(part.startswith(".") for part in name.parts)
