"""Whether the files that `mkdocs.yml` and `data/site.yml` name are there: style sheets, scripts, the logo, the icon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.site import SiteFile
from agreements.source.settings import Settings


def check_site_files(root: Path, settings: Settings, site: Loaded[SiteFile] | None, source: str) -> Iterator[Problem]:
    """A file lies beside the pages of the `source` language, in the folder above them, or in overrides/."""
    docs = root / settings.docs_dir
    if settings.custom_dir and not (root / settings.custom_dir).is_dir():
        what = told("there is no folder '{folder}'", folder=settings.custom_dir)
        yield Problem(settings.at(settings.custom_dir), what, told("Make it, or remove 'custom_dir'."))
    folders = (docs / source, docs, root / "overrides")
    named = [*settings.styles, *(one.file for one in settings.scripts), settings.logo, settings.favicon]
    places = {written: settings.at(written) for written in named if written}
    for written, at in {**places, **_of_site(site)}.items():
        name = written.partition("?")[0]
        if "://" not in name and not any((folder / name).is_file() for folder in folders):
            cure = told("Put it into {docs}/ or overrides/, or correct its name.", docs=settings.docs_dir)
            yield Problem(at, told("there is no file '{file}'", file=name), cure)


def _of_site(site: Loaded[SiteFile] | None) -> dict[str, Place]:
    """The pictures that data/site.yml names, each with its place."""
    if site is None:
        return {}
    named = {"logo": site.entry.logo, "favicon": site.entry.favicon}
    return {name: site.at(key) for key, name in named.items() if name}
