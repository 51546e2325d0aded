"""What `mkdocs.yml` says that concerns the pages themselves: where the site will stand, and the order of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from agreements.problems.problems import Problem
from agreements.source.yaml import outline

FILE = "mkdocs.yml"


@dataclass(frozen=True)
class Settings:
    """`order` are the editors' pages that come first, as files of a language's folder."""

    site_url: str
    order: tuple[str, ...]

    @property
    def base(self) -> str:
        """The path under which the site stands: "https://x.example/overens/" -> "/overens/"."""
        return urlsplit(self.site_url).path or "/"


def read_settings(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in `root`/mkdocs.yml, and why it can't be read."""
    found, problems = outline((root / FILE).read_bytes(), FILE)
    nav = found.get("nav") or []
    return Settings(str(found.get("site_url") or ""), tuple(one for one in nav if isinstance(one, str))), problems
