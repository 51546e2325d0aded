"""In which language a site's editors are told things, also where hardly anything of the site can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.load.editors_language import editors_language
from agreements.report.wording import spoken_to

SITE = "format: 1\nname: A\ntagline: B\n"


@pytest.mark.parametrize(
    ("written", "lang"),
    [
        pytest.param(SITE + "source_language: sv\n", "sv", id="that of the data"),
        pytest.param(SITE + "source_language: sv\neditors_language: en\n", "en", id="the one they want"),
        pytest.param(SITE + "source_language: ar\neditors_language: sv\n", "sv", id="wanted though the data are not"),
        pytest.param(SITE + "source_language: ar\n", "en", id="the data's, which nothing is told in"),
        pytest.param(SITE, "en", id="nothing is said"),
        pytest.param("source_language: sv\nnmae: [1\n", "en", id="broken"),
        pytest.param("- sv\n", "en", id="a list"),
        pytest.param("", "en", id="empty"),
        pytest.param("editors_language: [sv]\nsource_language: sv\n", "sv", id="no word"),
    ],
)
def test_what_the_file_says(tmp_path: Path, written: str, lang: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/site.yml").write_text(written, encoding="utf-8")
    assert editors_language(tmp_path) == lang


def test_a_folder_without_a_site_is_told_in_english(tmp_path: Path) -> None:
    assert editors_language(tmp_path) == "en"


@pytest.mark.parametrize("written", ["name: Löftena\n".encode("latin-1"), b"\x00\xff", b"a: &x\n  b: *x\n"])
def test_a_file_that_can_not_be_read_is_told_of_in_english(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/site.yml").write_bytes(written)
    assert editors_language(tmp_path) == "en"


@pytest.mark.parametrize(
    ("wanted", "source", "lang"),
    [(None, "sv", "sv"), (None, "ar", "en"), ("en", "sv", "en"), ("sv", "ar", "sv"), ("fr", "sv", "sv")],
)
def test_what_editors_are_spoken_to_in(wanted: str | None, source: str, lang: str) -> None:
    assert spoken_to(wanted, source) == lang
