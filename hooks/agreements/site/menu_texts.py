"""The words of mkdocs.yml that readers see, as texts to translate: headings, links to other sites, the copyright."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from agreements.languages.texts import SourceText
from agreements.source.nav import NavItem, NavLink, NavSection
from agreements.source.settings import Settings

COPYRIGHT = "menu/copyright"


def menu_texts(settings: Settings) -> dict[str, SourceText]:
    """{"Mer om oss": SourceText("menu/mer-om-oss", "Mer om oss"), …}, each by itself."""
    texts = {settings.copyright: SourceText(COPYRIGHT, settings.copyright)} if settings.copyright else {}
    taken = {COPYRIGHT}
    for title in dict.fromkeys(one for one in _titles(settings.nav) if one not in texts):
        path = _free(f"menu/{_id(title)}", taken)
        taken.add(path)
        texts[title] = SourceText(path, title)
    return texts


def _titles(items: Sequence[NavItem]) -> Iterator[str]:
    for item in items:
        if isinstance(item, NavLink):
            yield item.title
        elif isinstance(item, NavSection):
            yield item.title
            yield from _titles(item.items)


def _id(title: str) -> str:
    """ "Mål & medel" -> "mal-medel"; of writing without Latin letters nothing is left but "text"."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "text"


def _free(path: str, taken: set[str]) -> str:
    number = 2
    found = path
    while found in taken:
        found, number = f"{path}-{number}", number + 1
    return found
