"""The sitemap of the real site: each page in each language, with its translations."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from this_site import LANGUAGES, SITE_URL

from page_tree import Page

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def listed(built_site: Path) -> dict[str, dict[str, str]]:
    """Address -> its translations by language."""
    root = Xml.parse(built_site / "sitemap.xml").getroot()
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    found: dict[str, dict[str, str]] = {}
    for url in root:
        links = url.findall("x:link", NAMES)
        assert {link.get("rel") for link in links} == {"alternate"}
        address = url.findtext("s:loc", "", NAMES)
        assert address not in found
        found[address] = {link.get("hreflang", ""): link.get("href", "") for link in links}
    return found


def test_every_page_is_listed_in_every_language_and_no_page_for_unknown_addresses(
    listed: dict[str, dict[str, str]], pages: dict[str, Page]
) -> None:
    assert sorted(listed) == sorted(SITE_URL + page.address for page in pages.values() if not page.is_not_found)
    assert len(listed) >= 4 * 52


def test_every_page_is_listed_with_all_its_translations(listed: dict[str, dict[str, str]]) -> None:
    for address, translations in listed.items():
        path = address.removeprefix(SITE_URL)
        lang, _, rest = path.partition("/")
        path = rest if lang in LANGUAGES else path
        assert translations == {
            "sv": SITE_URL + path,
            "en": f"{SITE_URL}en/{path}",
            "fr": f"{SITE_URL}fr/{path}",
            "ar": f"{SITE_URL}ar/{path}",
            "x-default": SITE_URL + path,
        }


def test_the_sitemap_and_the_pages_say_the_same(listed: dict[str, dict[str, str]], pages: dict[str, Page]) -> None:
    for page in pages.values():
        if not page.is_not_found:
            said = {one["hreflang"]: one["href"] for one in page.root.all("link", rel="alternate")}
            assert said == listed[SITE_URL + page.address], page


def test_there_is_one_sitemap_for_all_languages(built_site: Path) -> None:
    assert [path.relative_to(built_site).as_posix() for path in built_site.rglob("*sitemap*")] == ["sitemap.xml"]
