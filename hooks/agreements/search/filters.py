"""What the search dialogue fetches when it is opened: its filters, what each entry is filtered by, and its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, ClassVar

from agreements.frame.redirect_pages import redirect_file
from agreements.languages.texts import Text
from agreements.languages.word_forms import word_forms
from agreements.model.agreement import Agreement
from agreements.model.parties import all_bound
from agreements.model.period import Period
from agreements.prose.prose import glossary_page
from agreements.rendering.render import Templates, render, templates
from agreements.rendering.template_files import read_templates
from agreements.search.names import Named, searched_names
from agreements.search.records import (
    SearchRecord,
    commitment_url,
    foreign_pages,
    repeating_pages,
    search_records,
    term_records,
    unfinished_pages,
)
from agreements.site.edition import Edition, Here
from agreements.site.menu import pages_in
from agreements.site.site import Site
from agreements.site.site_map import goal_path, party_path
from agreements.views.choices import Choice, ChoiceGroup, Filter, party_choices, status_choices, tag_choices
from agreements.views.outcomes import StatusView, status_view

TEXTS = ("one", "many", "none", "any", "excluded", "spelled", "both")


@dataclass(frozen=True)
class Facets:
    """What an entry is filtered by: ids with spaces between, as in a table's rows."""

    year: str = ""
    goal: str = ""
    party: str = ""
    status: str = ""
    tag: str = ""


@dataclass(frozen=True)
class SearchFiltersView:
    template: ClassVar[str] = "search_filters.html"

    all: Choice
    filters: tuple[Filter, ...]


@dataclass(frozen=True)
class OnwardLink:
    """From the site's root, since the dialogue opens on any page."""

    href: str
    text: Text


@dataclass(frozen=True)
class SearchHelpView:
    """What leads on where nothing was found."""

    template: ClassVar[str] = "search_help.html"

    onward: tuple[OnwardLink, ...]


@dataclass(frozen=True)
class StatusesView:
    template: ClassVar[str] = "search_arrow.html"

    status: StatusView


@dataclass(frozen=True)
class Searchable:
    """One language's entries and all that the dialogue needs; `facets` by the entry's address.

    `left_out` are the files of pages that are not in the language, or only repeat others.
    """

    lang: str
    records: tuple[SearchRecord, ...]
    terms: tuple[SearchRecord, ...]
    names: tuple[Named, ...]
    facets: Mapping[str, Facets]
    dialogue: Mapping[str, Any]
    left_out: tuple[str, ...]


def searchables(site: Site, root: Path) -> tuple[Searchable, ...]:
    """Every language of the site; `root` is the project's folder."""
    known = templates(read_templates(root))
    order = site.settings.order
    return tuple(searchable(site, site.edition(lang, order, "/"), known) for lang in site.languages.ids)


def searchable(site: Site, edition: Edition, known: Templates) -> Searchable:
    here = Here(edition, "")
    glossary = glossary_page(site.prose, site.languages.source.id)
    facets = dict(facets_of(edition))
    every = Choice("", edition.ui_text("results.all"))
    dialogue = {
        "form": str(render(known, SearchFiltersView(every, tuple(_filters(edition, facets))), here)),
        "help": str(render(known, SearchHelpView(tuple(_onward(edition, glossary))), here)),
        "arrows": {
            shown: str(render(known, StatusesView(status_view(edition, shown)), here)).strip()
            for shown in edition.content.statuses
        },
        "ignored": edition.ui("search.ignored").split(),
        "forms": asdict(word_forms(edition.lang)),
        "texts": {key: edition.pattern(f"search.{key}") for key in TEXTS},
    }
    moved = [redirect_file(edition, one) for one in edition.content.redirects]
    repeating = repeating_pages(edition)
    left_out = tuple(dict.fromkeys([*foreign_pages(edition), *unfinished_pages(edition), *repeating, *moved]))
    terms = tuple(term_records(edition, glossary)) if glossary is not None else ()
    names = tuple(searched_names(site, edition, glossary))
    return Searchable(edition.lang, (*search_records(edition), *terms), terms, names, facets, dialogue, left_out)


def facets_of(edition: Edition) -> Iterator[tuple[str, Facets]]:
    """By address: goals, parties, and every commitment that is in the edition's language."""
    for agreement in edition.content.agreed:
        for goal in agreement.goals:
            facets = Facets(agreement.period.id, f"{agreement.place}/{goal.id}")
            yield f"/{edition.address(goal_path(agreement.ref, goal.id))}", facets
        yield from _of_commitments(edition, agreement)
    for party in edition.content.parties.values():
        yield f"/{edition.address(party_path(party.id))}", Facets(party=party.id)


def _of_commitments(edition: Edition, agreement: Agreement) -> Iterator[tuple[str, Facets]]:
    for one in agreement.commitments:
        if edition.text(one.text).lang == edition.lang:
            parties = " ".join(sorted({party.id for party in (*one.parties, *all_bound(one.supported_by))}))
            status = one.follow_up.shown if one.follow_up else ""
            tags = " ".join(tag.id for tag in one.tags)
            facets = Facets(agreement.period.id, f"{agreement.place}/{one.goal}", parties, status, tags)
            yield commitment_url(edition, agreement, one), facets


def _filters(edition: Edition, facets: Mapping[str, Facets]) -> Iterator[Filter]:
    """Only with what really is there in the edition's language."""
    present = {value for one in facets.values() for part in _ids(one) for value in part.split()}
    periods = _periods(edition, {one.year for one in facets.values()})
    parties = [one for one in edition.content.parties.values() if one.id in present]
    of_years = all(one.year for one in periods)
    labels = ((one.id, edition.period(one)) for one in periods)
    choices = tuple(Choice(id_, Text(label.isolated, label.lang)) for id_, label in labels)
    yield Filter("year", edition.ui("search.year" if of_years else "search.period"), choices)
    yield Filter("goal", edition.ui("results.filter-goal"), (), tuple(_goal_groups(edition, present)))
    yield Filter("party", edition.ui("results.filter-party"), (), party_choices(edition, parties))
    yield Filter("status", edition.ui("results.filter-status"), status_choices(edition, present))
    commitments = (one for agreement in edition.content.agreed for one in agreement.commitments)
    tags = tuple(one for one in tag_choices(edition, commitments) if one.text.lang == edition.lang)
    if tags:
        yield Filter("tag", edition.ui("results.filter-tag"), tags)


def _ids(facets: Facets) -> tuple[str, ...]:
    """All but the topics, which are no ids: one may be called as a party is."""
    return tuple(value for name, value in asdict(facets).items() if name != "tag")


def _periods(edition: Edition, present: set[str]) -> list[Period]:
    """Each once, the newest first."""
    found = {one.period.id: one.period for one in edition.content.agreed if one.period.id in present}
    return sorted(found.values(), key=lambda one: one.order, reverse=True)


def _goal_groups(edition: Edition, present: set[str]) -> Iterator[ChoiceGroup]:
    """Each place's goals, under the title that they had last."""
    for place, name in edition.content.places.items():
        in_order = sorted(edition.content.agreed, key=lambda one: one.period.order)
        titles = {
            f"{place}/{goal.id}": edition.text(goal.title)
            for agreement in in_order
            if agreement.place == place
            for goal in agreement.goals
        }
        choices = tuple(Choice(value, text) for value, text in titles.items() if value in present)
        if choices:
            yield ChoiceGroup(name, choices)


def _onward(edition: Edition, glossary: str | None) -> Iterator[OnwardLink]:
    """The pages of the menu, and the glossary."""
    pages = dict(pages_in(edition.menu))
    for path, title in pages.items():
        yield OnwardLink(edition.address(path), title)
    if glossary is not None and glossary not in pages:
        yield OnwardLink(edition.address(glossary), edition.site_map[glossary].title)
