"""The page that shows everyone how far the translations have come."""

from __future__ import annotations

import pytest

from agreements.site.site import Site
from page_tree import Page

NAMES = ["English", "Français", "العربية"]


@pytest.mark.parametrize("folder", ["", "en/", "fr/", "ar/"])
def test_two_tables_tell_of_every_language(pages: dict[str, Page], folder: str) -> None:
    tables = pages[f"{folder}translations/index.html"].main.all("table")
    assert len(tables) == 2
    for table in tables:
        assert [cell["scope"] for cell in table.one("thead").all("th")] == ["col"] * 5
        rows = table.one("tbody").all("tr")
        assert [row.one("th").text for row in rows] == NAMES
        assert [row.one("th")["scope"] for row in rows] == ["row"] * 3
        assert [row.one("bdi")["lang"] for row in rows] == ["en", "fr", "ar"]


def test_the_tables_have_names_and_can_be_reached_by_keyboard(pages: dict[str, Page]) -> None:
    regions = pages["translations/index.html"].main.all("div", "table-scroll")
    captions = [region.one("caption") for region in regions]
    assert [region["aria-labelledby"] for region in regions] == [caption["id"] for caption in captions]
    assert [caption.text for caption in captions] == ["Texter i katalogerna", "Sidor med löpande text"]
    assert [region["tabindex"] for region in regions] == ["0", "0"]


def test_the_numbers_are_those_of_the_content(pages: dict[str, Page], checked: Site) -> None:
    texts, prose = pages["en/translations/index.html"].main.all("table")
    for table, counts in (
        (texts, [one.texts for one in checked.progress.values()]),
        (prose, [one.pages for one in checked.progress.values()]),
    ):
        rows = [[cell.text.replace(",", "") for cell in row.all("td")] for row in table.one("tbody").all("tr")]
        assert rows == [[str(n) for n in (one.total, one.translated, one.outdated, one.reviewed)] for one in counts]


@pytest.mark.parametrize("folder", ["", "en/", "fr/", "ar/"])
def test_readers_come_there_from_the_page_about_the_site(pages: dict[str, Page], folder: str) -> None:
    links = [link["href"] for link in pages[f"{folder}about/index.html"].main.all("a")]
    assert "../translations/" in links


def test_no_page_is_outdated(pages: dict[str, Page]) -> None:
    assert [page for page in pages.values() if page.root.all("p", "warning")] == []
