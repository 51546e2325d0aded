"""The built pages, read once; and the small project, to be changed by a test."""

from __future__ import annotations

from pathlib import Path

import pytest
from mini_site import MiniSite, write_mini_site
from page_tree import Page, read_pages


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
