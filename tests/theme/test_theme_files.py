"""A site's own theme files on top of the package's: the site's wins, and the rest comes from the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.rendering.template_files import read_templates
from agreements.theme.files import (
    THEME,
    is_served,
    served_bytes,
    theme_assets,
    theme_files,
    theme_folders,
    without_comments,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that changes one template of the frame, one of a view, one icon and one picture."""
    for name in ("main.html", "goal.html", "icons/status/dash.svg", "assets/icon.svg", "assets/own/new.png"):
        path = tmp_path / "overrides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("own", encoding="utf-8")
    return tmp_path


def test_a_site_without_files_of_its_own_has_the_packages(tmp_path: Path) -> None:
    assert theme_folders(tmp_path) == (THEME,)
    assert theme_files(tmp_path)["main.html"] == THEME / "main.html"
    assert {"assets/site.css", "assets/site.js", "assets/icon.svg", "assets/icon-180.png"} <= set(
        theme_assets(tmp_path)
    )


def test_a_sites_own_file_wins_and_the_others_stay(root: Path) -> None:
    assert theme_folders(root) == (root / "overrides", THEME)
    files = theme_files(root)
    assert files["main.html"] == root / "overrides/main.html"
    assert files["icons/status/dash.svg"] == root / "overrides/icons/status/dash.svg"
    assert files["head.html"] == THEME / "head.html"
    assert files["icons/site/menu.svg"] == THEME / "icons/site/menu.svg"


@pytest.mark.parametrize("name", ["main.html", "goal.html", "icons/status/dash.svg"])
def test_a_sites_own_template_wins_also_a_views(root: Path, name: str) -> None:
    found = read_templates(root)[name]
    assert (found.text, found.file) == ("own", f"overrides/{name}")


def test_a_template_of_the_package_outside_the_site_is_named_from_there(root: Path) -> None:
    known = read_templates(root)
    assert known["head.html"].file == "agreements/theme/head.html"
    assert known["party.html"].file == "agreements/rendering/templates/party.html"


def test_a_template_of_the_package_in_the_project_is_named_as_a_file_of_it(repository: Path) -> None:
    known = read_templates(repository)
    assert (repository / known["head.html"].file).is_file()
    assert (repository / known["party.html"].file).is_file()


def test_pictures_and_style_sheets_are_served_but_no_templates_no_icons_and_no_readme(root: Path) -> None:
    for name in ("README.txt", "LICENSE.md", ".hidden/x.png", "notes.py"):
        path = root / "overrides" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("own", encoding="utf-8")
    own = [name for name, path in theme_assets(root).items() if path.is_relative_to(root)]
    assert sorted(own) == ["assets/icon.svg", "assets/own/new.png"]
    assert [name for name in theme_assets(root) if not name.startswith("assets/")] == []


@pytest.mark.parametrize(
    ("name", "served"),
    [("assets/site.css", True), ("a.html", False), ("a/b.md", False), (".git/config", False), ("a/.b/c.png", False)],
)
def test_what_may_be_served(name: str, served: bool) -> None:
    assert is_served(Path(name)) is served


@pytest.mark.parametrize(
    ("suffix", "written", "served"),
    [
        (".css", b"/* Red,\n   and why */\np { color: red }\n  b { }\n", b"p { color: red }\nb { }\n"),
        (".js", b"// Why\n  const a = 1; // so\n  // And\nb(`//c`);\n", b"const a = 1; // so\nb(`//c`);\n"),
        (".svg", b"<!-- Why -->\n  <svg/>", b"<!-- Why -->\n  <svg/>"),
    ],
)
def test_readers_do_not_fetch_what_explains_a_file(suffix: str, written: bytes, served: bytes) -> None:
    assert without_comments(written, suffix) == served


def test_a_sites_own_file_is_served_as_it_is_written(tmp_path: Path) -> None:
    own = tmp_path / "site.css"
    own.write_bytes(b"/* Ours */\np { }\n")
    assert served_bytes(own) == own.read_bytes()
    assert b"/*" not in served_bytes(THEME / "assets/site.css")


def test_no_script_has_a_text_over_several_lines_that_could_look_like_a_comment() -> None:
    for file in (THEME / "assets").glob("*.js"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if line.count("`") % 2] == [], file.name
