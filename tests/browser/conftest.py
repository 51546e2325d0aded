"""A real browser on the real site, served from this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import PHONE, launched
from playwright.sync_api import Browser, Page
from visit import Visitor
from web_server import served


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(built_site) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's page, of a reader who wants no moving things."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def page_without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """One page for all visits, so that the browser need not start anew for each."""
    found = Visitor(browser, address)
    yield found
    found.close()
