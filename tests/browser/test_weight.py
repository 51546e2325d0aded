"""A first visit costs little: measured by a browser on five kinds of page, reckoned from the files for all others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from addresses import every_address
from playwright.sync_api import Browser
from web_server import served
from weighing import SCRIPT_LATE_BY, Weight, over_budget, weigh

LANGUAGES = ("", "fr/", "ar/")
KINDS = {
    "home": "",
    "goal": "pebble-bay/2025/goals/warm-homes/",
    "results": "pebble-bay/2024/",
    "party": "parties/library/",
    "statistics": "pebble-bay/2025/statistics/",
}


@pytest.fixture(scope="module")
def slow_address(built_example: Path) -> Iterator[str]:
    """The site on a slow line."""
    with served(built_example, SCRIPT_LATE_BY) as found:
        yield found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_first_visit_is_within_the_budget(browser: Browser, slow_address: str, kind: str, language: str) -> None:
    weight = weigh(browser, slow_address + language + KINDS[kind])
    assert weight.faults() == []
    assert weight.requests >= 4  # page, style, two scripts: nothing is left out of the sum


def test_the_files_of_every_page_are_within_the_budget(built_example: Path, example_root: Path) -> None:
    assert over_budget(built_example, every_address(example_root)) == {}


def test_a_page_over_the_budget_says_where() -> None:
    weight = Weight(bytes=50000, requests=9, hosts=("a.example", "b.example"), shift=0.1, blocking=70, jumping=("<p>",))
    assert weight.faults() == [
        "50000 bytes, and 40960 are allowed",
        "9 requests, and 8 are allowed",
        "asks a.example, b.example",
        "the layout shifts by 0.100: <p>",
    ]


def test_a_page_that_jumps_when_its_script_comes_is_found_out(browser: Browser, tmp_path: Path) -> None:
    head = "<!doctype html><title>x</title><link rel=icon href=data:,><script src=jump.js type=module></script>"
    page = head + "<h1>Here</h1><p>And there.</p>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    script = "const one = document.createElement('p'); one.textContent = 'New'; document.body.prepend(one);"
    (tmp_path / "jump.js").write_text(script, encoding="utf-8")
    with served(tmp_path, SCRIPT_LATE_BY) as url:
        weight = weigh(browser, url)
    assert weight.requests == 2
    assert [fault.partition(" by ")[0] for fault in weight.faults()] == ["the layout shifts"]
