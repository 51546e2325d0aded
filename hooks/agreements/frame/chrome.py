"""What stands around a page's content: head, menu, breadcrumbs, languages, neighbours, notices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from agreements.frame.colours import FILE as COLOURS
from agreements.frame.extras import SiteExtras, logo, site_extras
from agreements.frame.head import HeadView, head
from agreements.frame.notices import notices_of, warnings_of
from agreements.frame.page_foot import PageFoot, changed_day, page_foot
from agreements.frame.period import period_notice
from agreements.html.markup import Markup, foreign, isolated, shown
from agreements.languages.languages import Language
from agreements.problems.problems import Problem
from agreements.report.report import ProblemGroup, groups_of
from agreements.report.wording import CODE_LANGUAGE
from agreements.site.edition import Edition, Here
from agreements.site.menu import MenuEntry
from agreements.site.neighbours import beside
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND, Spot, address
from agreements.views.about import contact_href


@dataclass(frozen=True)
class NavLink:
    href: str
    text: Markup
    is_current: bool = False
    entries: tuple[NavLink, ...] = ()  # then it is a heading and no link


@dataclass(frozen=True)
class LanguageLink:
    lang: str
    dir: str
    href: str
    name: str
    is_current: bool


@dataclass(frozen=True)
class SearchView:
    """The search dialogue: where its script lies, and the texts that it has before it is opened."""

    KEYS: ClassVar[tuple[str, ...]] = ("open", "close", "label", "hint", "filters", "more")

    script: str
    texts: Mapping[str, Markup]
    failed: str
    looking: str


@dataclass(frozen=True)
class Chrome:
    """All that the theme's main template prints."""

    lang: str
    dir: str
    head: HeadView
    css: str
    colours: str | None
    script: str
    scheme_script: str
    search: SearchView
    home: NavLink
    name_lang: str
    logo: str | None
    publisher: NavLink | None
    contact: NavLink | None
    no_contact: Markup
    menu: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    breadcrumbs: tuple[NavLink, ...]
    languages: tuple[LanguageLink, ...]
    previous: NavLink | None
    next: NavLink | None
    warnings: tuple[Markup, ...]
    notices: tuple[Markup, ...]
    period: Markup | None
    content_lang: str
    content_dir: str
    words: Mapping[str, Markup]
    labels: Mapping[str, str]
    problems: tuple[ProblemGroup, ...]
    problems_lang: str
    extras: SiteExtras
    foot: PageFoot | None


def chrome(
    site: Site,
    edition: Edition,
    path: str,
    site_url: str,
    problems: Sequence[Problem] = (),
    problems_lang: str = CODE_LANGUAGE,
    assets: frozenset[str] = frozenset(),
) -> Chrome:
    """The frame of the page at `path`; `site_url` is the site's absolute address, `assets` are the theme's pictures."""
    here = Here(edition, path)
    spot = edition.site_map[path] if path in edition.site_map else _not_found(edition)
    content = site.content_language(edition.lang, path)
    about = edition.content.about
    before, after = beside(edition.site_map, edition.menu, path, edition.content.folders)
    page = site.prose[edition.lang].get(path) or site.prose[edition.source.id].get(path)
    hidden = page.head.hide if page else ()
    return Chrome(
        lang=edition.lang,
        dir=edition.dir,
        head=head(here, spot, page, site_url, assets, changed_day(here, spot, page)),
        css=here.to_address("assets/site.css"),
        colours=here.to_address(COLOURS) if about and about.colours else None,
        script=here.to_address("assets/site.js"),
        scheme_script=here.to_address("assets/scheme.js"),
        search=_search(here),
        home=NavLink(here.link(""), isolated(edition.ui("site.name"), edition.language), path == ""),
        name_lang=_name_lang(edition),
        logo=logo(here),
        publisher=_publisher(edition),
        contact=_contact(edition),
        no_contact=isolated(edition.ui("about.no-contact"), edition.language),
        menu=tuple(_menu_link(here, one) for one in edition.menu if "navigation" not in hidden),
        footer=tuple(_labelled_link(here, one, one.footer) for one in edition.site_map.footer),
        breadcrumbs=tuple(_nav_link(here, one) for one in edition.site_map.above(path) if "path" not in hidden),
        languages=tuple(_language_link(here, site.languages[lang]) for lang in site.languages.released),
        previous=_nav_link(here, before) if before and "footer" not in hidden else None,
        next=_nav_link(here, after) if after and "footer" not in hidden else None,
        warnings=tuple(warnings_of(site, edition, path)),
        notices=tuple(notices_of(site, edition, path)),
        period=period_notice(edition, path),
        content_lang=content.id,
        content_dir=content.dir,
        words={key: isolated(edition.ui(f"site.{key}"), edition.language) for key in WORDS},
        labels={key: edition.ui(f"site.{key}") for key in LABELS},
        problems=groups_of(problems, problems_lang),
        problems_lang=problems_lang,
        extras=site_extras(here),
        foot=page_foot(here, spot, page, site_url),
    )


def _name_lang(edition: Edition) -> str:
    """The site's name may be a word of the language of the data that translators leave as it is."""
    name = edition.ui("site.name")
    return edition.source.id if name == edition.content.interface["site.name"].original else name.lang


def _publisher(edition: Edition) -> NavLink | None:
    """Who answers for the site, with the address of its own one if there is any."""
    publisher = edition.content.about and edition.content.about.publisher
    if not publisher:
        return None
    return NavLink(publisher.url or "", isolated(edition.ui("site.publisher", name=publisher.name), edition.language))


def _contact(edition: Edition) -> NavLink | None:
    """Where readers write to: an e-mail address, or a page."""
    contact = edition.content.about and edition.content.about.contact
    if not contact:
        return None
    return NavLink(contact_href(contact), isolated(edition.ui("site.contact"), edition.language))


def _search(here: Here) -> SearchView:
    edition = here.edition
    texts = {key: isolated(edition.ui(f"search.{key}"), edition.language) for key in SearchView.KEYS}
    script = here.to_address("pagefind/pagefind.js")
    return SearchView(script, texts, edition.ui("search.failed"), edition.ui("search.looking"))


WORDS = (
    "name",
    "tagline",
    "menu",
    "skip",
    "home",
    "previous",
    "next",
    "wording",
    "scheme",
    "scheme-auto",
    "scheme-light",
    "scheme-dark",
)
LABELS = ("menu", "breadcrumbs", "neighbours", "languages", "footer", "problems")  # in attributes, which hold no markup


def _not_found(edition: Edition) -> Spot:
    return Spot(NOT_FOUND, edition.ui_text("not-found.title"), edition.ui_text("not-found.text"))


def _nav_link(here: Here, spot: Spot) -> NavLink:
    edition = here.edition
    notices = (edition.ui("language.fallback"), edition.outdated(spot.title))
    title = shown(spot.title, edition.language, *notices, edition.names.isolated)
    is_home = spot.path == ""
    return NavLink(here.link(spot.path), isolated(edition.ui("site.home"), edition.language) if is_home else title)


def _labelled_link(here: Here, spot: Spot, label: str | None) -> NavLink:
    """To a page by the short name that it has in the menu or the footer, perhaps that of its original."""
    edition = here.edition
    words = label or spot.title.value
    is_own = spot.title.lang == edition.lang
    text = (
        edition.names.isolated(words, edition.language) if is_own else foreign(words, spot.title.lang, edition.language)
    )
    return NavLink(here.link(spot.path), text, here.path == spot.path)


def _menu_link(here: Here, entry: MenuEntry) -> NavLink:
    """A page, a link to another site, or a heading with what stands under it."""
    language, title = here.edition.language, entry.title
    named = here.edition.names.isolated
    text = named(title.value, language) if title.lang == language.id else foreign(title.value, title.lang, language)
    href = entry.href if entry.path is None else here.link(entry.path)
    entries = tuple(_menu_link(here, one) for one in entry.entries)
    return NavLink(href, text, entry.path == here.path and entry.path is not None, entries)


def _language_link(here: Here, language: Language) -> LanguageLink:
    """The same page in another language; from an unknown page, the other language's home."""
    path = "" if here.path == NOT_FOUND else here.path
    href = here.to_address(address(path, language.id, here.edition.source.id))
    return LanguageLink(language.id, language.dir, href, language.name, language == here.edition.language)
