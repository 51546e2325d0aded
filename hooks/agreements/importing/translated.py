"""Catalogues with the translations that a table says, each of the original as it is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from agreements.gettext.reviews import without_changed_on
from agreements.gettext.text import Entry, entries, joined, quoted
from agreements.site.site import Site
from agreements.translations.catalogue_update import FUZZY
from agreements.translations.updates import catalogue_rewrites

Said = Mapping[str, Mapping[str, str]]  # by language and path; "" takes a translation away


def new_catalogues(root: Path, site: Site, said: Said, today: date) -> Iterator[tuple[str, bytes]]:
    """The catalogues of the languages in `said`, brought up to date, that become others: name and content."""
    for rewrite in catalogue_rewrites(root, site, said, today):
        lang = Path(rewrite.file).parent.name
        mark, text = _with_mark(rewrite.after)
        new = mark + with_translations(text, said[lang]).encode()
        if new != rewrite.before:
            yield rewrite.file, new


def _with_mark(content: bytes) -> tuple[bytes, str]:
    text = content.decode()
    return (b"\xef\xbb\xbf", text[1:]) if text.startswith("\ufeff") else (b"", text)


def with_translations(catalogue: str, said: Mapping[str, str]) -> str:
    """The catalogue's text with each path's translation as it is said, no longer marked as one of an older original."""
    return joined(_with(one, said[one.context]) if _is_other(one, said) else one for one in entries(catalogue))


def _is_other(entry: Entry, said: Mapping[str, str]) -> bool:
    return not entry.is_obsolete and entry.context in said


def _with(entry: Entry, translation: str) -> Entry:
    lines = [line for line in entry.lines if line not in entry.body]
    body = [*quoted("msgctxt", entry.context), *quoted("msgid", entry.values["msgid"]), *quoted("msgstr", translation)]
    flags = [flag for flag in entry.flags if flag != FUZZY]
    return Entry((*lines, *body), entry.gap).with_comments(
        notes=without_changed_on(entry.comments("# ")),
        flags=(f"#, {', '.join(flags)}",) if flags else (),
        previous=(),
    )
