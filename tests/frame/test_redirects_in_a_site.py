"""A small site in which an address has changed: the old one leads on, and nobody is led to it."""

from __future__ import annotations

import gzip

import pytest

from mini_site import MiniSite
from page_tree import parse

URL = "https://havslan.example/loften/"
REDIRECTS = """\
redirects:
- old: havslan/2012/goals/jobs/
  new: havslan/2012/goals/work/#cranes
"""


@pytest.fixture(scope="module")
def moved(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    mini = mini_template.copy_to(tmp_path_factory.mktemp("moved") / "project")
    mini.change("mkdocs.yml", "site_url: https://overens.example/", f"site_url: {URL}")
    mini.write("data/redirects.yml", REDIRECTS)
    code, said = mini.run("site")
    assert code == 0, said[-800:]
    return mini


@pytest.mark.parametrize(
    ("folder", "mark", "heading"),
    [
        ("", "", "Sidan har flyttat hit"),
        ("en/", "en ", "The page has moved here"),
        ("fr/", "fr ", "La page a été déplacée ici"),
        ("ar/", "ع ", "انتقلت الصفحة إلى هنا"),
    ],
)
def test_the_old_address_leads_on_in_each_language(moved: MiniSite, folder: str, mark: str, heading: str) -> None:
    root, faults = parse(moved.read(f"site/{folder}havslan/2012/goals/jobs/index.html"))
    assert faults == []
    assert root.one("meta", **{"http-equiv": "refresh"})["content"] == "0; url=../work/#cranes"
    assert root.one("link", rel="canonical")["href"] == f"{URL}{folder}havslan/2012/goals/work/"
    link = root.one("main").one("a")
    assert (link["href"], link.text) == ("../work/#cranes", f"{mark}Arbete och hamn")
    assert root.one("h1").text == heading
    assert root.one("html")["lang"] == (folder.strip("/") or "sv")


def test_nobody_is_led_to_the_old_address(moved: MiniSite) -> None:
    assert "goals/jobs" not in moved.read("site/sitemap.xml")
    for path in (moved.root / "site/pagefind/fragment").iterdir():
        assert b"goals/jobs" not in gzip.decompress(path.read_bytes())


def test_a_redirect_to_an_anchor_that_is_not_there_stops_the_build(mini: MiniSite) -> None:
    mini.write("data/redirects.yml", REDIRECTS.replace("#cranes", "#crane"))
    code, said = mini.run("site")
    assert code == 1
    page = "havslan/2012/goals/work/"
    what = f"the link '{page}#crane' names an anchor that {page}index.html does not have"
    assert f"data/redirects.yml:2:3: error: {what}. Correct the part after '#'.\n" in said
    assert mini.read("site/index.html") == "<p>the last good site</p>\n"
