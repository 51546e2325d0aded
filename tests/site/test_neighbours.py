"""The page before and the page after."""

from __future__ import annotations

import pytest

from agreements.languages.texts import Text
from agreements.site.menu import MenuEntry
from agreements.site.neighbours import beside
from agreements.site.site_map import SiteMap, Spot

PATHS = (
    "",
    "v/",
    "v/2010/",
    "v/2010/goals/health/",
    "v/2010/whole/",
    "v/2009/",
    "v/2012-2014/",
    "v/2012-2014/whole/",
    "parties/",
    "parties/harbour/",
    "about/",
    "help/",
    "accessibility/",
)
FOLDERS = frozenset({"v/2010/", "v/2009/", "v/2012-2014/"})


def spot(path: str) -> Spot:
    return Spot(path, Text(path, "en"), Text("", "en"))


MAP = SiteMap(tuple(spot(path) for path in PATHS))
ABOUT_US = MenuEntry(
    Text("About us", "en"), entries=(MenuEntry(Text("A", "en"), "about/"), MenuEntry(Text("H", "en"), "help/"))
)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        pytest.param("", None, None, id="home"),
        pytest.param("v/", None, None, id="a place"),
        pytest.param("v/2010/", None, "v/2010/goals/health/", id="the first of a year"),
        pytest.param("v/2010/goals/health/", "v/2010/", "v/2010/whole/", id="in between"),
        pytest.param("v/2010/whole/", "v/2010/goals/health/", None, id="the last of a year leads into no other"),
        pytest.param("v/2009/", None, None, id="a year alone"),
        pytest.param("v/2012-2014/whole/", "v/2012-2014/", None, id="a range of years"),
        pytest.param("parties/harbour/", "parties/", None, id="a folder"),
        pytest.param("about/", None, "help/", id="under a heading of the menu"),
        pytest.param("accessibility/", None, None, id="a page that belongs to nothing"),
        pytest.param("unknown/", None, None, id="unknown"),
    ],
)
def test_neighbours_stay_together(path: str, before: str | None, after: str | None) -> None:
    found = beside(MAP, (ABOUT_US,), path, FOLDERS)
    assert [one and one.path for one in found] == [before, after]
