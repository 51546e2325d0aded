"""Small pieces of a page: an agreement's facts, the slips of its source, its downloads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from agreements.exports.follow_ups import has_more
from agreements.exports.names import commitments_csv, follow_ups_csv, milestones_csv, parties_json, year_json
from agreements.html.markup import Markup, foreign, isolated
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.site.edition import Here
from agreements.site.menu import pages_in
from agreements.views.links import Link


@dataclass(frozen=True)
class Fact:
    label: str
    value: Markup


@dataclass(frozen=True)
class FactsView:
    template: ClassVar[str] = "facts.html"

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class SlipsView:
    template: ClassVar[str] = "slips.html"

    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Download:
    href: str
    name: str
    what: str


@dataclass(frozen=True)
class DownloadsView:
    template: ClassVar[str] = "downloads.html"

    files: tuple[Download, ...]


def facts_view(here: Here, agreement: Agreement) -> FactsView:
    edition = here.edition
    named = partial(foreign, lang=edition.source.id, language=edition.language)
    facts = [
        Fact(edition.ui("facts.parties"), isolated(edition.number(len(agreement.parties)), edition.language)),
        Fact(edition.ui("facts.goals"), isolated(edition.number(len(agreement.goals)), edition.language)),
        Fact(
            edition.ui("facts.sub-goals" if agreement.is_follow_up_only else "facts.commitments"),
            isolated(edition.number(len(agreement.commitments)), edition.language),
        ),
    ]
    if agreement.signed_on and agreement.signed_at:
        facts += [
            Fact(edition.ui("facts.signed-on"), isolated(edition.day(agreement.signed_on), edition.language)),
            Fact(edition.ui("facts.signed-at"), named(agreement.signed_at)),
        ]
    source = agreement.source
    if source:
        facts += [
            Fact(edition.ui("facts.source"), named(f"{source.title}, {source.publisher}")),
            Fact(edition.ui("facts.section"), named(source.section)),
        ]
    return FactsView(tuple(facts))


def slips_view(here: Here, agreement: Agreement) -> SlipsView:
    return SlipsView(tuple(here.edition.text(slip.text) for slip in agreement.slips))


def downloads_view(here: Here, agreement: Agreement) -> DownloadsView:
    edition = here.edition
    period = edition.period_of(agreement)
    told = ((follow_ups_csv(agreement), edition.ui("downloads.follow-ups", year=period)),)
    steps = ((milestones_csv(agreement), edition.ui("downloads.milestones", year=period)),)
    files = (
        (year_json(agreement), edition.ui("downloads.json", year=period)),
        (commitments_csv(agreement), edition.ui("downloads.csv", year=period)),
        *(steps if any(one.milestones for one in agreement.commitments) else ()),
        *(told if has_more(agreement) else ()),
        (parties_json(), edition.ui("downloads.parties")),
    )
    found = files[-1:] if agreement.is_in_preparation else files  # the open data hold what is agreed
    return DownloadsView(tuple(Download(here.to_address(name), name, what) for name, what in found))


@dataclass(frozen=True)
class NotFoundView:
    """The ways on from an address that leads nowhere: home, search, and the pages of the menu."""

    template: ClassVar[str] = "not_found.html"

    home: str
    menu: tuple[Link, ...]


def not_found_view(here: Here) -> NotFoundView:
    pages = pages_in(here.edition.menu)
    return NotFoundView(here.link(""), tuple(Link(title, here.link(path)) for path, title in pages if path))
