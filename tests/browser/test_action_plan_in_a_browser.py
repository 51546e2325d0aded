"""The action plan with its timelines in a real browser, in three languages: open to everyone, and to be read whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from visit import Visitor
from web_server import served
from wholeness import faults_of_page

from agreements.command_line import main

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/open-government"
GOAL, HISTORY = "tavora/2022-2024/goals/open-law/", "tavora/2022-2024/history/"


@pytest.fixture(scope="module")
def plan(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    root = tmp_path_factory.mktemp("plan") / "open-government"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("site", ".build", "__pycache__"))
    assert main(["site", "--root", str(root), "--lang", "en"]) == 0
    with served(root / "site") as address:
        found = Visitor(browser, address)
        yield found
        found.close()


@pytest.mark.parametrize("where", [GOAL, f"ar/{GOAL}", HISTORY, f"ar/{HISTORY}", "fr/tavora/2022-2024/"])
def test_a_page_is_open_to_everyone_and_whole(plan: Visitor, where: str) -> None:
    assert [str(fault) for fault in plan.visit(where).faults] == []
    assert list(faults_of_page(plan.page, (320, 1280))) == []


def test_two_voices_that_differ_stand_side_by_side(plan: Visitor) -> None:
    plan.page.set_viewport_size({"width": 1280, "height": 900})
    plan.page.goto(f"{plan.site}ar/{GOAL}")
    said = plan.page.locator("#answers-in-20-days > .voices > li")
    assert [one.locator(".status-word").inner_text() for one in said.all()] == ["إنجاز محدود", "إنجاز كبير"]
    first, second = (one.bounding_box() for one in said.all())
    assert first and second and first["y"] == second["y"] and first["x"] > second["x"]
