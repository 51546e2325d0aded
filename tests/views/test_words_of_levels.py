"""A site that calls goals and commitments otherwise, and has icons for its groups and goals in one place."""

from __future__ import annotations

import pytest

from agreements.forms.forms import form
from agreements.rendering.render import render, templates
from agreements.rendering.template_files import read_templates
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.views.facts import facts_view
from agreements.views.goals import goal_view, goals_view
from agreements.views.places import place_view
from agreements.views.results import results_view
from mini_site import MiniSite

FILE = "data/vocabulary.yml"
WORDS = """\
levels:
  place:
    one: Län
  goal:
    one: Prioritering
    other: Prioriteringar
    numbered: Prioritering {number}
  commitment:
    one: Löfte
    other: Löften
    counted:
      one: "{count} löfte"
      other: "{count} löften"
icons:
  outward: path
  work: material/briefcase
"""


@pytest.fixture(scope="module")
def mini_of_words(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    mini = mini_template.copy_to(tmp_path_factory.mktemp("words") / "project")
    mini.write(FILE, WORDS)
    return mini


@pytest.fixture(scope="module")
def here(mini_of_words: MiniSite) -> Here:
    return Here(load_site(mini_of_words.root).edition("sv", (), "/"), "havslan/2011/")


def html(mini: MiniSite, here: Here, view: object) -> str:
    return str(render(templates(read_templates(mini.root)), view, here))


def test_goals_and_their_counts(mini_of_words: MiniSite, here: Here) -> None:
    agreement = here.edition.content.agreements["havslan/2012"]
    (group,) = goals_view(here, agreement).groups
    assert [(one.number, one.count) for one in group.cards] == [
        ("Prioritering 1", "3 löften"),
        ("Prioritering 2", "1 löfte"),
    ]
    assert goal_view(here, agreement, agreement.goals[0]).heading == "Löften"


def test_tables_facts_and_forms(mini_of_words: MiniSite, here: Here) -> None:
    agreement = here.edition.content.agreements["havslan/2011"]
    table = html(mini_of_words, here, results_view(here, agreement))
    assert "Prioritering" in table and "Löfte" in table and "Åtagande<" not in table
    facts = html(mini_of_words, here, facts_view(here, agreement))
    assert "Prioriteringar" in facts and "Löften" in facts
    words = form(here.edition, agreement, agreement.parties[0]).words
    assert (words["goal"], words["commitment"]) == ("Prioritering", "Löfte")


def test_a_place_says_what_it_is_above_its_name(mini_of_words: MiniSite, here: Here) -> None:
    assert '<p class="eyebrow">Län</p><h1>' in html(mini_of_words, here, place_view(here, "havslan"))


def test_icons_of_groups_and_goals(mini_of_words: MiniSite, here: Here) -> None:
    view = goals_view(here, here.edition.content.agreements["havslan/2011"])
    assert [(one.icon, [card.icon for card in one.cards]) for one in view.groups] == [
        ("icons/goal/path.svg", ["icons/material/briefcase.svg", None])
    ]
    assert '<h3 id="group-outward"><svg' in html(mini_of_words, here, view)


def test_the_icon_in_a_goals_own_file_counts_before(
    mini_of_words: MiniSite, tmp_path_factory: pytest.TempPathFactory
) -> None:
    mini = mini_of_words.copy_to(tmp_path_factory.mktemp("own") / "project")
    mini.change("data/agreements/havslan/2011/goals/01-work.yml", "title: Arbete\n", "title: Arbete\nicon: people\n")
    place = Here(load_site(mini.root).edition("sv", (), "/"), "")
    (group,) = goals_view(place, place.edition.content.agreements["havslan/2011"]).groups
    assert group.cards[0].icon == "icons/goal/people.svg"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  outward: path\n", "  outwrad: path\n", "unknown group or goal 'outwrad'. Did you mean 'outward'?"),
        ("  outward: path\n", "  outward: pth\n", "there is no icon 'pth'. Did you mean 'path'?"),
        ('{count} löfte"', '{number} löfte"', "nothing is filled in for {number} in the text 'commitment'."),
        ("Prioritering {number}", "Prioritering {count}", "nothing is filled in for {count} in the text 'goal'."),
    ],
)
def test_what_is_wrong(
    mini_of_words: MiniSite, tmp_path_factory: pytest.TempPathFactory, old: str, new: str, told: str
) -> None:
    mini = mini_of_words.copy_to(tmp_path_factory.mktemp("wrong") / "project")
    mini.change(FILE, old, new)
    _, said = mini.run("check")
    assert any(line.startswith(FILE) and f": error: {told}" in line for line in said.splitlines())
