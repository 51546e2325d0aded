"""What is said of a page after its content: its document, its last change, how to cite it, whom to tell of an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from agreements.frame.source_links import source_href
from agreements.frame.subjects import page_subjects
from agreements.html.markup import Markup, foreign, isolated
from agreements.prose.prose import ProsePage
from agreements.site.edition import Edition, Here
from agreements.site.origins import Origin, changed_on, origins
from agreements.site.site_map import NOT_FOUND, Spot
from agreements.views.about import WebLink, contact_href, first_of, source_anchor, source_named

ENDS = (".", "!", "?", "…", "؟")


@dataclass(frozen=True)
class OriginView:
    """A document that the page comes from: its title, where in it, and where the site tells more of it."""

    title: Markup
    place: Markup
    href: str


@dataclass(frozen=True)
class PageFoot:
    """`words` are the labels; `changed` is the day for readers, `machine_day` for programs."""

    tags: tuple[Markup, ...]
    tags_label: Markup
    source_href: str
    source_label: Markup
    origins: tuple[OriginView, ...]
    origins_label: Markup
    changed: Markup
    machine_day: str
    cite: tuple[Markup, ...]
    cite_label: Markup
    report: WebLink | None


def page_foot(here: Here, spot: Spot, page: ProsePage | None, site_url: str) -> PageFoot | None:
    """None for the page at unknown addresses; `page` is the editor's own, if the page is one."""
    if spot.path == NOT_FOUND:
        return None
    edition = here.edition
    found = origins(edition.content, page_subjects(edition.content, spot, page))
    changed = changed_day(here, spot, page)
    url = urljoin(site_url, edition.address(spot.path)) if site_url else ""
    return PageFoot(
        tags=tuple(isolated(tag, edition.language) for tag in (page.head.tags if page else ())),
        tags_label=_said(edition, "tags"),
        source_href=source_href(edition.settings, spot, page, edition.content),
        source_label=_said(edition, "source"),
        origins=tuple(_origin(here, one) for one in found),
        origins_label=_said(edition, "from"),
        changed=_changed(edition, changed),
        machine_day=changed.isoformat() if changed else "",
        cite=tuple(_cite(edition, spot, found, url, changed)),
        cite_label=_said(edition, "cite"),
        report=_report(edition, spot, url),
    )


def changed_day(here: Here, spot: Spot, page: ProsePage | None) -> date | None:
    """The newest day of what the page is made of; None where nobody has written one."""
    if spot.path == NOT_FOUND:
        return None
    own = (page.head.changed, page.head.translated_on) if page else ()
    content = here.edition.content
    return changed_on(content, page_subjects(content, spot, page), own)


def _changed(edition: Edition, day: date | None) -> Markup:
    return _said(edition, "changed", date=edition.day(day)) if day else Markup("")


def _origin(here: Here, origin: Origin) -> OriginView:
    """The link leads to the list of sources, if a page has it, or else to the agreement or the document itself."""
    edition = here.edition
    listed = edition.sources_path
    anchor = (
        f"{here.link(listed)}#{source_anchor(first_of(edition, origin))}"
        if listed is not None
        else here.link(f"{origin.ref}/")
    )
    parts = [_said(edition, "number", page=origin.page)] if origin.page else []
    if origin.section:
        section = foreign(origin.section, edition.source.id, edition.language)
        parts.append(Markup("{} <cite>{}</cite>").format(_said(edition, "section"), section))
    comma = edition.ui("list.separator")
    return OriginView(source_named(edition, origin), Markup(f"{comma} ").join(parts), anchor)


def _cite(edition: Edition, spot: Spot, found: Sequence[Origin], url: str, day: date | None) -> Iterator[Markup]:
    """Who publishes the page, its title, the site, its address, the day, and the documents: each a sentence."""
    about = edition.content.about
    if about and about.publisher:
        yield _sentence(foreign(about.publisher.name, edition.source.id, edition.language))
    title = spot.title
    context = f" – {spot.context}" if spot.context else ""
    named = foreign(f"{title}{context}", title.lang, edition.language) if title.lang != edition.lang else None
    yield _sentence(
        Markup("<cite>{}</cite>").format(named or edition.names.isolated(f"{title}{context}", edition.language))
    )
    yield _sentence(edition.names.isolated(edition.ui("site.name"), edition.language))
    if url:
        yield Markup('<code dir="ltr">{}</code>').format(url)
    if day:
        yield _sentence(_changed(edition, day))
    for one in found:
        yield _sentence(Markup("{} {}").format(_said(edition, "from"), source_named(edition, one)))


def _sentence(words: Markup) -> Markup:
    return words if words.striptags().endswith(ENDS) else words + "."


def _report(edition: Edition, spot: Spot, url: str) -> WebLink | None:
    """Whom to tell of an error on this page, and which page it is; nobody, where the site names no contact."""
    contact = edition.content.about and edition.content.about.contact
    if not contact or not url:
        return None
    href = contact_href(contact)
    if href.startswith("mailto:"):
        subject = edition.ui("page.report-subject", title=str(spot.title))
        href = f"{href}?subject={quote(subject, safe='')}&body={quote(url, safe='')}"
    else:
        href = _with_query(href, url)
    return WebLink(href, _said(edition, "report"))


def _with_query(address: str, url: str) -> str:
    """("https://x.example/ask?a=b#c", …) -> "https://x.example/ask?a=b&page=…#c"."""
    parts = urlsplit(address)
    query = "&".join(part for part in (parts.query, f"page={quote(url, safe='')}") if part)
    return urlunsplit(parts._replace(query=query))


def _said(edition: Edition, key: str, **values: object) -> Markup:
    return isolated(edition.ui(f"page.{key}", **values), edition.language)
