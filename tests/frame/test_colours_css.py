"""A site's own colours in the style sheet that comes after the engine's."""

from __future__ import annotations

from agreements.frame.colours import colours_css


def test_without_colours_there_is_nothing() -> None:
    assert colours_css({}) == ""


def test_a_light_colour_is_for_the_light_alone() -> None:
    assert colours_css({"link": "#102030"}) == ":root { --link: #102030; }\n"


def test_dark_colours_follow_the_device_and_the_readers_choice() -> None:
    assert colours_css({"brand": "#102030", "brand_dark": "#010203"}) == (
        ":root { --brand: #102030; }\n"
        '@media (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) { --brand: #010203; } }\n'
        ':root[data-scheme="dark"] { --brand: #010203; }\n'
    )
