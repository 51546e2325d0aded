"""The files that the preview serves as they are. Addresses are looked up in a list and never joined to a path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from agreements.languages.languages import Languages
from agreements.prose.docs_files import served
from agreements.site.site_map import address
from agreements.theme.files import theme_assets


def static_files(root: Path, languages: Languages, docs: Path, names: Sequence[str]) -> dict[str, Path]:
    """Style sheets, scripts and pictures by address; a file that a language's folder lacks is the original one.

    `names` are the files in the folder `docs`, by their names from there.
    """
    found = theme_assets(root)
    for lang in languages.ids:
        own = served(lang, names, languages.ids)
        found |= {address(name, lang, languages.source.id): docs / file for name, file in own.items()}
    return found


def fingerprint(files: Iterable[Path]) -> str:
    """Changes when one of the files does."""
    found = sha256()
    for path in files:
        found.update(f"{path}\t".encode() + path.read_bytes())
    return found.hexdigest()
