"""What an editor's page points to, as Markdown makes it, and where that is written."""

from __future__ import annotations

from functools import partial

import pytest

from agreements.html.markdown import html_of
from agreements.html.sanitize import sanitized
from agreements.pages.written import Written, WrittenPage, written_page
from agreements.rendering.render import with_slots


def page(markdown: str) -> WrittenPage:
    return written_page(markdown, lambda linked: sanitized(html_of(with_slots(markdown), linked)))


def pointers(markdown: str) -> list[tuple[str, bool, bool, str]]:
    """Address, whether fetched, whether Markdown, and the text from where it is found on."""
    found = page(markdown).pointers
    return [(one.target, one.is_fetched, one.is_markdown, markdown[one.offset or 0 :][:6]) for one in found]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[A](b.md)", ("b.md", False, True, "b.md)")),
        ("![A](b.png)", ("b.png", True, True, "b.png)")),
        ('[A](<b c.md> "t")', ("b c.md", False, True, "b c.md")),
        ("[A][r]\n\n[r]: b.md", ("b.md", False, True, "b.md")),
        ('<a href="../b/">A</a>', ("../b/", False, False, '../b/"')),
        ('<img src="b.png" alt="">', ("b.png", True, False, 'b.png"')),
        ("<https://a.example/>", ("https://a.example/", False, True, "https:")),
        ('<a href="b/?x=1&amp;y=2">A</a>', ("b/?x=1&y=2", False, False, "b/?x=1")),
    ],
)
def test_every_way_to_write_a_link(markdown: str, expected: tuple[str, bool, bool, str]) -> None:
    assert pointers(markdown) == [expected]


@pytest.mark.parametrize(
    "markdown",
    [
        "`[A](b.md)`",
        "```\n[A](b.md)\n```",
        "    [A](b.md)",
        "<!-- [A](b.md) <a href='b/'>A</a> -->",
        '<script src="b.js"></script>',
        "```agreement\nlegend: statuses\n```",
    ],
)
def test_what_is_no_link(markdown: str) -> None:
    assert pointers(markdown) == []


def test_the_same_address_twice_is_found_in_its_two_places() -> None:
    assert [one.offset for one in page("[A](b.md)\n\n[B](b.md)").pointers] == [4, 15]


def test_an_address_in_an_example_does_not_hide_the_real_one() -> None:
    found = page("b.md, then [A](b.md)").pointers
    assert found == (Written("b.md", is_fetched=False, is_markdown=True, offset=15),)


def test_references_share_the_place_of_their_address() -> None:
    assert [one.offset for one in page("[A][r] [B][r]\n\n[r]: b.md").pointers] == [20, 20]


def test_ids_are_those_of_the_text_and_not_of_the_views() -> None:
    markdown = '# Löften\n\n<p id="x">A</p>\n\n```agreement\nlegend: statuses\n```\n'
    assert page(markdown).ids == {"löften", "x"}


def test_partial_is_enough_to_make_a_page() -> None:
    assert written_page("[A](b.md)", partial(html_of, "[A](b.md)")).pointers[0].target == "b.md"
