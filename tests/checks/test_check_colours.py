"""Colours that can't be read are told, each with what it stands on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.checks.colours import BESIDE, ENGINES, ON_BRAND, check_colours
from agreements.shapes.loaded import shape
from agreements.shapes.site import SiteFile
from agreements.source.yaml import parse

SITE = "format: 1\nname: N\ntagline: T\nsource_language: en\n"


def told(colours: str) -> list[str]:
    text = f"{SITE}colours:\n{colours}" if colours else SITE
    loaded, problems = shape(parse(text.encode(), "data/site.yml"), SiteFile)
    assert loaded is not None, problems
    return [str(problem) for problem in check_colours(loaded)]


def test_without_colours_nothing_is_told() -> None:
    assert told("") == []


def test_colours_that_can_be_read() -> None:
    assert told("  brand: '#1d3557'\n  link: '#1d3557'\n  accent: '#ffd166'\n") == []


@pytest.mark.parametrize(
    ("colours", "expected"),
    [
        pytest.param(
            "  brand: '#ffd166'\n",
            "data/site.yml:6:10: error: the colour #ffd166 has too little contrast with #ffffff: 1.4 to 1. "
            "Take one with at least 4.5 to 1, darker or lighter.",
            id="a brand too light for its text",
        ),
        pytest.param(
            "  link_dark: '#333333'\n",
            "data/site.yml:6:14: error: the colour #333333 has too little contrast with #111817: 1.4 to 1. "
            "Take one with at least 4.5 to 1, darker or lighter.",
            id="a link too dark for the dark",
        ),
        pytest.param(
            "  accent: '#0d4744'\n",
            "data/site.yml:6:11: error: the colour #0d4744 has too little contrast with #0d4744: 1.0 to 1. "
            "Take one with at least 4.5 to 1, darker or lighter.",
            id="an accent that is lost on the brand",
        ),
    ],
)
def test_colours_that_can_not_be_read(colours: str, expected: str) -> None:
    assert expected in told(colours)


def test_the_engines_own_colours_pass() -> None:
    assert told("".join(f"  {name}: '{value}'\n" for name, value in ENGINES.items())) == []


def test_the_table_is_that_of_the_style_sheet(style_sheet: str) -> None:
    light, _, dark = style_sheet.partition("@media (prefers-color-scheme: dark)")
    found = {**_properties(light), **{f"{name}_dark": value for name, value in _properties(dark).items()}}
    assert {name: found[name] for name in ENGINES} == dict(ENGINES)
    assert found["on-brand"] == ON_BRAND
    grounds = {found[name + suffix] for name in ("paper", "surface", "brand-soft") for suffix in ("", "_dark")}
    assert {other for name in ("link", "link_dark") for other, _ in BESIDE[name]} == grounds


def _properties(css: str) -> dict[str, str]:
    block = css.partition("{")[2].partition("}")[0]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


@pytest.fixture
def style_sheet() -> str:
    found = next(Path(__file__).resolve().parents[2].glob("**/assets/site.css"))
    return found.read_text(encoding="utf-8")
