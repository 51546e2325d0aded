"""Icons by name: short names of the engine's and a site's own, and any of Material's."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.theme.icons import icon_names, icon_of_material, missing_icons, template_of
from mini_site import MiniSite

GOAL = "data/agreements/havslan/2012/goals/01-work.yml"


@pytest.mark.parametrize(
    ("name", "template"),
    [
        ("work", "icons/goal/work.svg"),
        ("material/briefcase", "icons/material/briefcase.svg"),
        ("fontawesome/solid/house", "icons/fontawesome/solid/house.svg"),
    ],
)
def test_the_file_of_an_icon(name: str, template: str) -> None:
    assert template_of(name, "goal") == template


def test_an_icon_of_materials_is_silent_and_has_the_texts_colour() -> None:
    icon = icon_of_material("icons/material/briefcase.svg")
    assert icon is not None
    assert icon.startswith('<svg class="fill-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path ')


@pytest.mark.parametrize(
    "template", ["icons/material/brefcase.svg", "icons/../../base.html", "main.html", "icons/material"]
)
def test_what_is_no_icon_of_materials(template: str) -> None:
    assert icon_of_material(template) is None


def test_which_icons_are_missing(tmp_path: Path) -> None:
    (tmp_path / "overrides/icons/goal").mkdir(parents=True)
    (tmp_path / "overrides/icons/goal/boat.svg").write_text("<svg/>", encoding="utf-8")
    names = {"work", "boat", "material/briefcase", "bote", "material/brefcase"}
    assert missing_icons(tmp_path, names, "goal") == {"bote", "material/brefcase"}
    assert {"work", "boat"} <= set(icon_names(tmp_path, "bote", "goal"))
    assert "material/briefcase" in icon_names(tmp_path, "material/brefcase", "goal")


def test_a_goal_may_have_any_of_them(mini: MiniSite) -> None:
    mini.change(GOAL, "group: outward\n", "icon: material/briefcase\ngroup: outward\n")
    code, said = mini.run("site")
    assert code == 0, said[-800:]
    assert '<svg class="fill-icon"' in mini.read("site/havslan/2012/goals/work/index.html")


@pytest.mark.parametrize(
    ("icon", "said"),
    [
        ("wrok", f"{GOAL}:1:1: error: there is no icon 'wrok'. Did you mean 'work'?"),
        (
            "material/briefcse",
            f"{GOAL}:1:1: error: there is no icon 'material/briefcse'. Did you mean 'material/briefcase'?",
        ),
        (
            "../x",
            f"{GOAL}:4:7: error: '../x' is not the name of an icon. Write a name such as 'work', or one of Material's, "
            "such as 'material/briefcase'.",
        ),
    ],
)
def test_an_icon_that_does_not_exist(mini: MiniSite, icon: str, said: str) -> None:
    mini.change(GOAL, "title: Arbete och hamn\n", f"icon: {icon}\ntitle: Arbete och hamn\n")
    assert said in mini.run("check")[1].splitlines()
