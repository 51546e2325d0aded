"""Whether the pictures that data/site.yml names are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from agreements.problems.problems import Problem, suggestion
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.site import SiteFile


def check_pictures(loaded: Loaded[SiteFile], files: Collection[str]) -> Iterator[Problem]:
    """`files` are those that the site serves, by their names from its root: "assets/logo.svg"."""
    for key in ("logo", "favicon"):
        name = getattr(loaded.entry, key)
        if name and name not in files:
            pictures = [one for one in files if one.endswith((".svg", ".png", ".jpg", ".webp", ".ico"))]
            yield Problem(
                loaded.at(key), told("the picture '{name}' does not exist", name=name), suggestion(name, pictures)
            )
