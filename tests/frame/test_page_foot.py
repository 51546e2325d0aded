"""The foot of a page: which document it comes from, when it changed, how to cite it, and whom to tell of an error."""

from __future__ import annotations

import pytest

from agreements.frame.page_foot import PageFoot, changed_day, page_foot
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.site.site_map import NOT_FOUND, Spot
from mini_site import MiniSite

URL = "https://havslan.example/loften/"
GOAL = "havslan/2012/goals/work/"
WORK = "data/agreements/havslan/2012/goals/01-work.yml"
CONTACT = "contact: info@havslan.example"


def foot(mini: MiniSite, path: str, lang: str = "sv", site_url: str = URL) -> PageFoot:
    site = load_site(mini.root)
    edition = site.edition(lang, [], site_url)
    found = page_foot(Here(edition, path), edition.site_map[path], site.prose[lang].get(path), site_url)
    assert found is not None
    return found


def test_a_goal_names_its_document_and_the_page_in_it(mini: MiniSite) -> None:
    (origin,) = foot(mini, GOAL, "en").origins
    assert origin.title.striptags() == "Löftena, Havsläns länsstyrelse, 2012"
    assert origin.href == "../../"  # no page lists the sources: the agreement tells it


def test_the_link_leads_to_the_list_of_sources_where_a_page_has_it(mini: MiniSite) -> None:
    for lang in ("sv", "en", "fr", "ar"):
        page = mini.read(f"docs/{lang}/data.md")
        mini.write(f"docs/{lang}/data.md", f"{page}\n```agreement\nabout: sources\n```\n")
    assert foot(mini, GOAL).origins[0].href == "../../../../data/#source-havslan-2011"


def test_the_newest_day_of_what_a_page_is_made_of_counts(mini: MiniSite) -> None:
    assert foot(mini, GOAL).machine_day == ""
    mini.write(
        "data/agreements/havslan/2012/agreement.yml",
        mini.read("data/agreements/havslan/2012/agreement.yml") + "changed: '2026-03-01'\n",
    )
    assert foot(mini, GOAL).machine_day == "2026-03-01"
    mini.write(WORK, mini.read(WORK) + "changed: '2026-04-02'\n")
    assert (foot(mini, GOAL).machine_day, str(foot(mini, GOAL).changed)) == (
        "2026-04-02",
        "Senast ändrad: 2 april 2026",
    )


def test_an_error_is_reported_by_mail_with_the_page_in_it(mini: MiniSite) -> None:
    report = foot(mini, GOAL, "en").report
    assert report is not None
    assert report.href.startswith("mailto:info@havslan.example?subject=Error%20on%20the%20page%20")
    assert report.href.endswith("&body=https%3A%2F%2Fhavslan.example%2Floften%2Fen%2Fhavslan%2F2012%2Fgoals%2Fwork%2F")


def test_or_on_the_page_that_is_the_contact(mini: MiniSite) -> None:
    mini.change("data/site.yml", CONTACT, "contact: https://havslan.example/ask?topic=web#form")
    report = foot(mini, "parties/").report
    assert report is not None
    assert (
        report.href
        == "https://havslan.example/ask?topic=web&page=https%3A%2F%2Fhavslan.example%2Floften%2Fparties%2F#form"
    )


def test_nobody_is_told_where_nobody_is_named_or_the_site_has_no_address(mini: MiniSite) -> None:
    assert foot(mini, GOAL, site_url="").report is None
    mini.change("data/site.yml", f"{CONTACT}\n", "")
    assert foot(mini, GOAL).report is None


def test_a_citation_tells_who_what_where_and_from_which_document(mini: MiniSite) -> None:
    said = " ".join(one.striptags() for one in foot(mini, GOAL, "en").cite)
    assert said.startswith("Havsläns länsstyrelse. en ")
    assert f"{URL}en/{GOAL}" in said
    assert said.endswith("Source: Löftena, Havsläns länsstyrelse, 2012.")


def test_the_page_for_unknown_addresses_has_no_foot(mini: MiniSite) -> None:
    here = Here(load_site(mini.root).edition("sv", [], URL), NOT_FOUND)
    spot = Spot(NOT_FOUND, here.edition.ui_text("not-found.title"), here.edition.ui_text("not-found.text"))
    assert (page_foot(here, spot, None, URL), changed_day(here, spot, None)) == (None, None)


@pytest.mark.parametrize(
    ("issn", "said"), [("0317-8471", ""), ("0317-8472", "'0317-8472' is not an ISSN"), ("03178471", "is not an ISSN")]
)
def test_an_issn_proves_itself(mini: MiniSite, issn: str, said: str) -> None:
    file = "data/agreements/havslan/2012/agreement.yml"
    mini.change(file, "  year: 2012\n", f"  year: 2012\n  where:\n    issn: {issn}\n")
    problems = [str(one) for one in load_site(mini.root).problems if "ISSN" in one.what]
    assert [said in one for one in problems] == ([True] if said else [])


def test_what_the_site_does_not_say_is_one_note(mini: MiniSite) -> None:
    mini.change("data/site.yml", f"{CONTACT}\n", "")
    code, said = mini.run("check", "--notes")
    assert code == 0
    assert "data/site.yml: note: readers are not told whom to ask: 'contact' is missing. Before you publish, " in said
