"""New catalogues with the translations that are known already."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.gettext.text import Entry, entries, joined, quoted


def with_known(catalogue: str, known: Mapping[str, str]) -> str:
    """The catalogue's text with the translation of each path that is known; the others stay as they are."""
    return joined(_translated(one, known[one.context]) if one.context in known else one for one in entries(catalogue))


def _translated(entry: Entry, translation: str) -> Entry:
    lines = [line for line in entry.lines if not line.startswith("msgstr")]
    return Entry((*lines, *quoted("msgstr", translation)), entry.gap)
