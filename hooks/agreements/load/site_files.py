"""Whether the files that `mkdocs.yml` names are there: style sheets, scripts, the logo, the icon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.source.settings import Settings


def check_site_files(root: Path, settings: Settings, source: str) -> Iterator[Problem]:
    """A file lies beside the pages of the `source` language, in the folder above them, or in overrides/."""
    docs = root / settings.docs_dir
    if settings.custom_dir and not (root / settings.custom_dir).is_dir():
        what = told("there is no folder '{folder}'", folder=settings.custom_dir)
        yield Problem(settings.at(settings.custom_dir), what, told("Make it, or remove 'custom_dir'."))
    folders = (docs / source, docs, root / "overrides")
    named = [*settings.styles, *(one.file for one in settings.scripts), settings.logo, settings.favicon]
    for written in dict.fromkeys(filter(None, named)):
        name = written.partition("?")[0]
        if "://" not in name and not any((folder / name).is_file() for folder in folders):
            cure = told("Put it into {docs}/ or overrides/, or correct its name.", docs=settings.docs_dir)
            yield Problem(settings.at(written), told("there is no file '{file}'", file=name), cure)
