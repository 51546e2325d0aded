"""What a text of several paragraphs may not hold, each told with its line and what to write instead."""

from __future__ import annotations

import pytest

from agreements.shapes.prose import faults

ONLY = "Write only paragraphs, *emphasis*, lists and [links](https://…)."
WHOLE = "Write a whole address, with 'https://' at its beginning."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("# Books", "a heading"),
        ("===", "a heading or a rule"),
        ("---", "a heading or a rule"),
        ("* * *", "a rule"),
        ("> Books", "a quotation"),
        ("```", "a block of code"),
        ("| a | b |", "a table"),
        ("[1]: https://a.example", "the address of a link apart from it"),
        ("See ![it](https://a.example/b.png)", "a picture"),
        ("A <b>bold</b> word", "HTML"),
        ("<!-- later -->", "HTML"),
        ("Run `make`", "code"),
    ],
)
def test_what_is_not_allowed_is_told_at_its_line(line: str, name: str) -> None:
    found = [(one.line, one.what, one.cure) for one in faults(f"First.\n\n{line}")]
    assert found == [(3, f"'{line}' is {name}, which this text can't hold", ONLY)]


@pytest.mark.parametrize(
    "text",
    [
        "Two *words* and **more**.\n\n- a [link](https://a.example/b_(c))\n- [mail](mailto:a@b.example)\n\n1. a\n2. b",
        "More than 5 < 6 > 4, #1 of 3, a | b, 3 * 4 * 5",
        ">50 jobs",
    ],
)
def test_what_is_allowed_is_not_told(text: str) -> None:
    assert list(faults(text)) == []


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("[a](javascript:alert(1))", "javascript:alert(1"),
        ("[a](<data:text/html,x>)", "data:text/html,x"),
        ("[a](../about/)", "../about/"),
        ("[a](north.example)", "north.example"),
        ("[a\nb](ftp://north.example)", "ftp://north.example"),
        ("[a]()", ""),
    ],
)
def test_an_unsafe_link_is_told(link: str, url: str) -> None:
    found = [(one.line, one.what, one.cure) for one in faults(f"First.\n\nSee {link}.")]
    assert (3, f"a link of the text leads to '{url}'", WHOLE) in found
