"""After a build: does every link and anchor inside the site lead somewhere, and does no page ask another host?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

# Links that a reader follows, or that only tell search engines an address, ask nothing of another host by themselves.
_FETCHED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("use", "href")}
_FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


_ID = re.compile(r'<[^<>]* id="([^"<>]+)"')


@dataclass
class _Page(HTMLParser):
    """The ids of a page and where it points: (line, address, is it fetched by itself)."""

    ids: set[str] = field(default_factory=set)
    targets: list[tuple[int, str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src") and value:
                self.targets.append((self.getpos()[0], value, self._is_fetched(tag, name, dict(attrs))))

    def _is_fetched(self, tag: str, name: str, attrs: Mapping[str, str | None]) -> bool:
        relations = set((attrs.get("rel") or "").split()) if tag == "link" else set()
        return (tag, name) in _FETCHED or bool(relations & _FETCHED_RELATIONS)


def anchors_in(html: str) -> set[str]:
    """The ids that a link can point to: '<p id="a">' -> {"a"}.

    Of content that this package wrote itself: every quote in its texts is escaped, so that no parser is needed.
    """
    return set(_ID.findall(html))


def check_links(site: Path, base: str = "/") -> list[Problem]:
    """Every dead link in the built `site`; `base` is the path under which the site will stand."""
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    problems: list[Problem] = []
    for name, page in pages.items():
        for line, target, is_fetched in page.targets:
            problems += _problem(name, line, target, is_fetched, pages, files, base)
    return problems


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _problem(
    name: str, line: int, target: str, is_fetched: bool, pages: Mapping[str, _Page], files: set[str], base: str
) -> Iterator[Problem]:
    try:
        parts = urlsplit(target)
    except ValueError:
        yield Problem(Place(name, line), told("'{target}' is no address", target=target), told("Correct the address."))
        return
    if parts.scheme or parts.netloc:
        if is_fetched and parts.scheme != "data":
            what = told("the page fetches '{target}' from another host", target=target)
            yield Problem(Place(name, line), what, told("Put the file into the site and use that."))
        return
    file = resolved(name, target, base)
    if file not in files:
        what = told("the link '{target}' leads nowhere", target=target)
        yield Problem(Place(name, line), what, told("Correct the address."))
    elif parts.fragment and file in pages and unquote(parts.fragment) not in pages[file].ids:
        what = told("the link '{target}' names an anchor that {file} does not have", target=target, file=file)
        yield Problem(Place(name, line), what, told("Correct the part after '#'."))


def resolved(page: str, target: str, base: str = "/") -> str:
    """The file that a link leads to: ("en/about/index.html", "../#x") -> "en/index.html"."""
    root = base.rstrip("/") + "/"
    path = urlsplit(urljoin(f"http://site{root}{page}", target)).path
    inside = unquote(path.removeprefix(root))
    return normpath(inside + "index.html") if inside.endswith("/") or not inside else normpath(inside)
