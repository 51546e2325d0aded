"""The files of a new site, reckoned here and written by `commands.new_site`: plain words of the package, filled in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from agreements.begin.catalogues import with_known
from agreements.begin.site_data import data_files, texts
from agreements.begin.starter import (
    contents,
    file_text,
    filled,
    in_markdown,
    in_quotes,
    page_body,
    scale,
    with_words,
    words_in,
)
from agreements.begin.wishes import Wishes
from agreements.languages.formats import own_name
from agreements.prose.prose import ProsePage, read_page
from agreements.prose.translations import translated
from agreements.site.site import Site
from agreements.source.yaml import written
from agreements.translations.updates import catalogue_rewrites

PYTHON = "3.11"
PREVIEW = "http://127.0.0.1:8000/"
# For a site in all the languages that there are words in.
ANOTHER_LANGUAGE = "it"
VOCABULARY = "data/vocabulary.yml"
OF_A_HEAD = ("title", "description", "menu", "footer")
# How a value is written in a file of its kind; in any other, as it is.
ESCAPES = {".md": in_markdown, ".yml": in_quotes}


def site_files(wanted: Wishes, today: date) -> dict[str, bytes]:
    """All but the catalogues, which are made of these: {"mkdocs.yml": b"site_name: …", …}."""
    say = partial(_said, wanted, wanted.source)
    data = {name: written(entry) for name, entry in data_files(wanted, say, today)}
    pages = {name: text for page in contents()["pages"] for name, text in _pages(wanted, page, today)}
    files = {
        name: filled(file_text(file), words_in(wanted.source), _values(wanted), ESCAPES.get(Path(file).suffix, str))
        for file, name in contents()["files"].items()
    }
    statuses = scale(wanted.statuses)
    words = {VOCABULARY: statuses} if statuses else {}
    return {name: text.encode() for name, text in {**files, **data, **words, **pages}.items()}


def site_catalogues(root: Path, site: Site, wanted: Wishes, today: date) -> dict[str, bytes]:
    """The catalogues of the site in `root`, translated into the languages that there are words in."""
    found = {}
    for rewrite in catalogue_rewrites(root, site, site.languages.translations, today):
        lang = Path(rewrite.file).parent.name
        known = {path: _said(wanted, lang, text) for path, text in texts(wanted.ref).items()}
        text = rewrite.after.decode()
        found[rewrite.file] = (with_known(text, known) if lang in with_words() else text).encode()
    return found


def _said(wanted: Wishes, lang: str, template: str) -> str:
    """A text of the data: ("{site.tagline}") -> "What we have promised, and what came of it"."""
    return filled(template, words_in(lang), _values(wanted))


def _values(wanted: Wishes) -> dict[str, str]:
    return {
        "name": wanted.name,
        "place": wanted.place,
        "place_id": wanted.place_id,
        "year": wanted.year,
        "next_year": str(int(wanted.year) + 1),
        "source": wanted.source,
        "source_name": own_name(wanted.source),
        "new_language": next((one for one in with_words() if one not in wanted.languages), ANOTHER_LANGUAGE),
        "python": PYTHON,
        "address": PREVIEW,
    }


def _pages(wanted: Wishes, page: str, today: date) -> Iterator[tuple[str, str]]:
    """A page in each language; a translated one says that it was made from this original."""
    path = _said(wanted, wanted.source, contents()["pages"][page])
    original: ProsePage | None = None
    for lang in wanted.written:  # the source first
        text, name = _page(wanted, page, lang), f"docs/{lang}/{path}"
        text = translated(text, original, today) if original else text
        original = original or read_page(text.encode(), name, lang, path)[0]
        yield name, text


def _page(wanted: Wishes, page: str, lang: str) -> str:
    words = words_in(lang)
    head = {
        key: _said(wanted, lang, words[f"pages.{page}.{key}"]) for key in OF_A_HEAD if f"pages.{page}.{key}" in words
    }
    return f"---\n{written(head)}---\n{filled(page_body(page), words, _values(wanted), in_markdown)}"
