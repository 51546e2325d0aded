"""What a page tells about itself to those who have not opened it: search engines, and the apps it is shared in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from agreements.frame.extras import icon
from agreements.frame.structured_data import Glossary, structured_data
from agreements.frame.subjects import page_markers
from agreements.html.markup import Markup
from agreements.languages.formats import with_territory
from agreements.languages.periods import ranges_isolated
from agreements.languages.texts import summary
from agreements.prose.prose import ProsePage
from agreements.prose.subjects import subject_of
from agreements.site.edition import Edition, Here
from agreements.site.site_map import NOT_FOUND, SHARE_PICTURE, Spot, address

# The markers that say what a page is about; the others show a part of something else's page.
SUBJECT_MARKERS = frozenset({"agreement", "facts", "downloads", "statistics", "goal", "party", "document", "glossary"})
SHORT, MOST = 50, 200  # characters of a description
LONG = 67  # with " – " between, no more than a search result shows


@dataclass(frozen=True)
class Alternate:
    """A real translation of the page, for search engines: absolute."""

    lang: str
    href: str


@dataclass(frozen=True)
class ShareView:
    """How the page looks where it is shared: Open Graph."""

    kind: str
    locale: str
    other_locales: tuple[str, ...]
    title: str
    site_name: str
    picture: str | None
    picture_text: str


@dataclass(frozen=True)
class HeadView:
    """`is_listed` is false where nothing leads: the page for unknown addresses, and a language not yet released.

    `canonical` is None there, too, and where the site does not know its address.
    """

    title: str
    description: str
    canonical: str | None
    alternates: tuple[Alternate, ...]
    share: ShareView
    structured: Markup
    icon: str
    icon_type: str
    phone_icon: str
    is_listed: bool


def head(
    here: Here, spot: Spot, page: ProsePage | None, site_url: str, assets: frozenset[str], changed: date | None = None
) -> HeadView:
    """What goes before a page's body. A sharing picture, which a command makes, only if it is among the `assets`."""
    edition = here.edition
    is_found = spot.path != NOT_FOUND and edition.language.is_released
    above = edition.site_map.above(spot.path)
    icon_href, icon_type = icon(here)
    subjects = list(_subjects(here, spot, page)) if is_found else []
    return HeadView(
        title=ranges_isolated(head_title(spot, edition.ui("site.name"), edition.ui("site.tagline")), edition.dir),
        description=ranges_isolated(description(spot), edition.dir),
        canonical=urljoin(site_url, edition.address(spot.path)) if is_found and site_url else None,
        alternates=tuple(alternates(edition, spot.path, site_url)),
        share=_share(edition, spot, site_url, assets),
        structured=structured_data(edition, spot, above, subjects, site_url, changed),
        icon=icon_href,
        icon_type=icon_type,
        phone_icon=here.to_address("assets/icon-180.png"),
        is_listed=is_found,
    )


def head_title(spot: Spot, name: str, tagline: str) -> str:
    """With what tells it apart, and the site's name where that fits: "Health – Northshore 2025 – Överens"."""
    if not spot.path:
        return f"{name} – {tagline if str(spot.title) == name else spot.title}"
    title = " – ".join(part for part in (str(spot.title), spot.context) if part)
    return title if len(title) + len(name) > LONG else f"{title} – {name}"


def description(spot: Spot) -> str:
    """Whole sentences that fit under a search result, after what tells the page apart from one of the same text.

    A text that says little alone comes after the title.
    """
    if spot.context:
        before = f"{spot.context}. "
        return before + summary(spot.description.value, MOST - len(before))
    text = summary(spot.description.value, MOST)
    return text if len(text) >= SHORT else f"{spot.title}. {text}"


def alternates(edition: Edition, path: str, site_url: str) -> list[Alternate]:
    """Every released language that the page really is in, and x-default (the original)."""
    if not site_url or path not in edition.languages or not edition.language.is_released:
        return []
    links = [
        Alternate(lang, urljoin(site_url, address(path, lang, edition.source.id))) for lang in edition.languages[path]
    ]
    return [*links, Alternate("x-default", urljoin(site_url, address(path, edition.source.id, edition.source.id)))]


def _share(edition: Edition, spot: Spot, site_url: str, assets: frozenset[str]) -> ShareView:
    name = edition.ui("site.name")
    picture = SHARE_PICTURE.format(edition.lang)
    others = [lang for lang in edition.languages.get(spot.path, ()) if lang != edition.lang]
    return ShareView(
        kind="article" if spot.path else "website",
        locale=with_territory(edition.lang),
        other_locales=tuple(with_territory(lang) for lang in others),
        title=ranges_isolated(" – ".join(part for part in (str(spot.title), spot.context) if part), edition.dir),
        site_name=name,
        picture=urljoin(site_url, picture) if picture in assets else None,
        picture_text=f"{name}: {edition.ui('site.tagline')}",
    )


def _subjects(here: Here, spot: Spot, page: ProsePage | None) -> Iterator[object]:
    """What the page's markers name; of a goal the goal, of the glossary all of it."""
    for marker in page_markers(spot, page):
        if marker.name not in SUBJECT_MARKERS:
            continue
        found = subject_of(marker, here.edition.content)
        subject = found[-1] if isinstance(found, tuple) else found
        yield Glossary() if subject is None else subject
