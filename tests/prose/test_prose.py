"""Editors' pages: what the front matter says, which markers a page holds, and what is told of a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.prose.markers import Marker, unknown_names
from agreements.prose.prose import FrontMatter, ProsePage, load_prose, path_of, read_page

HEAD = "---\ntitle: Om oss\ndescription: Vilka vi är.\n---\n"
NO_HEAD = (
    "docs/sv/about.md:1:1: error: the page has no front matter. "
    "Begin with three lines: '---', 'title: …' and 'description: …', and close with '---'."
)


def read(content: str | bytes) -> ProsePage:
    page, problems = read_page(
        content.encode() if isinstance(content, str) else content, "docs/sv/about.md", "sv", "about.md"
    )
    assert problems == ()
    assert page is not None
    return page


def said(content: str | bytes) -> list[str]:
    page, problems = read_page(
        content.encode() if isinstance(content, str) else content, "docs/sv/about.md", "sv", "about.md"
    )
    assert page is None
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("parties/index.md", "parties/"),
        ("vasternorrland/2010/index.md", "vasternorrland/2010/"),
        ("vasternorrland/2010/signatories.md", "vasternorrland/2010/signatories/"),
        ("my-index.md", "my-index/"),
        ("a/reindex.md", "a/reindex/"),
    ],
)
def test_path_of(source: str, path: str) -> None:
    assert path_of(source) == path


def test_a_page() -> None:
    assert read(f"{HEAD}# Om oss\n\nText\n") == ProsePage(
        lang="sv",
        path="about/",
        file="docs/sv/about.md",
        head=FrontMatter(title="Om oss", description="Vilka vi är."),
        markdown="# Om oss\n\nText\n",
        markers=(),
    )


def test_a_page_in_the_menu_and_in_the_footer() -> None:
    page = read(HEAD.replace("---\ntitle", "---\nmenu: Om\nfooter: Om webbplatsen\ntitle"))
    assert (page.head.menu, page.head.footer) == ("Om", "Om webbplatsen")


def test_a_title_stays_text() -> None:
    assert read(HEAD.replace("Om oss", "2010")).head.title == "2010"


def test_a_rule_in_the_text_is_no_front_matter() -> None:
    assert read(f"{HEAD}A\n\n---\n\nB\n").markdown == "A\n\n---\n\nB\n"


def test_windows_line_ends() -> None:
    page = read(f"{HEAD}# Om oss\n\n```agreement\ngoals: a\n```\n".replace("\n", "\r\n"))
    assert page.head.title == "Om oss"
    assert page.markdown == "# Om oss\n\n```agreement\ngoals: a\n```\n"
    assert page.markers == (Marker("goals", "a", 8),)


def test_a_byte_order_mark() -> None:
    assert read(b"\xef\xbb\xbf" + HEAD.encode()).head.title == "Om oss"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        pytest.param(HEAD, 6, id="two lines"),
        pytest.param(HEAD.replace("---\ntitle", "---\nmenu: Om\nfooter: Om\ntitle"), 8, id="four lines"),
        pytest.param(HEAD.replace("---\ntitle", "---\n\n# a comment\ntitle"), 8, id="an empty line and a comment"),
    ],
)
def test_a_markers_line_is_that_of_the_file(head: str, line: int) -> None:
    page = f"{head}```agreement\ngoals: a\n```\n"
    assert read(page).markers == (Marker("goals", "a", line),)
    assert page.split("\n")[line - 1] == "goals: a"


def test_an_unknown_marker_is_told_with_the_line_of_the_file() -> None:
    page = read(HEAD + "\n" * 13 + "```agreement\ngaols: vasternorrland/2010\n```\n")
    (found,) = unknown_names(page.markers, ["goals", "results"], "docs/sv/index.md")
    assert str(found) == "docs/sv/index.md:19:1: error: unknown marker 'gaols'. Did you mean 'goals'?"


def test_an_example_of_a_marker_is_none() -> None:
    assert read(f"{HEAD}````\n```agreement\ngoals: a\n```\n````\n").markers == ()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty page"),
        pytest.param("# Om oss\n", id="text at once"),
        pytest.param("\n" + HEAD, id="an empty line first"),
        pytest.param(" " + HEAD, id="a space first"),
        pytest.param("---\ntitle: Om oss\ndescription: x\n\n# Om oss\n", id="never closed"),
        pytest.param("---\n", id="only the first line"),
    ],
)
def test_a_page_without_front_matter(content: str) -> None:
    assert said(content) == [NO_HEAD]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "---\ntitel: x\ntitle: x\ndescription: y\n---\n",
            ["docs/sv/about.md:2:1: error: unknown key 'titel'. Did you mean 'title'?"],
            id="unknown key on line 2",
        ),
        pytest.param(
            "---\ntitle: x\ndescription:\n---\n",
            [
                "docs/sv/about.md:3:13: error: 'description' is empty. "
                "Write a text, or leave the key out if it is optional."
            ],
            id="empty text on line 3",
        ),
        pytest.param(
            "---\ntitle: x\n---\n",
            [
                "docs/sv/about.md:2:1: error: the key 'description' is missing. Add a line 'description: …' here.",
            ],
            id="missing key",
        ),
        pytest.param(
            "---\ntitle: Mål: 2010\ndescription: y\n---\n",
            [
                "docs/sv/about.md:2:11: error: not valid YAML: mapping values are not allowed in this context. "
                "Check indentation and quotes here and on the line before; a text with ': ' or '#' needs quotes."
            ],
            id="syntax error on line 2",
        ),
        pytest.param(
            "---\ntitle: x\ndescription: y\ntitle: z\n---\n",
            ["docs/sv/about.md:4:1: error: the key 'title' stands twice (first on line 2). Keep one of them."],
            id="key twice on line 4",
        ),
    ],
)
def test_an_error_in_the_front_matter_is_told_with_its_line(head: str, expected: list[str]) -> None:
    assert said(f"{head}# Om oss\n") == expected


def test_text_after_an_empty_front_matter_is_not_read_as_front_matter() -> None:
    assert [text for text in said("---\n---\nEn text: med kolon\n") if "En text" in text] == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param(HEAD.encode("latin-1"), "3:23", id="in the front matter"),
        pytest.param(HEAD.encode() + b"A\n\nB \xff\n", "7:3", id="in the text"),
        pytest.param(b"\xef\xbb\xbf---\n\xff", "2:1", id="after a byte order mark"),
    ],
)
def test_a_page_that_is_not_utf8_is_told_with_its_place(content: bytes, place: str) -> None:
    assert said(content) == [
        f"docs/sv/about.md:{place}: error: the page is not UTF-8 text. Save it with the encoding UTF-8."
    ]


def put(root: Path, name: str, content: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def test_pages_are_found_by_language_and_path(tmp_path: Path) -> None:
    for name in ("docs/sv/index.md", "docs/sv/parties/index.md", "docs/ar/index.md"):
        put(tmp_path, name, HEAD)
    prose, problems = load_prose(tmp_path, ["sv", "en", "fr", "ar"])
    assert {lang: list(pages) for lang, pages in prose.items()} == {
        "sv": ["", "parties/"],
        "en": [],
        "fr": [],
        "ar": [""],
    }
    assert (prose["ar"][""].file, prose["ar"][""].lang, problems) == ("docs/ar/index.md", "ar", ())


def test_a_broken_page_hides_no_other(tmp_path: Path) -> None:
    put(tmp_path, "docs/sv/a.md", "No front matter")
    put(tmp_path, "docs/sv/b.md", HEAD)
    put(tmp_path, "docs/en/c.md", "None either")
    prose, problems = load_prose(tmp_path, ["sv", "en", "fr", "ar"])
    assert list(prose["sv"]) == ["b/"]
    assert [str(problem.place) for problem in problems] == ["docs/sv/a.md:1:1", "docs/en/c.md:1:1"]


def test_only_markdown_files_are_pages(tmp_path: Path) -> None:
    put(tmp_path, "docs/sv/notes.txt", "x")
    assert load_prose(tmp_path, ["sv", "en", "fr", "ar"])[0]["sv"] == {}


@pytest.mark.parametrize(
    ("text", "place"),
    [("# Om", "5:1"), ("oss", "5:6"), ("7 mål", "7:3")],
    ids=["at its beginning", "within a line", "lines below"],
)
def test_a_page_knows_where_a_part_of_its_text_stands(text: str, place: str) -> None:
    page = read(f"{HEAD}# Om oss\n\nA 7 mål\n")
    assert str(page.place_at(page.markdown.index(text))) == f"docs/sv/about.md:{place}"


def test_the_place_of_no_part_is_the_whole_page() -> None:
    assert str(read(HEAD).place_at(None)) == "docs/sv/about.md"
