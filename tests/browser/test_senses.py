"""What readers set in their system: forced colours, no moving things; and where the focus is, seen at every stop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chromium import PHONE
from keyboard import SHOWS_FOCUS
from playwright.sync_api import Browser, Page

KINDS = (
    "",
    "pebble-bay/2025/goals/warm-homes/",
    "pebble-bay/2024/",
    "parties/library/",
    "pebble-bay/2025/statistics/",
)
PAGES = [language + kind for language in ("", "ar/") for kind in KINDS]

# Every element that can have the focus, each given it in turn: those that do not show it.
UNSEEN_FOCUS = f"""() => {{
  const shows = {SHOWS_FOCUS};
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
  const reached = stops.filter((one) => {{ one.focus(); return document.activeElement === one; }});
  const unseen = reached.filter((one) => {{ one.focus(); return !shows(one); }});
  return {{ reached: reached.length, unseen: unseen.map((one) => one.outerHTML.slice(0, 100)) }};
}}"""

# Shapes inside the content with the very colour of what lies behind them.
LOST_SHAPES = """() => {
  const behind = (one) => {
    const color = one ? getComputedStyle(one).backgroundColor : "rgb(0, 0, 0)";
    return color === "rgba(0, 0, 0, 0)" && one ? behind(one.parentElement) : color;
  };
  const pictures = [...document.querySelectorAll("main svg")].filter((one) => one.getBoundingClientRect().width > 0);
  const isLost = (picture) => [...picture.querySelectorAll("path, rect, circle, line, polygon, use")].every((shape) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(shape);
    const paint = [fill, parseFloat(strokeWidth) > 0 ? stroke : "none"];
    return paint.every((color) => ["none", "rgba(0, 0, 0, 0)", behind(picture.parentElement)].includes(color));
  });
  return { seen: pictures.length, lost: pictures.filter(isLost).map((one) => one.outerHTML.slice(0, 160)) };
}"""

MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  return style.animationName !== "none" || style.scrollBehavior === "smooth"
    || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
}).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.fixture(params=["active", "none"], ids=["forced colours", "own colours"])
def coloured_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, forced_colors=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("where", PAGES)
def test_the_focus_is_seen_at_every_stop(coloured_page: Page, address: str, where: str) -> None:
    coloured_page.goto(address + where)
    coloured_page.keyboard.press("Tab")  # from now on the focus is a keyboard's
    found = coloured_page.evaluate(UNSEEN_FOCUS)
    assert found["reached"] > 10
    assert found["unseen"] == []


@pytest.mark.parametrize("where", PAGES)
def test_arrows_and_bars_stand_out_from_what_is_behind_them(coloured_page: Page, address: str, where: str) -> None:
    coloured_page.goto(address + where)
    found = coloured_page.evaluate(LOST_SHAPES)
    assert found["seen"] > 0
    assert found["lost"] == []


@pytest.mark.parametrize("where", PAGES)
def test_nothing_moves_for_a_reader_who_wants_no_moving_things(page: Page, address: str, where: str) -> None:
    page.goto(address + where)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("language", ["", "ar/"])
def test_the_skip_link_is_first_seen_when_it_has_the_focus(page: Page, address: str, language: str) -> None:
    page.goto(address + language)
    skip = page.locator("body > a").first
    is_in_view = "(one) => { const { top, bottom } = one.getBoundingClientRect(); return bottom > 0 && top < 844 }"
    page.keyboard.press("Tab")
    assert skip.evaluate("(one) => one === document.activeElement")
    assert skip.evaluate(is_in_view)
