"""The example in a real browser, served from this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from visit import Visitor
from web_server import served


@pytest.fixture(scope="session")
def address(built_example: Path) -> Iterator[str]:
    """Where the example is served."""
    with served(built_example) as found:
        yield found


@pytest.fixture(scope="session")
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """One page for all visits, so that the browser need not start anew for each."""
    found = Visitor(browser, address)
    yield found
    found.close()
