"""The history of a commitment on its goal's page, and the page of what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.pages.pages import pages_with
from agreements.rendering.render import templates
from agreements.rendering.template_files import read_templates
from agreements.site.reading import load_site
from agreements.site.site import Site
from agreements.theme.files import theme_assets
from history_site import FILE, with_history
from mini_site import MARKS, MiniSite, page

GOAL, HISTORY = "havslan/2012/goals/harbour/", "havslan/2012/history/"
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def history(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    return with_history(mini_template.copy_to(tmp_path_factory.mktemp("history") / "project"))


@pytest.fixture(scope="module")
def site(history: MiniSite) -> Site:
    return load_site(history.root)


def html(site: Site, lang: str, path: str) -> str:
    known = templates(read_templates(Path("/")))
    return pages_with(known, frozenset(theme_assets(Path("/"))), site, lang, site.settings.order, "/").whole(path)


def between(page: str, start: str, end: str) -> str:
    return start + page.partition(start)[2].partition(end)[0] + end


@pytest.mark.parametrize("lang", ["sv", "ar"])
def test_the_timeline_is_as_it_was(lang: str, site: Site) -> None:
    """After a change that is meant, write what is shown into the file."""
    shown = between(html(site, lang, GOAL), '<p class="differ">', "</ol>")
    assert shown == (GOLDEN / f"timeline-{lang}.html").read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_has_changed_leads_to_each_commitment_by_day(lang: str, site: Site) -> None:
    shown = html(site, lang, HISTORY)
    days = [part.partition('"')[0] for part in shown.split('<h2 id="day-')[1:]]
    assert days == ["2013-12-31", "2012-12-31", "2012-06-30", "2012-05-31"]
    assert '<a href="../goals/harbour/#promenade">' in shown


def test_what_is_late_is_said_with_the_day_of_the_last_report(site: Site) -> None:
    said = "Overdue on 31 December 2013, the day of the last report"
    assert f'<p class="late">{said}</p>' in html(site, "en", GOAL)
    assert said in html(site, "en", HISTORY)


def test_a_step_shows_what_became_of_it(site: Site) -> None:
    step = between(html(site, "en", GOAL), '<li id="havslan-2012--harbour--promenade--drawn">', "</li>")
    assert "en Ritningen är klar." in step
    assert "31 May 2012" in step


def test_one_report_has_no_timeline(site: Site) -> None:
    lamps = between(html(site, "en", GOAL), 'id="lamps"', "</article>")
    assert "en Hälften lyser." in lamps
    assert 'class="history"' not in lamps


def test_a_party_that_says_it_is_a_link_and_an_assessor_a_name(site: Site) -> None:
    shown = html(site, "sv", GOAL)
    assert '<dt>Sagt av:</dt> <dd><a href="../../../../parties/hamnverket/">Hamnverket</a></dd>' in shown
    assert "<dt>Sagt av:</dt> <dd>Norra universitetet</dd>" in shown


def test_the_agreement_and_its_place_lead_to_what_has_changed(site: Site) -> None:
    assert 'href="2012/history/"' in html(site, "en", "havslan/")
    assert "havslan/2012/history/" in [spot.path for spot in site.edition("en", (), "/").site_map.spots]


def test_the_page_changes_when_a_result_does(site: Site) -> None:
    assert '<time datetime="2013-12-31">' in html(site, "en", GOAL)


def test_without_a_second_report_there_is_no_page_of_changes(history: MiniSite, tmp_path: Path) -> None:
    mini = history.copy_to(tmp_path / "project")
    one = mini.read(FILE).partition("- commitment: harbour/promenade\n  on: 2013-12-31")[0]
    mini.write(FILE, one)
    found = load_site(mini.root)
    assert HISTORY not in [spot.path for spot in found.edition("en", (), "/").site_map.spots]
    assert 'class="history"' not in html(found, "en", GOAL)


def test_a_page_of_the_editors_can_show_what_is_due(history: MiniSite, tmp_path: Path) -> None:
    mini = history.copy_to(tmp_path / "project")
    for lang in MARKS:
        file = f"docs/{lang}/data.md"
        mini.write(file, page(lang, "Data", "Filer.", "downloads: havslan/2012\ndeadlines: havslan/2012"))
    found = load_site(mini.root)
    assert found.problems == ()
    assert "Overdue on 31 December 2013, the day of the last report" in html(found, "en", "data/")


def test_a_marker_of_a_history_that_is_not_there_is_told(history: MiniSite, tmp_path: Path) -> None:
    mini = history.copy_to(tmp_path / "project")
    for lang in MARKS:
        mini.write(f"docs/{lang}/data.md", page(lang, "Data", "Filer.", "history: havslan/2011"))
    told = "the marker 'history' names 'havslan/2011', which does not exist. Did you mean 'havslan/2012'?"
    assert told in mini.run("check")[1]
