"""The format of a site's files: which one this engine reads, and how another is carried over."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

FORMAT = 1
# Format -> the command that carries a site of it over to the next. None has been needed yet.
CARRIED_OVER_BY: Mapping[int, str] = {}


def format_problems(
    written: str, place: Place, current: int = FORMAT, carried_over_by: Mapping[int, str] = CARRIED_OVER_BY
) -> list[Problem]:
    """Why a site's files can't be read by this engine: nothing if `written` is its own format."""
    if written == str(current):
        return []
    what = told("the site has format '{written}', but this engine reads {current}", written=written, current=current)
    number = int(written) if written.isascii() and written.isdigit() else 0
    if number > current:
        return [Problem(place, what, told("Take the newer engine: pip install --upgrade overens"))]
    if number in carried_over_by:
        cure = told("Carry the site over: {command}", command=carried_over_by[number])
        return [Problem(place, what, cure)]
    return [Problem(place, what, told("Write 'format: {current}'.", current=current))]
