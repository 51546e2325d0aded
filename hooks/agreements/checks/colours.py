"""Whether a site's own colours can be read where the style sheet puts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agreements.html.colours import contrast
from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.site import SiteFile

TEXT, LINE = 4.5, 3.0  # the least contrast of text, and of what is no text: WCAG 2.2, 1.4.3 and 1.4.11
# The engine's own colours, as the style sheet has them in light and in dark; a test holds them to it.
ENGINES: Mapping[str, str] = {
    "brand": "#0d4744",
    "brand_dark": "#0b3432",
    "link": "#0c5752",
    "link_dark": "#8fd3c8",
    "accent": "#f2c14e",
}
ON_BRAND = "#ffffff"
# Colour -> what it stands beside, and how far apart the two must be.
BESIDE: Mapping[str, tuple[tuple[str, float], ...]] = {
    "brand": ((ON_BRAND, TEXT),),
    "brand_dark": ((ON_BRAND, TEXT),),
    "link": (("#f6f4ee", TEXT), ("#ffffff", TEXT), ("#e2ece7", TEXT)),
    "link_dark": (("#111817", TEXT), ("#1a2322", TEXT), ("#1c312e", TEXT)),
}


def check_colours(loaded: Loaded[SiteFile]) -> Iterator[Problem]:
    """Each colour of the site that can't be told from what it stands on or beside."""
    written = loaded.entry.colours.model_dump(exclude_none=True) if loaded.entry.colours else {}
    colours = {**ENGINES, **written}
    beside = {**BESIDE, "accent": ((colours["brand"], TEXT), (colours["brand_dark"], TEXT))}
    for name, value in written.items():
        for other, least in beside[name]:
            found = contrast(value, other)
            if found < least:
                what = told(
                    "the colour {colour} has too little contrast with {other}: {found:.1f} to 1",
                    colour=value,
                    other=other,
                    found=found,
                )
                cure = told("Take one with at least {least:g} to 1, darker or lighter.", least=least)
                yield Problem(loaded.at("colours", name), what, cure)
