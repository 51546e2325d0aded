"""Which format a site's files have, and what to do where this engine does not read it."""

from __future__ import annotations

import pytest

from agreements.load.site_format import FORMAT, format_problems
from agreements.problems.problems import Place

PLACE = Place("data/site.yml", 1, 9)
CARRIED = {1: "agreements carry-over"}


def said(written: str, current: int = 2) -> list[str]:
    return [str(one) for one in format_problems(written, PLACE, current, CARRIED)]


def test_the_format_of_this_engine_is_read() -> None:
    assert format_problems(str(FORMAT), PLACE) == []
    assert said("2") == []


def test_a_newer_format_asks_for_a_newer_engine() -> None:
    assert said("3") == [
        "data/site.yml:1:9: error: the site has format '3', but this engine reads 2. "
        "Take the newer engine: pip install --upgrade overens"
    ]


def test_an_older_format_names_the_command_that_carries_it_over() -> None:
    assert said("1") == [
        "data/site.yml:1:9: error: the site has format '1', but this engine reads 2. "
        "Carry the site over: agreements carry-over"
    ]


@pytest.mark.parametrize("written", ["0", "-1", "one", "1.0", "01x", "²", "٢", " 2"])
def test_what_is_no_format_is_to_be_corrected(written: str) -> None:
    assert said(written) == [
        f"data/site.yml:1:9: error: the site has format '{written}', but this engine reads 2. Write 'format: 2'."
    ]
