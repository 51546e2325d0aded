"""`nav` of mkdocs.yml: pages, links and sections, as deep as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.source.addresses import parts_of
from agreements.source.yaml import Parsed, Path


@dataclass(frozen=True)
class NavPage:
    """A page by its file in a language's folder; `title` is what the editor calls it in the menu, if anything."""

    file: str
    title: str = ""
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True)
class NavLink:
    """A link to another site."""

    href: str
    title: str
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True)
class NavSection:
    """Entries under a heading."""

    title: str
    items: tuple[NavItem, ...]
    at: Place = field(default=Place(""), compare=False)


NavItem = NavPage | NavLink | NavSection


def nav_of(parsed: Parsed) -> tuple[tuple[NavItem, ...], list[Problem]]:
    """[{"Om": "about.md"}] -> (NavPage("about.md", "Om"),), and what is no entry of a menu."""
    problems: list[Problem] = []
    written = parsed.value.get("nav")
    if written is None:
        return (), problems
    if isinstance(written, list):
        return tuple(_items(written, parsed, ("nav",), problems)), problems
    return (), [_not_a_menu(parsed, ("nav",))]


def _items(written: Sequence[Any], parsed: Parsed, path: Path, problems: list[Problem]) -> Iterator[NavItem]:
    for number, entry in enumerate(written):
        here = (*path, number)
        if isinstance(entry, str):
            yield _page_or_link(entry, "", parsed.place_of(here))
        elif isinstance(entry, dict) and len(entry) == 1:
            [(title, value)] = entry.items()
            yield from _titled(str(title), value, parsed, (*here, str(title)), problems)
        else:
            problems.append(_not_a_menu(parsed, here))


def _titled(title: str, value: Any, parsed: Parsed, path: Path, problems: list[Problem]) -> Iterator[NavItem]:
    if isinstance(value, str):
        yield _page_or_link(value, title, parsed.place_of(path))
    elif isinstance(value, list):
        yield NavSection(title, tuple(_items(value, parsed, path, problems)), parsed.place_of_key(path))
    else:
        problems.append(_not_a_menu(parsed, path))


def _page_or_link(target: str, title: str, at: Place) -> NavItem:
    is_link = bool(parts_of(target).scheme) or target.startswith("//")
    return NavLink(target, title or target, at) if is_link else NavPage(target.removeprefix("./"), title, at)


def _not_a_menu(parsed: Parsed, path: Path) -> Problem:
    cure = told("Write '- page.md', '- Title: page.md', or '- Title:' with a list below it.")
    return Problem(parsed.place_of(path), told("this is no entry of a menu"), cure)


def pages_in(items: Sequence[NavItem]) -> Iterator[NavPage]:
    """All pages, from top to bottom."""
    for item in items:
        if isinstance(item, NavPage):
            yield item
        elif isinstance(item, NavSection):
            yield from pages_in(item.items)


def links_in(items: Sequence[NavItem]) -> Iterator[NavLink]:
    """All links to other sites."""
    for item in items:
        if isinstance(item, NavLink):
            yield item
        elif isinstance(item, NavSection):
            yield from links_in(item.items)


def files_in(items: Sequence[NavItem]) -> Iterator[str]:
    """The files of all pages, from top to bottom."""
    yield from (page.file for page in pages_in(items))
