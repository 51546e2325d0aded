"""Every address of a site before it is built, and every anchor of its pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from agreements.pages.links import links_in
from agreements.pages.pages import Pages
from agreements.pages.written import WrittenPage
from agreements.prose.prose import ProsePage
from agreements.rendering.render import TemplateFaultError
from agreements.site.site_map import NOT_FOUND_FILE, goal_path

# What making a page or open data ends in where content is broken: a text, a number or a subject that is not there.
_BROKEN_CONTENT = (LookupError, ValueError, TypeError, AttributeError)
Parse = Callable[[ProsePage], WrittenPage]


@dataclass(frozen=True)
class Addresses:
    """Every address of the site, and the ids of its pages, which are worked out when somebody asks.

    `assets` are the theme's files; `parse` tells what an editor's page says by itself.
    """

    pages: Mapping[str, Pages]  # by language
    assets: Collection[str]
    parse: Parse
    _rendered: dict[tuple[str, str], frozenset[str] | None] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The path under which the site stands."""
        return next(iter(self.pages.values())).edition.root

    @cached_property
    def of_pages(self) -> dict[str, tuple[str, str]]:
        """Language and path of every page by its file."""
        return {
            f"{one.edition.address(spot.path)}index.html": (lang, spot.path)
            for lang, one in self.pages.items()
            for spot in one.edition.site_map.spots
        }

    @cached_property
    def files(self) -> frozenset[str]:
        """All that the site has."""
        editions = [one.edition for one in self.pages.values()]
        unknown = (edition.address(NOT_FOUND_FILE) for edition in editions)
        served = (one.edition.address(address) for one in self.pages.values() for address in one.served)
        redirects = (
            f"{edition.address(one.old)}index.html" for edition in editions for one in edition.content.redirects
        )
        return frozenset({*self.of_pages, *unknown, *served, *redirects, *self.assets, *self.shared})

    @cached_property
    def shared(self) -> frozenset[str]:
        """Open data, and what search engines ask for."""
        original = next(iter(self.pages.values()))
        try:
            return frozenset(original.shared_files())
        except _BROKEN_CONTENT:
            return frozenset()  # what is broken is told by itself

    def has_id(self, lang: str, path: str, anchor: str) -> bool:
        """Whether there is such an anchor; what costs least is looked at first."""
        page = self.pages[lang].own.get(path)
        if page and anchor in self.parse(page).ids:
            return True
        if f"{path}#{anchor}" in self._commitments:
            return True
        ids = self._ids(lang, path)
        return ids is None or anchor in ids

    def file_has_id(self, file: str, anchor: str) -> bool:
        """The same of a page by its file; what is no page has every anchor."""
        return file not in self.of_pages or self.has_id(*self.of_pages[file], anchor)

    @cached_property
    def _commitments(self) -> frozenset[str]:
        """The anchors that are linked to most: those of the commitments on the pages of their goals."""
        [any_language, *_] = self.pages.values()
        return frozenset(
            f"{goal_path(agreement.ref, goal.id)}#{commitment.id}"
            for agreement in any_language.edition.content.agreements.values()
            for goal in agreement.goals
            for commitment in goal.commitments
            if goal_path(agreement.ref, goal.id) not in any_language.own
        )

    def _ids(self, lang: str, path: str) -> frozenset[str] | None:
        if (lang, path) not in self._rendered:
            self._rendered[lang, path] = self._made(lang, path)
        return self._rendered[lang, path]

    def _made(self, lang: str, path: str) -> frozenset[str] | None:
        """None where the page can't be made, which is told by itself."""
        try:
            return frozenset(links_in(self.pages[lang].content(path)).ids)
        except (TemplateFaultError, *_BROKEN_CONTENT):
            return None
