"""A table whose rows stand as cards is still a table for a screen reader, with its headings, rows and cells."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Page
from visit import Visitor

PAGES = ("pebble-bay/2024/", "pebble-bay/2025/people/")
COUNTED = """() => {
  const tables = [...document.querySelectorAll("table")];
  const sum = (count) => tables.reduce((all, table) => all + count(table), 0);
  return {
    table: tables.length,
    row: sum((table) => table.rows.length),
    columnheader: sum((table) => table.querySelectorAll("th[scope=col]").length),
    rowheader: sum((table) => table.querySelectorAll("th[scope=row]").length),
    cell: sum((table) => table.querySelectorAll("td").length),
  };
}"""


def told_to_screen_readers(page: Page) -> dict[str, int]:
    """How many parts of tables the browser tells assistive technology of: {"table": 1, "row": 9, …}."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return dict(Counter(node["role"]["value"] for node in nodes if not node["ignored"] and "role" in node))


@pytest.mark.parametrize("where", PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_table_stays_a_table(visitor: Visitor, where: str, width: int) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 800})
    visitor.page.goto(visitor.site + where)
    display = visitor.page.evaluate("getComputedStyle(document.querySelector('.stacked tbody tr')).display")
    assert display == ("block" if width == 390 else "table-row")
    counted = visitor.page.evaluate(COUNTED)
    told = told_to_screen_readers(visitor.page)
    assert counted["row"] > counted["table"] > 0
    assert {part: told.get(part, 0) for part in counted} == counted
