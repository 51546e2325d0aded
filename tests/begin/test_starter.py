"""Words and values filled in, and what somebody typed kept from meaning anything in Markdown and YAML."""

from __future__ import annotations

import re
from html import unescape

import pytest

from agreements.begin.starter import (
    contents,
    file_text,
    filled,
    in_markdown,
    in_quotes,
    page_body,
    with_words,
    words_in,
)
from agreements.html.markdown import html_of
from agreements.source.yaml import parse

WORDS = {"a.b": "Hello {name}!", "a.c-d": "Bye."}
HARD = [
    '"A & B": 100 % #1 <x>',
    "*bold* _thin_ `code` \\",
    "[link](a.md) ![p](q) | cell",
    "# Heading #",
    "1. first",
    "3) third",
    "- item",
    "+ item",
    "> quoted",
    "!!! note",
    ": definition",
    "=== tab",
    "~~~ fence",
    "<script>alert(1)</script>",
    "&amp; &lt;",
    "{: .x }",
    "Our town {#id}",
    "[^1] [TOC] {name}",
    "http://example.org/a_b_c",
    "بلدتنا تتفق",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{a.b} {a.c-d}", "Hello Ann! Bye."),
        ("{name}", "Ann"),
        ("{ name } ${{ steps.a.b }} {}", "{ name } ${{ steps.a.b }} {}"),
    ],
)
def test_words_come_first_and_then_values(text: str, expected: str) -> None:
    assert filled(text, WORDS, {"name": "Ann"}) == expected


def test_what_somebody_typed_is_no_placeholder() -> None:
    assert filled("{a.b}", WORDS, {"name": "{a.b} {name}"}) == "Hello {a.b} {name}!"


def test_only_values_are_escaped() -> None:
    assert filled("*{name}* {a.c-d}", WORDS, {"name": "*x*"}, in_markdown) == r"*\*x\** Bye."


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("around", ["{}", "# {}", "Text {} text.", "| a | b |\n|---|---|\n| {} | c |"])
def test_markdown_shows_a_name_as_it_was_typed(name: str, around: str) -> None:
    html = html_of(around.replace("{}", in_markdown(name)), lambda href: href)
    shown = unescape(re.sub("<[^>]+>", "", html))
    assert name in shown
    assert not re.search("<(a|em|strong|code|img|li|blockquote|script|pre)", html)


@pytest.mark.parametrize("name", ["St. Mary 3.11", "Our-town", "A + B", "Wow!", "10 years"])
def test_what_means_nothing_stays_as_it_is(name: str) -> None:
    assert in_markdown(name) == name


@pytest.mark.parametrize("name", HARD)
def test_yaml_gives_a_name_back_as_it_was_typed(name: str) -> None:
    assert parse(f'site_name: "{in_quotes(name)}"\n'.encode(), "x.yml").value == {"site_name": name}


def test_a_language_without_words_has_english_ones() -> None:
    assert "so" not in with_words()
    assert words_in("so") == words_in("en")
    assert words_in("fr")["site.tagline"] != words_in("en")["site.tagline"]


def test_every_page_and_file_is_there() -> None:
    assert all(page_body(name) for name in contents()["pages"])
    assert all(file_text(name) for name in contents()["files"])
