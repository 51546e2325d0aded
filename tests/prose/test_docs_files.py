"""What lies in docs/ beside the pages: what is served where, and what is told of files that nobody reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.prose.docs_files import check_docs_files, docs_names, linked_as, served, strays
from agreements.prose.prose import path_of
from agreements.source.settings import Settings

LANGUAGES = ("sv", "en")


def _said(*names: str) -> list[str]:
    return [str(problem) for problem in check_docs_files(names, LANGUAGES, "docs")]


def test_hidden_and_excluded_files_are_left_out(tmp_path: Path) -> None:
    for name in ("sv/index.md", "sv/.index.md", ".git/x", "templates/x.md", "sv/drafts/a.md", "CNAME"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert docs_names(tmp_path, Settings(excluded="drafts/")) == ("CNAME", "sv/index.md")


def test_what_a_language_serves() -> None:
    names = ("CNAME", "sv/a.png", "sv/b.png", "en/b.png", "sv/index.md", "hej.md", "js/x.js", "nb/c.png")
    assert served("sv", names, LANGUAGES) == {"CNAME": "CNAME", "a.png": "sv/a.png", "b.png": "sv/b.png"}
    assert served("en", names, LANGUAGES) == {"CNAME": "CNAME", "a.png": "sv/a.png", "b.png": "en/b.png"}


def test_what_a_page_names_them() -> None:
    files = {"CNAME": "CNAME", "a.png": "sv/a.png", "img/b.png": "img/b.png"}
    assert linked_as(files, LANGUAGES) == {"../CNAME": "CNAME", "a.png": "a.png", "../img/b.png": "img/b.png"}


def test_what_is_no_part_of_the_site() -> None:
    names = (
        "README.md",
        "sv/index.md",
        "sv/x.markdown",
        "sv/a.png",
        "nb/index.md",
        "nb/a.png",
        "img/a.png",
        "i/a.md",
    )
    assert strays(names, LANGUAGES) == ["README.md", "sv/x.markdown", "nb/index.md", "nb/a.png", "i/a.md"]


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("about.md", "about/"),
        ("parties/index.md", "parties/"),
        ("parties/README.md", "parties/"),
        ("parties/readme-too.md", "parties/readme-too/"),
    ],
)
def test_a_readme_is_the_page_of_its_folder(source: str, path: str) -> None:
    assert path_of(source) == path


def test_a_page_outside_the_languages_is_told_and_stops_nothing() -> None:
    assert _said("hej.md", "img/notes.md", "sv/index.md") == [
        "docs/hej.md: warning: the file is no page of the site. Move it into docs/sv/ if it is to be a page.",
        "docs/img/notes.md: warning: the file is no page of the site. Move it into docs/sv/ if it is to be a page.",
    ]


def test_markdown_by_another_name() -> None:
    assert _said("sv/nytt.markdown") == [
        "docs/sv/nytt.markdown: warning: the file is no page of the site. Let its name end with '.md'."
    ]


def test_a_folder_of_an_undeclared_language_is_told_of_as_a_whole() -> None:
    assert _said("nb/index.md", "nb/a.png") == []  # where the languages are read


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("sv/README.md", "sv/index.md"),
        ("sv/about.md", "sv/about/index.md"),
        ("sv/about.md", "sv/about/index.html"),
        ("en/index.html", "en/index.md"),
    ],
)
def test_two_files_of_one_address(first: str, second: str) -> None:
    assert _said(first, second) == [
        f"docs/{second}: error: the address is that of docs/{first}, too. "
        "Keep one of the two, or give one of them another name."
    ]


@pytest.mark.parametrize("name", ["sv/en.md", "sv/en/index.md", "sv/en/harbour.png"])
def test_an_address_of_another_language(name: str) -> None:
    assert _said(name) == [
        f"docs/{name}: error: the address belongs to the language 'en'. Give the file or its folder another name."
    ]


@pytest.mark.parametrize("name", ["sv/a#b.md", "sv/a?.md", "sv/50%.md", "sv/a:b.md", "en/a\tb.md"])
def test_a_name_that_no_address_can_have(name: str) -> None:
    assert _said(name) == [
        f"docs/{name}: error: the name has a character that no address can have. Use letters, digits and hyphens."
    ]


def test_names_with_spaces_and_letters_of_any_language_can_be_addresses() -> None:
    assert _said("sv/min sida.md", "sv/å.md", "sv/صفحة.md") == []
