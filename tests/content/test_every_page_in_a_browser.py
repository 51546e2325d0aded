"""The site's pages looked at once: axe, reflow, other hosts, errors, policy, requests, layout shifts.

Every page in the original language, and one of each kind in the others; `make audit` looks at all.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from addresses import addresses_to_visit, every_address
from this_site import LANGUAGES, PROJECT
from visit import Visitor
from weighing import over_budget


@pytest.mark.parametrize("where", addresses_to_visit(PROJECT, LANGUAGES[1:]))
def test_a_page_is_open_to_everyone(visitor: Visitor, where: str) -> None:
    """No fault for axe in light or dark, on a phone or a wide screen; no sideways scrolling at 400 %; no other host."""
    assert [str(fault) for fault in visitor.visit(where).faults] == []


def test_no_page_is_left_out(built_site: Path) -> None:
    built = {path.relative_to(built_site).as_posix().removesuffix("index.html") for path in built_site.rglob("*.html")}
    assert built == set(every_address(PROJECT))


def test_the_files_of_every_page_are_within_the_budget(built_site: Path) -> None:
    assert over_budget(built_site, every_address(PROJECT)) == {}
