"""The page before and the page after: within an agreement, a folder of pages or a heading of the menu, never across."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from agreements.site.menu import MenuEntry, pages_in
from agreements.site.site_map import SiteMap, Spot


def beside(
    site_map: SiteMap, menu: Sequence[MenuEntry], path: str, folders: Collection[str]
) -> tuple[Spot | None, Spot | None]:
    """In reading order; a page that belongs to nothing has neither. `folders` are those of agreements.

    "northshore/2025/goals/health/" -> the goals before and after it in that agreement; "about/" -> (None, None).
    """
    together = [spot for spot in site_map.spots if spot.path in _together(site_map, menu, path, folders)]
    paths = [spot.path for spot in together]
    if path not in paths:
        return None, None
    index = paths.index(path)
    return (together[index - 1] if index else None), (together[index + 1] if index + 1 < len(paths) else None)


def _together(site_map: SiteMap, menu: Sequence[MenuEntry], path: str, folders: Collection[str]) -> set[str]:
    """The addresses that belong with a page: under the same heading of the menu, or in the same folder."""
    for entries in _headings(menu):
        under = {one for one, _ in pages_in(entries)}
        if path in under:
            return under
    folder = _folder(path, folders)
    return {spot.path for spot in site_map.spots if _folder(spot.path, folders) == folder} if folder else set()


def _headings(menu: Sequence[MenuEntry]) -> Iterator[Sequence[MenuEntry]]:
    yield from (entry.entries for entry in menu if entry.entries)


def _folder(path: str, folders: Collection[str]) -> str:
    """ "northshore/2025/whole/" -> "northshore/2025/"; "parties/harbour/" -> "parties/"; the home page has none."""
    first, *rest = path.split("/")
    own = f"{first}/{rest[0]}/" if len(rest) > 1 else ""
    return own if own in folders else f"{first}/" if rest else ""
