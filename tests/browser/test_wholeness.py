"""The look for broken, cut and lost text finds each, and the example has none: at any width, on paper, enlarged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chromium import PHONE
from playwright.sync_api import Browser, Page
from visit import Visitor
from wholeness import ORDINARY_TEXT, OVERLAPS, faults_of_page, faults_with_large_text, text_of

LONG = "Fortschrittsberichterstattungspflicht"
KINDS = (
    "",
    "pebble-bay/2025/",
    "pebble-bay/2024/",
    "numbers/",
    "data/",
    "parties/town-council/",
)


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """A page of our own, without a style sheet."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("style", "html", "fault"),
    [
        ("p { width: 9em; overflow-wrap: anywhere }", f"<p>{LONG}</p>", f"320 px: broken: p: {LONG}"),
        ("p { width: 9em }", f"<p>{LONG[:18]}&shy;{LONG[18:]}</p>", None),
        ("p { width: 9em }", "<p>short words and forty-two more</p>", None),
        ("td { overflow: hidden; max-width: 5em }", f"<table><td>{LONG}</table>", f"320 px: cut: td: {LONG}"),
        ("", f"<p>{LONG}{LONG}", "320 px: the page scrolls sideways"),
        ("p { width: 4em; overflow: hidden }", f"<p>{LONG}", f"320 px: cut: p: {LONG}"),
        ("div { overflow: auto }", f"<div><table><td>{LONG * 3}</table></div>", f"on paper: lost column: {LONG}"),
        (
            "div { overflow: auto } caption { white-space: nowrap }",
            f"<div><table><caption>a {LONG * 2}</caption><td>1</table></div>",
            f"320 px: cut: caption: a {LONG}",
        ),
        ("p { width: 3em; clip-path: inset(50%) } p { width: 1px; height: 1px }", f"<p>a {LONG}", None),
        ("details { width: 3em }", f"<details><summary>a</summary>{LONG}</details>", None),
    ],
)
def test_what_is_found(narrow: Page, style: str, html: str, fault: str | None) -> None:
    narrow.set_content(f"<!doctype html><style>{style}</style><body>{html}")
    found = list(faults_of_page(narrow, (320,)))
    assert [one for one in found if one.startswith(fault)] if fault else found == []


def test_parts_of_the_head_that_lie_over_each_other_are_found(narrow: Page) -> None:
    narrow.set_content('<header class="site-head"><a>Name</a><button style="margin-left:-1em">Menu</button></header>')
    assert narrow.evaluate(OVERLAPS) == ["overlap: Name, Menu"]


def test_the_size_of_a_readers_text_reaches_the_style_sheet(narrow: Page) -> None:
    asked = "[getComputedStyle(document.documentElement).fontSize, matchMedia('(max-width: 16rem)').matches]"
    narrow.set_viewport_size({"width": 390, "height": 800})
    with text_of(narrow, 2 * ORDINARY_TEXT):
        narrow.goto("about:blank")
        assert narrow.evaluate(asked) == ["32px", True]
    narrow.goto("about:blank")
    assert narrow.evaluate(asked) == ["16px", False]


@pytest.mark.parametrize("lang", ["", "fr/", "ar/"])
def test_every_page_can_be_read_whole(visitor: Visitor, lang: str) -> None:
    assert [fault for where in KINDS for fault in faults_at(visitor, lang + where)] == []


def faults_at(visitor: Visitor, where: str) -> Iterator[str]:
    visitor.page.goto(visitor.site + where)
    yield from (f"{where} {fault}" for fault in faults_of_page(visitor.page))
    with text_of(visitor.page, 2 * ORDINARY_TEXT):
        yield from (f"{where} {fault}" for fault in faults_with_large_text(visitor.page))
