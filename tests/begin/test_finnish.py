"""A new language, from one command to its release: Finnish on the small project, and once on the example.

The engine speaks Finnish, so that the frame is in Finnish from the start; Lithuanian is one that it does not speak.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree as Xml

import polib
import pytest

from agreements.command_line import main
from agreements.editors.schemas import schema_files
from agreements.interface.frame_texts import frame_texts
from agreements.languages.texts import SourceText
from agreements.pages.pages import Pages, pages
from agreements.site.reading import load_site
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND
from agreements.source.settings import read_settings
from mini_site import SPOKEN, MiniSite
from page_tree import Element, Page, parse, read_pages

JOBS = "havslan/2012/goals/work/commitments/jobs/text"
TITLE = "havslan/2012/goals/work/title"
TRANSLATED = {
    JOBS: "Kunta järjestää 32 työpaikkaa.",
    TITLE: "Työ ja satama",
}
CATALOGUES = ["havslan-2011.po", "havslan-2012.po", "parties.po", "site.po"]
DATA_PAGE = """\
---
title: Tiedot
description: Tässä ovat tiedostot.
menu: Tiedot
---
# Tiedot

Tiedostot.

```agreement
downloads: havslan/2012
```
"""
HOME = "Löftena"
SKIP = "Hoppa till innehållet"
_LETTER = re.compile(r"[^\W\d_]")


@pytest.fixture(scope="module")
def begun(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The small project right after the command; its original words for it are kept in a file."""
    mini = mini_template.copy_to(tmp_path_factory.mktemp("begun") / "project")
    code, said = mini.run("new-language", "fi")
    assert code == 0, said
    mini.write("said.txt", said)
    return mini


@pytest.fixture(scope="module")
def finnish(begun: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """Two texts and one page are translated, and the site is built."""
    mini = begun.copy_to(tmp_path_factory.mktemp("finnish") / "project")
    translate(mini, TRANSLATED)
    mini.write("docs/fi/data.md", DATA_PAGE)
    code, said = mini.run("site")
    assert code == 0, said[-800:]
    mini.write("said.txt", said)
    return mini


@pytest.fixture(scope="module")
def lithuanian(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The small project in one more language, of which the engine has no words."""
    mini = mini_template.copy_to(tmp_path_factory.mktemp("lithuanian") / "project")
    code, said = mini.run("new-language", "lt")
    assert code == 0, said
    return mini


@pytest.fixture(scope="module")
def small(finnish: MiniSite) -> dict[str, Page]:
    return {
        file: Page(page.file, "fi", page.address.removeprefix("fi/"), page.root, page.faults)
        if file.startswith("fi/")
        else page
        for file, page in read_pages(finnish.root / "site", SPOKEN).items()
    }


def translate(mini: MiniSite, translated: dict[str, str]) -> None:
    for file in (mini.root / "data/translations/fi").glob("*.po"):
        catalogue = polib.pofile(str(file), encoding="utf-8", wrapwidth=0)
        for entry in catalogue:
            if entry.msgctxt in translated:
                entry.msgstr = translated[entry.msgctxt]
        catalogue.save(str(file))


def translate_everything(mini: MiniSite) -> None:
    for file in (mini.root / "data/translations/fi").glob("*.po"):
        catalogue = polib.pofile(str(file), encoding="utf-8", wrapwidth=0)
        for entry in catalogue:
            original = entry.msgid_plural or entry.msgid
            forms = dict.fromkeys(entry.msgstr_plural, f"fi {original}")
            entry.msgstr, entry.msgstr_plural = ("", forms) if forms else (f"fi {original}", {})
        catalogue.save(str(file))
    for page in (mini.root / "docs/sv").rglob("*.md"):
        name = page.relative_to(mini.root / "docs/sv").as_posix()
        mini.write(f"docs/fi/{name}", page.read_text(encoding="utf-8"))


def pages_of(mini: MiniSite, site: Site, lang: str) -> Pages:
    settings, _ = read_settings(mini.root)
    return pages(site, lang, settings.order, settings.site_url, mini.root)


def alternates(root: Element) -> list[str]:
    return [link["hreflang"] for link in root.all("link", rel="alternate")]


def menu(root: Element) -> list[str]:
    return [link["hreflang"] for link in root.one("nav", "languages").all("a")]


# The command


def test_the_command_tells_what_is_new_and_what_to_do_next(begun: MiniSite) -> None:
    assert begun.read("said.txt").splitlines() == [
        "Suomi (fi) is now in preparation. New:",
        *(f"  data/translations/fi/{name}" for name in CATALOGUES),
        "  docs/fi/",
        "Changed:",
        "  data/languages.yml",
        "What to do next:",
        "  1. Translate the catalogues in data/translations/fi/.",
        "  2. Translate the pages of docs/sv/ into files of the same names in docs/fi/.",
        "  3. See what it looks like: run 'agreements serve', then open /fi/.",
        "  4. When everything is translated, write 'state: released' in data/languages.yml; "
        "then run: agreements pictures",
        "Until then no menu and no search engine leads to it.",
    ]


def test_the_language_is_declared_and_has_a_folder_for_its_pages(begun: MiniSite) -> None:
    entry = "- id: fi\n  name: Suomi\n  direction: ltr\n  state: in_preparation\n"
    assert begun.read("data/languages.yml").endswith(entry)
    assert list((begun.root / "docs/fi").iterdir()) == []
    left = [path.name for path in begun.root.rglob("*") if path.name.startswith(".")]
    assert left == []


def test_every_text_stands_once_in_the_catalogues_and_empty(begun: MiniSite) -> None:
    files = sorted((begun.root / "data/translations/fi").iterdir())
    assert [file.name for file in files] == CATALOGUES
    entries = [entry for file in files for entry in polib.pofile(str(file), encoding="utf-8")]
    texts = load_site(begun.root).content.source_texts
    _stand_once_and_empty(entries, texts, plural_count=2)


def test_the_frame_too_is_to_be_translated_where_the_engine_has_no_words(lithuanian: MiniSite) -> None:
    files = sorted((lithuanian.root / "data/translations/lt").iterdir())
    assert [file.name for file in files] == sorted([*CATALOGUES, "interface.po"])
    entries = [entry for file in files for entry in polib.pofile(str(file), encoding="utf-8")]
    frame = {text.path: text for text in frame_texts().values()}
    _stand_once_and_empty(entries, {**frame, **load_site(lithuanian.root).content.source_texts}, plural_count=3)


def _stand_once_and_empty(
    entries: Sequence[polib.POEntry], texts: Mapping[str, SourceText], *, plural_count: int
) -> None:
    assert sorted(entry.msgctxt for entry in entries) == sorted(texts)
    assert [entry.msgctxt for entry in entries if entry.msgstr or any(entry.msgstr_plural.values())] == []
    for entry in entries:
        text = texts[entry.msgctxt]
        assert (entry.msgid_plural or entry.msgid, entry.msgid if entry.msgid_plural else "") == (
            text.original,
            text.one,
        )
        assert len(entry.msgstr_plural) == (plural_count if text.one else 0)


def test_the_catalogues_say_what_language_they_are_in(begun: MiniSite) -> None:
    for file in (begun.root / "data/translations/fi").iterdir():
        head = polib.pofile(str(file), encoding="utf-8").metadata
        assert (head["Language"], head["Plural-Forms"]) == ("fi", "nplurals=2; plural=(n != 1);")
        assert head["Content-Type"] == "text/plain; charset=UTF-8"


@pytest.mark.parametrize("lang", ["fi", "fa", "lt", "zh-Hant"])
def test_the_catalogues_pass_the_check_of_gettext_without_a_word(mini: MiniSite, lang: str) -> None:
    assert mini.run("new-language", lang)[0] == 0
    for file in (mini.root / "data/translations" / lang).iterdir():
        command = ["msgfmt", "--check", "--output-file=/dev/null", str(file)]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert (ran.returncode, ran.stderr) == (0, ""), file.name


def test_a_new_language_is_a_few_notes_and_nothing_else(begun: MiniSite) -> None:
    code, said = begun.run("check", "--notes")
    lines = said.splitlines()
    assert (code, lines[-1]) == (0, "0 errors, 0 warnings, 5 notes")
    what = "5 of 5 pages are still to be translated. Translate docs/sv/ into files of the same names."
    assert f"docs/fi: note: {what}" in lines
    pattern = r"data/translations/fi/parties\.po: note: 6 of 6 texts are still to be translated, 0 are outdated\. .*"
    assert any(re.fullmatch(pattern, line) for line in lines)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        pytest.param(
            "xx",
            "'xx' is not the code of a language whose numbers and plurals are known. "
            "Write its code of two or three letters, such as 'fi' or 'ckb'.",
            id="no language",
        ),
        pytest.param(
            "suomi",
            "'suomi' is not the code of a language whose numbers and plurals are known. Did you mean 'fi'?",
            id="its name",
        ),
        pytest.param(
            "../fi",
            "'../fi' is not the code of a language whose numbers and plurals are known. "
            "Write its code of two or three letters, such as 'fi' or 'ckb'.",
            id="a path",
        ),
        pytest.param("en", "'en' is already a language of the site; see data/languages.yml.", id="there already"),
    ],
)
def test_what_can_be_no_new_language(mini: MiniSite, code: str, said: str) -> None:
    before = mini.read("data/languages.yml")
    assert mini.run("new-language", code) == (1, f"{said}\n")
    assert mini.read("data/languages.yml") == before


@pytest.mark.parametrize("folder", ["docs/fi", "data/translations/fi"])
def test_a_folder_that_is_there_already_is_not_touched(mini: MiniSite, folder: str) -> None:
    mini.write(f"{folder}/mine.txt", "mine")
    before = mini.read("data/languages.yml")
    cure = "Move it away, and put back what is of use afterwards."
    assert mini.run("new-language", "fi") == (1, f"{folder} is already there. {cure}\n")
    assert (mini.read("data/languages.yml"), mini.read(f"{folder}/mine.txt")) == (before, "mine")


def test_a_name_must_be_one_line(mini: MiniSite) -> None:
    for name in (" ", "a\nb"):
        assert mini.run("new-language", "fi", "--name", name) == (1, "The name must be one line of text.\n")


def test_nothing_begins_while_the_content_has_errors(mini: MiniSite) -> None:
    mini.change("data/parties.yml", "name: Hamnverket", "nmae: Hamnverket")
    code, said = mini.run("new-language", "fi")
    assert code == 1
    assert "unknown key 'nmae'" in said
    assert not (mini.root / "docs/fi").exists()


@pytest.mark.parametrize("folder", ["docs/fi", "data/translations/fi"])
def test_a_folder_of_a_language_that_nobody_declared(mini: MiniSite, folder: str) -> None:
    mini.write(f"{folder}/index.md", DATA_PAGE)
    what = "the folder belongs to no language of the site. Declare 'fi' in data/languages.yml, or remove the folder."
    assert mini.run("check") == (0, f"{folder}: warning: {what}\n0 errors, 1 warning, 0 notes\n")


@pytest.mark.parametrize(("lang", "name"), [("fa", "دری"), ("ur", "اردو")], ids=["spoken", "not spoken"])
def test_a_language_that_is_written_from_right_to_left(mini: MiniSite, lang: str, name: str) -> None:
    assert mini.run("new-language", lang, "--name", name)[0] == 0
    entry = f"- id: {lang}\n  name: {name}\n  direction: rtl\n  state: in_preparation\n"
    assert mini.read("data/languages.yml").endswith(entry)
    root, faults = parse(pages_of(mini, load_site(mini.root), lang).whole("havslan/2012/goals/work/"))
    html = root.one("html")
    assert (html["lang"], html["dir"], faults) == (lang, "rtl", [])
    original = root.one("main").one("h1").one("span")
    assert (original["lang"], original["dir"], original.text) == ("sv", "ltr", "Arbete och hamn")
    skip = root.one("a", "skip")
    marked = [(one["lang"], one.text) for one in skip.all("bdi")]
    spoken = "رفتن به محتوا" if lang == "fa" else ""
    assert (marked, skip.text) == (([], spoken) if spoken else ([("sv", SKIP)], SKIP))


# In preparation


def test_every_page_is_built_in_the_new_language(small: dict[str, Page], finnish: MiniSite) -> None:
    original = [file for file, page in small.items() if page.lang == "sv"]
    assert sorted(f"fi/{file}" for file in original) == sorted(file for file in small if file.startswith("fi/"))
    assert f"fi {len(original)}" in finnish.read("said.txt")
    for page in small.values():
        if page.lang == "fi":
            html = page.root.one("html")
            assert (html["lang"], html["dir"], page.faults) == ("fi", "ltr", ())


def test_no_menu_and_no_search_engine_leads_to_it(small: dict[str, Page], finnish: MiniSite) -> None:
    for page in small.values():
        assert menu(page.root) == ["sv", "en", "fr", "ar"]
        assert "fi" not in alternates(page.root)
        if page.lang == "fi":
            assert page.root.one("meta", name="robots")["content"] == "noindex"
            assert (alternates(page.root), page.root.all("link", rel="canonical")) == ([], [])
    assert "/fi/" not in finnish.read("site/sitemap.xml")
    assert "Suomi" not in (finnish.root / "site/index.html").read_text(encoding="utf-8")


def test_the_open_data_waits_for_the_release(finnish: MiniSite) -> None:
    exported = json.loads(finnish.read("site/data/havslan/2012.json"))
    jobs = exported["goals"][0]["commitments"][0]
    assert sorted(jobs["text"]) == ["ar", "en", "fr", "sv"]
    assert "_fi" not in finnish.read("site/data/havslan/2012-commitments.csv").splitlines()[0]


def test_a_page_without_a_translation_is_original_and_says_so(small: dict[str, Page]) -> None:
    page = small["fi/index.html"]
    assert (page.main["lang"], page.main["dir"]) == ("sv", "ltr")
    assert page.main.one("h1").text == HOME
    assert [one.text for one in page.root.one("aside").all("p", "warning")] == [
        "Käännämme sivustoa vielä tälle kielelle. Se, mikä ei ole valmista, on alkukielellä (ruotsi).",
        "Tätä sivua ei ole vielä käännetty. Luet sitä alkukielellä (ruotsi).",
    ]


def test_what_data_adds_to_such_a_page_is_in_the_new_language(small: dict[str, Page]) -> None:
    page = small["fi/havslan/2012/index.html"]
    assert page.main["lang"] == "sv"
    title = next(one for one in page.main.all("a") if one.text == TRANSLATED[TITLE])
    assert next(one["lang"] for one in title.around if one.get("lang")) == "fi"


def test_a_translated_page_is_in_the_new_language(small: dict[str, Page]) -> None:
    page = small["fi/data/index.html"]
    assert (page.main.get("lang"), page.main.one("h1").text) == (None, "Tiedot")
    assert page.root.one("title").text == "Tiedot – Löftena"


def test_a_translated_text_is_shown_and_its_neighbour_falls_back(small: dict[str, Page]) -> None:
    goal = small["fi/havslan/2012/goals/work/index.html"].main
    assert goal.one("h1").text == TRANSLATED[TITLE]
    jobs, cranes = (goal.one("article", id=name).one("p", "promise") for name in ("jobs", "cranes"))
    assert (jobs.text, jobs.all("small")) == (TRANSLATED[JOBS], [])
    assert (cranes.one("span")["lang"], cranes.one("span").text) == ("sv", "Hamnverket lagar 5 kranar till.")
    assert cranes.one("small", "notice").text == "(ei vielä käännetty)"


def test_a_translated_promise_is_not_compared_with_a_original_one(small: dict[str, Page]) -> None:
    difference = small["fi/havslan/2012/changes/index.html"].main.one("p", "difference")
    assert difference.text == "Kommunen ordnar [poistettu: minst 20] [lisätty: 32] jobb."
    words = [one for one in difference.all("span") if "visually-hidden" not in one.classes]
    assert {one["lang"] for one in words} == {"sv"}


def test_the_frame_is_in_the_new_language_from_the_start(small: dict[str, Page]) -> None:
    skip = small["fi/parties/hamnverket/index.html"].root.one("a", "skip")
    assert (skip.text, skip.all("span")) == ("Siirry sisältöön", [])


def test_texts_of_the_frame_in_original_are_marked(lithuanian: MiniSite) -> None:
    page, _ = parse(pages_of(lithuanian, load_site(lithuanian.root), "lt").whole("parties/hamnverket/"))
    skip = page.one("a", "skip").one("span")
    assert (skip["lang"], skip.text) == ("sv", SKIP)


def test_as_long_as_nothing_is_translated_every_word_of_the_data_is_marked_as_original(begun: MiniSite) -> None:
    site = load_site(begun.root)
    originals = {text.original for text in site.content.source_texts.values()}
    for path, unmarked in _unmarked(begun, site, "fi"):
        assert unmarked & originals == set(), path


def test_where_the_engine_has_no_words_either_every_word_is_marked_as_original(lithuanian: MiniSite) -> None:
    for path, unmarked in _unmarked(lithuanian, load_site(lithuanian.root), "lt"):
        assert unmarked == set(), path


def _unmarked(mini: MiniSite, site: Site, lang: str) -> Iterator[tuple[str, set[str]]]:
    """Each page with the texts that stand in it as if they were in the language."""
    made = pages_of(mini, site, lang)
    for path in [NOT_FOUND, *(spot.path for spot in made.edition.site_map.spots)]:
        body = parse(made.whole(path))[0].one("body")
        texts = [(text.strip(), holder) for text, holder in body.texts if _LETTER.search(text) and holder.tag != "code"]
        assert [one for option in body.all("option") for one in option.inside] == []
        assert [one for one in body.inside if any("<" in value for value in one.attributes.values())] == []
        yield path, {text for text, holder in texts if _lang_at(holder) == lang}


def _lang_at(holder: Element) -> str:
    return next((one["lang"] for one in holder.around if one.get("lang")), "")


def test_the_preview_makes_the_same_pages(finnish: MiniSite) -> None:
    made = pages_of(finnish, load_site(finnish.root), "fi")
    for spot in made.edition.site_map.spots:
        assert made.whole(spot.path) == finnish.read(f"site/fi/{spot.path}index.html"), spot.path
    assert made.whole(NOT_FOUND) == finnish.read("site/fi/404.html")


def test_search_has_an_index_of_what_is_in_the_new_language(finnish: MiniSite) -> None:
    known = json.loads(finnish.read("site/pagefind/pagefind-entry.json"))["languages"]
    assert sorted(known) == ["ar", "en", "fi", "fr", "sv"]
    # The translated page, the goal with a Finnish title and the translated commitment; and what the engine names:
    # two whole agreements, the comparison of two years, the place, and those who promise as one there.
    assert known["fi"]["page_count"] == 8


def test_what_is_wrong_is_still_an_error(finnish: MiniSite, tmp_path: Path) -> None:
    mini = finnish.copy_to(tmp_path / "project")
    translate(mini, {JOBS: "Kunta järjestää 23 työpaikkaa."})
    mini.write("docs/fi/parties/index.md", DATA_PAGE)
    code, said = mini.run("check")
    assert code == 1
    assert f"the numbers in the translation of '{JOBS}' differ from the original: missing 32, too much 23." in said
    assert "error: the markers are not those of docs/sv/parties/index.md." in said
    assert said.splitlines()[-1].startswith("3 errors, 0 warnings,")


# Released


def release(mini: MiniSite) -> None:
    mini.change("data/languages.yml", "state: in_preparation", "state: released")


def test_a_release_asks_for_all_that_is_missing(begun: MiniSite, tmp_path: Path) -> None:
    mini = begun.copy_to(tmp_path / "project")
    release(mini)
    code, said = mini.run("check")
    texts = len(load_site(mini.root).content.source_texts)
    assert (code, said.splitlines()[-1]) == (1, f"5 errors, {texts} warnings, 0 notes")
    assert "docs/fi/data.md: error: the page is missing. Translate docs/sv/data.md into this file." in said


def test_a_released_language_is_one_as_any_other(begun: MiniSite, tmp_path: Path) -> None:
    mini = begun.copy_to(tmp_path / "project")
    translate_everything(mini)
    release(mini)
    assert mini.run("translations", "fi", "--translated", "docs/fi")[0] == 0
    site = load_site(mini.root)
    assert site.problems == ()
    for lang in site.languages.ids:
        root, _ = parse(pages_of(mini, site, lang).whole("havslan/2012/goals/work/"))
        assert menu(root) == ["sv", "en", "fr", "ar", "fi"]
        assert alternates(root) == ["sv", "en", "fr", "ar", "fi", "x-default"]
        assert root.one("nav", "languages").one("a", hreflang="fi").text == "Suomi"
    root, _ = parse(pages_of(mini, site, "fi").whole("data/"))
    assert root.one("link", rel="canonical")["href"] == "https://overens.example/fi/data/"
    assert root.all("meta", name="robots") == []
    shared = pages_of(mini, site, "sv").shared_files()
    listed = [url.text for url in Xml.fromstring(shared["sitemap.xml"]).iter() if url.tag.endswith("}loc")]
    assert "https://overens.example/fi/havslan/2012/goals/work/" in listed
    assert json.loads(shared["data/havslan/2012.json"])["title"]["fi"] == "fi Löften 2012"


# A site of languages that each have a text of their own


def test_the_example_in_one_more_language(
    built_example: Path, example_site: Site, example_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The new language is built alone; the others' pages are as they were."""
    root = example_copy
    assert main(["schema", "--root", str(root)]) == 0
    assert main(["new-language", "fi", "--root", str(root)]) == 0
    assert "Suomi (fi)" in capsys.readouterr().out
    site = load_site(root)
    assert (root / "schemas/parties.json").read_text("utf-8") == schema_files(site, "en")["schemas/parties.json"]
    assert [problem for problem in site.problems if problem not in example_site.problems and problem.severity < 2] == []
    environment = {**os.environ, "ONLY_LANGUAGE": "fi", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    ran = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, "WARNING" in ran.stderr) == (0, False), ran.stderr[-800:]
    original = {one.relative_to(built_example).as_posix() for one in built_example.rglob("*.html")}
    original = {name for name in original if name.split("/")[0] not in example_site.languages.translations}
    assert {one.relative_to(root / "site/fi").as_posix() for one in (root / "site/fi").rglob("*.html")} == original
    example = MiniSite(root)
    for lang in ("en", "ar"):
        made = pages_of(example, site, lang)
        for spot in made.edition.site_map.spots:
            if spot.path == "translations/":
                continue  # it tells how far each language has come
            file = built_example / ("" if lang == "en" else lang) / spot.path / "index.html"
            assert made.whole(spot.path) == file.read_text(encoding="utf-8"), file
