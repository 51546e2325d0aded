"""What a long page begins with: a closed list of its headings that leads to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.html.markup import Markup

# A page with more headings than this has a list of them; with more than LONG, of its main headings alone.
FEW, LONG = 6, 40

_HEADING = re.compile(r"<h([23])(?P<attributes>[^>]*)>(?P<words>.*?)</h\1>", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_NOT_WORDS = re.compile(r"<svg\b.*?</svg>|</?(?:a|button)\b[^>]*>", re.DOTALL)
_HEAD_ENDS = re.compile(r'<header class="page-head.*?</header>|</h1>(?:\s*<p\b[^>]*>.*?</p>)*', re.DOTALL)


@dataclass(frozen=True)
class Entry:
    """A heading of a page: its level, its id, and its words as HTML without links."""

    level: int
    id: str
    words: Markup


def entries(html: str) -> tuple[Entry, ...]:
    """Those that a list of contents names: '<h2 id="a">A</h2>…' -> (Entry(2, "a", "A"), …); of a short page, none."""
    found = [
        Entry(int(one[1]), id_[1], Markup(_NOT_WORDS.sub("", one["words"]).strip()))
        for one in _HEADING.finditer(html)
        if (id_ := _ID.search(one["attributes"]))
    ]
    if len(found) <= FEW:
        return ()
    kept = found if len(found) <= LONG else [one for one in found if one.level == 2]
    return tuple(kept)


def with_ids(html: str) -> str:
    """Every main heading with an id: those that have none are numbered, '<h2>A</h2>' -> '<h2 id="part-1">A</h2>'."""
    number = 0

    def named(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        if _ID.search(match["attributes"]):
            return match[0]
        return f'<h{match[1]} id="part-{number}"{match["attributes"]}>{match["words"]}</h{match[1]}>'

    return _HEADING.sub(named, html)


def nested(found: Sequence[Entry]) -> tuple[tuple[Entry, tuple[Entry, ...]], ...]:
    """Each main heading with those under it; one that has none above it stands by itself."""
    groups: list[tuple[Entry, list[Entry]]] = []
    for one in found:
        if one.level == 2 or not groups:
            groups.append((one, []))
        else:
            groups[-1][1].append(one)
    return tuple((main, tuple(under)) for main, under in groups)


def after_head(html: str, contents: str) -> str:
    """The page with its list of contents below its head, or below its title and what is said first."""
    match = _HEAD_ENDS.search(html)
    return html[: match.end()] + contents + html[match.end() :] if match else contents + html
