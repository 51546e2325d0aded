"""The site's own `mkdocs.yml`, as it is read."""

from __future__ import annotations

from pathlib import Path

from agreements.source.settings import read_settings


def test_the_projects_own_settings(project: Path) -> None:
    settings, problems = read_settings(project)
    assert problems == ()
    assert settings.order[0] == "index.md"
    assert settings.base == "/"
