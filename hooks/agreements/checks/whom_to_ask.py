"""What a site does not say yet of itself: its pages say so too, and nothing stops a release."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.site import SiteFile

WANTED = ("publisher", "contact", "licence")


def check_whom_to_ask(loaded: Loaded[SiteFile]) -> Iterator[Problem]:
    """One note of all that is missing: without 'contact', for example, no page can take a report of an error."""
    missing = [f"'{key}'" for key in WANTED if getattr(loaded.entry, key) is None]
    if missing:
        what = told("readers are not told whom to ask: {keys} is missing", keys=", ".join(missing))
        cure = told("Before you publish, write who publishes the site, where readers write to, and the data's licence.")
        yield Problem(Place(loaded.at().file), what, cure, Severity.NOTE)
