"""The Markdown that a text of the data may hold: paragraphs, emphasis, lists and links, and nothing else.

A text without any of it is plain, and stays letter by letter as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

from agreements.html.markdown import small_html_of
from agreements.html.sanitize import sanitized_small

LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(\s*<?(?P<address>[^)\s>]*)[^)\n]*\)")
_MARKED = re.compile(r"\n|\*\*(?=\S)[^*]+(?<=\S)\*\*|(?<![*\w])\*(?=[^\s*])[^*]+(?<=\S)\*(?![*\w])|\\[*_\[\]]")
_UNDERLINED = re.compile(r"(?<![_\w])(_{1,2})(?=[^\s_])[^_]+(?<=\S)\1(?![_\w])")
_ITEM = re.compile(r" *(?:[-*+]|[0-9]+\.) +\S")


def is_marked(text: str) -> bool:
    """Whether it is more than one plain line: ("Buy *new* books.") -> True, ("Buy 3 * 4 books.") -> False."""
    return bool(_MARKED.search(text) or _UNDERLINED.search(text) or LINK.search(text))


@cache
def small_html(text: str) -> str:
    """A marked text as safe HTML: "Buy *books*." -> "<p>Buy <em>books</em>.</p>"."""
    return sanitized_small(small_html_of(_spaced(text)))


def paragraphs(text: str) -> tuple[str, ...]:
    """The words alone, a paragraph or entry of a list each: "Buy *books*.\\n\\n- one" -> ("Buy books.", "one")."""
    if not is_marked(text):
        return (text,)
    reader = _Words()
    reader.feed(small_html(text))
    reader.close()
    found = (" ".join(one.split()) for one in reader.found)
    return tuple(one for one in found if one)


def plain(text: str) -> str:
    """All its words on one line."""
    return " ".join(paragraphs(text))


def _spaced(text: str) -> str:
    """With an empty line before each list, which Markdown wants and nobody writes."""
    lines: list[str] = []
    for line in text.split("\n"):
        before = lines[-1] if lines else ""
        if _ITEM.match(line) and before.strip() and not _ITEM.match(before) and not before.startswith(" "):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


@dataclass
class _Words(HTMLParser):
    """The text between the tags; a block begins a new part."""

    found: list[str] = field(default_factory=lambda: [""])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "li"):
            self.found.append("")

    def handle_data(self, data: str) -> None:
        self.found[-1] += data
