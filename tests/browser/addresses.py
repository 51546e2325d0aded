"""Which pages the site has, known before it is built."""

from __future__ import annotations

from pathlib import Path

from agreements.site.site import read_site
from agreements.site.site_map import NOT_FOUND_FILE, address

PROJECT = Path(__file__).resolve().parents[2]


def every_address(root: Path = PROJECT) -> list[str]:
    """All pages in all languages, from the site's root: ["", "vasternorrland/2010/", …, "ar/404.html"]."""
    site = read_site(root)
    return [
        address(path, lang, site.languages.source.id)
        for lang in site.languages.ids
        for path in [*(spot.path for spot in site.edition(lang, (), "/").site_map.spots), NOT_FOUND_FILE]
    ]
