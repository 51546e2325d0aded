"""The menu: what `nav` of mkdocs.yml names, in the words of the editor, and what the pages say of themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText, Text
from agreements.prose.prose import path_of
from agreements.site.site_map import SiteMap, Spot
from agreements.source.nav import NavItem, NavLink, NavPage, files_in


@dataclass(frozen=True)
class MenuEntry:
    """A page by its `path`, another site by its `href`, or a heading over `entries`."""

    title: Text
    path: str | None = None
    href: str = ""
    entries: tuple[MenuEntry, ...] = ()


@dataclass(frozen=True)
class _Menu:
    site_map: SiteMap
    texts: Localizer
    titles: Mapping[str, SourceText]  # of sections and links to other sites
    is_hidden: Callable[[str], bool]

    def entries(self, items: Sequence[NavItem], in_section: bool = False) -> Iterator[MenuEntry]:
        for item in items:
            if isinstance(item, NavPage):
                yield from self._page(item, in_section)
            elif isinstance(item, NavLink):
                yield MenuEntry(self.texts.text(self.titles[item.title]), href=item.href)
            elif entries := tuple(self.entries(item.items, in_section=True)):
                yield MenuEntry(self.texts.text(self.titles[item.title]), entries=entries)

    def _page(self, item: NavPage, in_section: bool) -> Iterator[MenuEntry]:
        """Without a title in `nav`, a page outside sections is in the menu if it says so itself."""
        path = path_of(item.file)
        if path not in self.site_map:
            return
        spot = self.site_map[path]
        if item.title and self.texts.lang == self.texts.source:
            yield MenuEntry(Text(item.title, self.texts.source), path)
        elif item.title or in_section or spot.menu:
            yield self.own(spot)

    def own(self, spot: Spot) -> MenuEntry:
        return MenuEntry(Text(spot.menu or spot.title.value, spot.title.lang), spot.path)

    def others(self, known: set[str]) -> Iterator[MenuEntry]:
        """Pages that say that they are in the menu, and that `nav` does not name."""
        for spot in self.site_map.spots:
            if spot.menu and spot.path not in known and not self.is_hidden(spot.path):
                yield self.own(spot)


def menu(
    nav: Sequence[NavItem],
    site_map: SiteMap,
    texts: Localizer,
    titles: Mapping[str, SourceText],
    is_hidden: Callable[[str], bool],
) -> tuple[MenuEntry, ...]:
    """The entries of one language's menu; a page that is not there has none."""
    found = _Menu(site_map, texts, titles, is_hidden)
    named = {path_of(file) for file in files_in(nav)}
    return (*found.entries(nav), *found.others(named))


def pages_in(entries: Sequence[MenuEntry]) -> Iterator[tuple[str, Text]]:
    """The paths of all pages in a menu with what they are called there, from top to bottom."""
    for entry in entries:
        if entry.path is not None:
            yield entry.path, entry.title
        yield from pages_in(entry.entries)
