"""What a page says of itself in search results and where it is shared."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from agreements.frame.head import description, head_title
from agreements.frame.sitemap_xml import robots_txt
from agreements.frame.structured_data import structured_data
from agreements.languages.texts import Text, summary
from agreements.site.site import Site
from agreements.site.site_map import Spot

URL = "https://overens.example/"


def spot(path: str, title: str, text: str = "", context: str = "") -> Spot:
    return Spot(path, Text(title, "sv"), Text(text, "sv"), context=context)


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        pytest.param("Ett. Två. Tre.", 9, "Ett. Två.", id="whole sentences"),
        pytest.param("Ett. Två. Tre.", 200, "Ett. Två. Tre.", id="all of it"),
        pytest.param("كم؟ واحد.", 5, "كم؟", id="an Arabic question mark"),
        pytest.param("En lång mening, utan slut", 17, "En lång mening …", id="cut between words"),
        pytest.param("", 9, "", id="nothing"),
    ],
)
def test_summary(text: str, most: int, shown: str) -> None:
    assert summary(text, most).strip(" …") == shown.strip(" …")
    assert len(summary(text, most)) <= most


def test_a_title_names_the_year_and_the_site() -> None:
    assert head_title(spot("", "Hem"), "Överens", "Löftena") == "Överens – Hem"
    assert head_title(spot("about/", "Om"), "Överens", "Löftena") == "Om – Överens"
    own = spot("x/goals/y/", "Hälsa", context="Västernorrland 2010")
    assert head_title(own, "Överens", "Löftena") == "Hälsa – Västernorrland 2010 – Överens"


def test_a_description_that_says_little_comes_after_the_title() -> None:
    long = "Det här är en beskrivning som säger vad sidan handlar om."
    assert description(spot("a/", "Titel", long)) == long
    assert description(spot("a/", "Titel", "Kort.")) == "Titel. Kort."


def test_robots_may_read_everything_and_are_told_of_the_sitemap() -> None:
    text = robots_txt("https://x.example/loften/").decode()
    assert text.splitlines() == ["User-agent: *", "Allow: /", "", "Sitemap: https://x.example/loften/sitemap.xml"]


def test_structured_data_can_not_end_its_script_element(example_site: Site) -> None:
    edition = example_site.edition("en", (), URL)
    text = structured_data(edition, spot("a/", "</script><b>&"), [spot("", "Hem")], [], URL)
    assert "<" not in text and ">" not in text and "&" not in text
    crumbs = json.loads(text)["@graph"][1]["itemListElement"]
    assert [(one["position"], one["name"], one["item"]) for one in crumbs] == [
        (1, "Home", URL),
        (2, "</script><b>&", f"{URL}a/"),
    ]


def test_a_long_title_leaves_the_name_of_the_site_out() -> None:
    long = "Kunskaper om integration och mångfald i arbetet med de nyanlända 2"
    assert head_title(spot("a/", long), "Överens", "Löftena") == long


def test_the_same_goal_of_two_years_has_two_descriptions() -> None:
    own = replace(spot("a/", "Hälsa", "Alla får vård."), context="Västernorrland 2010")
    assert description(own) == "Västernorrland 2010. Alla får vård."
