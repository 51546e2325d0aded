"""The page before and the page after: within an agreement, a folder of pages or a heading of the menu, never across."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreements.site.menu import MenuEntry, pages_in
from agreements.site.site_map import SiteMap, Spot

_YEAR = re.compile(r"[^/]+/\d+/")
_FOLDER = re.compile(r"[^/]+/")


def beside(site_map: SiteMap, menu: Sequence[MenuEntry], path: str) -> tuple[Spot | None, Spot | None]:
    """In reading order; a page that belongs to nothing has neither.

    "northshore/2025/goals/health/" -> the goals before and after it in that year; "about/" -> (None, None).
    """
    together = [spot for spot in site_map.spots if spot.path in _together(site_map, menu, path)]
    paths = [spot.path for spot in together]
    if path not in paths:
        return None, None
    index = paths.index(path)
    return (together[index - 1] if index else None), (together[index + 1] if index + 1 < len(paths) else None)


def _together(site_map: SiteMap, menu: Sequence[MenuEntry], path: str) -> set[str]:
    """The addresses that belong with a page: under the same heading of the menu, or in the same folder."""
    for entries in _headings(menu):
        under = {one for one, _ in pages_in(entries)}
        if path in under:
            return under
    folder = _folder(path)
    return {spot.path for spot in site_map.spots if _folder(spot.path) == folder} if folder else set()


def _headings(menu: Sequence[MenuEntry]) -> Iterator[Sequence[MenuEntry]]:
    yield from (entry.entries for entry in menu if entry.entries)


def _folder(path: str) -> str:
    """ "northshore/2025/whole/" -> "northshore/2025/"; "parties/harbour/" -> "parties/"; the home page has none."""
    found = _YEAR.match(path) or _FOLDER.match(path)
    return found[0] if found else ""
