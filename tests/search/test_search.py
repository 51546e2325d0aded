"""What search finds, under which headings, and what it can be filtered by."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.prose.prose import glossary_page
from agreements.search.filters import Facets, Searchable, facets_of, searchables
from agreements.search.index import described
from agreements.search.names import searched_names
from agreements.search.records import search_records, term_records
from agreements.site.site import Site


@pytest.fixture(scope="module")
def by_language(example_site: Site, example_root: Path) -> dict[str, Searchable]:
    return {one.lang: one for one in searchables(example_site, example_root)}


def test_the_glossary_is_found_wherever_it_is(example_site: Site) -> None:
    assert glossary_page(example_site.prose, "en") == "glossary/"


def test_a_commitment_is_an_entry_at_its_anchor(example_site: Site) -> None:
    records = {one.url: one for one in search_records(example_site.edition("fr", (), "/"))}
    boilers = records["/fr/pebble-bay/2025/goals/warm-homes/#boilers"]
    assert boilers.heading.startswith("\u2068Conseil régional de la Côte des Galets\u2069, 2025: ")
    assert not boilers.weighs
    promise, outcome, words = boilers.found_by
    assert "30 nouvelles chaudières" in promise and outcome == "" and words.endswith("2025")


def test_what_became_of_a_promise_finds_it_too(example_site: Site) -> None:
    records = search_records(example_site.edition("en", (), "/"))
    broken = [one for one in records if "Not met" in one.found_by[2]]
    assert len(broken) == 2
    assert all("The commitment is not met" in one.found_by[2] and one.found_by[1] for one in broken)


def test_goals_and_parties_are_entries_in_the_place_of_their_pages(example_site: Site) -> None:
    records = {one.url: one for one in search_records(example_site.edition("fr", (), "/"))}
    assert records["/fr/parties/library/"].heading == "Bibliothèque de Pebble Bay"
    goal = records["/fr/pebble-bay/2024/goals/warm-homes/"]
    assert goal.heading == "Des logements chauds – \u2068Pebble Bay 2024\u2069"


def test_a_term_is_an_entry_at_its_anchor(example_site: Site) -> None:
    terms = {one.url: one for one in term_records(example_site.edition("ar", (), "/"), "glossary/")}
    assert len(terms) == 7
    assert terms["/ar/glossary/#draught"].heading == "ع draught"


def test_an_entry_is_filtered_by_all_whom_it_binds(example_site: Site) -> None:
    facets = dict(facets_of(example_site.edition("en", (), "/")))
    assert facets["/parties/library/"] == Facets(party="library")
    assert facets["/pebble-bay/2024/goals/safe-walk/"] == Facets("2024", "pebble-bay/safe-walk")
    joint = [one for one in facets.values() if one.year == "2024" and "barnacle-boatyard harbour-office" in one.party]
    assert joint and all(one.goal.startswith("pebble-bay/") and one.status for one in joint)


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_the_filters_hold_only_what_there_is(by_language: dict[str, Searchable], lang: str) -> None:
    one = by_language[lang]
    form = one.dialogue["form"]
    for facets in one.facets.values():
        for value in " ".join([facets.year, facets.goal, facets.party, facets.status]).split():
            assert f'value="{value}"' in form, value
    assert form.count("<select") == 5
    assert 'value="not_reported"' not in form or any(each.status == "not_reported" for each in one.facets.values())


def test_arrows_come_with_their_words(by_language: dict[str, Searchable]) -> None:
    arrow = by_language["fr"].dialogue["arrows"]["not_met"]
    assert "<svg" in arrow and "Non tenu" in arrow


def test_the_way_on_leads_into_the_readers_language(by_language: dict[str, Searchable]) -> None:
    assert 'href="ar/parties/"' in by_language["ar"].dialogue["help"]
    assert 'href="parties/"' in by_language["en"].dialogue["help"]


def test_the_way_on_is_in_the_order_of_the_menu(by_language: dict[str, Searchable]) -> None:
    leads_to = re.findall('href="([^"]+)"', by_language["en"].dialogue["help"])
    menu = ["pebble-bay/2025/", "pebble-bay/2024/", "parties/", "numbers/", "glossary/"]
    assert [path for path in leads_to if path in menu] == menu


def test_an_entry_has_all_its_names(example_site: Site) -> None:
    edition = example_site.edition("fr", (), "/")
    names = {one.url: one.names for one in searched_names(example_site, edition, "glossary/")}
    assert "apprentis" in names["/fr/glossary/#apprentice"] and "apprentice" in names["/fr/glossary/#apprentice"]
    assert "Pebble Bay Harbour Office" in names["/fr/parties/harbour-office/"]
    assert "Des logements chauds 2024" in names["/fr/pebble-bay/2024/goals/warm-homes/"]
    assert names["/fr/about/"][0]
    assert "2024" in names["/fr/pebble-bay/2024/"]


def test_a_page_is_found_by_what_its_head_says_of_it_too() -> None:
    head = '<meta name="description" content="How it &quot;went&quot;.">'
    page = described(f'{head}<main id="content"><h1>Results</h1></main>')
    assert (
        page
        == f'{head}<main id="content"><p data-pagefind-weight="4">How it &quot;went&quot;.</p><h1>Results</h1></main>'
    )
    assert described("<main>as it is</main>") == "<main>as it is</main>"
