"""This repository's own content, and its site, built once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from this_site import LANGUAGES, PROJECT, Built, copy_of_project
from visit import Visitor
from web_server import served

from agreements.model.content import Content
from agreements.site.reading import load_site
from agreements.site.site import Site
from page_tree import Page, read_pages
from runs import made_once, run


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
def checked(project: Path) -> Site:
    """The repository's content, read and checked."""
    return load_site(project)


@pytest.fixture(scope="session")
def content(checked: Site) -> Content:
    return checked.content


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
    return read_pages(built_site, LANGUAGES)


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the real site is served."""
    with served(built_site) as found:
        yield found


@pytest.fixture(scope="session")
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """One page for all visits, so that the browser need not start anew for each."""
    found = Visitor(browser, address)
    yield found
    found.close()
