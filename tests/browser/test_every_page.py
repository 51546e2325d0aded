"""Pages looked at once: axe, reflow, other hosts, errors, policy, requests, layout shifts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from addresses import addresses_to_visit, every_address
from visit import Visitor

from example_site import EXAMPLE


@pytest.mark.parametrize("where", addresses_to_visit(EXAMPLE, ("fr", "ar")))
def test_a_page_is_open_to_everyone(visitor: Visitor, where: str) -> None:
    """No fault for axe in light or dark, on a phone or a wide screen; no sideways scrolling at 400 %; no other host."""
    assert [str(fault) for fault in visitor.visit(where).faults] == []


def test_no_page_is_left_out(example_root: Path, built_example: Path) -> None:
    built = {path.relative_to(built_example).as_posix().removesuffix("index.html") for path in _pages(built_example)}
    assert built == set(every_address(example_root))


def _pages(site: Path) -> Iterator[Path]:
    """All that stands at an address of its own: not what only leads on to another."""
    for path in site.rglob("*.html"):
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
            yield path
