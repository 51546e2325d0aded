"""The site of this repository: where it lies, what it is built from, and which languages it speaks."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
LANGUAGES = ("sv", "en", "fr", "ar")
SITE_URL = "https://overens.example/"


@dataclass(frozen=True)
class Built:
    """The folder that a build made, and what the command said."""

    site: Path
    said: str


def copy_of_project(target: Path) -> Path:
    """All that a build needs, and nothing that an earlier build left behind."""
    target.mkdir()
    for part in PARTS:
        if (PROJECT / part).is_dir():
            shutil.copytree(PROJECT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(PROJECT / part, target / part)
    return target
