"""What the files of the translations become: catalogues brought up to date, reviews noted, pages marked.

Everything is reckoned before anything is written; the files are read here and written by `commands.translations`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agreements.gettext.files import catalogue_names
from agreements.gettext.header import has_header, header, with_whole_header
from agreements.gettext.localize import Localizer
from agreements.interface.frame_texts import frame_texts, spoken
from agreements.languages.formats import plural_count
from agreements.languages.texts import SourceText
from agreements.problems.told import Told
from agreements.prose import translations as prose_translations
from agreements.prose.prose import ProsePage
from agreements.rendering.render import templates
from agreements.rendering.template_files import read_templates
from agreements.site.site import Site
from agreements.site.site_map import address
from agreements.source.text_file import TextFile, text_file
from agreements.translations import catalogue_update
from agreements.translations.catalogue_update import Wanted
from agreements.translations.text_addresses import text_addresses


@dataclass(frozen=True)
class Rewrite:
    """A file as it is (None: not yet there) and as it becomes."""

    file: str
    before: bytes | None
    after: bytes
    changes: Told | str = ""

    @property
    def is_needed(self) -> bool:
        return self.before != self.after


def catalogue_rewrites(root: Path, site: Site, langs: Iterable[str], today: date) -> Iterator[Rewrite]:
    """Every catalogue of the languages, brought up to date with the data."""
    # In the source, so that what is shown only where a translation is lacking moves no comment.
    original = site.edition(site.languages.source.id, site.settings.order, "/")
    shown_on = text_addresses(site, original, templates(read_templates(root)))
    for lang in langs:
        yield from _rewrites(root, site, lang, shown_on, today)


def _rewrites(root: Path, site: Site, lang: str, shown_on: Mapping[str, str], today: date) -> Iterator[Rewrite]:
    source = site.languages.source.id
    folder = f"data/translations/{lang}"
    texts = {**_of_the_frame(lang, site.localizers[lang], folder), **site.content.source_texts}
    files = catalogue_names(texts, site.localizers[lang].translations, site.content.documents, folder)
    for file in sorted({*files.values(), *_catalogues(root, folder)}):
        wanted = [
            Wanted(text, _page(shown_on, path, lang, source), plural_count(lang))
            for path, text in texts.items()
            if files[path] == file
        ]
        yield _rewritten(root, file, wanted, lang, today)


def _of_the_frame(lang: str, localizer: Localizer, folder: str) -> dict[str, SourceText]:
    """The engine's own texts: all for a language that it does not speak, else those that the site translates itself."""
    known = {text.path: text for text in frame_texts().values()}
    if lang not in spoken():
        return known
    own = {path for path, one in localizer.translations.items() if one.place.file.startswith(f"{folder}/")}
    return {path: text for path, text in known.items() if path in own}


def _catalogues(root: Path, folder: str) -> Iterator[str]:
    return (path.relative_to(root).as_posix() for path in (root / folder).glob("*.po"))


def _page(shown_on: Mapping[str, str], path: str, lang: str, source: str) -> str:
    return f"/{address(shown_on[path], lang, source)}" if path in shown_on else ""


def _rewritten(root: Path, file: str, wanted: list[Wanted], lang: str, today: date) -> Rewrite:
    content, before = _read(root / file)
    text = before.text if has_header(before.text) else header(lang) + before.text
    after = catalogue_update.updated(with_whole_header(text, lang), wanted, today)
    return Rewrite(file, content, before.written(after), catalogue_update.changes(before.text, after))


def review_rewrites(root: Path, files: Mapping[str, list[str]], name: str, day: date) -> Iterator[Rewrite]:
    """The catalogues with a review at each of the texts; `files` are their paths by catalogue."""
    for file, paths in files.items():
        content, before = _read(root / file)
        yield Rewrite(file, content, before.written(catalogue_update.reviewed(before.text, paths, name, day)))


def translated_page_rewrites(root: Path, site: Site, pages: Iterable[ProsePage], day: date) -> Iterator[Rewrite]:
    """The pages with the fingerprint of the original that they are made from."""
    for page in pages:
        content, before = _read(root / page.file)
        original = site.prose[site.languages.source.id][page.path]
        yield Rewrite(page.file, content, before.written(prose_translations.translated(before.text, original, day)))


def reviewed_page_rewrites(
    root: Path, site: Site, pages: Iterable[ProsePage], name: str, day: date
) -> Iterator[Rewrite]:
    """The pages with the name of who has reviewed them."""
    for page in pages:
        content, before = _read(root / page.file)
        original = site.prose[site.languages.source.id][page.path]
        after = prose_translations.reviewed(before.text, page, original, name, day)
        yield Rewrite(page.file, content, before.written(after))


def _read(path: Path) -> tuple[bytes | None, TextFile]:
    content = path.read_bytes() if path.exists() else None
    return content, text_file(content or b"")
