"""What Markdown's extensions make, and a menu with sections, as a browser shows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from visit import Visitor
from web_server import served

from mini_site import MiniSite


@pytest.fixture(scope="module")
def contract_address(contract_site: MiniSite) -> Iterator[str]:
    with served(contract_site.root / "public") as address:
        yield address


@pytest.mark.parametrize("page_address", ["text/", "ar/text/", "havslan/2012/goals/work/"])
def test_no_look_finds_a_fault(browser: Browser, contract_address: str, page_address: str) -> None:
    visitor = Visitor(browser, contract_address)
    try:
        assert visitor.visit(page_address).faults == ()
    finally:
        visitor.close()


def test_one_tab_is_open_at_a_time_without_script(page_without_script: Page, contract_address: str) -> None:
    page_without_script.goto(f"{contract_address}text/")
    tabs = page_without_script.locator(".tabs > details")
    assert [tabs.nth(number).evaluate("one => one.open") for number in (0, 1)] == [True, False]
    tabs.nth(1).locator("summary").click()
    assert [tabs.nth(number).evaluate("one => one.open") for number in (0, 1)] == [False, True]


def test_a_section_of_the_menu_opens_by_keyboard(page: Page, contract_address: str) -> None:
    page.set_viewport_size({"width": 1200, "height": 800})
    page.goto(f"{contract_address}text/")
    section = page.locator(".menu-wide details").first
    section.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "I år"


def test_a_page_shows_the_same_arrow_again(page: Page, contract_address: str) -> None:
    """The second is drawn from the first."""
    page.goto(f"{contract_address}havslan/2011/")
    again = page.locator("svg.icon:has(use):visible").first
    box = again.bounding_box()
    assert box is not None
    assert box["width"] > 8
    drawn = again.locator("use").evaluate("one => one.getBBox().width")
    assert drawn > 0
