"""What the style sheet must not do, whatever it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from agreements.html.colours import contrast
from agreements.theme.files import THEME

PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom|float|width|height)"
)


@dataclass(frozen=True)
class Rule:
    """A rule with all that stands around it: ("@media (min-width: 40rem)", ".card"), and its declarations."""

    around: tuple[str, ...]
    declarations: tuple[str, ...]

    @property
    def properties(self) -> list[str]:
        return [one.partition(":")[0].strip() for one in self.declarations]


def rules(css: str, around: tuple[str, ...] = ()) -> Iterator[Rule]:
    """Every rule of a style sheet, those inside other rules too."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    start, depth, own = 0, 0, ""
    for at, letter in enumerate(css):
        if letter == "{":
            depth += 1
            if depth == 1:
                head, _, name = css[start:at].rpartition(";")
                own, start, name = own + head + ";", at + 1, name.strip()
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield from rules(css[start:at], (*around, name))
                start = at + 1
    declarations = tuple(one.strip() for one in (own + css[start:]).split(";") if one.strip())
    if around and declarations:
        yield Rule(around, declarations)


@pytest.fixture(scope="module")
def sheet() -> list[Rule]:
    return list(rules((THEME / "assets/site.css").read_text(encoding="utf-8")))


def test_the_reader_of_rules_sees_what_stands_around() -> None:
    css = "a { color: red } @media print { a { b: c; d: e } /* f { } */ g { h: i } }"
    assert list(rules(css)) == [
        Rule(("a",), ("color: red",)),
        Rule(("@media print", "a"), ("b: c", "d: e")),
        Rule(("@media print", "g"), ("h: i",)),
    ]


def test_a_dark_scheme_changes_colours_alone(sheet: list[Rule]) -> None:
    """The browser tests run axe's colour rules alone in dark, since nothing else can differ."""
    dark = [one for one in sheet if "dark" in " ".join(one.around) and "print" not in " ".join(one.around)]
    assert dark
    colours = {"color-scheme", "color", "background-color", "border-color", "fill", "stroke"}
    assert [name for one in dark for name in one.properties if not name.startswith("--") and name not in colours] == []


def test_dark_is_the_same_whether_the_device_or_the_reader_chose_it(sheet: list[Rule]) -> None:
    """So it is enough to look at one of the two."""
    of_root = [one for one in sheet if one.around[-1].startswith(":root") and "print" not in " ".join(one.around)]
    by_device = [one.declarations for one in of_root if "(prefers-color-scheme: dark)" in one.around[0]]
    by_reader = [one.declarations for one in of_root if one.around[-1] == ':root[data-scheme="dark"]']
    assert by_device == by_reader
    assert len(by_device) == 1


def test_each_part_of_a_bar_stands_out_from_the_gap_beside_it(sheet: list[Rule]) -> None:
    """The parts need not stand out from each other: the gap between them is the surface's colour."""
    screen = [one for one in sheet if one.around[-1].startswith(":root") and "print" not in " ".join(one.around)]
    light, dark = (
        {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in rule.declarations)}
        for rule in (screen[0], next(one for one in screen if "dark" in one.around[-1]))
    )
    for scheme in (light, light | dark):
        for fill in ("--good", "--part-fill", "--bad", "--open", "--none"):
            assert contrast(scheme[fill], scheme["--surface"]) >= 3, fill


def test_properties_are_logical(sheet: list[Rule]) -> None:
    """Left and right swap in Arabic by themselves."""
    assert [name for one in sheet for name in one.properties if PHYSICAL.fullmatch(name)] == []


def test_nothing_moves_for_a_reader_who_wants_no_moving_things(sheet: list[Rule]) -> None:
    moving = re.compile(r"animation|transition|scroll-behavior|view-transition-name")
    asked = "prefers-reduced-motion: no-preference"
    found = [one for one in sheet if any(moving.match(name) for name in one.properties)]
    assert [one for one in found if asked not in " ".join(one.around)] == []


def test_the_outline_of_focus_is_never_taken_away(sheet: list[Rule]) -> None:
    """An element that only script or a link can focus, such as the content itself, may go without."""
    bare = [one for one in sheet if {"outline: none", "outline: 0"} & set(one.declarations)]
    assert [one.around for one in bare if "#content" not in one.around[-1] and "main" not in one.around[-1]] == []
