"""What Markdown's extensions make of an editor's words, as a reader gets it: no script, no style, own words."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.html.extras import KINDS, ProseWords
from agreements.html.markdown import fault_of, html_of, names, settings
from agreements.html.sanitize import sanitized
from agreements.languages.texts import Wording

WORDS = ProseWords(
    lang="sv",
    admonitions={kind: Wording(f"S-{kind}", "sv") for kind in KINDS.values()} | {"bug": Wording("Bug", "en")},
    footnotes=Wording("Fotnoter", "sv"),
    back=Wording("Tillbaka till texten", "sv"),
    done=Wording("Klart:", "sv"),
    undone=Wording("Inte klart:", "sv"),
)
EXTENSIONS: dict[str, dict[str, Any]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "pymdownx.details": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "sane_lists": {},
}


def made(markdown: str, **changed: dict[str, Any]) -> str:
    html = html_of(markdown, lambda written: written, {**EXTENSIONS, **changed})
    return sanitized(html, WORDS).replace("\n", "")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param(
            "!!! note\n    Hej",
            '<div class="admonition note"><p class="admonition-title">S-note</p><p>Hej</p></div>',
            id="the title that nobody wrote",
        ),
        pytest.param(
            '!!! note "Eget"\n    Hej',
            '<div class="admonition note"><p class="admonition-title">Eget</p><p>Hej</p></div>',
            id="the editor's own title",
        ),
        pytest.param(
            '!!! note ""\n    Hej',
            '<div class="admonition note"><p>Hej</p></div>',
            id="without a title",
        ),
        pytest.param(
            "!!! caution\n    Hej",
            '<div class="admonition caution warning"><p class="admonition-title">S-warning</p><p>Hej</p></div>',
            id="another name of a kind",
        ),
        pytest.param(
            "!!! bug\n    Hej",
            '<div class="admonition bug"><p class="admonition-title" lang="en">Bug</p><p>Hej</p></div>',
            id="a title in another language",
        ),
        pytest.param(
            "!!! vaffel\n    Hej",
            '<div class="admonition vaffel"><p class="admonition-title">Vaffel</p><p>Hej</p></div>',
            id="a kind that nobody knows",
        ),
        pytest.param(
            "??? tip\n    Hej",
            '<details class="tip"><summary>S-tip</summary><p>Hej</p></details>',
            id="folded",
        ),
        pytest.param(
            "???+ tip\n    Hej",
            '<details class="tip" open="open"><summary>S-tip</summary><p>Hej</p></details>',
            id="unfolded",
        ),
        pytest.param(
            "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
            '<table><thead><tr><th class="align-start" scope="col">a</th><th class="align-center" scope="col">b</th>'
            '<th class="align-end" scope="col">c</th></tr></thead><tbody><tr><td class="align-start">1</td>'
            '<td class="align-center">2</td><td class="align-end">3</td></tr></tbody></table>',
            id="alignment",
        ),
        pytest.param(
            "- [x] a\n- [ ] b",
            '<ul class="task-list"><li class="task-list-item"><span><span class="task task-done" role="img" '
            'aria-label="Klart:"></span></span> a</li><li class="task-list-item"><span><span class="task" role="img" '
            'aria-label="Inte klart:"></span></span> b</li></ul>',
            id="tasks",
        ),
        pytest.param(
            '=== "A *b*"\n\n    x\n\n=== "B"\n\n    y',
            '<div class="tabs"><details name="tabbed_1" open=""><summary>A <em>b</em></summary><p>x</p></details>'
            '<details name="tabbed_1"><summary>B</summary><p>y</p></details></div>',
            id="tabs",
        ),
        pytest.param(
            "Ord[^1].\n\n[^1]: Not",
            '<p>Ord<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" role="doc-noteref">1</a></sup>.</p>'
            '<div class="footnote"><h2>Fotnoter</h2><ol><li id="fn:1"><p>Not&nbsp;<a class="footnote-backref" '
            'href="#fnref:1" role="doc-backlink" aria-label="Tillbaka till texten 1">↩</a></p></li></ol></div>',
            id="footnotes",
        ),
        pytest.param(
            "EU\n\n*[EU]: Unionen",
            '<p><abbr title="Unionen">EU</abbr></p>',
            id="abbreviation",
        ),
        pytest.param("Ord\n:   Mening", "<dl><dt>Ord</dt><dd>Mening</dd></dl>", id="definition"),
        pytest.param(
            '# A {: #b .c lang="en" onclick="x()" }', '<h1 class="c" id="b" lang="en">A</h1>', id="attributes"
        ),
        pytest.param("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>', id="a list that goes on"),
        pytest.param(
            '![A](b.png "T"){ loading=lazy }',
            '<p><img alt="A" loading="lazy" src="b.png" title="T"></p>',
            id="picture",
        ),
    ],
)
def test_what_extensions_make(markdown: str, html: str) -> None:
    assert made(markdown) == html


def test_tabs_of_the_older_style_are_the_same() -> None:
    markdown = '=== "A"\n\n    x\n\n=== "B"\n\n    y'
    assert made(markdown, **{"pymdownx.tabbed": {}}) == made(markdown)


def test_tabs_in_tabs_open_by_themselves() -> None:
    html = made('=== "A"\n\n    === "B"\n\n        x\n')
    assert html == (
        '<div class="tabs"><details name="tabbed_1" open=""><summary>A</summary><div class="tabs">'
        '<details name="tabbed_2" open=""><summary>B</summary><p>x</p></details></div></details></div>'
    )


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<ul class="task-list"><li><input type="checkbox" name="x"></li></ul>', id="a box"),
        pytest.param('<div class="admonition note" onclick="x()"><p style="color:red">a</p></div>', id="what runs"),
        pytest.param('<td style="background:url(//x.example)">a</td>', id="what paints"),
        pytest.param('<div class="tabbed-set"><script>x()</script><input onfocus="x()" autofocus></div>', id="script"),
        pytest.param('<details ontoggle="x()"><label for="a">b</label></details>', id="a label"),
    ],
)
def test_what_extensions_need_opens_no_door(html: str) -> None:
    found = sanitized(html, WORDS)
    refused = ("<input", "<label", "onclick", "onfocus", "ontoggle", "style=", "<script", "x.example", "autofocus")
    assert [one for one in refused if one in found] == []


def test_what_stands_in_other_places_of_the_page_stays() -> None:
    slot = '<div class="view-slot" id="view-slot-0"></div>'
    html = f"{slot}\n<p>a &lt; b &amp; c&nbsp;d <br>e</p>\n<details><summary>f</summary></details>"
    assert sanitized(html, WORDS) == html


def test_a_sites_extensions_come_after_the_engines_own() -> None:
    added: dict[str, dict[str, Any]] = {"abbr": {}, "toc": {"toc_depth": 3}}
    assert names(added) == ["toc", "tables", "fenced_code", "abbr"]
    assert sorted(settings(added)["toc"]) == ["slugify", "toc_depth"]


def test_why_an_extension_can_not_be_used() -> None:
    assert fault_of("admonition", {}) == ""
    assert fault_of("admonitoin", {}) == "No module named 'admonitoin'"
    assert "toc_dept" in fault_of("toc", {"toc_dept": 3})
