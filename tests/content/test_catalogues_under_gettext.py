"""The site's own catalogues as GNU gettext reads them, and as they are written again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from this_site import PROJECT

from agreements.gettext.text import entries, joined

CATALOGUES = sorted((PROJECT / "data/translations").glob("*/*.po"))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_catalogue_passes_the_check_without_a_word(path: Path) -> None:
    command = ["msgfmt", "--check", "--output-file=/dev/null", str(path)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (ran.returncode, ran.stdout + ran.stderr) == (0, "")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_catalogue_comes_back_byte_for_byte(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert joined(entries(text)) == text
