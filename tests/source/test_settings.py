"""What is read of mkdocs.yml: typed values, and what is said of each key that has no effect or no sense."""

from __future__ import annotations

import pytest

from agreements.problems.problems import Place
from agreements.source.foreign_yaml import PythonName, outline
from agreements.source.mkdocs_keys import NO_EFFECT, REFUSED, WORKING
from agreements.source.nav import NavLink, NavPage, NavSection
from agreements.source.settings import Settings, settings_in
from agreements.source.settings_reading import Script

GOOD = """\
site_url: https://x.example/
theme: {name: material}
plugins: [i18n]
"""


def _read(text: str, **environment: str) -> tuple[Settings, list[str]]:
    settings, problems = settings_in(text.encode(), environment)
    return settings, [str(problem) for problem in problems]


def _said(text: str) -> list[str]:
    """What is said of lines that are added to good ones; they begin on line 4."""
    return _read(GOOD + text)[1]


@pytest.mark.parametrize(
    ("written", "site_url", "base"),
    [
        ("https://x.example/", "https://x.example/", "/"),
        ("https://x.example", "https://x.example/", "/"),
        ("https://x.example/loften/", "https://x.example/loften/", "/loften/"),
        ("https://x.example/loften", "https://x.example/loften/", "/loften/"),
    ],
    ids=["host", "without slash", "path", "path without slash"],
)
def test_the_address(written: str, site_url: str, base: str) -> None:
    settings, problems = _read(GOOD.replace("https://x.example/", written))
    assert (settings.site_url, settings.base, problems) == (site_url, base, [])


def test_without_address_the_site_stands_at_the_root_and_is_told() -> None:
    settings, problems = _read(GOOD.partition("\n")[2])
    assert (settings.site_url, settings.base) == ("", "/")
    assert problems == [
        "mkdocs.yml: warning: 'site_url' is missing, so that search engines and shared links get no addresses. Write "
        "'site_url: https://…/', the address where the site will stand."
    ]


def test_half_an_address_is_told() -> None:
    assert _read(GOOD.replace("https://", ""))[1] == [
        "mkdocs.yml:1:11: error: 'x.example/' is not a whole address. Write it with 'https://' at its beginning."
    ]


NAV = """\
nav:
- index.md
- Om oss: about.md
- Mer:
  - a/b.md
  - Djupt: [c.md]
  - Källkoden: https://code.example/x
"""


def test_nav_keeps_titles_sections_and_links() -> None:
    settings, problems = _read(GOOD + NAV)
    inside = (
        NavPage("a/b.md"),
        NavSection("Djupt", (NavPage("c.md"),)),
        NavLink("https://code.example/x", "Källkoden"),
    )
    assert settings.nav == (NavPage("index.md"), NavPage("about.md", "Om oss"), NavSection("Mer", inside))
    assert settings.order == ("index.md", "about.md", "a/b.md", "c.md")
    assert problems == []


def test_an_entry_knows_its_place() -> None:
    first, second, section = _read(GOOD + NAV)[0].nav
    assert [one.at for one in (first, second, section)] == [
        Place("mkdocs.yml", 5, 3),
        Place("mkdocs.yml", 6, 11),
        Place("mkdocs.yml", 7, 3),
    ]


@pytest.mark.parametrize("entry", ["5", "{a: b.md, c: d.md}", "Om: 5"])
def test_what_is_no_entry_of_a_menu(entry: str) -> None:
    [said] = _said(f"nav:\n- {entry}\n")
    assert said.startswith("mkdocs.yml:5:")
    assert "error: this is no entry of a menu. Write '- page.md', '- Title: page.md', or '- Title:' with a list" in said


def test_values_of_the_site_itself() -> None:
    settings, problems = _read(
        GOOD.replace("{name: material}", "{name: material, logo: logo.svg, favicon: i.png, font: false}")
        + "docs_dir: pages\nsite_dir: public\nexclude_docs: |\n  drafts/\ndraft_docs: x.md\nnot_in_nav: y.md\n"
        "extra_css: [a.css]\nextra_javascript: [a.js, b.mjs, {path: c.js, defer: true}, {path: d.js, type: module}]\n"
        "copyright: © Staden\nrepo_url: https://code.example/x\nedit_uri: src/main/docs/\n"
    )
    assert problems == []
    assert settings == Settings(
        site_url="https://x.example/",
        docs_dir="pages",
        site_dir="public",
        excluded="drafts/\n\nx.md",
        not_in_nav="y.md",
        styles=("a.css",),
        scripts=(
            Script("a.js"),
            Script("b.mjs", is_module=True),
            Script("c.js", is_deferred=True),
            Script("d.js", is_module=True),
        ),
        logo="logo.svg",
        favicon="i.png",
        copyright="© Staden",
        repo_url="https://code.example/x",
        edit_uri="src/main/docs/",
    )


def test_extensions_with_and_without_settings() -> None:
    listed = "markdown_extensions:\n- admonition\n- toc: {toc_depth: 3}\n- footnotes:\n"
    grouped = "markdown_extensions:\n  admonition:\n  toc: {toc_depth: 3}\n  footnotes: {}\n"
    for text in (listed, grouped):
        settings, problems = _read(GOOD + text)
        assert settings.extensions == {"admonition": {}, "toc": {"toc_depth": 3}, "footnotes": {}}
        assert problems == []


def test_an_extension_without_effect_is_left_out() -> None:
    settings, problems = _read(GOOD + "markdown_extensions: [pymdownx.emoji, abbr]\n")
    assert settings.extensions == {"abbr": {}}
    assert problems == [
        "mkdocs.yml:4:23: warning: 'markdown_extensions.pymdownx.emoji' has no effect here. Write the sign itself (✓); "
        "pages take no SVG from Markdown."
    ]


def test_tags_of_mkdocs() -> None:
    text = (
        "a: !ENV [X, Y, no]\nb: !ENV X\nc: !!python/name:os.system\nd: !relative x\n"
        "e: !!python/object/apply:x.slugs {kwds: {case: lower}}\nf: &f [1]\ng: *f\n"
    )
    parsed = outline(text.encode(), "mkdocs.yml", {"Y": "5"})
    assert parsed.problems == ()
    assert parsed.value == {
        "a": 5,
        "b": None,
        "c": PythonName("os.system"),
        "d": None,
        "e": PythonName("x.slugs", {"case": "lower"}, is_call=True),
        "f": [1],
        "g": [1],
    }
    assert outline(text.encode(), "mkdocs.yml").value["a"] is False


def test_the_address_may_come_from_the_environment() -> None:
    text = GOOD.replace("https://x.example/", "!ENV [SITE_URL, 'https://x.example/']")
    assert _read(text)[0].site_url == "https://x.example/"
    assert _read(text, SITE_URL="https://y.example/z")[0].site_url == "https://y.example/z/"


def test_broken_settings_are_a_problem_with_their_place() -> None:
    settings, problems = _read("nav: [\nsite_url: a: b\n")
    assert settings == Settings()
    assert problems[0].startswith("mkdocs.yml:2:12: error: not valid YAML: did not find expected ',' or ']'. ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "extra_js: [a.js]\n",
            "mkdocs.yml:4:1: error: unknown key 'extra_js'. Did you mean 'extra_css'?",
        ),
        (
            "INHERIT: base.yml\n",
            "mkdocs.yml:4:1: error: 'INHERIT' is not possible here. Write all keys in this file; the preview and the "
            "checks read no other.",
        ),
        (
            "use_directory_urls: false\n",
            "mkdocs.yml:4:21: error: 'use_directory_urls: false' is not possible here. Remove it: the addresses of "
            "pages end with a slash, and they never change.",
        ),
        (
            "site_dir: data\n",
            "mkdocs.yml:4:11: error: 'site_dir: data' is not a folder of its own. Name a folder beside mkdocs.yml that "
            "holds nothing else.",
        ),
        (
            "site_dir: docs/x\n",
            "mkdocs.yml:4:11: error: 'site_dir: docs/x' is not a folder of its own. Name a folder beside mkdocs.yml "
            "that holds nothing else.",
        ),
        (
            "extra_css: a.css\n",
            "mkdocs.yml:4:12: error: 'extra_css' must be a list, one '- ' line each. Write a list, one '- ' line each "
            "here, as MkDocs does.",
        ),
        (
            "copyright: [1]\n",
            "mkdocs.yml:4:12: error: 'copyright' must be a text. Write a text here, as MkDocs does.",
        ),
        (
            "extra_javascript: [{defer: true}]\n",
            "mkdocs.yml:4:20: error: 'extra_javascript.0' must be a file, or a group with 'path'. Write a file, or a "
            "group with 'path' here, as MkDocs does.",
        ),
        (
            "extra_javascript: ['https://cdn.example/a.js']\n",
            "mkdocs.yml:4:20: error: 'https://cdn.example/a.js' lies on another host. Put a copy of the file into the "
            "site, and name that.",
        ),
        (
            "extra: {social: []}\n",
            "mkdocs.yml:4:9: warning: 'extra.social' has no effect here. Put links in 'nav' or on a page.",
        ),
    ],
)
def test_what_is_said_of_a_line(text: str, said: str) -> None:
    assert _said(text) == [said]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "{name: material}",
            "mkdocs",
            "mkdocs.yml:2:8: error: the theme is 'mkdocs'. Write 'name: material': the frame needs its icons.",
        ),
        (
            "[i18n]",
            "[]",
            "mkdocs.yml:3:10: error: the plugin 'i18n' is missing. Add it to 'plugins', as in a new site: it builds "
            "each language.",
        ),
        (
            "[i18n]",
            "[search, i18n: {}]",
            "mkdocs.yml:3:11: warning: 'plugins.search' has no effect here. The search is Pagefind, one index for each "
            "language; it needs no setting.",
        ),
        (
            "name: material",
            "name: material, font: {text: X}",
            "mkdocs.yml:2:25: warning: 'theme.font' has no effect here. Write 'font: false': pages use the fonts of "
            "the reader's device.",
        ),
        (
            "name: material",
            "name: material, custom_dir: theme/",
            "mkdocs.yml:2:37: error: 'custom_dir: theme' is not possible here. Put the files into overrides/ and write "
            "'custom_dir: overrides'; the preview reads no other.",
        ),
        (
            "name: material",
            "name: material, logoo: x",
            "mkdocs.yml:2:25: warning: 'theme.logoo' has no effect here. Did you mean 'logo'?",
        ),
        (
            "name: material",
            "name: material, features: []",
            "mkdocs.yml:2:25: warning: 'theme.features' has no effect here. The site has a frame of its own; change it "
            "with a template in overrides/ or with 'extra_css'.",
        ),
    ],
)
def test_what_is_said_of_theme_and_plugins(old: str, new: str, said: str) -> None:
    assert _read(GOOD.replace(old, new))[1] == [said]


def test_every_key_of_mkdocs_works_or_is_named() -> None:
    from mkdocs.config.defaults import MkDocsConfig

    known = {name for name, _ in MkDocsConfig._schema} - {"config_file_path", "mdx_configs"}
    assert known - WORKING - NO_EFFECT.keys() - REFUSED.keys() == set()
