"""Whom to ask: who publishes the site and where readers write, what the data may be used for, where its sources are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from agreements.html.markup import Markup, foreign, isolated
from agreements.languages.texts import Text
from agreements.model.agreement import Where
from agreements.prose.subjects import AboutPart
from agreements.site.edition import Edition, Here
from agreements.site.origins import Origin, all_origins
from agreements.views.facts import Fact
from agreements.views.links import Link


@dataclass(frozen=True)
class WebLink:
    """A link out of the site, to a page or a mailbox; `text` is an address or words."""

    href: str
    text: Markup


@dataclass(frozen=True)
class SourceView:
    """A printed document: what it is called, where it can be had, and what on the site comes from it."""

    anchor: str
    title: Markup
    facts: tuple[Fact, ...]
    pages: tuple[Link, ...]


@dataclass(frozen=True)
class AboutPartView:
    template: ClassVar[str] = "about.html"

    sentence: Markup | None = None
    link: WebLink | None = None
    sources: tuple[SourceView, ...] = ()


def about_part_view(here: Here, part: AboutPart) -> AboutPartView:
    return PARTS[part.name](here)


def _publisher(here: Here) -> AboutPartView:
    publisher = here.edition.content.about and here.edition.content.about.publisher
    if not publisher:
        return AboutPartView(_said(here.edition, "no-publisher"))
    named = _named(here.edition, publisher.name)
    return AboutPartView(_said(here.edition, "publisher"), WebLink(publisher.url or "", named))


def _contact(here: Here) -> AboutPartView:
    contact = here.edition.content.about and here.edition.content.about.contact
    if not contact:
        return AboutPartView(_said(here.edition, "no-contact"))
    return AboutPartView(_said(here.edition, "contact"), WebLink(contact_href(contact), _address(contact)))


def _licence(here: Here) -> AboutPartView:
    licence = here.edition.content.about and here.edition.content.about.licence
    if not licence:
        return AboutPartView(_said(here.edition, "no-licence"))
    named = isolated(licence.name, here.edition.language)
    return AboutPartView(_said(here.edition, "licence"), WebLink(licence.url or "", named))


def _sources(here: Here) -> AboutPartView:
    return AboutPartView(sources=tuple(_source(here, one) for one in all_origins(here.edition.content)))


PARTS: Mapping[str, Callable[[Here], AboutPartView]] = {
    "publisher": _publisher,
    "contact": _contact,
    "licence": _licence,
    "sources": _sources,
}


def contact_href(contact: str) -> str:
    """("info@x.example") -> "mailto:info@x.example"; the address of a page stays as it is."""
    return contact if contact.startswith(("https://", "http://")) else f"mailto:{contact}"


def source_anchor(origin: Origin) -> str:
    """ "northshore/2025" -> "source-northshore-2025"."""
    return f"source-{origin.ref.replace('/', '-')}"


def source_named(edition: Edition, origin: Origin) -> Markup:
    """Title, publisher and year, as a document is referred to: <cite>The Promise</cite>, North Town, 2025."""
    source = origin.source
    title, publisher = _named(edition, source.title), _named(edition, source.publisher)
    return Markup("<cite>{}</cite>{} {}{} {}").format(title, *_between(edition, publisher), str(source.year))


def _between(edition: Edition, publisher: Markup) -> tuple[str, Markup, str]:
    comma = edition.ui("list.separator")
    return comma, publisher, comma


def _source(here: Here, origin: Origin) -> SourceView:
    edition = here.edition
    # Only one of two years from a document may say where it is.
    same = [one for one in _all_of(edition) if one.source.document == origin.source.document]
    where = next((one.source.where for one in same if one.source.where.is_known), origin.source.where)
    pages = tuple(Link(_title(edition, one.ref), here.link(f"{one.ref}/")) for one in same)
    return SourceView(source_anchor(origin), source_named(edition, origin), tuple(_where(edition, where)), pages)


def first_of(edition: Edition, origin: Origin) -> Origin:
    """The one of several years from a document under which the list of sources has it."""
    return next(one for one in all_origins(edition.content) if one.source.document == origin.source.document)


def _all_of(edition: Edition) -> list[Origin]:
    content = edition.content
    agreements = [Origin(one.source, one.ref) for one in content.agreements.values() if one.source]
    return [*agreements, *(Origin(one.source, one.ref) for one in content.documents.values())]


def _title(edition: Edition, ref: str) -> Text:
    return edition.site_map[f"{ref}/"].title


def _where(edition: Edition, where: Where) -> list[Fact]:
    """What is known of where a document can be had, or that nothing is."""
    facts = []
    if where.url:
        link = Markup('<a href="{0}" dir="ltr">{0}</a>').format(where.url)
        facts.append(Fact(edition.ui("about.where"), link))
    if where.reference:
        facts.append(Fact(edition.ui("about.reference"), _named(edition, where.reference)))
    if where.issn:
        facts.append(Fact(edition.ui("about.issn"), Markup('<bdi dir="ltr">{}</bdi>').format(where.issn)))
    if not where.url:
        key = "lost" if where.is_lost else "where-unknown"
        facts.append(Fact(edition.ui("about.where"), _said(edition, key)))
    return facts


def _said(edition: Edition, key: str) -> Markup:
    return isolated(edition.ui(f"about.{key}"), edition.language)


def _named(edition: Edition, name: str) -> Markup:
    return foreign(name, edition.source.id, edition.language)


def _address(contact: str) -> Markup:
    return Markup('<bdi dir="ltr">{}</bdi>').format(contact)
