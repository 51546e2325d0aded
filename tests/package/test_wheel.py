"""The wheel: all that the package needs, and a site built with the wheel alone, far from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from agreements import __version__
from mini_site import MiniSite
from page_tree import read_pages

SOURCES = ("pyproject.toml", "README.md", "LICENSE", "hooks")
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "*.egg-info")


@dataclass(frozen=True)
class Wheel:
    """The wheel, the copy of the sources that it was built from, and the folder that it is installed in."""

    path: Path
    sources: Path
    installed: Path

    def run(self, *arguments: str, folder: Path) -> str:
        """What a command says that has no other package of ours than the installed one; it must end well."""
        return _said(arguments, folder, PYTHONPATH=str(self.installed))


def _said(arguments: Sequence[str], folder: Path, **environment: str) -> str:
    ran = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Wheel:
    """Built without a network from a copy, which a build leaves its own files in."""
    folder = tmp_path_factory.mktemp("wheel")
    sources, installed = folder / "sources", folder / "installed"
    sources.mkdir()
    for name in SOURCES:
        if (project / name).is_dir():
            shutil.copytree(project / name, sources / name, ignore=LEFT_BEHIND)
        else:
            shutil.copy(project / name, sources / name)
    offline = ["--quiet", "--no-deps", "--no-index"]
    _said(["-m", "pip", "wheel", ".", *offline, "--no-build-isolation", "--wheel-dir", str(folder)], sources)
    [path] = folder.glob("*.whl")
    _said(["-m", "pip", "install", str(path), *offline, "--target", str(installed)], folder)
    return Wheel(path, sources, installed)


@pytest.fixture(scope="module")
def far(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """Configuration, prose, data and a hook of one line: a site with no engine beside it, and no theme of its own."""
    mini = mini_template.copy_to(tmp_path_factory.mktemp("far") / "site-of-its-own")
    assert sorted(path.name for path in mini.root.iterdir()) == ["data", "docs", "hooks", "mkdocs.yml"]
    assert [path.name for path in (mini.root / "hooks").iterdir()] == ["mkdocs_hooks.py"]
    return mini


def test_the_wheel_has_its_name_and_every_file_of_the_package(wheel: Wheel) -> None:
    assert wheel.path.name == f"overens-{__version__}-py3-none-any.whl"
    hooks = wheel.sources / "hooks"
    # Made from the copy, which has no compiled files, so that every file there is one of the package.
    ours = {path.relative_to(hooks).as_posix() for path in (hooks / "agreements").rglob("*") if path.is_file()}
    found = {name for name in ZipFile(wheel.path).namelist() if ".dist-info/" not in name}
    assert found == ours
    assert {"agreements/theme/main.html", "agreements/theme/assets/site.css", "agreements/doorway.py"} <= ours


def test_the_installed_package_is_the_one_that_runs(wheel: Wheel, far: MiniSite) -> None:
    said = wheel.run("-c", "import agreements; print(agreements.__file__)", folder=far.root)
    assert Path(said.strip()).is_relative_to(wheel.installed)
    assert wheel.run("-m", "agreements", "--version", folder=far.root) == f"overens {__version__}\n"


def test_a_site_is_checked_and_built_with_the_wheel_alone(wheel: Wheel, far: MiniSite) -> None:
    checked = wheel.run("-m", "agreements", "check", "--lang", "en", folder=far.root)
    assert checked.startswith("0 errors, 0 warnings, "), checked
    wheel.run("-m", "agreements", "site", folder=far.root)
    site = far.root / "site"
    assert {"index.html", "en/index.html", "fr/index.html", "ar/index.html"} <= set(read_pages(site))
    theme = wheel.installed / "agreements/theme"
    for name in ("assets/site.css", "assets/site.js", "assets/icon.svg"):
        assert (site / name).read_bytes() == (theme / name).read_bytes()
    assert not (site / "icons").exists()


def test_mkdocs_builds_the_same_with_the_wheel_alone(wheel: Wheel, far: MiniSite) -> None:
    """The pages; search and what else a command adds come from `agreements site`."""
    before = far.root / "site"
    wheel.run("-m", "agreements", "site", folder=far.root)
    wheel.run("-m", "mkdocs", "build", "--quiet", "--site-dir", str(far.root / "other"), folder=far.root)
    pages = [path.relative_to(before) for path in before.rglob("*.html")]
    assert pages
    assert [name for name in pages if (far.root / "other" / name).read_bytes() != (before / name).read_bytes()] == []


def test_a_sites_own_file_wins_over_the_installed_one(wheel: Wheel, far: MiniSite, tmp_path: Path) -> None:
    own = far.copy_to(tmp_path / "own")
    own.write("overrides/assets/site.css", "p { color: red }\n")
    own.write("overrides/not_found.html", "<h1>Own view</h1>\n")
    wheel.run("-m", "agreements", "site", folder=own.root)
    assert own.read("site/assets/site.css") == "p { color: red }\n"
    assert "<h1>Own view</h1>" in own.read("site/404.html")
    assert "<h1>Own view</h1>" in own.read("site/ar/404.html")
