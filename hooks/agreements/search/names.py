"""What entries are called, in words that readers may ask for: search puts whose name is asked for before all others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreements.languages.terms import forms_in
from agreements.model.parties import Party
from agreements.site.edition import Edition
from agreements.site.site import Site
from agreements.site.site_map import goal_path, party_path

# What a page is about by its title counts a little less than what a term, a goal or a party is called.
OF_ENTRY, OF_PAGE, OF_PART = 1.0, 0.9, 0.3


@dataclass(frozen=True)
class Named:
    """An entry's address, all its names, and how much it counts that one of them is asked for."""

    url: str
    names: tuple[str, ...]
    weight: float = OF_ENTRY


def searched_names(site: Site, edition: Edition, glossary: str | None) -> Iterator[Named]:
    """Terms first: who asks for the very word wants to know what it means."""
    entries = [*_terms(edition, glossary), *_goals(edition), *_parties(site, edition)]
    yield from entries
    known = {one.url for one in entries}
    labels = {f"{one.ref}/": str(edition.period_of(one)) for one in edition.content.agreed}
    for spot in edition.site_map.spots:
        names = (f"{spot.title}", spot.menu or "", labels.get(spot.path, ""))
        page = Named(f"/{edition.address(spot.path)}", names, OF_PAGE)
        if page.url not in known:
            yield page


def _goals(edition: Edition) -> Iterator[Named]:
    for agreement in edition.content.agreed:
        for goal in agreement.goals:
            title = edition.text(goal.title).value
            number = edition.ui("goal.number", number=goal.number) if goal.number else ""
            names = [name for name in (title, number) if name]
            url = f"/{edition.address(goal_path(agreement.ref, goal.id))}"
            yield Named(url, (*names, *(f"{name} {edition.period_of(agreement)}" for name in names)))


def _parties(site: Site, edition: Edition) -> Iterator[Named]:
    editions = [site.edition(lang, (), "/") for lang in site.languages.ids]
    for party in edition.content.parties.values():
        yield Named(f"/{edition.address(party_path(party.id))}", tuple(_party_names(party, editions)))


def _terms(edition: Edition, glossary: str | None) -> Iterator[Named]:
    if glossary is None:
        return
    for one in edition.content.glossary:
        names = dict.fromkeys([edition.text(one.term).value, *forms_in(edition.text(one.forms).value)])
        yield Named(f"/{edition.address(glossary)}#{one.id}", (*names, one.term.original))


def _party_names(party: Party, editions: list[Edition]) -> Iterator[str]:
    """In every language of the site: a reader may know it by the name that stands on its door."""
    names = [party.name, *(name for _, name in party.names), *(one.party(party).value for one in editions)]
    yield from dict.fromkeys([*names, *party.also_written])
