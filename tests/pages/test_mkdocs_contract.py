"""What an MkDocs user's `mkdocs.yml` with its usual keys gives: each works, or is named with the reason."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from agreements.preview.snapshot import taken
from agreements.source.memory import Memory
from mini_site import SPOKEN, MiniSite
from page_tree import Page, read_pages, tree


@pytest.fixture(scope="module")
def site(contract_site: MiniSite) -> MiniSite:
    return contract_site


@pytest.fixture
def copy(contract_site: MiniSite, tmp_path: Path) -> MiniSite:
    """For commands that leave something behind in its folder."""
    return contract_site.copy_to(tmp_path / "project")


@pytest.fixture(scope="module")
def built(site: MiniSite) -> dict[str, Page]:
    return read_pages(site.root / "public", SPOKEN)


def test_what_has_no_effect_is_named(site: MiniSite) -> None:
    _, said = site.run("check")
    named = [line.partition(". ")[0] for line in said.splitlines() if line.startswith("mkdocs.yml")]
    keys = ("theme.palette", "theme.features", "markdown_extensions.toc.permalink", "plugins.search", "extra.social")
    expected = {f"'{key}' has no effect here" for key in (*keys, "site_description", "site_author")}
    assert {line.partition("warning: ")[2] for line in named} == expected


def test_the_menu_is_as_it_is_written(built: dict[str, Page]) -> None:
    menu = built["index.html"].root.one("div", "menu-wide")
    assert [one.text for one in menu.all("summary")] == ["Löften", "Mer"]
    links = [(one.text, one["href"]) for one in menu.all("a")]
    assert links == [
        ("Löftena", "./"),
        ("I år", "havslan/2012/"),
        ("Resultaten 2011", "havslan/2011/"),
        ("Parter", "parties/"),
        ("Data", "data/"),
        ("Text", "text/"),
        ("Källkoden", "https://code.example/havslan/site"),
    ]


def test_in_other_languages_pages_have_their_own_names(built: dict[str, Page]) -> None:
    menu = built["en/index.html"].root.one("div", "menu-wide")
    assert [one.text for one in menu.all("a")][1:4] == ["en Löften 2012", "en Resultaten 2011", "en Parterna"]
    assert menu.all("summary")[0].one("span")["lang"] == "sv"  # not translated yet


def test_headings_are_texts_to_translate(site: MiniSite) -> None:
    _, said = site.run("check")
    assert "data/translations/en: warning: 'menu/loften' is not translated." in said
    assert "data/translations/en: warning: 'menu/kallkoden' is not translated." in said


def test_what_is_excluded_is_not_built_and_what_is_not_in_nav_is(built: dict[str, Page], site: MiniSite) -> None:
    assert "aside/index.html" in built
    assert not (site.root / "public/drafts").exists()


def test_a_page_hides_what_it_says(built: dict[str, Page]) -> None:
    assert built["aside/index.html"].root.all("nav", "neighbours") == []
    assert len(built["parties/hamnverket/index.html"].root.all("nav", "neighbours")) == 1


@pytest.mark.parametrize("file", ["index.html", "ar/havslan/2012/goals/work/index.html", "fr/404.html"])
def test_files_of_the_site_are_on_every_page(built: dict[str, Page], site: MiniSite, file: str) -> None:
    root, absolute = built[file].root, "/loften/"
    up = absolute if file.endswith("404.html") else "../" * file.count("/")
    assert [one["href"] for one in root.all("link", rel="stylesheet")][-1] == f"{up}styles/own.css"
    scripts = [(one["src"], one.attributes.get("type")) for one in root.all("script") if "src" in one.attributes]
    assert scripts[-2:] == [(f"{up}scripts/own.js", None), (f"{up}scripts/module.mjs", "module")]
    assert root.all("img", "logo")[0]["src"] == f"{up}pictures/logo.svg"
    icon = root.one("link", rel="icon")
    assert (icon["href"], icon["type"]) == (f"{up}pictures/icon.png", "image/png")


def test_the_address_has_its_slash(built: dict[str, Page]) -> None:
    canonical = built["en/data/index.html"].root.one("link", rel="canonical")
    assert canonical["href"] == "https://havslan.example/loften/en/data/"


def test_the_copyright_is_cleaned_and_says_its_language(built: dict[str, Page]) -> None:
    assert "© Havsläns länsstyrelse" in built["index.html"].root.one("footer", "site-foot").text
    span = next(one for one in built["en/index.html"].root.one("footer", "site-foot").all("span") if "©" in one.text)
    assert span["lang"] == "sv"
    assert "onclick" not in span.one("em").attributes


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("data/index.html", "src/main/pages/sv/data.md"),
        ("en/data/index.html", "src/main/pages/en/data.md"),
        ("havslan/2012/goals/work/index.html", "src/main/data/agreements/havslan/2012/goals/01-work.yml"),
        ("en/parties/hamnverket/index.html", "src/main/data/parties.yml"),
    ],
)
def test_every_page_leads_to_its_source(built: dict[str, Page], file: str, source: str) -> None:
    assert (
        built[file].root.one("footer", "page-foot").all("a")[-1]["href"]
        == f"https://code.example/havslan/site/{source}"
    )


def test_tags_are_shown(built: dict[str, Page]) -> None:
    assert [one.text for one in built["text/index.html"].root.one("footer", "page-foot").all("li")] == ["Ett", "Två"]


def test_extensions_speak_the_language_of_the_page(built: dict[str, Page]) -> None:
    titles = {
        file: built[file].main.one("p", "admonition-title").text for file in ("text/index.html", "ar/text/index.html")
    }
    assert len(set(titles.values())) == 2
    assert "Warning" not in titles.values()
    for file in titles:
        main = built[file].main
        assert [one.text for one in main.one("div", "tabs").all("summary")] == ["A", "B"]
        assert len(main.all("span", "task")) == 2
        assert main.all("td")[1]["class"] == "align-end"


def test_what_plugins_write_is_on_the_page(built: dict[str, Page]) -> None:
    text = built["text/index.html"].main.text
    assert "Ett tillägg skrev det här." in text
    assert "Se upp nu." in text


def test_no_page_has_a_style_attribute_or_a_script_of_its_own(built: dict[str, Page]) -> None:
    for one in built.values():
        assert [element for element in one.root.inside if "style" in element.attributes] == []


def test_the_preview_shows_the_same_but_for_what_plugins_do(site: MiniSite, built: dict[str, Page]) -> None:
    snapshot = taken(site.root, Memory())
    assert snapshot.files["styles/own.css"] == site.root / "pages/styles/own.css"
    for lang, path in (("sv", "data/"), ("ar", "havslan/2012/goals/work/"), ("en", "aside/")):
        file = ("" if lang == "sv" else f"{lang}/") + f"{path}index.html"
        assert snapshot.pages(lang).whole(path) == (site.root / "public" / file).read_text(encoding="utf-8")
    assert '<p class="admonition-title">' in snapshot.pages("sv").whole("text/")


def test_a_file_that_is_not_there_stops_the_build(mini: MiniSite) -> None:
    mini.write("mkdocs.yml", mini.read("mkdocs.yml") + "extra_css: [gone.css]\n")
    line = mini.line("mkdocs.yml", "extra_css")
    code, said = mini.run("site")
    assert code == 1
    assert f"mkdocs.yml:{line}:13: error: there is no file 'gone.css'. Put it into docs/ or overrides/" in said


def test_an_extension_that_is_not_there_stops_the_build(mini: MiniSite) -> None:
    mini.write("mkdocs.yml", mini.read("mkdocs.yml") + "markdown_extensions: [admonitoin]\n")
    line = mini.line("mkdocs.yml", "admonitoin")
    code, said = mini.run("site")
    assert code == 1
    assert (
        f"mkdocs.yml:{line}:23: error: the extension 'admonitoin' can't be used: No module named 'admonitoin'. Correct "
        "its name and settings, or remove it."
    ) in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "template: home.html",
            "error: 'template' is not possible here. Every page has the frame in main.html; change that one in "
            "overrides/.",
        ),
        ("hide: [menu]", "error: 'menu' is not one of the allowed words. "),
        ("tegs: [a]", "error: unknown key 'tegs'. Did you mean 'tags'?"),
    ],
)
def test_front_matter_that_is_refused(mini: MiniSite, line: str, said: str) -> None:
    mini.change("docs/sv/data.md", "menu:", f"{line}\nmenu:")
    found = [one for one in mini.run("check")[1].splitlines() if one.startswith("docs/sv/data.md:4:")]
    assert len(found) == 1
    assert said in found[0]


def test_without_an_address_pages_tell_none(mini: MiniSite) -> None:
    mini.change("mkdocs.yml", "site_url: https://overens.example/\n", "")
    code, said = mini.run("site")
    assert code == 0, said[-800:]
    root = read_pages(mini.root / "site", SPOKEN)["en/data/index.html"].root
    assert root.all("link", rel="canonical") == []
    assert root.all("link", rel="alternate") == []
    assert [one for one in root.all("meta") if one.attributes.get("name") == "robots"] == []
    assert not (mini.root / "site/sitemap.xml").exists()


def _run(root: Path, *command: str) -> str:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "GIT_CONFIG_COUNT": "2"}
    environment |= {"GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Anna"}
    environment |= {"GIT_CONFIG_KEY_1": "user.email", "GIT_CONFIG_VALUE_1": "anna@example.se"}
    ran = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, (ran.stdout + ran.stderr)[-1500:]
    return ran.stdout


def test_mkdocs_builds_the_same_bytes(copy: MiniSite, site: MiniSite, tmp_path: Path) -> None:
    _run(copy.root, sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(tmp_path / "built"))
    assert tree(tmp_path / "built") == tree(site.root / "public")


def test_properdocs_builds_the_same_bytes(copy: MiniSite, site: MiniSite, tmp_path: Path) -> None:
    command = ("properdocs", "build", "-q", "-f", "mkdocs.yml", "--site-dir", str(tmp_path / "built"))
    _run(copy.root, sys.executable, "-m", *command)
    assert tree(tmp_path / "built") == tree(site.root / "public")


def test_mkdocs_deploys_all_of_it(copy: MiniSite, site: MiniSite, tmp_path: Path) -> None:
    _run(tmp_path, "git", "init", "-q", "--bare", "remote.git")
    _run(copy.root, "git", "init", "-q")
    _run(copy.root, "git", "remote", "add", "origin", str(tmp_path / "remote.git"))
    _run(copy.root, "git", "add", "mkdocs.yml")
    _run(copy.root, "git", "commit", "-q", "-m", "Begin")
    _run(copy.root, sys.executable, "-m", "mkdocs", "gh-deploy", "-q")
    deployed = _run(tmp_path / "remote.git", "git", "ls-tree", "-r", "--name-only", "pages").splitlines()
    assert sorted(deployed) == sorted({*tree(site.root / "public"), ".nojekyll"})


def test_mkdocs_serves_pages_and_search(copy: MiniSite) -> None:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--no-livereload", "-a", address]
    server = subprocess.Popen(command, cwd=copy.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert "Löftena" in _asked(f"http://{address}/loften/")
        assert "import" in _asked(f"http://{address}/loften/pagefind/pagefind.js")
        assert json.loads(_asked(f"http://{address}/loften/data/parties.json"))
    finally:
        server.terminate()
        server.wait()


def _asked(url: str, seconds: float = 60) -> str:
    """What a server that may still be starting answers."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urlopen(url) as answer:
                return str(answer.read().decode())
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
