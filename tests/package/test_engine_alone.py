"""What is in the copy that the engine's tests run in: all of the engine, and nothing of this repository's site."""

from __future__ import annotations

from pathlib import Path

import pytest

import agreements
from engine_alone import copy_files, environment, is_of_the_site


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("data/parties.yml", True),
        ("docs/sv/index.md", True),
        ("overrides/assets/icon.svg", True),
        ("schemas/goal.json", True),
        ("mkdocs.yml", True),
        ("tests/content/conftest.py", True),
        ("examples/pebble-bay/data/parties.yml", False),
        ("examples/pebble-bay/mkdocs.yml", False),
        ("hooks/agreements/theme/main.html", False),
        ("tests/conftest.py", False),
        ("docs.md", False),
    ],
)
def test_what_is_left_out(name: str, left_out: bool) -> None:
    assert is_of_the_site(name) is left_out


def test_files_are_copied_with_their_folders(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "a/b").mkdir(parents=True)
    (source / "a/b/c.txt").write_text("c", encoding="utf-8")
    copy_files(["a/b/c.txt"], source, tmp_path / "copy")
    assert (tmp_path / "copy/a/b/c.txt").read_text(encoding="utf-8") == "c"


def test_commands_run_the_copys_package(tmp_path: Path) -> None:
    assert environment(tmp_path)["PYTHONPATH"] == str(tmp_path / "hooks")


def test_the_package_under_test_is_the_one_beside_the_tests(repository: Path) -> None:
    assert Path(agreements.__file__).is_relative_to(repository / "hooks")
