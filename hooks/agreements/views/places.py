"""What there is of a place, period by period; and an agreement's own page where no editor has written one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text, Wording
from agreements.model.agreement import Agreement
from agreements.model.period import Period
from agreements.site.edition import Here
from agreements.site.site_map import changes_path, history_path, place_intro, place_path, statistics_path, whole_path
from agreements.views.facts import (
    DownloadsView,
    FactsView,
    SlipsView,
    downloads_view,
    facts_view,
    slips_view,
)
from agreements.views.goals import GoalsView, goals_view
from agreements.views.history import history_link
from agreements.views.links import Link, page_link
from agreements.views.parties import PartiesView, parties_view
from agreements.views.people import PeopleView, signatories_view


@dataclass(frozen=True)
class PlaceEntry:
    """One thing of a place: an agreement, a document, its statistics."""

    period: str
    link: Link
    what: str


@dataclass(frozen=True)
class PlaceView:
    template: ClassVar[str] = "place.html"

    eyebrow: Text | None
    name: str
    intro: str
    entries: tuple[PlaceEntry, ...]


@dataclass(frozen=True)
class PlaceCard:
    link: Link
    entries: tuple[PlaceEntry, ...]


@dataclass(frozen=True)
class PlacesView:
    template: ClassVar[str] = "places.html"

    places: tuple[PlaceCard, ...]


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
    history: Link | None
    statistics: Link | None
    slips: SlipsView
    downloads: DownloadsView


def place_view(here: Here, place: str) -> PlaceView:
    edition = here.edition
    name = edition.content.places[place]
    level = edition.content.interface.get("level.place")
    return PlaceView(
        eyebrow=edition.text(level) if level else None,
        name=name,
        intro=edition.ui(place_intro(edition.content, place), place=name),
        entries=tuple(_entries(here, place)),
    )


def places_view(here: Here, _: None) -> PlacesView:
    places = here.edition.content.places
    return PlacesView(
        tuple(
            PlaceCard(Link(here.edition.named(name), here.link(place_path(place))), tuple(_entries(here, place)))
            for place, name in places.items()
        )
    )


def _entries(here: Here, place: str) -> Iterator[PlaceEntry]:
    """Newest first."""
    found = [*_agreement_entries(here, place), *_document_entries(here, place)]
    yield from (entry for _, entry in sorted(found, key=lambda one: one[0].order, reverse=True))


def _agreement_entries(here: Here, place: str) -> Iterator[tuple[Period, PlaceEntry]]:
    edition = here.edition
    for agreement in edition.content.agreements.values():
        if agreement.place != place:
            continue
        kind = "place.results" if agreement.is_follow_up_only else "place.agreement"
        kind = "preparing.kind" if agreement.is_in_preparation else kind
        title, period = edition.text(agreement.title), edition.period(agreement.period)
        yield agreement.period, PlaceEntry(period, Link(title, here.link(f"{agreement.ref}/")), edition.ui(kind))
        for path in (
            whole_path(agreement.ref),
            statistics_path(agreement.ref),
            changes_path(agreement.ref),
            history_path(agreement.ref),
        ):
            if link := page_link(here, path):
                yield agreement.period, PlaceEntry(period, link, "")


def _document_entries(here: Here, place: str) -> Iterator[tuple[Period, PlaceEntry]]:
    edition = here.edition
    for document in edition.content.documents.values():
        if document.place == place:
            link = Link(edition.text(document.title), here.link(f"{document.ref}/"))
            kind = edition.ui(f"document.{document.kind}")
            yield document.period, PlaceEntry(edition.period(document.period), link, kind)


def agreement_view(here: Here, agreement: Agreement) -> AgreementView:
    edition = here.edition
    kind = edition.ui("place.agreement")
    return AgreementView(
        eyebrow=Wording(f"{kind} · {agreement.place_name} · {edition.period(agreement.period)}", kind.lang),
        title=edition.text(agreement.title),
        subtitle=edition.text(agreement.subtitle),
        facts=facts_view(here, agreement),
        goals=goals_view(here, agreement),
        parties=parties_view(here, agreement),
        people=signatories_view(here, agreement),
        history=history_link(here, agreement),
        statistics=page_link(here, statistics_path(agreement.ref)),
        slips=slips_view(here, agreement),
        downloads=downloads_view(here, agreement),
    )
