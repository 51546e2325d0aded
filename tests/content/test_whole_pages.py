"""The preview, which makes pages without MkDocs, answers with the files of the built site, byte for byte."""

from __future__ import annotations

from pathlib import Path

from agreements.preview.addresses import INDEX
from agreements.preview.live import Live
from agreements.preview.server import with_script
from agreements.search.index import FOLDER


def _files(site: Path) -> dict[str, bytes]:
    """All that a build makes but the search index, which the preview makes when search is opened."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in paths.items() if not name.startswith(f"{FOLDER}/")}


def test_every_file_of_the_built_site_is_in_the_preview(built_site: Path, project: Path) -> None:
    answers = Live(project, "sv").answers
    different = []
    for name, content in _files(built_site).items():
        answer = answers.to(name.removesuffix(INDEX) if name.endswith(f"/{INDEX}") or name == INDEX else name)
        if (answer.status, answer.body) != (200, content):
            different.append(name)
    assert different == []


def test_the_preview_has_no_page_that_the_built_site_lacks(built_site: Path, project: Path) -> None:
    newest = Live(project, "sv").answers.newest
    languages = newest.site.languages.ids
    pages = {
        f"{newest.pages(lang).edition.address(spot.path)}{INDEX}"
        for lang in languages
        for spot in newest.pages(lang).edition.site_map.spots
    }
    built = {name for name in _files(built_site) if name.endswith(".html") and not name.endswith("404.html")}
    assert pages | newest.redirects.keys() == built


def test_one_script_alone_is_added(project: Path) -> None:
    made = Live(project, "sv").answers.to("ar/")
    lines = with_script(made, "ar/", "/").body.decode().splitlines()
    added = [line for line in lines if "_preview/" in line]
    assert len(added) == 1
    assert "\n".join(line for line in lines if line not in added) == "\n".join(made.body.decode().splitlines())
