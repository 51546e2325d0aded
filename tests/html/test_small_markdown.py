"""The small Markdown of the data: what it makes, what it leaves alone, and its words without marks."""

from __future__ import annotations

import pytest

from agreements.html.small_markdown import is_marked, paragraphs, plain, small_html


@pytest.mark.parametrize(
    "text",
    [
        "Buy 3 * 4 books.",
        "Books* and pens*",
        "a_b_c",
        "# Books",
        "- books",
        "1. Books",
        "Fish & chips <5",
        "[a] (b)",
        "",
    ],
)
def test_a_plain_line_is_not_marked(text: str) -> None:
    assert not is_marked(text)
    assert paragraphs(text) == (text,)


@pytest.mark.parametrize("text", ["Buy *books*.", "Buy **books**", "_Buy_", "[a](https://b.example)", "a\n\nb", r"\*a"])
def test_marks_and_line_breaks_are_seen(text: str) -> None:
    assert is_marked(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Buy *books* and **pens**.", "<p>Buy <em>books</em> and <strong>pens</strong>.</p>"),
        ("One\nline.\n\nTwo.", "<p>One\nline.</p>\n<p>Two.</p>"),
        ("With:\n- one\n- two", "<p>With:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("3. three\n4. four", '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'),
        ("- a\n\n1. b", "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>"),
        ("[A & B](https://a.example/?x=1&y=2)", '<p><a href="https://a.example/?x=1&amp;y=2">A &amp; B</a></p>'),
        ("[Write](mailto:a@b.example)", '<p><a href="mailto:a@b.example">Write</a></p>'),
        (r"\*Not\* this, &copy; neither", "<p>*Not* this, &amp;copy; neither</p>"),
    ],
)
def test_paragraphs_emphasis_lists_and_links_become_html(text: str, html: str) -> None:
    assert small_html(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A\n\n> b", "<p># A</p>\n<p>&gt; b</p>"),
        ("<b onclick='x()'>a</b> *b*", "<p>&lt;b onclick='x()'&gt;a&lt;/b&gt; <em>b</em></p>"),
        ("*a* <script>x()</script>", "<p><em>a</em> &lt;script&gt;x()&lt;/script&gt;</p>"),
        ("[a](javascript:x)", "<p><a>a</a></p>"),
        ("[a](data:text/html,x)", "<p><a>a</a></p>"),
        ("*a* ![b](https://c.example/d.png)", "<p><em>a</em> ![b](https://c.example/d.png)</p>"),
        ("*a* `b` <https://c.example>", "<p><em>a</em> `b` &lt;https://c.example&gt;</p>"),
    ],
)
def test_nothing_else_becomes_html(text: str, html: str) -> None:
    assert small_html(text).replace("&#39;", "'") == html


def test_the_words_alone() -> None:
    text = "Buy *new* [books](https://a.example):\n\n- one\n- two & **three**\n\nThat\nis all."
    assert paragraphs(text) == ("Buy new books:", "one", "two & three", "That is all.")
    assert plain(text) == "Buy new books: one two & three That is all."
