"""On which page each text is shown, found by showing every page and noting which texts it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from agreements.frame.chrome import chrome
from agreements.gettext.localize import Localizer
from agreements.languages.terms import forms_path
from agreements.languages.texts import SourceText, Text
from agreements.prose.markers import markers
from agreements.prose.subjects import is_known
from agreements.rendering.marker_kinds import view_of
from agreements.rendering.render import Templates, render
from agreements.site.edition import Edition, Here
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND, Spot
from agreements.views.facts import not_found_view


@dataclass(frozen=True)
class _Noting(Localizer):
    """Notes the path of every text that it is asked for."""

    asked: dict[str, None] = field(default_factory=dict)

    def text(self, source: SourceText) -> Text:
        self.asked[source.path] = None
        return super().text(source)

    def counted(self, source: SourceText, count: Decimal | int) -> Text:
        self.asked[source.path] = None
        return super().counted(source, count)


def text_addresses(site: Site, edition: Edition, templates: Templates) -> dict[str, str]:
    """{"northshore/2025/title": "northshore/2025/", …}: the page of its own, or the first that shows it."""
    shown_on: dict[str, list[str]] = {}
    for page, texts in _texts_by_page(site, edition, templates):
        for text in texts:
            shown_on.setdefault(text, []).append(page)
    found = {text: best_page(text, pages) for text, pages in shown_on.items()}
    # A term's forms stand in all texts; the page that explains the term is the one to look at.
    forms = {joined: found[term] for term in found if (joined := forms_path(term))}
    return {**found, **forms}


def best_page(text: str, pages: list[str]) -> str:
    """The page within whose address the text's path lies, the deepest; else the first in reading order.

    ("northshore/2025/goals/health/title", ["", "northshore/2025/goals/health/"]) -> the second.
    """
    own = [page for page in pages if page and text.startswith(page)]
    return max(own, key=len) if own else pages[0]


def _texts_by_page(site: Site, edition: Edition, templates: Templates) -> Iterator[tuple[str, Mapping[str, None]]]:
    """Each page in reading order with what its content asks for; then what stands around every page."""
    for spot in edition.site_map.spots:
        noting = _noting(edition)
        for view in _views(site, spot, noting):
            render(templates, view, Here(noting, spot.path))
        yield spot.path, _asked(noting)
    unknown, around = _noting(edition), _noting(edition)
    at_unknown = Here(unknown, NOT_FOUND)
    render(templates, not_found_view(at_unknown), at_unknown)
    yield NOT_FOUND, _asked(unknown)
    chrome(site, around, "", "/")
    yield "", _asked(around)


def _noting(edition: Edition) -> Edition:
    return replace(edition, texts=_Noting(edition.texts.lang, edition.texts.source, edition.texts.translations))


def _asked(edition: Edition) -> Mapping[str, None]:
    return edition.texts.asked if isinstance(edition.texts, _Noting) else {}


def _views(site: Site, spot: Spot, edition: Edition) -> Iterator[object]:
    page = site.prose[edition.lang].get(spot.path)
    found = markers(page.markdown) if page else markers(f"```agreement\n{spot.marker}\n```")
    for marker in found:
        if is_known(marker, edition.content):
            yield view_of(marker, Here(edition, spot.path))
