"""What several kinds of test share: the project's real content, and its real site, built once."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from agreements.model.content import Content
from agreements.site.site import Site, load_site
from mini_site import MiniSite, write_mini_site
from page_tree import Page, read_pages

PROJECT = Path(__file__).resolve().parents[1]
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")


@dataclass(frozen=True)
class Built:
    """The folder that a build made, and what the command said."""

    site: Path
    said: str


def copy_of_project(target: Path) -> Path:
    """All that a build needs, and nothing that an earlier build left behind."""
    target.mkdir()
    for part in PARTS:
        if (PROJECT / part).is_dir():
            shutil.copytree(PROJECT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(PROJECT / part, target / part)
    return target


def run(*arguments: str, folder: Path, **environment: str) -> str:
    """What a Python command says; it must end well."""
    ran = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    said = ran.stdout + ran.stderr
    assert ran.returncode == 0, "\n".join(["…", *said.splitlines()[-12:]])
    return said


@pytest.fixture(scope="session")
def project() -> Path:
    """The repository itself; to be read only."""
    return PROJECT


@pytest.fixture
def project_copy(tmp_path: Path) -> Path:
    """A copy of the repository's content with all that is made from it, to be changed by one test."""
    copy = copy_of_project(tmp_path / "project")
    shutil.copytree(PROJECT / "schemas", copy / "schemas")
    return copy


@pytest.fixture(scope="session")
def copy_project() -> Callable[[Path], Path]:
    """Copies the project into a new folder, to be changed by a test."""
    return copy_of_project


@pytest.fixture(scope="session")
def checked(project: Path) -> Site:
    """The repository's content, read and checked."""
    return load_site(project)


@pytest.fixture(scope="session")
def content(checked: Site) -> Content:
    return checked.content


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], str]) -> tuple[Path, str]:
    """A folder that `make` fills, and what it said. Test processes side by side share it: the first makes it."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # each process has a folder of its own below the run's
    said = shared / f"{name}.said"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            said.write_text(make(shared / name), encoding="utf-8")
    return shared / name, said.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    def make(folder: Path) -> str:
        return run("agreements", "site", "--lang", "en", "--root", str(copy_of_project(folder)), folder=folder.parent)

    root, said = made_once(tmp_path_factory, "built", make)
    return Built(root / "site", said)


@pytest.fixture(scope="session")
def built_site(built: Built) -> Path:
    """The real site, as `agreements site` builds it from a copy of the project."""
    return built.site


@pytest.fixture(scope="session")
def said_by_build(built: Built) -> str:
    """What `agreements site` told while it built the real site."""
    return built.said


@pytest.fixture(scope="session")
def site_built_by_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site built again, all languages in one process, in another folder, time zone and locale."""
    other = {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"}

    def make(folder: Path) -> str:
        return run("mkdocs", "build", "--strict", folder=copy_of_project(folder), **other)

    root, said = made_once(tmp_path_factory, "elsewhere", make)
    assert "WARNING" not in said
    return root / "site"


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, Page]:
    """Every page of the real site by its file."""
    return read_pages(built_site)


@pytest.fixture(scope="session")
def mini_template(project: Path, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The small project without a fault, never changed and never built."""
    return write_mini_site(tmp_path_factory.mktemp("mini") / "project", project)


@pytest.fixture
def mini(mini_template: MiniSite, tmp_path: Path) -> MiniSite:
    """A copy of the small project for one test, with a good site that was built before."""
    copy = mini_template.copy_to(tmp_path / "project")
    copy.write("site/index.html", "<p>the last good site</p>\n")
    copy.write("site/en/index.html", "<p>the last good site, in English</p>\n")
    (copy.root / "site/data.bin").write_bytes(bytes(range(256)))
    return copy
