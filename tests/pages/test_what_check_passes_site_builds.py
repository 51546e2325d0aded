"""Whatever is changed at random in a small site: when `check` has no error, the build succeeds.

A few hundred edits more, each of them built by MkDocs: benchmarks/random_edits.py.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agreements.commands.whole_site import whole_site
from builds import faults_of_mkdocs, faults_of_pages
from mini_site import MiniSite, write_mini_site
from random_edits import edit, furnish

EACH = 20
BUILT_BY_MKDOCS = 8


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    mini = write_mini_site(tmp_path_factory.mktemp("edits") / "template")
    furnish(mini.root)
    return mini


def _passed(furnished: MiniSite, folder: Path, seeds: range) -> Iterator[tuple[Path, str]]:
    """The edited sites that check has nothing against, each in the same folder, with what was done to it."""
    for seed in seeds:
        root = furnished.copy_to(folder / "edited").root
        done = edit(random.Random(seed), root)
        if not whole_site(root).has_errors:
            yield root, f"{seed}: {done}"
        shutil.rmtree(root)


def _unbuilt(passed: Iterator[tuple[Path, str]], faults: Callable[[Path], list[str]]) -> list[tuple[str, list[str]]]:
    tried = [(done, faults(root)[:5]) for root, done in passed]
    assert tried, "no edit passes the check: nothing is tested"
    return [(done, found) for done, found in tried if found]


def test_without_an_edit_it_is_built(furnished: MiniSite) -> None:
    assert not whole_site(furnished.root).has_errors
    assert faults_of_pages(furnished.root) == []


@pytest.mark.parametrize("first", range(0, 6 * EACH, EACH))
def test_page_by_page(furnished: MiniSite, tmp_path: Path, first: int) -> None:
    assert _unbuilt(_passed(furnished, tmp_path, range(first, first + EACH)), faults_of_pages) == []


def test_by_mkdocs(furnished: MiniSite, tmp_path: Path) -> None:
    passed = _passed(furnished, tmp_path, range(1000, 2000))
    few = (one for _, one in zip(range(BUILT_BY_MKDOCS), passed, strict=False))
    assert _unbuilt(few, faults_of_mkdocs) == []
