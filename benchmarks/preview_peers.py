"""The words of our pages as plain Markdown for two other generators: the same pages, the same languages, no data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from agreements.preview.live import Live

MKDOCS_YML = """\
site_name: Preview
theme:
  name: material
  font: false
plugins:
- search
- i18n:
    docs_structure: folder
    languages:
"""
HUGO_TOML = """\
title = "Preview"
defaultContentLanguage = "sv"
disableKinds = ["taxonomy", "term", "RSS"]
"""
HUGO_FRAME = """\
<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<nav><ul>{{ range .Translations }}<li><a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a></li>{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>{{ .Content }}</main>
</body>
</html>
"""


@dataclass(frozen=True)
class Words:
    """A page without its markup."""

    lang: str
    path: str
    title: str
    paragraphs: tuple[str, ...]

    def markdown(self) -> str:
        return "\n\n".join([f'---\ntitle: "{self.title}"\n---', *self.paragraphs]) + "\n"


def words_of(root: Path) -> Iterator[Words]:
    """Every page of the project at `root`."""
    answers = Live(root).answers
    for lang in answers.newest.site.languages.ids:
        for spot in answers.newest.pages(lang).edition.site_map.spots:
            html = answers.page(lang, spot.path).body.decode()
            main = html.partition("<main")[2].partition(">")[2].partition("</main>")[0]
            lines = [unescape(line).strip() for line in re.sub(r"<[^>]+>", "\n", main).splitlines()]
            yield Words(lang, spot.path, spot.title.value.replace('"', "'"), tuple(line for line in lines if line))


def write_mkdocs(root: Path, pages: list[Words]) -> Path:
    """A project of MkDocs, its Material theme and static-i18n as they come."""
    for page in pages:
        _write(root / "docs" / page.lang / page.path / "index.md", page.markdown())
    languages = dict.fromkeys(page.lang for page in pages)
    lines = [
        f"    - {{locale: {lang}, name: {lang}, build: true, default: {str(lang == 'sv').lower()}}}"
        for lang in languages
    ]
    _write(root / "mkdocs.yml", MKDOCS_YML + "\n".join(lines) + "\n")
    return root


def write_hugo(root: Path, pages: list[Words]) -> Path:
    """A project of Hugo with the smallest theme that has a menu and a choice of languages."""
    for page in pages:
        _write(root / "content" / page.lang / page.path / "_index.md", page.markdown())
    languages = dict.fromkeys(page.lang for page in pages)
    tables = [f'[languages.{lang}]\ncontentDir = "content/{lang}"\n' for lang in languages]
    _write(root / "hugo.toml", HUGO_TOML + "\n".join(tables))
    for name in ("list", "home"):
        _write(root / "layouts" / "_default" / f"{name}.html", HUGO_FRAME)
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
