"""The same content gives the same bytes, whoever builds it, where and when."""

from __future__ import annotations

import shutil
from pathlib import Path

from agreements.search.filters import searchables
from agreements.search.index import write_search_index
from agreements.site.site import Site
from page_tree import tree


def test_plain_mkdocs_builds_the_same_files(built_site: Path, site_built_by_mkdocs: Path) -> None:
    assert sorted(tree(site_built_by_mkdocs)) == sorted(tree(built_site))


def test_a_second_search_index_has_the_same_bytes(
    built_site: Path, checked: Site, project: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(built_site, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind"))
    assert write_search_index(copy, searchables(checked, project), tmp_path / "scratch") == ""
    assert tree(copy / "pagefind") == tree(built_site / "pagefind")


def test_a_second_build_gives_the_same_bytes(built_site: Path, site_built_by_mkdocs: Path) -> None:
    """The second is built in one process, elsewhere, in another time zone and locale, with another hash seed."""
    side_by_side, alone = tree(built_site), tree(site_built_by_mkdocs)
    assert [name for name, content in side_by_side.items() if alone.get(name) != content] == []


def test_no_file_tells_when_or_where_it_was_built(built_site: Path) -> None:
    for name, content in tree(built_site).items():
        assert str(built_site.parent).encode() not in content, name
        assert b"Build Date" not in content and b"generator" not in content, name
