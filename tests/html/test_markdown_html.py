"""Markdown as HTML, with the links that the site needs."""

from __future__ import annotations

import pytest

from agreements.html.markdown import html_of


def as_written(written: str) -> str:
    return written


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Hej", "<p>Hej</p>"),
        ("# Mål för år", '<h1 id="mål-för-år">Mål för år</h1>'),
        ("```\n[a](b.md)\n```", "<pre><code>[a](b.md)\n</code></pre>"),
    ],
)
def test_markdown_as_html(markdown: str, html: str) -> None:
    assert html_of(markdown, as_written) == html


def test_a_table() -> None:
    assert "<td>1</td>" in html_of("| a |\n|---|\n| 1 |\n", as_written)


def test_links_and_pictures_get_their_addresses() -> None:
    html = html_of("[a](a.md#x) ![b](b.png) [c][d]\n\n[d]: d.md\n", lambda written: f"to/{written}")
    assert 'href="to/a.md#x"' in html
    assert 'src="to/b.png"' in html
    assert 'href="to/d.md"' in html


def test_a_mail_address_is_no_link_to_a_page() -> None:
    assert "wrong" not in html_of("<anna@example.se>", lambda written: "wrong")
