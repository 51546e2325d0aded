"""After a build: does every link and anchor inside the site lead somewhere, and does no page ask another host?"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told

# Links that a reader follows, or that only tell search engines an address, ask nothing of another host by themselves.
_FETCHED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("use", "href")}
_FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


_ID = re.compile(r'<[^<>]* id="([^"<>]+)"')


Fault = tuple[Told, Told]  # what is wrong, and what to do


@dataclass(frozen=True)
class Pointer:
    """Where a page points: a link, or a file that a browser fetches by itself."""

    line: int
    target: str
    is_fetched: bool


@dataclass
class PageLinks(HTMLParser):
    """The ids of a page and where it points."""

    ids: set[str] = field(default_factory=set)
    pointers: list[Pointer] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src") and value:
                self.pointers.append(Pointer(self.getpos()[0], value, self._is_fetched(tag, name, dict(attrs))))

    def _is_fetched(self, tag: str, name: str, attrs: Mapping[str, str | None]) -> bool:
        relations = set((attrs.get("rel") or "").split()) if tag == "link" else set()
        return (tag, name) in _FETCHED or bool(relations & _FETCHED_RELATIONS)


def anchors_in(html: str) -> set[str]:
    """The ids that a link can point to: '<p id="a">' -> {"a"}.

    Of content that this package wrote itself: every quote in its texts is escaped, so that no parser is needed.
    """
    return set(_ID.findall(html))


def links_in(html: str) -> PageLinks:
    """('<a id="x" href="b/">') -> the id "x", and a pointer to "b/"."""
    page = PageLinks()
    page.feed(html)
    return page


def check_links(site: Path, base: str = "/") -> list[Problem]:
    """Every dead link in the built `site`; `base` is the path under which the site will stand."""
    paths = sorted(site.rglob("*.html"))
    pages = {
        path.relative_to(site).as_posix(): links_in(path.read_text(encoding="utf-8", errors="replace"))
        for path in paths
    }
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return list(dead_links(pages, files, base))


def dead_links(pages: Mapping[str, PageLinks], files: Collection[str], base: str = "/") -> Iterator[Problem]:
    """The same of pages that need not lie anywhere, by their files; `files` are all that the site has."""

    def has_id(file: str, anchor: str) -> bool:
        return file not in pages or anchor in pages[file].ids

    for name, page in pages.items():
        for pointer in page.pointers:
            wrong = fault(name, pointer, files, has_id, base)
            if wrong:
                yield Problem(Place(name, pointer.line), *wrong)


def fault(
    name: str, pointer: Pointer, files: Collection[str], has_id: Callable[[str, str], bool], base: str
) -> Fault | None:
    """What is wrong with a pointer of the page in the file `name`, and what to do; None if it leads somewhere."""
    target = pointer.target
    try:
        parts = urlsplit(target)
    except ValueError:
        return told("'{target}' is no address", target=target), told("Correct the address.")
    if parts.scheme or parts.netloc:
        if pointer.is_fetched and parts.scheme != "data":
            what = told("the page fetches '{target}' from another host", target=target)
            return what, told("Put the file into the site and use that.")
        return None
    file = resolved(name, target, base)
    if file not in files:
        return told("the link '{target}' leads nowhere", target=target), told("Correct the address.")
    if parts.fragment and not has_id(file, unquote(parts.fragment)):
        what = told("the link '{target}' names an anchor that {file} does not have", target=target, file=file)
        return what, told("Correct the part after '#'.")
    return None


def resolved(page: str, target: str, base: str = "/") -> str:
    """The file that a link leads to: ("en/about/index.html", "../#x") -> "en/index.html"."""
    root = base.rstrip("/") + "/"
    path = urlsplit(urljoin(f"http://site{root}{page}", target)).path
    inside = unquote(path.removeprefix(root))
    return normpath(inside + "index.html") if inside.endswith("/") or not inside else normpath(inside)
