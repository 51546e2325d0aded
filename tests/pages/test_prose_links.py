"""Links between Markdown files become links between addresses."""

from __future__ import annotations

import pytest

from agreements.pages.prose_links import generated_source, linked, paths_by_source
from agreements.site.edition import Here
from agreements.site.site import Site

PATHS = {"index.md": "", "about.md": "about/", "parties/index.md": "parties/", "parties/polisen.md": "parties/polisen/"}


def _here(checked: Site, lang: str, path: str) -> Here:
    return Here(checked.edition(lang, (), "https://x.example/"), path)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("polisen.md", "polisen/"),
        ("polisen.md#results", "polisen/#results"),
        ("polisen.md?year=2010#results", "polisen/?year=2010#results"),
        ("../about.md", "../about/"),
        ("../index.md", "../"),
        ("index.md", "./"),
    ],
)
def test_a_link_to_a_page(checked: Site, written: str, shown: str) -> None:
    assert linked(written, "parties/index.md", PATHS, _here(checked, "sv", "parties/")) == shown
    assert linked(written, "parties/index.md", PATHS, _here(checked, "ar", "parties/")) == shown


def test_a_page_that_is_no_folder_links_from_its_own_address(checked: Site) -> None:
    assert linked("index.md", "about.md", PATHS, _here(checked, "sv", "about/")) == "../"
    assert linked("parties/polisen.md", "about.md", PATHS, _here(checked, "sv", "about/")) == "../parties/polisen/"


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
def test_what_names_no_page_stays_as_written(checked: Site, written: str) -> None:
    assert linked(written, "parties/index.md", PATHS, _here(checked, "sv", "parties/")) == written


def test_every_page_of_the_site_can_be_linked_to(checked: Site) -> None:
    found = paths_by_source(checked.edition("sv", (), "").site_map, checked.prose["sv"])
    assert found["index.md"] == ""
    assert found["vasternorrland/2010/index.md"] == "vasternorrland/2010/"
    assert found[generated_source("parties/polisen/")] == "parties/polisen/"
