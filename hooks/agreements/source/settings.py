"""What `mkdocs.yml` says, as typed values; and each key that does nothing here, with why. Its one reader."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from agreements.problems.problems import Place, Problem
from agreements.source.foreign_yaml import outline
from agreements.source.memory import Memory
from agreements.source.named_keys import named_keys
from agreements.source.nav import NavItem, files_in
from agreements.source.settings_reading import Reading, Script

FILE = "mkdocs.yml"


@dataclass(frozen=True)
class Settings:
    """`extensions` are those that the site adds to the engine's own, each with its settings.

    `site_url` ends with a slash, or is empty where the site does not know its address.
    """

    site_url: str = ""
    nav: tuple[NavItem, ...] = ()
    docs_dir: str = "docs"
    site_dir: str = "site"
    excluded: str = ""  # patterns as in .gitignore, from docs_dir; so is the next
    not_in_nav: str = ""
    extensions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    styles: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    logo: str = ""
    favicon: str = ""
    custom_dir: str = ""
    copyright: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)  # of extensions, and of the site's files

    def at(self, name: str) -> Place:
        """Where an extension or a file is named."""
        return self.places.get(name, Place(FILE))

    @property
    def base(self) -> str:
        """The path under which the site stands: "https://x.example/overens/" -> "/overens/"."""
        return urlsplit(self.site_url).path or "/"

    @property
    def order(self) -> tuple[str, ...]:
        """The editors' pages that come first, as files of a language's folder."""
        return tuple(files_in(self.nav))


def read_settings(root: Path, memory: Memory | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in `root`/mkdocs.yml, and what is wrong with them; where there is no such file, those of MkDocs."""
    path = root / FILE
    content = path.read_bytes() if path.is_file() else b""
    given = (FILE, "settings")
    return (memory or Memory()).recalled(given, content, lambda: settings_in(content, os.environ))


def settings_in(content: bytes, environment: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """b"site_url: https://x.example" -> Settings("https://x.example/"), and the problems of that file."""
    if not content:
        return Settings(), ()
    parsed = outline(content, FILE, environment)
    if parsed.problems:
        return Settings(), parsed.problems
    reading = Reading(parsed)
    found = Settings(
        site_url=reading.site_url(),
        nav=reading.nav(),
        docs_dir=reading.folder("docs_dir", "docs"),
        site_dir=reading.folder("site_dir", "site"),
        excluded="\n".join(reading.text(key) for key in ("exclude_docs", "draft_docs")).strip(),
        not_in_nav=reading.text("not_in_nav"),
        extensions=reading.extensions(),
        styles=reading.texts("extra_css"),
        scripts=reading.scripts(),
        logo=reading.text("theme", "logo"),
        favicon=reading.text("theme", "favicon"),
        custom_dir=reading.custom_dir(),
        copyright=reading.text("copyright"),
        repo_url=reading.whole_address("repo_url"),
        edit_uri=reading.edit_uri(),
        places=reading.places,
    )
    return found, (*reading.problems, *reading.refused(), *named_keys(parsed))
