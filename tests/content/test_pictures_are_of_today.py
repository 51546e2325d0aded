"""The site's sharing pictures and phone icon are photographs of today's name, tagline and icon."""

from __future__ import annotations

from pathlib import Path

from agreements.frame.pictures import outdated, pictures
from agreements.site.site import Site


def test_every_picture_is_of_today_and_light(checked: Site, project: Path) -> None:
    """If this fails: make pictures."""
    found = pictures(checked, project)
    shared = [f"assets/share-{lang}.png" for lang in checked.languages.released]
    assert sorted(found) == ["assets/icon-180.png", *sorted(shared)]
    assert outdated(found, project) == []
    assert [name for name in found if (project / "overrides" / name).stat().st_size > 60_000] == []
