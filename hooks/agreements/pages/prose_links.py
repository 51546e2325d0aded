"""Where the links of an editor's page lead: written between Markdown files, read between addresses."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit, urlunsplit

from agreements.prose.prose import ProsePage
from agreements.site.edition import Here
from agreements.site.site_map import SiteMap


def source_of(page: ProsePage) -> str:
    """The page's file in its language's folder: "docs/sv/parties/index.md" -> "parties/index.md"."""
    return page.source


def generated_source(path: str) -> str:
    """The file of a page that nobody wrote, as it would be: "parties/harbour/" -> "parties/harbour.md"."""
    return f"{path.rstrip('/')}.md"


def paths_by_source(site_map: SiteMap, pages: Mapping[str, ProsePage]) -> dict[str, str]:
    """Every page's path by the file that a link names; `pages` are the editors' own by their path."""
    return {
        source_of(pages[spot.path]) if spot.path in pages else generated_source(spot.path): spot.path
        for spot in site_map.spots
    }


def target_of(written: str, source: str) -> str:
    """The file that a relative link names, from the language's folder: ("../about.md#a", "parties/index.md") ->
    "about.md". Raises ValueError for what is no address."""
    return normpath(join(dirname(source), unquote(urlsplit(written).path)))


def linked(written: str, source: str, paths: Mapping[str, str], here: Here) -> str:
    """A link in the file `source` as the page shows it: ("../about.md#a", "parties/index.md", …) -> "../about/#a".

    `paths` are the addresses of pages and files by what a link names. What names none of them stays as it is written:
    another host, an anchor of the same page.
    """
    try:
        parts = urlsplit(written)
    except ValueError:
        return written
    if parts.scheme or parts.netloc or not parts.path or written.startswith(("/", "\\")):
        return written
    target = target_of(written, source)
    if target not in paths:
        return written
    return urlunsplit(("", "", here.link(paths[target]), parts.query, parts.fragment))
