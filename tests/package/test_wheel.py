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
from agreements.theme.files import without_comments
from mini_site import MiniSite
from page_tree import read_pages

SOURCES = ("pyproject.toml", "README.md", "LICENSE", "hooks")
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "*.egg-info")
LEAD = '<p class="lead">{{ explained(v.text) }}</p>'
NEWS = f'{LEAD}\n<p class="news">{{{{ ui("goal.news") }}}}</p>'


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
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Wheel:
    """Built without a network from a copy, which a build leaves its own files in."""
    folder = tmp_path_factory.mktemp("wheel")
    sources = folder / "sources"
    sources.mkdir()
    for name in SOURCES:
        if (repository / name).is_dir():
            shutil.copytree(repository / name, sources / name, ignore=LEFT_BEHIND)
        else:
            shutil.copy(repository / name, sources / name)
    return _made(sources, folder)


def _made(sources: Path, folder: Path) -> Wheel:
    offline = ["--quiet", "--no-deps", "--no-index"]
    _said(["-m", "pip", "wheel", ".", *offline, "--no-build-isolation", "--wheel-dir", str(folder)], sources)
    [path] = folder.glob("*.whl")
    installed = folder / "installed"
    _said(["-m", "pip", "install", str(path), *offline, "--target", str(installed)], folder)
    return Wheel(path, sources, installed)


@pytest.fixture(scope="module")
def far(wheel: Wheel, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site that the wheel began, far from the repository; and what it said of it, and built of it."""
    folder = tmp_path_factory.mktemp("far")
    asked = ("--name", "Our town agrees", "--source", "en", "--languages", "fr,ar", "--place", "Our town")
    wheel.run("-m", "agreements", "new-site", "town", *asked, "--year", "2027", folder=folder)
    mini = MiniSite(folder / "town")
    mini.write("checked.txt", wheel.run("-m", "agreements", "check", folder=mini.root))
    wheel.run("-m", "agreements", "site", folder=mini.root)
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


def test_a_new_site_is_checked_and_built_with_the_wheel_alone(wheel: Wheel, far: MiniSite) -> None:
    assert far.read("checked.txt").startswith("0 errors, 0 warnings, ")
    site = far.root / "site"
    found = read_pages(site, ("en", "fr", "ar"))
    assert len(found) == 45
    assert {"index.html", "fr/index.html", "ar/our-town/2027/goals/example/index.html"} <= set(found)
    theme = wheel.installed / "agreements/theme"
    for name in ("assets/site.css", "assets/site.js", "assets/icon.svg"):
        assert (site / name).read_bytes() == without_comments((theme / name).read_bytes(), Path(name).suffix)
    assert not (site / "icons").exists()


def test_mkdocs_builds_the_same_with_the_wheel_alone(wheel: Wheel, far: MiniSite) -> None:
    before = far.root / "site"
    wheel.run("-m", "mkdocs", "build", "--quiet", "--site-dir", str(far.root / "other"), folder=far.root)
    pages = [path.relative_to(before) for path in before.rglob("*.html")]
    assert pages
    assert [name for name in pages if (far.root / "other" / name).read_bytes() != (before / name).read_bytes()] == []


def test_a_newer_wheel_builds_the_site_as_it_is(wheel: Wheel, far: MiniSite, tmp_path: Path) -> None:
    """It has a text that nobody has translated yet, and another template."""
    sources = shutil.copytree(wheel.sources, tmp_path / "sources", ignore=shutil.ignore_patterns("build", "*.egg-info"))
    package = sources / "hooks/agreements"
    _changed(package / "__init__.py", __version__, "99.0.0")
    _changed(package / "interface/en.yml", "  goal:\n", "  goal:\n    news: Something new\n")
    _changed(package / "rendering/templates/goal.html", LEAD, NEWS)
    newer = _made(sources, tmp_path)
    site = far.copy_to(tmp_path / "town")
    before = {path: path.read_bytes() for path in (site.root / "data").rglob("*.*")}
    assert newer.run("-m", "agreements", "--version", folder=site.root) == "overens 99.0.0\n"
    assert newer.run("-m", "agreements", "check", folder=site.root).startswith("0 errors, 0 warnings, 4 notes")
    lacking = (
        "note: 1 texts of the frame are not in 'fr', and say so. Take a newer version of Överens when there is one."
    )
    assert lacking in newer.run("-m", "agreements", "check", "--notes", folder=site.root)
    newer.run("-m", "agreements", "site", folder=site.root)
    for lang in ("", "fr/", "ar/"):
        assert "Something new" in site.read(f"site/{lang}our-town/2027/goals/example/index.html")
    assert {path: path.read_bytes() for path in (site.root / "data").rglob("*.*")} == before


def _changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, path
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sites_own_file_wins_over_the_installed_one(wheel: Wheel, far: MiniSite, tmp_path: Path) -> None:
    own = far.copy_to(tmp_path / "own")
    own.write("overrides/assets/site.css", "p { color: red }\n")
    own.write("overrides/not_found.html", "<h1>Own view</h1>\n")
    wheel.run("-m", "agreements", "site", folder=own.root)
    assert own.read("site/assets/site.css") == "p { color: red }\n"
    assert "<h1>Own view</h1>" in own.read("site/404.html")
    assert "<h1>Own view</h1>" in own.read("site/ar/404.html")
