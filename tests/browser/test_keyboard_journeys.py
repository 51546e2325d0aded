"""Journeys by keyboard alone, in the original language and in Arabic: no mouse is touched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyboard import Keyboard
from playwright.sync_api import Locator, Page, expect

ORIGINAL_AND_ARABIC = ("", "ar/")
GOAL = "pebble-bay/2025/goals/living-harbour/"
RESULTS = "pebble-bay/2024/"


@pytest.fixture(autouse=True)
def nothing_fails_or_is_refused(page: Page) -> Iterator[None]:
    """No journey, search among them, meets an error or does what the policy forbids."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield
    assert errors == []


@pytest.fixture
def keyboard(page: Page) -> Keyboard:
    return Keyboard(page)


def link_to(page: Page, address: str, within: str = "main") -> Locator:
    """The first link to an address, wherever the page stands that links to it."""
    where = page.locator(f"{within} a")
    paths = where.evaluate_all("(links) => links.map((link) => link.href)")
    assert address in paths, f"no link in {within} leads to {address}"
    return where.nth(paths.index(address))


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_read_a_goal_from_the_home_page(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(address + language)
    keyboard.follow(link_to(page, address + language + GOAL))
    page.wait_for_url("**/" + language + GOAL)
    assert page.get_by_role("heading", level=1).is_visible()
    keyboard.press("Tab", "Enter")  # the skip link
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


@pytest.mark.parametrize(("language", "other", "lang"), [("", "ar/", "ar"), ("ar/", "", "en")])
def test_switch_language_and_stay_on_the_page(
    page: Page, keyboard: Keyboard, address: str, language: str, other: str, lang: str
) -> None:
    page.goto(address + language + GOAL)
    keyboard.follow(page.locator(f"nav a[hreflang={lang}]"))
    page.wait_for_url(address + other + GOAL)
    assert page.get_attribute("html", "lang") == lang


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_open_the_menu_and_a_page_in_it(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(address + language)
    keyboard.follow(page.locator(".menu-narrow > summary"))
    keyboard.follow(link_to(page, f"{address}{language}parties/", "nav details"))
    page.wait_for_url(f"{address}{language}parties/")


@pytest.mark.parametrize(("language", "words"), [("", "boilers"), ("ar/", "boilers")])
def test_open_search_with_its_button_and_follow_a_result(
    page: Page, keyboard: Keyboard, address: str, language: str, words: str
) -> None:
    page.goto(address + language)
    keyboard.follow(page.locator("button[aria-haspopup=dialog]"))
    page.keyboard.insert_text(words)  # keys of an original keyboard have no Arabic letters
    first = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link").first
    first.wait_for()
    keyboard.follow(first)
    page.wait_for_url(f"**/{language}pebble-bay/**/goals/**#*")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize(("language", "words"), [("", "boilers"), ("ar/", "boilers")])
def test_open_search_hear_the_count_go_to_the_first_result_and_leave(
    page: Page, keyboard: Keyboard, address: str, language: str, words: str
) -> None:
    page.goto(address + language)
    keyboard.press("/")  # no single key opens it
    assert not page.get_by_role("dialog").is_visible()
    keyboard.tab_to(page.locator("button[aria-haspopup=dialog]"))
    keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.insert_text(words)
    expect(dialog.get_by_role("status")).to_contain_text(words)
    first = dialog.get_by_role("listitem").get_by_role("link").first
    first.wait_for()
    keyboard.press("Enter")
    expect(first).to_be_focused()
    keyboard.press("Escape")
    assert not dialog.is_visible()


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_filter_the_results_show_all_again_and_sort_them(
    page: Page, keyboard: Keyboard, address: str, language: str
) -> None:
    page.goto(address + language + RESULTS)
    rows = page.locator("table:has(tr[data-status]) tbody tr:visible")
    expect(rows).to_have_count(10)
    keyboard.tab_to(page.locator("select[name=status]"))
    keyboard.press("ArrowDown")
    expect(rows).not_to_have_count(10)
    assert "status=" in page.url
    keyboard.follow(page.locator("form button[type=reset]"))
    expect(rows).to_have_count(10)
    first = rows.first.inner_text()
    keyboard.follow(page.locator("[data-sort=commitment] button"))
    expect(page.locator("[data-sort=commitment]")).to_have_attribute("aria-sort", "ascending")
    assert rows.first.inner_text() != first
    keyboard.press("Enter")
    expect(page.locator("[data-sort=commitment]")).to_have_attribute("aria-sort", "descending")


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_open_the_legend_of_the_arrows(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(f"{address}{language}parties/library/")
    legend = page.locator("main details:has(svg)").first
    keyboard.follow(legend.locator("summary"))
    assert legend.locator("dd").first.is_visible()


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_open_a_term_come_back_and_look_it_up(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(address + language + GOAL)
    term = page.locator("main button[popovertarget]").first
    explanation = page.locator(f"#{term.get_attribute('popovertarget')}")
    keyboard.follow(term)
    expect(explanation).to_be_visible()
    keyboard.press("Escape")
    expect(explanation).not_to_be_visible()
    expect(term).to_be_focused()
    keyboard.press("Enter")
    keyboard.follow(explanation.get_by_role("link"))
    page.wait_for_url(f"{address}{language}glossary/#*")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_choose_dark_colours_and_keep_them(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(f"{address}{language}about/")
    keyboard.tab_to(page.locator("footer input:checked"))
    keyboard.press("ArrowDown", "ArrowDown")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.goto(address + language + GOAL)
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
