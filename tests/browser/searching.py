"""How a reader searches, and what must not be among what is found."""

from __future__ import annotations

from collections.abc import Iterable

from playwright.sync_api import Page


def open_search(page: Page, address: str) -> None:
    page.goto(address)
    page.click(".search-open")
    page.locator(".search-narrow").wait_for()
    if not page.locator(".search-filters").is_visible():  # folded on a small screen
        page.click(".search-narrow summary")
        page.focus("#search-words")


def ask(page: Page, words: str) -> None:
    """Types and waits for the answer."""
    page.fill("#search-words", words)
    page.locator(".search-said", has_text=words).wait_for()
    page.locator(".search-results li, .search-help:not([hidden])").first.wait_for()


def finds_in_its_language(page: Page, own: str, others: Iterable[str], words: str, anchor: str) -> None:
    """`own` is where the reader's language stands, `others` where the rest: of those nothing is found."""
    page.goto(own + "about/")
    page.click(".search-open")
    page.fill("#search-words", words)
    page.wait_for_selector(".search-results a")
    found = [link.get_attribute("href") or "" for link in page.locator(".search-results a").all()]
    assert any(anchor in href for href in found), found
    assert [href for href in found if not href.startswith(own) or href.startswith(tuple(others))] == []
