"""What a commitment has beside its text, on the pages that show it; and that one without it is as it ever was."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.pages.pages import pages_with
from agreements.rendering.render import templates
from agreements.rendering.template_files import read_templates
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.site.site import Site
from agreements.theme.files import theme_assets
from agreements.views.commitments import commitment_view
from agreements.views.party import PartyYear, party_view
from agreements.views.results import results_view
from levels_site import with_levels
from mini_site import MiniSite

GOAL = "havslan/2012/goals/harbour/"
ID = "havslan-2012--harbour--promenade"
FOLLOW_UP = """\
follow_ups:
- commitment: harbour/promenade
  status: met
  basis: printed
- commitment: work/cranes
  status: met
  basis: printed
"""


@pytest.fixture(scope="module")
def levels(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    mini = with_levels(mini_template.copy_to(tmp_path_factory.mktemp("levels") / "project"))
    mini.write("data/agreements/havslan/2012/follow-up.yml", FOLLOW_UP)
    return mini


@pytest.fixture(scope="module")
def site(levels: MiniSite) -> Site:
    return load_site(levels.root)


def html(site: Site, lang: str, path: str) -> str:
    known = templates(read_templates(Path("/")))
    return pages_with(known, frozenset(theme_assets(Path("/"))), site, lang, site.settings.order, "/").whole(path)


def here(site: Site, lang: str = "sv") -> Here:
    return Here(site.edition(lang, (), "/"), GOAL)


def year(site: Site, party: str) -> PartyYear:
    return party_view(here(site), site.content.parties[party]).years[0]


def test_a_commitment_shows_all_that_it_has(site: Site) -> None:
    agreement = site.content.agreements["havslan/2012"]
    view = commitment_view(here(site, "fr"), agreement, agreement.goal("harbour").commitments[0])
    assert view.title is not None
    assert view.title.value == "fr En promenad längs kajen"
    assert view.text.is_marked
    assert view.parts is not None
    assert [(line.heading, [str(one.text) for one in line.names], line.value) for line in view.parts.lines] == [
        ("Pilotage\u00a0:", ["Hamnverket"], ""),
        ("Avec le soutien de\u00a0:", ["Södra kommun"], ""),
        ("Début\u00a0:", [], "février 2012"),
        ("Échéance\u00a0:", [], "2013"),
        ("Budget\u00a0:", [], "1\u202f200\u202f000\u00a0€"),
        ("Thèmes\u00a0:", ["fr Öppet för alla", "fr hamn"], ""),
    ]
    assert [(step.id, step.due.value if step.due else None) for step in view.parts.steps] == [
        (f"{ID}--drawn", "juin 2012"),
        (f"{ID}--built", None),
    ]
    assert [(str(one.text), one.href) for one in view.parts.links] == [
        ("fr Beslutet om promenaden", "https://norra.example/beslut")
    ]


def test_a_plain_commitment_has_no_parts(site: Site) -> None:
    agreement = site.content.agreements["havslan/2012"]
    view = commitment_view(here(site), agreement, agreement.goal("work").commitments[0])
    assert (view.title, view.parts, view.text.is_marked) == (None, None, False)


def test_the_goals_page_has_title_paragraphs_list_and_link(site: Site) -> None:
    page = html(site, "sv", GOAL)
    assert f'<h4 class="commitment-title" id="{ID}">En promenad längs kajen</h4>' in page
    assert "<p>Den som vill hjälpa till är välkommen.</p>" in page
    assert '<li>en karta, se <a href="https://norra.example/plan">planen</a></li>' in page
    assert "<dt>Klart senast:</dt> <dd>2013</dd>" in page
    assert f'<li id="{ID}--drawn">' in page
    assert '<p class="due">Klart senast: juni 2012</p>' in page
    assert 'Läs mer: <a href="https://norra.example/beslut">Beslutet om promenaden</a>' in page
    assert '<header class="page-head goal-head">' in page
    assert '<p class="lead">' not in page
    assert 'content="Havslän 2012. Vi bygger en promenad på 2 kilometer. Den är öppen för alla' in page


def test_a_text_that_is_not_translated_says_so_in_its_language(levels: MiniSite, tmp_path: Path) -> None:
    copy = levels.copy_to(tmp_path / "project")
    copy.translate("ar", f"{GOAL}commitments/promenade/text", None)
    page = html(load_site(copy.root), "ar", GOAL)
    assert '<div class="promise"><div lang="sv" dir="ltr"><p>Vi bygger en promenad' in page
    assert '<p><small class="notice">(' in page


def test_a_text_without_a_title_names_its_article_by_its_first_paragraph(levels: MiniSite, tmp_path: Path) -> None:
    copy = levels.copy_to(tmp_path / "project")
    copy.change("data/agreements/havslan/2012/goals/03-harbour.yml", "  title: En promenad längs kajen\n", "")
    assert f'<div class="promise"><p id="{ID}">Vi bygger' in html(load_site(copy.root), "sv", GOAL)


def test_the_groups_text_stands_above_its_goals(site: Site) -> None:
    page = html(site, "en", "havslan/2012/")
    assert '<p class="group-text">en Det som syns utåt.</p>' in page


def test_a_party_finds_what_it_leads_and_what_it_supports_apart(site: Site) -> None:
    led = year(site, "hamnverket")
    assert [one.commitment.anchor for goal in led.led for one in goal.promises] == ["promenade"]
    assert (led.beside, led.supported) == ((), ())
    beside = year(site, "norra-kommun")
    assert [one.commitment.anchor for goal in beside.beside for one in goal.promises] == ["promenade"]
    assert beside.led == ()
    helping = year(site, "sodra-kommun")
    assert [str(line.link.text) for line in helping.supported] == ["En promenad längs kajen"]
    assert (helping.led, helping.beside) == ((), ())


def test_what_is_supported_is_counted_apart(site: Site) -> None:
    view = party_view(here(site, "en"), site.content.parties["sodra-kommun"])
    assert [total.count for total in view.totals if "supports" in total.count] == [
        "Havslän 2012: supports 1 commitment of others"
    ]


def test_the_table_has_a_column_and_a_filter_for_what_there_is(site: Site) -> None:
    view = results_view(here(site), site.content.agreements["havslan/2012"])
    assert view.has_due
    assert {one.name: one.values for one in view.filters}["tag"] == ("hamn", "öppet-för-alla")
    assert [(str(row.link.text), row.due, dict(row.held)["tag"]) for row in view.rows] == [
        ("Hamnverket lagar 5 kranar till.", "", ""),
        ("En promenad längs kajen", "2013", "hamn öppet-för-alla"),
    ]
    assert dict(view.rows[1].held)["party"] == "hamnverket norra-kommun sodra-kommun"
    assert view.rows[1].supported is not None


def test_a_table_without_them_has_neither(site: Site) -> None:
    view = results_view(here(site), site.content.agreements["havslan/2011"])
    assert (view.has_due, [one.name for one in view.filters]) == (False, ["status", "party", "goal"])
    page = html(site, "sv", "havslan/2011/")
    assert "filter-tag" not in page
    assert "data-tag" not in page
    assert "Klart senast" not in page
