"""Pages that the package makes without MkDocs are those of the built site, byte for byte."""

from __future__ import annotations

from pathlib import Path

from agreements.pages import Pages, pages
from agreements.settings import read_settings
from agreements.site import Site
from agreements.site_map import NOT_FOUND, NOT_FOUND_FILE, address


def _pages(site: Site, lang: str, project: Path) -> Pages:
    settings, _ = read_settings(project)
    return pages(site, lang, settings.order, settings.site_url, project)


def test_every_page_is_that_of_the_built_site(built_site: Path, checked: Site, project: Path) -> None:
    made: dict[str, str] = {}
    for language in checked.languages:
        of_language = _pages(checked, language.id, project)
        for spot in of_language.edition.site_map.spots:
            made[address(spot.path, language.id) + "index.html"] = of_language.whole(spot.path)
        made[address(NOT_FOUND_FILE, language.id)] = of_language.whole(NOT_FOUND)
    files = {path.relative_to(built_site).as_posix(): path for path in built_site.rglob("*.html")}
    assert made.keys() == files.keys()
    different = [name for name, html in made.items() if html.encode() != files[name].read_bytes()]
    assert different == []


def test_every_shared_file_is_that_of_the_built_site(built_site: Path, checked: Site, project: Path) -> None:
    for name, content in _pages(checked, "sv", project).shared_files().items():
        assert (built_site / name).read_bytes() == content, name
