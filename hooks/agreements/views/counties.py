"""What there is of a county, year by year; and an agreement's own page where no editor has written one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import SOURCE_LANGUAGE, Text, Wording
from agreements.model.model import Agreement
from agreements.site.edition import Here
from agreements.site.site_map import changes_path, county_path, statistics_path, whole_path
from agreements.views.commitments import Link
from agreements.views.facts import (
    DownloadsView,
    FactsView,
    SlipsView,
    downloads_view,
    facts_view,
    slips_view,
)
from agreements.views.goals import GoalsView, goals_view
from agreements.views.parties import PartiesView, PeopleView, parties_view, signatories_view


@dataclass(frozen=True)
class CountyEntry:
    """One thing of a county: an agreement, a document, its statistics."""

    year: int
    link: Link
    what: str


@dataclass(frozen=True)
class CountyView:
    template: ClassVar[str] = "county.html"

    name: str
    intro: str
    entries: tuple[CountyEntry, ...]


@dataclass(frozen=True)
class CountyCard:
    link: Link
    entries: tuple[CountyEntry, ...]


@dataclass(frozen=True)
class CountiesView:
    template: ClassVar[str] = "counties.html"

    counties: tuple[CountyCard, ...]


@dataclass(frozen=True)
class AgreementView:
    template: ClassVar[str] = "agreement.html"

    eyebrow: str
    title: Text
    subtitle: Text
    facts: FactsView
    goals: GoalsView
    parties: PartiesView
    people: PeopleView
    statistics: Link | None
    slips: SlipsView
    downloads: DownloadsView


def county_view(here: Here, county: str) -> CountyView:
    edition = here.edition
    name = edition.content.counties[county]
    return CountyView(name, edition.ui("county.intro", county=name), tuple(_entries(here, county)))


def counties_view(here: Here, _: None) -> CountiesView:
    counties = here.edition.content.counties
    return CountiesView(
        tuple(
            CountyCard(Link(Text(name, SOURCE_LANGUAGE), here.link(county_path(county))), tuple(_entries(here, county)))
            for county, name in counties.items()
        )
    )


def _entries(here: Here, county: str) -> Iterator[CountyEntry]:
    """Newest first."""
    found = [*_agreement_entries(here, county), *_document_entries(here, county)]
    yield from sorted(found, key=lambda entry: -entry.year)


def _agreement_entries(here: Here, county: str) -> Iterator[CountyEntry]:
    edition = here.edition
    for agreement in edition.content.agreements.values():
        if agreement.county != county:
            continue
        kind = "county.results" if agreement.is_follow_up_only else "county.agreement"
        kind = "preparing.kind" if agreement.is_in_preparation else kind
        title = edition.text(agreement.title)
        yield CountyEntry(agreement.year, Link(title, here.link(f"{agreement.ref}/")), edition.ui(kind))
        for path in (whole_path(agreement.ref), statistics_path(agreement.ref), changes_path(agreement.ref)):
            if path in edition.site_map:
                link = Link(edition.site_map[path].title, here.link(path))
                yield CountyEntry(agreement.year, link, "")


def _document_entries(here: Here, county: str) -> Iterator[CountyEntry]:
    edition = here.edition
    for document in edition.content.documents.values():
        if document.county == county:
            link = Link(edition.text(document.title), here.link(f"{document.ref}/"))
            yield CountyEntry(document.year, link, edition.ui(f"document.{document.kind}"))


def agreement_view(here: Here, agreement: Agreement) -> AgreementView:
    edition = here.edition
    kind = edition.ui("county.agreement")
    path = statistics_path(agreement.ref)
    has_statistics = path in edition.site_map
    return AgreementView(
        eyebrow=Wording(f"{kind} · {agreement.county_name} · {agreement.year}", kind.lang),
        title=edition.text(agreement.title),
        subtitle=edition.text(agreement.subtitle),
        facts=facts_view(here, agreement),
        goals=goals_view(here, agreement),
        parties=parties_view(here, agreement),
        people=signatories_view(here, agreement),
        statistics=Link(edition.site_map[path].title, here.link(path)) if has_statistics else None,
        slips=slips_view(here, agreement),
        downloads=downloads_view(here, agreement),
    )
