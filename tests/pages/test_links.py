"""Links of the built site: where each leads, and what is told of those that lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.pages.links import check_links, resolved


@pytest.mark.parametrize(
    ("page", "target", "file"),
    [
        pytest.param("en/about/index.html", "../#x", "en/index.html", id="up with an anchor"),
        pytest.param("index.html", "#x", "index.html", id="an anchor alone"),
        pytest.param("a/index.html", "./", "a/index.html", id="itself"),
        pytest.param("a/index.html", "?q=1", "a/index.html", id="a query alone"),
        pytest.param("index.html", "parties/", "parties/index.html", id="down"),
        pytest.param("en/index.html", "../data/x.json", "data/x.json", id="a file"),
        pytest.param("a/index.html", "b/../c/", "a/c/index.html", id="down and up"),
        pytest.param("en/a/index.html", "/", "index.html", id="the site's root"),
        pytest.param("en/a/index.html", "/en/b/", "en/b/index.html", id="from the site's root"),
        pytest.param("a/index.html", "x%20y.html", "a/x y.html", id="an escaped space"),
        pytest.param("a/index.html", "../%C3%B6/", "ö/index.html", id="an escaped letter"),
        pytest.param("a/index.html", "../../../b/", "b/index.html", id="never above the root"),
        pytest.param("a/index.html", "b", "a/b", id="without a slash it is a file"),
    ],
)
def test_resolved(page: str, target: str, file: str) -> None:
    assert resolved(page, target) == file


@pytest.mark.parametrize(
    ("page", "target", "base", "file"),
    [
        pytest.param("404.html", "/overens/en/", "/overens/", "en/index.html", id="from the base"),
        pytest.param("404.html", "/overens/", "/overens/", "index.html", id="the base itself"),
        pytest.param("en/index.html", "../", "/overens/", "index.html", id="up to the base"),
        pytest.param("en/index.html", "about/", "/overens", "en/about/index.html", id="a base without its last slash"),
    ],
)
def test_resolved_under_a_base(page: str, target: str, base: str, file: str) -> None:
    assert resolved(page, target, base) == file


@pytest.mark.parametrize("target", ["/other/", "../../other/"])
def test_a_link_out_of_the_base_is_no_file_of_the_site(target: str) -> None:
    assert resolved("en/index.html", target, "/overens/") == "/other/index.html"


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def said(folder: Path, html: str, base: str = "/") -> list[str]:
    """What is told of a site with a page `html`, another page with the id "mål", and a file."""
    files = {"index.html": html, "a/index.html": '<p id="mål">x</p>', "data/x.json": "{}"}
    return [str(problem) for problem in check_links(site(folder, files), base)]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<a href="a/">x</a>', id="a page"),
        pytest.param('<a href="a/index.html">x</a>', id="a page by its file"),
        pytest.param('<a href="a/#mål">x</a>', id="an anchor"),
        pytest.param('<a href="a/#m%C3%A5l">x</a>', id="an escaped anchor"),
        pytest.param('<p id="x"><a href="#x">x</a></p>', id="an anchor of the page itself"),
        pytest.param('<a href="#x">x</a><p id="x"></p>', id="an anchor further down"),
        pytest.param('<a href="#">x</a>', id="the page's top"),
        pytest.param('<a href="data/x.json">x</a>', id="a file"),
        pytest.param('<a href="data/x.json#line">x</a>', id="an anchor of what is no page"),
        pytest.param('<a href="https://x.example/">x</a>', id="a link to another host"),
        pytest.param('<a href="mailto:a@x.example">x</a>', id="mail"),
        pytest.param('<link rel="canonical" href="https://x.example/">', id="the canonical address"),
        pytest.param('<link rel="alternate" hreflang="en" href="https://x.example/en/">', id="a translation's address"),
        pytest.param("<a>x</a><img>", id="no address"),
        pytest.param('<img src="data:image/png;base64,AA==" alt="">', id="an image in the page itself"),
    ],
)
def test_a_sound_link(tmp_path: Path, html: str) -> None:
    assert said(tmp_path, html) == []


@pytest.mark.parametrize("target", ["b/", "a/b.html", "a", "/b/", "data/y.json", "../b/"])
def test_a_link_that_leads_nowhere(tmp_path: Path, target: str) -> None:
    assert said(tmp_path, f'<p>\n<a href="{target}">x</a>') == [
        f"index.html:2: error: the link '{target}' leads nowhere. Correct the address."
    ]


@pytest.mark.parametrize(
    ("target", "file"), [("a/#y", "a/index.html"), ("a/#M%C3%A5l", "a/index.html"), ("#y", "index.html")]
)
def test_an_anchor_that_is_not_there(tmp_path: Path, target: str, file: str) -> None:
    assert said(tmp_path, f'<a href="{target}">x</a>') == [
        f"index.html:1: error: the link '{target}' names an anchor that {file} does not have. "
        "Correct the part after '#'."
    ]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<script src="https://x.example/a">', id="script"),
        pytest.param('<img src="https://x.example/a">', id="image"),
        pytest.param('<iframe src="https://x.example/a">', id="frame"),
        pytest.param('<link rel="stylesheet" href="https://x.example/a">', id="style sheet"),
        pytest.param('<link rel="shortcut icon" href="https://x.example/a">', id="icon"),
        pytest.param('<link href="https://x.example/a" rel="preload">', id="what is loaded beforehand"),
    ],
)
def test_what_is_fetched_from_another_host(tmp_path: Path, html: str) -> None:
    assert said(tmp_path, html) == [
        "index.html:1: error: the page fetches 'https://x.example/a' from another host. "
        "Put the file into the site and use that."
    ]


def test_another_host_may_hide_its_protocol(tmp_path: Path) -> None:
    assert said(tmp_path, '<img src="//x.example/a">') == [
        "index.html:1: error: the page fetches '//x.example/a' from another host. "
        "Put the file into the site and use that."
    ]


@pytest.mark.parametrize("html", ['<img src="b">', '<link rel="stylesheet" href="b">', '<script src="b"></script>'])
def test_what_is_fetched_from_the_site_must_be_there(tmp_path: Path, html: str) -> None:
    assert said(tmp_path, html) == ["index.html:1: error: the link 'b' leads nowhere. Correct the address."]


def test_every_dead_link_is_told_page_by_page(tmp_path: Path) -> None:
    files = {"b/index.html": '<a href="x/">1</a>\n\n<a href="y/">2</a>', "a.html": '<a href="z/">3</a>'}
    assert [str(problem.place) for problem in check_links(site(tmp_path, files))] == [
        "a.html:1",
        "b/index.html:1",
        "b/index.html:3",
    ]


def test_under_a_base_links_from_the_root_need_it(tmp_path: Path) -> None:
    html = '<a href="/overens/a/">x</a>\n<a href="/a/">x</a>'
    assert said(tmp_path, html, "/overens/") == [
        "index.html:2: error: the link '/a/' leads nowhere. Correct the address."
    ]


def test_an_address_that_is_none_is_told_like_any_other(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": '<p>\n<a href="http://[x">x</a>'})
    assert [str(problem.place) for problem in check_links(tmp_path)] == ["index.html:2"]


def test_an_empty_site_has_no_dead_links(tmp_path: Path) -> None:
    assert check_links(tmp_path) == []
