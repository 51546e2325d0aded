"""What an editor's page points to as it is written, in Markdown or in HTML, and the ids that its own text has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from agreements.html.markdown import Linked
from agreements.pages.links import Pointer, links_in

_TOKEN = "link-in-markdown-{}"
_SLOT = "view-slot-"  # no id of the page: a view takes its place
_NUMBER = re.compile(_TOKEN.format(r"(\d+)"))


@dataclass(frozen=True)
class Written:
    """A link or picture as the editor wrote it; `offset` is where in the Markdown, if it can be found there."""

    target: str
    is_fetched: bool
    is_markdown: bool
    offset: int | None


@dataclass(frozen=True)
class WrittenPage:
    pointers: tuple[Written, ...]
    ids: frozenset[str]


def written_page(markdown: str, made: Callable[[Linked], str]) -> WrittenPage:
    """What Markdown really makes of a page: nothing in an example of code is a link, and every way of writing one is.

    `made` gives the page's HTML with each link as it is told. "[A](b.md)" -> a pointer to "b.md" at 4.
    """
    targets: list[str] = []

    def noted(target: str) -> str:
        targets.append(target)
        return _TOKEN.format(len(targets) - 1)

    found = links_in(made(noted))
    ids = frozenset(one for one in found.ids if not one.startswith(_SLOT))
    return WrittenPage(tuple(_written(found.pointers, targets, markdown)), ids)


def _written(pointers: list[Pointer], targets: list[str], markdown: str) -> Iterator[Written]:
    places: dict[str, Iterator[int]] = {}
    for pointer in pointers:
        number = _NUMBER.fullmatch(pointer.target)
        target = targets[int(number[1])] if number else pointer.target
        offsets = places.setdefault(target, _offsets(target, markdown))
        yield Written(target, pointer.is_fetched, bool(number), next(offsets, None))


def _offsets(target: str, markdown: str) -> Iterator[int]:
    """Where an address stands in the text of a page, from top to bottom; the last place is that of all that follow.

    A link by reference has its address at another place, once for many.
    """
    last: int | None = None
    for one in dict.fromkeys((target, escape(target))):
        for match in re.finditer(rf"""(?<=[(<"'\s=]){re.escape(one)}(?=[)>"'\s]|$)""", markdown):
            last = match.start()
            yield last
    while last is not None:
        yield last
