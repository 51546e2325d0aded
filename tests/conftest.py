"""What tests of the engine share: the small project, and the example, built once. Nothing here is of any real site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import PHONE, launched
from playwright.sync_api import Browser
from playwright.sync_api import Page as BrowserPage

from agreements.site.reading import load_site
from agreements.site.site import Site
from contract_site import set_up
from example_site import EXAMPLE, SPOKEN, copy_example_with_arabic
from mini_site import MiniSite, write_mini_site
from page_tree import Page, read_pages
from runs import made_once, run


@pytest.fixture(scope="session")
def repository() -> Path:
    """The engine's own folder; to be read only."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def example() -> Path:
    """The folder of the example as it is; to be read only."""
    return EXAMPLE


@pytest.fixture(scope="session")
def example_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example in English, French and Arabic, with its site; to be read only."""

    def make(folder: Path) -> str:
        copy_example_with_arabic(folder)
        return run("agreements", "site", "--lang", "en", "--root", str(folder), folder=folder)

    return made_once(tmp_path_factory, "example", make)[0]


@pytest.fixture(scope="session")
def example_site(example_root: Path) -> Site:
    """The same, read and checked."""
    return load_site(example_root)


@pytest.fixture(scope="session")
def built_example(example_root: Path) -> Path:
    """The folder of its site."""
    return example_root / "site"


@pytest.fixture(scope="session")
def example_pages(built_example: Path) -> dict[str, Page]:
    """Every page of it by its file."""
    return read_pages(built_example, SPOKEN)


@pytest.fixture
def example_copy(example_root: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed by one test."""
    return shutil.copytree(example_root, tmp_path / "example")


@pytest.fixture(scope="session")
def mini_template(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The small project without a fault, never changed and never built."""
    return write_mini_site(tmp_path_factory.mktemp("mini") / "project")


@pytest.fixture
def mini(mini_template: MiniSite, tmp_path: Path) -> MiniSite:
    """A copy of the small project for one test, with a good site that was built before."""
    copy = mini_template.copy_to(tmp_path / "project")
    copy.write("site/index.html", "<p>the last good site</p>\n")
    copy.write("site/en/index.html", "<p>the last good site, in English</p>\n")
    (copy.root / "site/data.bin").write_bytes(bytes(range(256)))
    return copy


@pytest.fixture(scope="session")
def contract_site(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The small project as an MkDocs user would set it up, built into public/; to be read only."""

    def make(folder: Path) -> str:
        set_up(mini_template.copy_to(folder))
        return ""

    return MiniSite(made_once(tmp_path_factory, "contract", make)[0])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[BrowserPage]:
    """A phone's page, of a reader who wants no moving things."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def page_without_script(browser: Browser) -> Iterator[BrowserPage]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()
