"""Every page in every language, looked at once: axe, reflow, other hosts, errors, policy, requests, layout shifts."""

from __future__ import annotations

from pathlib import Path

import pytest
from addresses import every_address
from visit import Visitor

ADDRESSES = every_address()


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_is_open_to_everyone(visitor: Visitor, where: str) -> None:
    """No fault for axe in light or dark, on a phone or a wide screen; no sideways scrolling at 400 %; no other host."""
    assert [str(fault) for fault in visitor.visit(where).faults] == []


def test_no_page_is_left_out(built_site: Path) -> None:
    built = {path.relative_to(built_site).as_posix().removesuffix("index.html") for path in built_site.rglob("*.html")}
    assert built == set(ADDRESSES)
