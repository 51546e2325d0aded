"""What search engines and apps read of the real site: titles, descriptions, pictures, and structured data."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from this_site import LANGUAGES, SITE_URL

from page_tree import Page

LOCALES = {"sv": "sv_SE", "en": "en_GB", "fr": "fr_FR", "ar": "ar_EG"}


def meta(page: Page, name: str) -> str:
    return page.root.one("meta", property=name)["content"]


def described(page: Page) -> str:
    return page.root.one("meta", name="description")["content"]


def graph(page: Page) -> list[dict[str, Any]]:
    data = json.loads(page.root.one("script", type="application/ld+json").text)
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


def things(page: Page, kind: str) -> list[dict[str, Any]]:
    return [thing for thing in graph(page) if thing["@type"] == kind]


@pytest.fixture(scope="module")
def open_pages(pages: dict[str, Page]) -> list[Page]:
    return [page for page in pages.values() if not page.is_not_found]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_pages_of_a_language_look_alike_in_search_results(open_pages: list[Page], lang: str) -> None:
    titles = Counter(page.root.one("title").text for page in open_pages if page.lang == lang)
    assert [title for title, count in titles.items() if count > 1] == []


def test_titles_and_descriptions_have_a_length_that_is_shown(open_pages: list[Page]) -> None:
    for page in open_pages:
        title = page.root.one("title").text
        assert 10 <= len(title) <= 140 and ("Överens" in title or len(title) > 55), f"{page}: {title}"
        assert 40 <= len(described(page)) <= 200, f"{page}: {described(page)}"
        assert "<" not in described(page), page


def test_a_shared_page_shows_itself_in_its_language(open_pages: list[Page], built_site: Path) -> None:
    for page in open_pages:
        assert meta(page, "og:url") == SITE_URL + page.address
        assert meta(page, "og:description") == described(page)
        shown = " ".join(meta(page, "og:title").split())
        assert shown and shown in page.root.one("title").text
        assert meta(page, "og:type") == ("article" if page.path else "website")
        others = [one["content"] for one in page.root.all("meta", property="og:locale:alternate")]
        assert meta(page, "og:locale") == LOCALES[page.lang]
        assert sorted([*others, LOCALES[page.lang]]) == sorted(LOCALES.values())
        assert meta(page, "og:image") == f"{SITE_URL}assets/share-{page.lang}.png"
        assert (built_site / f"assets/share-{page.lang}.png").is_file()
        assert meta(page, "og:image:alt").startswith("Överens: ")
        assert page.root.one("meta", name="twitter:card")["content"] == "summary_large_image"


def test_every_page_says_where_it_stands(open_pages: list[Page]) -> None:
    for page in open_pages:
        site = things(page, "WebSite")[0]
        home = SITE_URL if page.lang == "sv" else f"{SITE_URL}{page.lang}/"
        assert (site["url"], site["inLanguage"]) == (home, page.lang)
        crumbs = [one for trail in things(page, "BreadcrumbList") for one in trail["itemListElement"]]
        shown = [link.text for trail in page.root.all("nav", "breadcrumbs") for link in trail.all("a")]
        assert [one["name"] for one in crumbs[:-1]] == shown, page
        assert [one["position"] for one in crumbs] == list(range(1, len(crumbs) + 1))
        assert not crumbs or crumbs[-1]["item"] == SITE_URL + page.address


def test_parties_are_organisations(pages: dict[str, Page]) -> None:
    police = things(pages["en/parties/polisen/index.html"], "GovernmentOrganization")[0]
    assert (police["name"], police["mainEntityOfPage"]) == ("Swedish Police", f"{SITE_URL}en/parties/polisen/")
    assert "Polisen" in police["alternateName"]
    assert things(pages["parties/ikea-sundsvall/index.html"], "Organization")[0]["name"] == "IKEA Sundsvall"


@pytest.mark.parametrize("file", ["data/index.html", "fr/vasternorrland/2010/index.html"])
def test_the_open_data_is_a_dataset_whose_files_exist(pages: dict[str, Page], built_site: Path, file: str) -> None:
    found = things(pages[file], "Dataset")
    assert found
    for dataset in found:
        assert len(dataset["description"]) >= 50
        assert "license" not in dataset  # none is stated for the data
        for download in dataset["distribution"]:
            name = download["contentUrl"].removeprefix(SITE_URL)
            assert (built_site / name).is_file(), name
            assert download["encodingFormat"] == {"json": "application/json", "csv": "text/csv"}[name.split(".")[-1]]


def test_the_agreement_says_what_it_is_and_where_it_comes_from(pages: dict[str, Page]) -> None:
    agreement = things(pages["vasternorrland/2010/index.html"], "CreativeWork")[0]
    assert (agreement["name"], agreement["dateCreated"]) == ("Västernorrland är överens", "2010-02-22")
    assert agreement["isBasedOn"]["publisher"]["name"] == "Länsstyrelsen Västernorrland"
    goal = things(pages["ar/vasternorrland/2010/goals/health/index.html"], "CreativeWork")[0]
    assert goal["isPartOf"]["url"] == f"{SITE_URL}ar/vasternorrland/2010/"


def test_the_glossary_is_a_set_of_terms_at_their_anchors(pages: dict[str, Page]) -> None:
    page = pages["en/glossary/index.html"]
    terms = things(page, "DefinedTermSet")[0]["hasDefinedTerm"]
    assert len(terms) >= 30
    anchors = {one["id"] for one in page.root.inside if one.get("id")}
    assert {one["url"].partition("#")[2] for one in terms} <= anchors


def test_the_page_for_unknown_addresses_is_not_shared(pages: dict[str, Page]) -> None:
    assert pages["404.html"].root.all("meta", property="og:title") == []


def test_robots_are_led_to_the_sitemap(built_site: Path) -> None:
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (built_site / "robots.txt").read_text("utf-8")
