"""A scale of seven steps in a browser: told apart on screen, in forced colours, and on paper without colours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chromium import PHONE
from playwright.sync_api import Browser, Page

from agreements.pages.pages import pages
from agreements.site.reading import load_site
from agreements.theme.files import THEME
from mini_site import MiniSite
from seven_steps import STEPS, with_seven_steps

CHIPS = """() => [...document.querySelectorAll(".legend .status")].map((one) => {
  const style = getComputedStyle(one);
  const icon = one.querySelector("svg");
  const { width, height } = icon.getBoundingClientRect();
  return { color: style.color, border: style.borderTopStyle, shape: icon.innerHTML, size: [width, height],
    background: style.backgroundColor, fill: getComputedStyle(icon).fill };
})"""
BAR = """() => [...document.querySelectorAll(".bar rect")].map((one) => {
  const { fill, stroke, strokeDasharray } = getComputedStyle(one);
  return { name: one.getAttribute("class"), look: [fill, stroke, strokeDasharray].join(" ") };
})"""


@pytest.fixture(scope="module")
def html(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The year's page and, below it, the totals of the home page; both with the style sheet inside."""
    mini = with_seven_steps(mini_template.copy_to(tmp_path_factory.mktemp("seven") / "project"))
    made = pages(load_site(mini.root), "sv", (), "/", mini.root)
    css = (THEME / "assets/site.css").read_text(encoding="utf-8")
    body = f"{made.content('')}{made.content('havslan/2011/')}".replace("<details", "<details open")
    return f'<!doctype html><html lang="sv" dir="ltr"><meta charset="utf-8"><style>{css}</style><main>{body}</main>'


@pytest.fixture(params=["own colours", "forced colours", "paper"])
def shown(browser: Browser, html: str, request: pytest.FixtureRequest) -> Iterator[tuple[str, Page]]:
    forced = "active" if request.param == "forced colours" else "none"
    context = browser.new_context(viewport=PHONE, forced_colors=forced, java_script_enabled=True)
    page = context.new_page()
    page.set_content(html)
    if request.param == "paper":
        page.emulate_media(media="print")
    yield request.param, page
    context.close()


def test_every_status_is_told_apart_by_its_shape_where_colours_are_not_enough(shown: tuple[str, Page]) -> None:
    """Its word stands beside it, always; two of one tone have two shapes, and a line parts them in the bar."""
    how, page = shown
    chips = page.evaluate(CHIPS)
    first = chips[: len(STEPS)]
    assert len({one["shape"] for one in first}) == len(STEPS)
    assert all(min(one["size"]) >= 12 for one in first)
    assert all(one["border"] == ("none" if how == "own colours" else "solid") for one in first)
    assert all(one["fill"] not in (one["background"], "none") for one in first)
    assert len({one["color"] for one in first}) == (5 if how == "own colours" else 1)


def test_every_part_of_the_bar_differs_from_the_one_before(shown: tuple[str, Page]) -> None:
    _, page = shown
    found = page.evaluate(BAR)
    parts = [one for one in found if one["name"].startswith("fill-")]
    assert [one["name"] for one in parts[:4]] == [f"fill-tone-{tone}" for tone in ("good", "part", "part", "bad")]
    assert len({one["look"] for one in parts[:4]}) == 3
    (line,) = {one["look"] for one in found if one["name"] == "bar-line line-tone-part"}
    assert line not in {one["look"] for one in parts}


def test_a_phone_shows_it_without_scrolling_to_the_side(shown: tuple[str, Page]) -> None:
    how, page = shown
    if how != "paper":
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
