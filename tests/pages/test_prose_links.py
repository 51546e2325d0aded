"""Links between Markdown files become links between addresses."""

from __future__ import annotations

import pytest

from agreements.pages.prose_links import generated_source, linked, paths_by_source
from agreements.site.edition import Here
from agreements.site.site import Site

PATHS = {"index.md": "", "about.md": "about/", "parties/index.md": "parties/", "parties/library.md": "parties/library/"}


def _here(example_site: Site, lang: str, path: str) -> Here:
    return Here(example_site.edition(lang, (), "https://x.example/"), path)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("library.md", "library/"),
        ("library.md#results", "library/#results"),
        ("library.md?year=2010#results", "library/?year=2010#results"),
        ("../about.md", "../about/"),
        ("../index.md", "../"),
        ("index.md", "./"),
    ],
)
def test_a_link_to_a_page(example_site: Site, written: str, shown: str) -> None:
    assert linked(written, "parties/index.md", PATHS, _here(example_site, "en", "parties/")) == shown
    assert linked(written, "parties/index.md", PATHS, _here(example_site, "ar", "parties/")) == shown


def test_a_page_that_is_no_folder_links_from_its_own_address(example_site: Site) -> None:
    assert linked("index.md", "about.md", PATHS, _here(example_site, "en", "about/")) == "../"
    assert linked("parties/library.md", "about.md", PATHS, _here(example_site, "en", "about/")) == "../parties/library/"


@pytest.mark.parametrize(
    "written",
    [
        "https://example.se/about.md",
        "mailto:anna@example.se",
        "//example.se/about.md",
        "/about.md",
        "#results",
        "?year=2010",
        "unknown.md",
        "../../about.md",
        "http://[broken/about.md",
    ],
)
def test_what_names_no_page_stays_as_written(example_site: Site, written: str) -> None:
    assert linked(written, "parties/index.md", PATHS, _here(example_site, "en", "parties/")) == written


def test_every_page_of_the_site_can_be_linked_to(example_site: Site) -> None:
    found = paths_by_source(example_site.edition("en", (), "").site_map, example_site.prose["en"])
    assert found["index.md"] == ""
    assert found["pebble-bay/2025/index.md"] == "pebble-bay/2025/"
    assert found[generated_source("parties/library/")] == "parties/library/"
