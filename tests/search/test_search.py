"""What search finds, under which headings, and what it can be filtered by."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.prose.prose import glossary_page
from agreements.search.filters import Facets, Searchable, facets_of, searchables
from agreements.search.records import search_records, term_records
from agreements.site.site import Site


@pytest.fixture(scope="module")
def by_language(checked: Site, project: Path) -> dict[str, Searchable]:
    return {one.lang: one for one in searchables(checked, project)}


def test_the_glossary_is_found_wherever_it_is(checked: Site) -> None:
    assert glossary_page(checked.prose, "sv") == "glossary/"


def test_a_commitment_is_an_entry_at_its_anchor(checked: Site) -> None:
    records = {one.url: one for one in search_records(checked.edition("en", (), "/"))}
    loans = records["/en/vasternorrland/2010/goals/employment/#almi-loans"]
    assert loans.heading.startswith("\u2068ALMI Företagspartner Mitt AB\u2069, 2010: ")
    assert not loans.weighs
    promise, outcome, words = loans.found_by
    assert "80 loans" in promise and outcome == "" and words.endswith("2010")


def test_what_became_of_a_promise_finds_it_too(checked: Site) -> None:
    records = search_records(checked.edition("sv", (), "/"))
    red = [one for one in records if "Röd pil" in one.found_by[2]]
    assert len(red) == 4
    assert all("Inte uppfyllt" in one.found_by[2] and one.found_by[1] for one in red)


def test_goals_and_parties_are_entries_in_the_place_of_their_pages(checked: Site) -> None:
    records = {one.url: one for one in search_records(checked.edition("fr", (), "/"))}
    assert records["/fr/parties/polisen/"].heading == "Polisen"
    goal = records["/fr/vasternorrland/2009/goals/placements/"]
    assert goal.heading == "Places de stage – \u2068Västernorrland 2009\u2069"


def test_a_term_is_an_entry_at_its_anchor(checked: Site) -> None:
    terms = {one.url: one for one in term_records(checked.edition("ar", (), "/"), "glossary/")}
    assert len(terms) >= 30
    assert terms["/ar/glossary/#sfi"].heading.startswith("sfi")


def test_an_entry_is_filtered_by_all_whom_it_binds(checked: Site) -> None:
    facets = dict(facets_of(checked.edition("sv", (), "/")))
    assert facets["/parties/polisen/"] == Facets(party="polisen")
    assert facets["/vasternorrland/2009/goals/health/"] == Facets("2009", "vasternorrland/health")
    joint = [one for one in facets.values() if one.year == "2009" and "harnosands-kommun kramfors-kommun" in one.party]
    assert joint and all(one.goal.startswith("vasternorrland/") and one.status for one in joint)


@pytest.mark.parametrize("lang", ["sv", "en", "fr", "ar"])
def test_the_filters_hold_only_what_there_is(by_language: dict[str, Searchable], lang: str) -> None:
    one = by_language[lang]
    form = one.dialogue["form"]
    for facets in one.facets.values():
        for value in " ".join([facets.year, facets.goal, facets.party, facets.status]).split():
            assert f'value="{value}"' in form, value
    assert form.count("<select") == 4
    assert 'value="not_reported"' not in form or any(each.status == "not_reported" for each in one.facets.values())


def test_arrows_come_with_their_words(by_language: dict[str, Searchable]) -> None:
    arrow = by_language["fr"].dialogue["arrows"]["not_met"]
    assert "<svg" in arrow and "Non atteint" in arrow


def test_the_way_on_leads_into_the_readers_language(by_language: dict[str, Searchable]) -> None:
    assert 'href="ar/parties/"' in by_language["ar"].dialogue["help"]
    assert 'href="parties/"' in by_language["sv"].dialogue["help"]


def test_the_way_on_is_in_the_order_of_the_menu(by_language: dict[str, Searchable]) -> None:
    leads_to = re.findall('href="([^"]+)"', by_language["sv"].dialogue["help"])
    menu = ["vasternorrland/2010/", "vasternorrland/2009/", "parties/", "new-in-sweden/", "glossary/"]
    assert [path for path in leads_to if path in menu] == menu
