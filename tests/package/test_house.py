"""The map of the folders in CONTRIBUTING.md is the one that the tree and the contract of imports have."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "hooks" / "agreements"
MAP = re.findall(r"^\| `(\w+)/` \| (.+) \|$", (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8"), flags=re.M)


def _folders() -> set[str]:
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def _layers() -> list[set[str]]:
    """The folders of each layer of the contract, the highest first."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    return [set(layer.split(" | ")) & _folders() for layer in layers]


def test_every_folder_is_on_the_map_once() -> None:
    assert sorted(name for name, _ in MAP) == sorted(_folders())


def test_the_map_goes_from_the_roof_to_the_ground() -> None:
    order = [name for name, _ in MAP]
    levels = [next(level for level, layer in enumerate(_layers()) if name in layer) for name in order]
    assert levels == sorted(levels)


def test_each_folder_says_in_one_line_what_lives_there() -> None:
    for name in _folders():
        text = (PACKAGE / name / "__init__.py").read_text(encoding="utf-8")
        assert re.fullmatch(r'"""[^\n]+\."""\n', text), name


def test_tests_stand_under_the_names_of_the_folders() -> None:
    """Beside them: tests of the whole package, of the first site, of the examples, and in a browser."""
    others = {"browser", "content", "examples", "package"}
    found = {path.parent.name for path in PROJECT.glob("tests/*/test_*.py")}
    assert found - others <= _folders()
