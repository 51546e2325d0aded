"""A scale of seven steps, two of them of one tone: in views, forms, filters, open data, schemas and checks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from agreements.editors.kinds import KINDS
from agreements.editors.schemas import schema_of
from agreements.exports.files import exports
from agreements.forms.forms import Choice as FormChoice
from agreements.forms.forms import choices
from agreements.forms.sheet import choose_hint
from agreements.frame.pictures import pictures
from agreements.pages.pages import pages
from agreements.problems.problems import Severity
from agreements.rendering.render import render, templates
from agreements.rendering.template_files import read_templates
from agreements.search.filters import searchables
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.site.site import Site
from agreements.views.commitments import commitment_view
from agreements.views.legend import legend_view
from agreements.views.outcomes import find
from agreements.views.results import results_view
from agreements.views.totals import StatusesByGoalView, TotalsView, statuses_by_goal_view, totals_view
from filled_forms import DAY, answer, change, forms
from mini_site import MiniSite
from seven_steps import ANSWERS, DECIDED, FILE, STEPS, YEAR, with_seven_steps

WORDS = [word for word, _, _ in STEPS.values()]


@pytest.fixture(scope="module")
def seven(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    return with_seven_steps(mini_template.copy_to(tmp_path_factory.mktemp("seven") / "project"))


@pytest.fixture(scope="module")
def site(seven: MiniSite) -> Site:
    return load_site(seven.root)


@pytest.fixture(scope="module")
def here(site: Site) -> Here:
    return Here(site.edition("sv", (), "/"), "havslan/2011/")


def totals(here: Here) -> TotalsView:
    return totals_view(here, here.edition.content.agreements["havslan/2011"])


def by_goal(here: Here) -> StatusesByGoalView:
    return statuses_by_goal_view(here, here.edition.content.agreements["havslan/2011"])


def test_it_is_sound_but_for_its_translations(site: Site) -> None:
    assert {one.place.file for one in site.problems if one.place.file.endswith(".yml")} == set()


def test_the_legend_has_them_all_in_order(here: Here) -> None:
    view = legend_view(here)
    assert [(one.word.value, one.tone) for one in view.statuses] == [(word, tone) for word, _, tone in STEPS.values()]
    assert view.lost == ""


def test_the_bar_has_those_that_are_decided_and_a_line_through_the_second_of_a_tone(here: Here) -> None:
    view = totals(here)
    assert [(one.status.id, one.count, one.share) for one in view.published] == [(one, "2", "25.00") for one in DECIDED]
    assert [len(one.lines) for one in view.published] == [0, 0, 1, 0]
    assert [one.status.id for one in view.recorded] == list(STEPS)


def test_the_line_is_drawn_on_top_of_its_part(here: Here, seven: MiniSite) -> None:
    html = str(render(templates(read_templates(seven.root)), totals(here), here))
    half = '<rect class="fill-tone-part" x="50.00" y="0" width="25.00" height="4"/>'
    line = '<rect class="bar-line line-tone-part" x="50.00" y="1.7" width="25.00" height="0.6"/>'
    assert html.count("bar-line") == 1
    assert html.index(half) < html.index(line)


def test_what_is_known_are_those_that_are_decided(here: Here) -> None:
    assert "5 av 8" in totals(here).known


def test_the_table_of_goals_has_a_column_for_each(here: Here) -> None:
    view = by_goal(here)
    assert [one.id for one in view.statuses] == list(STEPS)
    assert view.total.counts == ("2", *"111111")


def test_the_table_of_results_filters_by_each(here: Here) -> None:
    view = results_view(here, here.edition.content.agreements["havslan/2011"])
    statuses = view.filters[0]
    assert [(one.value, one.text.value) for one in statuses.choices] == list(zip(STEPS, WORDS, strict=True))


def test_search_filters_by_each_and_shows_its_arrow(site: Site, seven: MiniSite) -> None:
    dialogue = searchables(site, seven.root)[0].dialogue
    assert list(dialogue["arrows"]) == list(STEPS)
    assert "fill-icon" in dialogue["arrows"]["waiting"]
    assert all(f'<option value="{one}"' in dialogue["form"] for one in STEPS)


def test_a_party_chooses_among_those_that_say_something(site: Site) -> None:
    found = choices(site.edition("sv", (), "/"))
    assert [(one.status, one.word) for one in found] == [(one, STEPS[one][0]) for one in ANSWERS]


def test_the_hint_beside_the_list_is_never_cut_within_a_meaning() -> None:
    short = [FormChoice(one, one, "It is so.") for one in ("a", "b")]
    long = [FormChoice(one, f"Word {one}", "x" * 60) for one in "abcde"]
    assert choose_hint(short) == "a: It is so.\nb: It is so."
    assert choose_hint(long) == "Word a\nWord b\nWord c\nWord d\nWord e"


def test_the_picture_that_is_shared_has_an_arrow_for_each_that_is_decided(site: Site, seven: MiniSite) -> None:
    page = pictures(site, seven.root)["assets/share-sv.png"].page
    assert re.findall(r'<span class="tone-(\w+)"><svg', page) == [STEPS[one][2] for one in DECIDED]


def test_an_answer_comes_back_with_the_sites_own_status(seven: MiniSite, tmp_path: Path) -> None:
    mini = seven.copy_to(tmp_path / "project")
    form = forms(mini) / "hamnverket.xlsx"
    listed = [cell.value for row in load_workbook(form).worksheets[1].iter_rows() for cell in row]
    assert [word for word in WORDS if word in listed] == [STEPS[one][0] for one in ANSWERS]
    change(form, lambda sheet: answer(sheet, 4, "Påbörjat", "Vi har köpt in delar.", DAY, "Nora Nord"))
    code, said = mini.run("import-forms", str(form.parent), "--yes")
    assert code == 0, said
    assert "  status: begun\n  basis: said\n" in mini.read("data/agreements/havslan/2012/follow-up.yml")


def test_what_a_status_rests_on_is_said_in_the_sites_own_words(seven: MiniSite, tmp_path: Path) -> None:
    mini = seven.copy_to(tmp_path / "project")
    said = "  basis: said\n  outcome: Bra.\n  reported_on: 2011-12-01\n  reported_by: Nora Nord\n"
    mini.change(f"{YEAR}/follow-up.yml", "  status: half\n  basis: seen\n", f"  status: half\n{said}")
    site = load_site(mini.root)
    place, agreement = Here(site.edition("sv", (), "/"), ""), site.content.agreements["havslan/2011"]
    results = [commitment_view(place, agreement, find(agreement, f"school/{one}")).result for one in STEPS]
    assert [one.basis for one in results if one] == [
        *["Någon har sett det."] * 2,
        "Parten säger det själv, 1 december 2011.",
        "Någon har sett det.",
        *["", ""],
        "Parten har inte rapporterat.",
    ]


def test_who_has_not_answered_has_not_reported(seven: MiniSite) -> None:
    _, said = seven.run("status", "havslan", "2011")
    assert "6 of 7  missing: school/silent" in said


def test_the_open_data_name_the_sites_own(site: Site) -> None:
    year = json.loads(exports(site.content, site.localizers)["data/havslan/2011.json"])
    assert year["published_totals"] == dict.fromkeys(DECIDED, 2)
    found = [one["follow_up"]["status"] for goal in year["goals"] for one in goal["commitments"]]
    assert found == ["done", *STEPS]


def test_the_open_data_say_what_a_scale_of_the_sites_own_means(site: Site, mini_template: MiniSite) -> None:
    year = json.loads(exports(site.content, site.localizers)["data/havslan/2011.json"])
    assert [one["id"] for one in year["statuses"]] == list(STEPS)
    assert year["statuses"][2] == {
        "id": "half",
        "word": {"sv": "Halvvägs"},
        "meaning": {"sv": "Det är halvvägs."},
        "tone": "part",
        "decided": True,
    }
    usual = load_site(mini_template.root)
    assert "statuses" not in json.loads(exports(usual.content, usual.localizers)["data/havslan/2011.json"])


def test_an_editor_is_offered_the_sites_own(site: Site) -> None:
    schema = schema_of(KINDS["follow-up"], site, "en")
    status = schema["definitions"]["FollowUpEntry"]["properties"]["status"]
    assert status["enum"] == list(STEPS)
    assert status["enumDescriptions"][2] == "Halvvägs: Det är halvvägs."
    assert list(schema["properties"]["published_totals"]["properties"]) == ANSWERS


def test_the_words_are_translated_in_a_catalogue_of_their_own(seven: MiniSite, tmp_path: Path) -> None:
    mini = seven.copy_to(tmp_path / "project")
    code, said = mini.run("translations", "fr", "--update")
    assert code == 0, said
    catalogue = mini.read("data/translations/fr/vocabulary.po")
    assert 'msgctxt "vocabulary/statuses/half/word"\nmsgid "Halvvägs"\nmsgstr ""\n' in catalogue


def test_two_statuses_are_told_apart_in_every_language(seven: MiniSite, tmp_path: Path) -> None:
    """A party chooses a status by its word."""
    mini = seven.copy_to(tmp_path / "project")
    mini.run("translations", "fr", "--update")
    catalogue = "data/translations/fr/vocabulary.po"
    for word in ("Halvvägs", "Nästan klart"):
        mini.change(catalogue, f'msgid "{word}"\nmsgstr ""', f'msgid "{word}"\nmsgstr "Presque"')
    _, said = mini.run("check")
    told = "in 'fr', the statuses 'mostly' and 'half' have the same word. Give each a word of its own."
    assert [one for one in said.splitlines() if one.startswith(catalogue) and one.endswith(f": error: {told}")]


def test_a_status_of_another_scale_is_unknown(seven: MiniSite, tmp_path: Path) -> None:
    mini = seven.copy_to(tmp_path / "project")
    mini.change(f"{YEAR}/follow-up.yml", "status: half", "status: hafl")
    mini.change(f"{YEAR}/follow-up.yml", "  mostly: 2\n", "  met: 2\n")
    _, said = mini.run("check")
    words = "The words here are done, mostly, half, dropped, begun, waiting, silent."
    assert f"{YEAR}/follow-up.yml:3:3: error: 'met' is not one of the allowed words. {words}\n" in said
    assert f": error: 'hafl' is not one of the allowed words. Did you mean 'half'? {words}\n" in said


def test_the_totals_have_every_status_that_is_decided_and_none_that_says_nothing(
    seven: MiniSite, tmp_path: Path
) -> None:
    mini = seven.copy_to(tmp_path / "project")
    mini.change(f"{YEAR}/follow-up.yml", "  mostly: 2\n", "  silent: 2\n")
    _, said = mini.run("check")
    place = f"{YEAR}/follow-up.yml:2:3: error"
    assert f"{place}: the key 'mostly' is missing. Add a line 'mostly: …' here.\n" in said
    assert f"{place}: the status 'silent' says of nothing how it went. Remove it from the totals.\n" in said


def test_an_icon_that_is_not_there(seven: MiniSite, tmp_path: Path) -> None:
    mini = seven.copy_to(tmp_path / "project")
    mini.change(FILE, "icon: clock", "icon: clok")
    _, said = mini.run("check")
    assert f"{FILE}:{mini.line(FILE, 'id: begun')}:3: error: there is no icon 'clok'. Did you mean 'clock'?\n" in said


def test_while_the_vocabulary_cannot_be_read_every_page_can_still_be_shown(seven: MiniSite, tmp_path: Path) -> None:
    """As `serve` does, with what is wrong on top: of a status, a kind or a unit, the id is all that is known."""
    mini = seven.copy_to(tmp_path / "project")
    mini.write(FILE, "statuses: [\n")
    mini.change("data/parties.yml", "kind: state_agency", "kind: port")
    mini.change(f"{YEAR}/goals/01-work.yml", "unit: count", "unit: jobs")
    site = load_site(mini.root)
    assert {one.place.file for one in site.problems if one.severity is Severity.ERROR} == {FILE}
    made = pages(site, "sv", (), "/", mini.root)
    shown = {spot.path: made.content(spot.path) for spot in made.edition.site_map.spots}
    assert "mostly" in shown["havslan/2011/"]
    assert "port" in shown["parties/hamnverket/"]


def test_while_the_vocabulary_cannot_be_read_only_that_is_told(seven: MiniSite, tmp_path: Path) -> None:
    mini = seven.copy_to(tmp_path / "project")
    mini.change(FILE, "  icon: clock\n", "  icno: clock\n")
    _, said = mini.run("check")
    line = mini.line(FILE, "icno: clock")
    assert said.splitlines()[0] == f"{FILE}:{line}:3: error: unknown key 'icno'. Did you mean 'icon'?"
    assert [one for one in said.splitlines() if ": error: " in one] == said.splitlines()[:1]
