"""A commitment is found by its title, its steps, its topics and who helps with it, and filtered by its topics."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.rendering.render import templates
from agreements.rendering.template_files import read_templates
from agreements.search.filters import facets_of, searchable
from agreements.search.records import search_records
from agreements.site.edition import Edition
from agreements.site.reading import load_site
from agreements.site.site import Site
from levels_site import with_levels
from mini_site import MiniSite

PROMENADE = "/en/havslan/2012/goals/harbour/#promenade"


@pytest.fixture(scope="module")
def site(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return load_site(with_levels(mini_template.copy_to(tmp_path_factory.mktemp("found") / "project")).root)


@pytest.fixture(scope="module")
def edition(site: Site) -> Edition:
    return site.edition("en", (), "/")


def test_its_words_are_found_without_marks(edition: Edition) -> None:
    promise, steps, words = {one.url: one for one in search_records(edition)}[PROMENADE].found_by
    assert promise.startswith("en En promenad längs kajen en Vi bygger en promenad på 2 kilometer. Den är öppen för")
    assert "bänkar var 50 meter en karta, se planen" in promise
    assert steps == "en Promenaden är ritad. en Promenaden är byggd: bänkarna står på plats"
    assert "Södra kommun" in words and "en hamn" in words


def test_a_goal_without_a_text_is_found_by_its_title(edition: Edition) -> None:
    goal = {one.url: one for one in search_records(edition)}["/en/havslan/2012/goals/harbour/"]
    assert goal.heading.startswith("en Hamnen – ")
    assert goal.found_by == ("", "", "Hamnverket · en Kommunerna")


def test_it_is_filtered_by_its_topics_and_by_who_helps(edition: Edition) -> None:
    facets = dict(facets_of(edition))[PROMENADE]
    assert facets.tag == "öppet-för-alla hamn"
    assert facets.party == "hamnverket norra-kommun sodra-kommun"


def test_there_is_a_list_of_topics_only_where_there_are_some(site: Site, edition: Edition, mini: MiniSite) -> None:
    known = templates(read_templates(Path("/")))
    with_topics = str(searchable(site, edition, known).dialogue)
    plain = load_site(mini.root)
    without = str(searchable(plain, plain.edition("en", (), "/"), known).dialogue)
    assert 'name="tag"' in with_topics and "en hamn" in with_topics
    assert 'name="tag"' not in without
