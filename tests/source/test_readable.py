"""Files and folders that this user may not read are told, not left out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreements.source.readable import check_readable


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of which "closed" and "secret.yml" are closed; root may read everything, so rights are made up."""
    for name in ("data/a.yml", "data/secret.yml", "data/closed/b.yml", "data/open/c.yml", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name not in ("closed", "secret.yml"))
    yield tmp_path


def test_what_is_closed(site: Path) -> None:
    assert [str(problem) for problem in check_readable(site, ["data", "mkdocs.yml", "nowhere"])] == [
        "data/closed: error: the folder can't be read. Give yourself the right to read it, or copy it anew.",
        "data/secret.yml: error: the file can't be read. Give yourself the right to read it, or copy it anew.",
    ]


def test_a_file_by_itself(site: Path) -> None:
    assert [str(problem.place) for problem in check_readable(site, ["data/secret.yml"])] == ["data/secret.yml"]
