"""Which pages a site has, known before it is built."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agreements.site.reading import read_site
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND_FILE, Spot, address


def every_address(root: Path) -> list[str]:
    """All pages in all languages, from the site's root: ["", "pebble-bay/2025/", …, "fr/404.html"]."""
    site = read_site(root)
    source = site.languages.source.id
    return [address(path, lang, source) for lang in site.languages.ids for path in _paths(site, lang)]


def addresses_to_visit(root: Path, others: Sequence[str]) -> list[str]:
    """All pages in the language of the data, and in each of the others one of each kind."""
    site = read_site(root)
    source = site.languages.source.id
    return _paths(site, source) + [address(path, lang, source) for lang in others for path in one_of_each_kind(site)]


def one_of_each_kind(site: Site) -> list[str]:
    """The first page of each kind: pages are of one kind when the same parts stand on them."""
    spots = _spots(site, site.languages.source.id)
    first = {_kind(site, spot): spot.path for spot in reversed(spots)}
    return [*reversed(first.values()), NOT_FOUND_FILE]


def _kind(site: Site, spot: Spot) -> tuple[str, ...]:
    """What a generated page or an editor's page is made of: ("goal",), ("facts", "goals")."""
    if spot.marker:
        return (spot.marker.partition(":")[0],)
    return tuple(dict.fromkeys(marker.name for marker in site.prose[site.languages.source.id][spot.path].markers))


def _spots(site: Site, lang: str) -> Sequence[Spot]:
    return site.edition(lang, (), "/").site_map.spots


def _paths(site: Site, lang: str) -> list[str]:
    return [*(spot.path for spot in _spots(site, lang)), NOT_FOUND_FILE]
