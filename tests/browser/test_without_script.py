"""The same journeys with script switched off: whatever needs none is there, and nothing dead stands in the way."""

from __future__ import annotations

import pytest
from keyboard import Keyboard
from playwright.sync_api import Page
from test_keyboard_journeys import GOAL, ORIGINAL_AND_ARABIC, RESULTS, link_to


@pytest.fixture
def keyboard(page_without_script: Page) -> Keyboard:
    return Keyboard(page_without_script)


@pytest.fixture
def page(page_without_script: Page) -> Page:
    return page_without_script


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_read_a_goal_from_the_home_page(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(address + language)
    keyboard.follow(link_to(page, address + language + GOAL))
    page.wait_for_url(address + language + GOAL)
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize(("language", "other", "lang"), [("", "ar/", "ar"), ("ar/", "", "en")])
def test_switch_language_and_stay_on_the_page(
    page: Page, keyboard: Keyboard, address: str, language: str, other: str, lang: str
) -> None:
    page.goto(address + language + GOAL)
    keyboard.follow(page.locator(f"nav a[hreflang={lang}]"))
    page.wait_for_url(address + other + GOAL)


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_look_a_word_up_in_the_glossary_through_the_menu(
    page: Page, keyboard: Keyboard, address: str, language: str
) -> None:
    page.goto(address + language)
    keyboard.follow(page.locator(".menu-narrow > summary"))
    keyboard.follow(page.locator(".menu-narrow .menu-group:has([href$='glossary/']) > summary"))
    keyboard.follow(link_to(page, f"{address}{language}glossary/", "nav details"))
    page.wait_for_url(f"{address}{language}glossary/")
    assert page.locator("main dt").count() == 7
    assert page.locator("main dd").last.text_content()


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_open_a_term_and_come_back(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(address + language + GOAL)
    term = page.locator("main button[popovertarget]").first
    explanation = page.locator(f"#{term.get_attribute('popovertarget')}")
    keyboard.follow(term)
    assert explanation.is_visible()
    keyboard.press("Escape")
    assert not explanation.is_visible()


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_the_table_of_results_is_whole_and_leads_to_each_sub_goal(
    page: Page, keyboard: Keyboard, address: str, language: str
) -> None:
    page.goto(address + language + RESULTS)
    rows = page.locator("table:has(tr[data-status]) tbody tr:visible")
    assert rows.count() == 10
    keyboard.follow(rows.first.locator("th a"))
    page.wait_for_url(f"{address}{language}{RESULTS}goals/**#*")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("language", ORIGINAL_AND_ARABIC)
def test_open_the_legend_of_the_arrows(page: Page, keyboard: Keyboard, address: str, language: str) -> None:
    page.goto(f"{address}{language}parties/library/")
    legend = page.locator("main details:has(svg)").first
    keyboard.follow(legend.locator("summary"))
    assert legend.locator("dd").first.is_visible()


@pytest.mark.parametrize("where", ["", "ar/", RESULTS, "ar/" + RESULTS])
def test_nothing_stands_there_that_needs_script(page: Page, address: str, where: str) -> None:
    """A button or a choice without script does nothing; only what opens by HTML alone may be seen."""
    page.goto(address + where)
    seen = page.locator("button:not([popovertarget]):visible, select:visible, input:visible")
    assert [one.get_attribute("class") or one.get_attribute("name") for one in seen.all()] == []
