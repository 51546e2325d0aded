"""Icons that a page shows many times."""

from __future__ import annotations

import pytest

from agreements.html.icons import once

UP = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M1 2"/></svg>'
DOWN = UP.replace("M1 2", "M3 4")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(f"<p>{UP}</p>", f"<p>{UP}</p>", id="one alone stays"),
        pytest.param(f"{UP}{DOWN}", f"{UP}{DOWN}", id="two that differ"),
        pytest.param(
            f"{UP}a{DOWN}b{UP}c{UP}",
            '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><g id="icon-1"><path d="M1 2"/></g></svg>a'
            f"{DOWN}b"
            '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-1"/></svg>c'
            '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-1"/></svg>',
            id="three of a kind",
        ),
        pytest.param(
            f"{UP}{UP}{DOWN}{DOWN}".replace("icon", "line-icon"),
            '<svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true"><g id="icon-1"><path d="M1 2"/></g></svg>'
            '<svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-1"/></svg>'
            '<svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true"><g id="icon-2"><path d="M3 4"/></g></svg>'
            '<svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-2"/></svg>',
            id="two kinds",
        ),
        pytest.param('<svg class="bar"><rect/></svg>' * 2, '<svg class="bar"><rect/></svg>' * 2, id="a chart"),
    ],
)
def test_each_icon_is_written_once(html: str, expected: str) -> None:
    assert once(html) == expected
