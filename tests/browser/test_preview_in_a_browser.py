"""The real preview in a real browser: an editor saves, the reader's page follows, and the place is kept."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser_page import WatchedPage
from playwright.sync_api import Browser, Locator

from agreements.theme.files import THEME

GOAL = "pebble-bay/2025/goals/living-harbour/"
GOAL_FILE = "data/agreements/pebble-bay/2025/goals/03-living-harbour.yml"
ARABIC = "data/translations/ar/example.po"


@dataclass(frozen=True)
class Preview:
    """`agreements serve` on a copy of the example, and a browser's page that looks at it."""

    root: Path
    address: str
    watched: WatchedPage

    def open(self, path: str) -> None:
        self.watched.open(self.address + path)

    def change(self, file: str, old: str, new: str) -> None:
        """The first place where `old` stands; written beside and renamed, as many editors do."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text.replace(old, new, 1), encoding="utf-8")
        beside.replace(path)

    def part(self, selector: str, words: str = "") -> Locator:
        return self.watched.page.locator(selector, has_text=words).first

    @property
    def problems(self) -> list[str]:
        return self.watched.page.locator(".problems code").all_inner_texts()

    def top_of(self, anchor: str) -> float:
        """How far below the window's top an element stands, once the page is there."""
        self.watched.page.wait_for_load_state("load")
        top: float = self.watched.page.locator(f"[id='{anchor}']").evaluate("one => one.getBoundingClientRect().top")
        return top


@pytest.fixture
def preview(example_copy: Path, browser: Browser) -> Iterator[Preview]:
    (example_copy / "overrides/assets").mkdir(parents=True)
    for name in ("main.html", "assets/site.css"):
        shutil.copy(THEME / name, example_copy / "overrides" / name)
    command = [sys.executable, "-m", "agreements", "serve", "--port", "0", "--lang", "en", "--root", str(example_copy)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
    assert running.stdout
    announced = running.stdout.readline()
    found = re.fullmatch(r"Preview on (http://127\.0\.0\.1:\d+/) \(stop with Ctrl-C\)\n", announced)
    assert found, announced
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    watched = WatchedPage(context.new_page())
    yield Preview(example_copy, found[1], watched)
    context.close()
    running.send_signal(signal.SIGINT)
    said, _ = running.communicate(timeout=60)
    assert running.returncode == 0
    assert said.endswith("The preview has ended.\n")
    assert "Traceback" not in said


def test_a_page_data_a_catalogue_a_template_and_a_style_sheet(preview: Preview) -> None:
    preview.open("about/")
    preview.change("docs/en/about.md", "\n# ", "\n# Nyss ändrat: ")
    preview.part("h1", "Nyss ändrat: ").wait_for()

    preview.open(GOAL)
    preview.change(GOAL_FILE, "title: ", "title: Nyss ändrat, ")
    preview.part("h1", "Nyss ändrat, ").wait_for()

    preview.open(f"ar/{GOAL}")
    preview.change(ARABIC, 'msgstr "ع The sea wall', 'msgstr "الآن The sea wall')
    preview.part("main p", "الآن").wait_for()

    preview.change("overrides/main.html", "</body>", '<p class="own">Egen rad</p></body>')
    preview.part(".own", "Egen rad").wait_for()

    preview.change("overrides/assets/site.css", "", ".own { text-transform: uppercase }\n")
    preview.watched.page.get_by_text("EGEN RAD").wait_for()
    assert preview.watched.errors == []


def test_problems_come_and_go_on_top_of_the_last_good_page_and_the_place_is_kept(preview: Preview) -> None:
    preview.open(GOAL)
    anchor = preview.watched.page.locator("main article[id], main li[id], main section[id]").last.get_attribute("id")
    assert anchor
    preview.watched.page.locator(f"[id='{anchor}']").evaluate("one => one.scrollIntoView()")
    place = preview.top_of(anchor)

    preview.change(GOAL_FILE, "responsible:\n- ", "responsible:\n- xx")
    preview.part(".problems").wait_for()
    [problem] = preview.problems
    assert re.match(rf"{GOAL_FILE}:\d+:\d+: error: ", problem), problem
    assert abs(preview.top_of(anchor) - place) <= 1

    preview.change(GOAL_FILE, "- xx", "- ")
    preview.part(".problems").wait_for(state="detached")
    assert abs(preview.top_of(anchor) - place) <= 1

    preview.change(GOAL_FILE, "title: ", "title: a: ")
    preview.part(".problems", "not valid YAML").wait_for()
    assert preview.part("h1").inner_text()
    preview.change(GOAL_FILE, "title: a: ", "title: ")
    preview.part(".problems").wait_for(state="detached")

    preview.change("overrides/main.html", "</body>", "{{ nobody }}</body>")
    preview.part(".problems", "overrides/main.html:").wait_for()
    assert "'nobody' is undefined" in preview.problems[0]
    preview.change("overrides/main.html", "{{ nobody }}", "")
    preview.part(".problems").wait_for(state="detached")
    assert abs(preview.top_of(anchor) - place) <= 1
    assert preview.watched.errors == []


def test_search_finds_what_was_just_written(preview: Preview) -> None:
    preview.open("fr/about/")
    preview.change("docs/fr/about.md", "\n# ", "\n# Zanzibar et ")
    preview.part("h1", "Zanzibar").wait_for()
    preview.watched.page.locator(".search-open").first.click()
    preview.watched.page.locator("#search-words").fill("zanzibar")
    preview.part(".search-results", "Zanzibar").wait_for(timeout=120_000)
    assert preview.watched.errors == []
