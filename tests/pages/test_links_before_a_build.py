"""Before a build: what is told of links that lead nowhere, where they are written and in the editor's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.commands.whole_site import whole_site
from agreements.pages.checked import checked_site
from agreements.problems.problems import errors
from mini_site import MiniSite
from random_edits import furnish

CORRECT = "Correct the address."
AFTER = "Correct the part after '#'."
NAME = "Name a Markdown file or a picture, on the way from the folder of this file."


def _told(mini: MiniSite, beginning: str = "") -> list[str]:
    told = (str(problem) for problem in errors(checked_site(mini.root).problems))
    return [one for one in told if one.startswith(beginning)]


def _with_links(mini: MiniSite, *written: str, file: str = "docs/sv/data.md") -> int:
    """Adds each to the end of a page, an empty line before each; the line of the first."""
    before = mini.read(file)
    mini.write(file, before + "".join(f"\n{one}\n" for one in written))
    return before.count("\n") + 2


DEAD = [
    ("[x](nowhere.md)", 5, "the link 'nowhere.md' names no file of the site", NAME),
    ("[x](partis/index.md)", 5, "the link 'partis/index.md' names no file of the site",
     "Did you mean 'parties/index.md'?"),
    ("[x](parties/)", 5, "the link 'parties/' names no file of the site", "Did you mean 'parties/index.md'?"),
    ("[x](DATA.md)", 5, "the link 'DATA.md' names no file of the site", "Did you mean 'data.md'?"),
    ("![x](Harbour.PNG)", 6, "the link 'Harbour.PNG' names no file of the site", "Did you mean 'harbour.png'?"),
    ("[x](../en/data.md)", 5, "the link '../en/data.md' names no file of the site", "Did you mean 'data.md'?"),
    ("[x](/data/)", 5, "the link '/data/' begins at the root of the server", "Did you mean 'data.md'?"),
    ("[x](http://[bad)", 5, "'http://[bad' is no address", CORRECT),
    ("![x](https://a.example/b.png)", 6, "the page fetches 'https://a.example/b.png' from another host",
     "Put the file into the site and use that."),
    ("[x](../data/parties.json)", 5, "the link '../data/parties.json' names no file of the site",
     'Open data is no file of the pages. Write: <a href="parties.json">…</a>'),
    ("[x](#nowhere)", 5, "the link '#nowhere' names an anchor that docs/sv/data.md does not have", AFTER),
    ("[x](index.md#nowhere)", 5, "the link 'index.md#nowhere' names an anchor that docs/sv/index.md does not have",
     AFTER),
    ("[x](havslan/2012/goals/work.md#nowhere)", 5,
     "the link 'havslan/2012/goals/work.md#nowhere' names an anchor that havslan/2012/goals/work.md does not have",
     AFTER),
    ('<a href="../nowhere/">x</a>', 10, "the link '../nowhere/' leads nowhere", CORRECT),
    ('<img src="nowhere.png" alt="">', 11, "the link 'nowhere.png' leads nowhere", CORRECT),
    ('<a href="../#nowhere">x</a>', 10, "the link '../#nowhere' names an anchor that index.html does not have", AFTER),
    ("[x]: other.md\n\n[x]", 6, "the link 'other.md' names no file of the site", NAME),
    ("> - [x](other2.md 'title')", 9, "the link 'other2.md' names no file of the site", NAME),
]  # fmt: skip

SOUND = [
    "[x](data.md)", "[x](parties/index.md)", "[x](parties/hamnverket.md)", "[x](havslan/2012/goals/work.md#jobs)",
    "[x](havslan/2012/goals/work.md#commitments)", "[x](havslan/2012/whole.md#goal-1)", "[x](#data)", "[x](?a=b)",
    "[x](index.md#l%C3%B6ftena)", "![x](harbour.png)", "![x](../shared.png)", "[x](mailto:a@b.example)",
    "<a@b.example>", "[x](https://a.example/b)", '<a href="parties.json">x</a>', '<a href="../en/data/">x</a>',
    "`[x](nowhere.md)`",
    '<img src="../harbour.png" alt="">', "[x](havslan/2012/changes.md)", "[x](d%61ta.md)", "[x](#)",
]  # fmt: skip


def test_each_dead_link_is_told_where_it_is_written(mini: MiniSite) -> None:
    furnish(mini.root)
    first = _with_links(mini, *(written for written, *_ in DEAD))
    lines = [first + sum(1 + one.count("\n") + 1 for one, *_ in DEAD[:number]) for number in range(len(DEAD))]
    assert _told(mini, "docs/sv/") == [
        f"docs/sv/data.md:{line}:{column}: error: {what}. {cure}"
        for line, (_, column, what, cure) in zip(lines, DEAD, strict=True)
    ]


def test_sound_links_are_not_told(mini: MiniSite) -> None:
    furnish(mini.root)
    _with_links(mini, *SOUND)
    assert _told(mini, "docs/sv/") == []


def test_each_language_is_told_in_its_own_file(mini: MiniSite) -> None:
    line = _with_links(mini, "[x](nowhere.md)")
    french = _with_links(mini, "[x](nowhere.md)", file="docs/fr/data.md")
    assert [one.partition(": ")[0] for one in _told(mini)] == [
        f"docs/fr/data.md:{french}:5",
        f"docs/sv/data.md:{line}:5",
    ]


def test_an_anchor_may_be_missing_in_one_language_alone(mini: MiniSite) -> None:
    line = _with_links(mini, "[x](index.md#löftena)", file="docs/en/data.md")
    assert _told(mini) == [
        f"docs/en/data.md:{line}:5: error: the link 'index.md#löftena' names an anchor that docs/en/index.md does not "
        f"have. {AFTER}"
    ]


def test_check_tells_it_in_swedish_and_site_builds_nothing(mini: MiniSite) -> None:
    line = _with_links(mini, "[x](parties/)")
    said = (
        f"docs/sv/data.md:{line}:5: fel: länken ”parties/” är ingen fil på webbplatsen. Menade du ”parties/index.md”?"
    )
    for command in ("check", "site"):
        code, out = mini.run(command, lang="sv")
        assert code == 1
        assert said in out.splitlines()
    assert mini.read("site/index.html") == "<p>the last good site</p>\n"


def test_a_redirect_to_an_anchor(mini: MiniSite) -> None:
    mini.write("data/redirects.yml", "redirects:\n- old: old/\n  new: data/#nowhere\n")
    what = "the link 'data/#nowhere' names an anchor that ar/data/index.html does not have"
    assert f"data/redirects.yml:2:3: error: {what}. {AFTER}" in _told(mini)
    mini.write("data/redirects.yml", "redirects:\n- old: old/\n  new: havslan/2012/goals/work/#jobs\n")
    assert _told(mini) == []


def test_an_html_file_that_is_served_as_it_is(mini: MiniSite) -> None:
    mini.write("docs/sv/own.html", '<p>\n<a href="data/">x</a> <a href="nowhere/">x</a>')
    assert _told(mini) == [f"docs/sv/own.html:2: error: the link 'nowhere/' leads nowhere. {CORRECT}"]


def test_a_page_in_the_place_of_a_goal_that_does_not_show_it(mini: MiniSite) -> None:
    for lang in ("sv", "en", "fr", "ar"):
        mini.write(f"docs/{lang}/havslan/2012/goals/work.md", mini.read(f"docs/{lang}/data.md"))
    assert _told(mini) == [
        "docs/sv/havslan/2012/goals/work.md: error: the page takes the place of the goal 'havslan/2012/work' and does "
        "not show it. Put the marker 'goal: havslan/2012/work' into it, or give it another name."
    ]


@pytest.mark.parametrize(
    ("entry", "cure"),
    [
        ("zzzzzzzzzzzz.md", "Known here: "),
        ("dato.md", "Did you mean 'data.md'?"),
        ("sv/data.md", "Did you mean 'data.md'?"),
    ],
)
def test_an_entry_of_nav_without_a_page(mini: MiniSite, entry: str, cure: str) -> None:
    mini.change("mkdocs.yml", "  - data.md\n", f"  - {entry}\n")
    line = mini.line("mkdocs.yml", entry)
    [said] = _told(mini)
    assert said.startswith(f"mkdocs.yml:{line}:5: error: the entry '{entry}' of 'nav' names no page. ")
    assert cure in said


def test_an_entry_of_nav_may_be_a_page_that_is_generated(mini: MiniSite) -> None:
    mini.change("mkdocs.yml", "  - data.md\n", "  - havslan/2012/goals/school.md\n  - data.md\n")
    site = checked_site(mini.root)
    assert not site.has_errors
    paths = [spot.path for spot in site.edition("sv", site.settings.order, "/").site_map.spots]
    assert paths[-2:] == ["havslan/2012/goals/school/", "data/"]
    assert len(paths) == len(set(paths))


def test_without_a_home_page(mini: MiniSite) -> None:
    for lang in ("sv", "en", "fr", "ar"):
        (mini.root / f"docs/{lang}/index.md").unlink()
    mini.change("mkdocs.yml", "  - index.md\n", "")
    assert _told(mini) == ["docs/sv/index.md: error: the page is missing. Write the home page in this file."]


def test_without_settings(mini: MiniSite) -> None:
    (mini.root / "mkdocs.yml").unlink()
    assert "mkdocs.yml: error: the file is missing. Put it back, or restore it from git." in _told(mini)


def test_settings_without_the_hook(mini: MiniSite) -> None:
    mini.change("mkdocs.yml", "hooks:\n  - hooks/mkdocs_hooks.py\n", "")
    assert _told(mini) == [
        "mkdocs.yml: error: no hook hands the site over to this engine. Write 'hooks:' and below it "
        "'- hooks/mkdocs_hooks.py', a file with the line 'from agreements.doorway import *'."
    ]


def test_what_mkdocs_itself_refuses(mini: MiniSite) -> None:
    mini.change("mkdocs.yml", "docs_structure: folder", "docs_structure: tree")
    line = mini.line("mkdocs.yml", "plugins:")
    assert [str(problem) for problem in errors(whole_site(mini.root).problems)] == [
        f"mkdocs.yml:{line}:1: error: MkDocs refuses 'plugins': Plugin 'i18n' option 'docs_structure': "
        "Expected one of: ['folder', 'suffix'] but received: 'tree'. "
        "Correct the value; the manual of MkDocs or of the plugin tells what it may be."
    ]


def test_a_glossary_without_terms(mini: MiniSite) -> None:
    line = _with_links(mini, "```agreement\nglossary: all\n```") + 1
    cure = "Write terms into data/glossary.yml, or remove the marker."
    assert _told(mini, "docs/sv/") == [f"docs/sv/data.md:{line}:1: error: there are no terms to show. {cure}"]


def _own_templates(mini: MiniSite) -> Path:
    folder = mini.root / "overrides"
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(exist_ok=True)
    return folder


def test_a_template_of_the_site_that_can_not_be_filled_in(mini: MiniSite) -> None:
    (_own_templates(mini) / "results.html").write_text("<p>\n{{ v.nobody }}</p>", encoding="utf-8")
    assert [one.partition(": error: ")[0] for one in _told(mini)] == ["overrides/results.html:2"]


def test_a_template_of_the_site_with_a_dead_link(mini: MiniSite) -> None:
    (_own_templates(mini) / "legend.html").write_text('<a href="/nowhere">x</a>', encoding="utf-8")
    assert _told(mini)[0] == (
        "overrides: error: a template makes a fault on the page ar/havslan/2011/index.html: the link '/nowhere' leads "
        "nowhere. Correct the template."
    )


def test_what_is_closed_is_told_alone(mini: MiniSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "goals")
    cure = "Give yourself the right to read it, or copy it anew."
    assert _told(mini) == [
        f"data/agreements/havslan/{year}/goals: error: the folder can't be read. {cure}" for year in (2011, 2012)
    ]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_redirect_in_the_folder_of_a_language(mini: MiniSite, lang: str) -> None:
    mini.write("data/redirects.yml", f"redirects:\n- old: {lang}/old/\n  new: data/\n")
    assert _told(mini) == [
        f"data/redirects.yml:2:3: error: the address belongs to the language '{lang}'. "
        "Write it without the language: it holds for all of them."
    ]


def test_a_place_that_the_site_has_something_else_for(mini: MiniSite) -> None:
    (mini.root / "data/agreements/havslan").rename(mini.root / "data/agreements/parties")
    for year in (2011, 2012):
        mini.change(f"data/agreements/parties/{year}/agreement.yml", "place: havslan\n", "place: parties\n")
    for lang in ("sv", "en", "fr", "ar"):
        for file in (mini.root / f"docs/{lang}").rglob("*.md"):
            file.write_text(file.read_text("utf-8").replace("havslan/", "parties/"), encoding="utf-8")
    assert (
        "data/agreements/parties/2011/agreement.yml:1:1: error: the site needs the address 'parties/' for something "
        "else. Give the place another id, and its folder the same name."
    ) in _told(mini)


def test_a_page_of_the_name_of_the_one_for_unknown_addresses(mini: MiniSite) -> None:
    for lang in ("sv", "en", "fr", "ar"):
        mini.write(f"docs/{lang}/404.md", mini.read(f"docs/{lang}/data.md"))
    assert _told(mini) == [
        "docs/sv/404.md: error: the address belongs to the page for unknown addresses. "
        "Give the file or its folder another name."
    ]


def test_a_link_in_the_copyright_stands_on_every_page(mini: MiniSite) -> None:
    line = 'copyright: <a href="data/">Havslän</a>'
    mini.write("mkdocs.yml", f"{line}\n{mini.read('mkdocs.yml')}")
    assert _told(mini) == [f"mkdocs.yml:1:12: error: the link 'data/' leads nowhere. {CORRECT}"]
    mini.change("mkdocs.yml", 'href="data/"', 'href="https://havslan.example/"')
    assert _told(mini) == []


def test_a_link_of_nav_that_is_no_address(mini: MiniSite) -> None:
    mini.change("mkdocs.yml", "  - data.md\n", "  - data.md\n  - Mer: http://[bad\n")
    line = mini.line("mkdocs.yml", "Mer")
    assert _told(mini) == [f"mkdocs.yml:{line}:10: error: 'http://[bad' is no address. {CORRECT}"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("publisher.url", "havslan.example"), ("contact", "https://[bad")],
)
def test_addresses_of_others_in_the_data_are_whole(mini: MiniSite, key: str, value: str) -> None:
    name, _, inner = key.partition(".")
    written = f"{name}:\n  name: Havslän\n  {inner}: {value}\n" if inner else f"{name}: {value}\n"
    others = re.sub(rf"(?m)^{name}:.*\n(?:  .*\n)*", "", mini.read("data/site.yml"))
    mini.write("data/site.yml", others + written)
    [said] = _told(mini)
    assert said.endswith(f": error: '{value}' is not a whole address. Write it with 'https://' at its beginning.")
