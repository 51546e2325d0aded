"""The files that the preview serves as they are. Addresses are looked up in a list and never joined to a path."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from agreements.languages.languages import Languages
from agreements.site.site_map import address
from agreements.theme.files import files_in, is_served, theme_assets


def static_files(root: Path, languages: Languages, docs_dir: str) -> dict[str, Path]:
    """Style sheets, scripts and pictures by address; a file that a language's folder lacks is the original one."""
    found = theme_assets(root)
    shared = {
        name: path for name, path in _served(root / docs_dir).items() if name.partition("/")[0] not in languages.ids
    }
    original = _served(root / docs_dir / languages.source.id)
    for lang in languages.ids:
        own = {**shared, **original, **_served(root / docs_dir / lang)}
        found |= {address(name, lang, languages.source.id): path for name, path in own.items()}
    return found


def fingerprint(files: Iterable[Path]) -> str:
    """Changes when one of the files does."""
    found = sha256()
    for path in files:
        found.update(f"{path}\t".encode() + path.read_bytes())
    return found.hexdigest()


def _served(folder: Path) -> dict[str, Path]:
    return {name: path for name, path in files_in(folder).items() if is_served(Path(name))}
