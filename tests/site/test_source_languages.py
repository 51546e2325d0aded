"""Small sites whose data are in English or Arabic, one of them with a language that the engine has no words in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from agreements.interface.frame_texts import frame_texts
from agreements.pages.pages import Pages, pages
from agreements.prose.prose import read_page
from agreements.prose.translations import page_mark
from agreements.site.reading import load_site
from agreements.site.site_map import NOT_FOUND
from agreements.source.settings import read_settings
from mini_site import MiniSite
from page_tree import Element, parse

GOAL = "bay/2030/goals/work/"
MKDOCS = """\
site_name: Bay
site_url: https://bay.example/
hooks:
- hooks/mkdocs_hooks.py
theme:
  name: material
  font: false
nav:
- index.md
plugins:
- i18n:
    docs_structure: folder
    fallback_to_default: true
    reconfigure_material: false
    languages:
    - {{locale: {lang}, name: {name}, default: true, build: true}}
"""
HOOKS = "from agreements.doorway import *  # noqa: F403\n"
SITE = (
    "format: 1\nname: {name}\ntagline: {tagline}\nsource_language: {lang}\n"
    "publisher: {{name: Bay}}\ncontact: bay@bay.example\nlicence: {{name: CC0-1.0}}\n"
)
LANGUAGE = "- id: {lang}\n  name: {name}\n  direction: {direction}\n  state: released\n"
PARTIES = "parties:\n- id: harbour\n  name: {party}\n  kind: municipality\n  what: {what}\n"
AGREEMENT = """\
place: bay
place_name: {place}
year: 2030
title: {title}
subtitle: {subtitle}
source: {{title: {title}, publisher: {party}, year: 2030, section: {section}}}
groups:
- id: outward
  name: {group}
parties:
- harbour
"""
WORK = """\
id: work
number: '1'
group: outward
title: {goal}
text: {text}
source: {{section: {section}, page: 4}}
responsible:
- harbour
commitments:
- id: jobs
  parties:
  - harbour
  text: {promise}
"""
PAGE = "---\ntitle: {name}\ndescription: {tagline}\n{made_from}---\n# {name}\n\n```agreement\ngoals: bay/2030\n```\n"
ENGLISH = {
    "name": "Promises",
    "tagline": "What the bay promises",
    "party": "Harbour Town",
    "what": "A town by the sea.",
    "place": "The Bay",
    "title": "The bay agreement",
    "subtitle": "What we promise",
    "section": "Part one",
    "group": "Outward",
    "goal": "Work",
    "text": "More people have work.",
    "promise": "The town finds 12 jobs.",
}
SOMALI = {
    "name": "Ballanqaadyo",
    "tagline": "Waxa gacanku ballan qaaday",
    "party": "Harbour Town",
    "what": "Magaalo badda u dhow.",
    "title": "Heshiiska gacanka",
    "subtitle": "Waxaan ballan qaadnay",
    "section": "Qaybta koowaad",
    "group": "Dibadda",
    "goal": "Shaqo",
    "text": "Dad badan ayaa shaqo leh.",
    "promise": "Magaaladu waxay heshaa 12 shaqo.",
}
ARABIC = {
    "name": "الوعود",
    "tagline": "ما يعد به الخليج",
    "party": "بلدية الميناء",
    "what": "مدينة على البحر.",
    "place": "الخليج",
    "title": "اتفاقية الخليج",
    "subtitle": "ما نعد به",
    "section": "الجزء الأول",
    "group": "إلى الخارج",
    "goal": "العمل",
    "text": "يعمل المزيد من الناس.",
    "promise": "توفر البلدية 12 وظيفة.",
}
NAMES = {"ar": ("العربية", "rtl"), "en": ("English", "ltr"), "so": ("Soomaali", "ltr")}


def bay(root: Path, source: str, words: Mapping[str, str], lang: str, translated: Mapping[str, str]) -> MiniSite:
    """A site of one agreement with one goal in the source, and all of it in one other language."""
    site = MiniSite(root)
    languages = [LANGUAGE.format(lang=one, name=NAMES[one][0], direction=NAMES[one][1]) for one in (source, lang)]
    site.write("mkdocs.yml", MKDOCS.format(lang=source, name=NAMES[source][0]))
    site.write("hooks/mkdocs_hooks.py", HOOKS)
    site.write("data/site.yml", SITE.format(lang=source, **words))
    site.write("data/languages.yml", f"languages:\n{''.join(languages)}")
    site.write("data/parties.yml", PARTIES.format(**words))
    site.write("data/agreements/bay/2030/agreement.yml", AGREEMENT.format(**words))
    site.write("data/agreements/bay/2030/goals/01-work.yml", WORK.format(**words))
    site.write(f"docs/{source}/index.md", PAGE.format(made_from="", **words))
    original, _ = read_page((root / f"docs/{source}/index.md").read_bytes(), "index.md", source, "index.md")
    assert original is not None
    made_from = f"translated_from: {page_mark(original)}\ntranslated_on: 2030-01-01\n"
    site.write(f"docs/{lang}/index.md", PAGE.format(made_from=made_from, **{**words, **translated}))
    site.write(f"data/translations/{lang}/bay.po", "")
    in_other = {words[key]: wording for key, wording in translated.items()}
    entries = [
        f'msgctxt "{text.path}"\nmsgid "{text.original}"\nmsgstr "{in_other[text.original]}"\n'
        for text in load_site(root).content.source_texts.values()
        if text.original in in_other
    ]
    head = f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    site.write(f"data/translations/{lang}/bay.po", "\n".join([head, *entries]))
    return site


def made(site: MiniSite, lang: str) -> Pages:
    settings, _ = read_settings(site.root)
    return pages(load_site(site.root), lang, settings.order, settings.site_url, site.root)


def shown(site: MiniSite, lang: str, path: str) -> Element:
    root, faults = parse(made(site, lang).whole(path))
    assert faults == []
    return root


@pytest.fixture(scope="module")
def in_english(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    return bay(tmp_path_factory.mktemp("english"), "en", ENGLISH, "so", SOMALI)


@pytest.fixture(scope="module")
def in_arabic(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    translated = {key: wording for key, wording in ENGLISH.items() if key != "place"}
    kept = {"party": ARABIC["party"]}
    return bay(tmp_path_factory.mktemp("arabic"), "ar", ARABIC, "en", {**translated, **kept})


def marked(element: Element) -> list[tuple[str, str, str]]:
    """Each part of it that is in another language: (language, direction, text)."""
    return [(one["lang"], one["dir"], one.text) for one in element.inside if one.get("lang") and one.get("dir")]


# English data, and Somali, which the engine has no words in


def test_a_language_that_the_engine_does_not_speak_is_a_note_and_no_error(in_english: MiniSite) -> None:
    said = (
        f"data/translations/so: note: {len(frame_texts())} texts of the frame are not in 'so', and say so. "
        "Translate them: agreements translations so --update lists them.\n0 errors, 0 warnings, 1 note\n"
    )
    assert in_english.run("check", "--notes") == (0, said)


def test_its_frame_is_in_the_source_and_marked(in_english: MiniSite) -> None:
    page = shown(in_english, "so", GOAL)
    assert (page.one("html")["lang"], page.one("html")["dir"]) == ("so", "ltr")
    assert marked(page.one("a", "skip")) == [("en", "ltr", "Skip to the content")]
    assert marked(page.one("h2", id="commitments")) == [("en", "ltr", "Commitments")]
    assert marked(page.one("main").one("p", "count")) == [("en", "ltr", "1 commitment")]


def test_its_content_is_in_its_own_language(in_english: MiniSite) -> None:
    main = shown(in_english, "so", GOAL).one("main")
    promise = main.one("p", "promise")
    assert (main.one("h1").text, promise.text) == (SOMALI["goal"], SOMALI["promise"])
    assert marked(promise) == marked(main.one("h1")) == []


def test_a_sentence_of_the_source_names_the_language_in_its_own_words(in_english: MiniSite) -> None:
    notice = ("en", "ltr", "The text in the original language (English) is the authoritative one.")
    assert notice in marked(shown(in_english, "so", GOAL).one("footer", "site-foot"))


def test_a_text_of_the_frame_that_the_site_translates_itself(in_english: MiniSite, tmp_path: Path) -> None:
    site = in_english.copy_to(tmp_path / "site")
    entry = 'msgctxt "interface/site/skip"\nmsgid "Skip to the content"\nmsgstr "U bood nuxurka"\n'
    site.write("data/translations/so/interface.po", entry)
    skip = shown(site, "so", GOAL).one("a", "skip")
    assert (skip.text, marked(skip)) == ("U bood nuxurka", [])
    assert f"note: {len(frame_texts()) - 1} texts of the frame are not in 'so'" in site.run("check", "--notes")[1]


def test_the_catalogues_get_the_texts_of_the_frame(in_english: MiniSite, tmp_path: Path) -> None:
    site = in_english.copy_to(tmp_path / "site")
    assert site.run("translations", "so", "--update")[0] == 0
    assert site.read("data/translations/so/interface.po").count("msgctxt ") == len(frame_texts())
    assert site.run("check")[0] == 0


def test_the_source_itself_is_in_english_and_nothing_is_marked(in_english: MiniSite) -> None:
    page = shown(in_english, "en", GOAL)
    assert page.one("html")["lang"] == "en"
    assert page.one("main").one("h1").text == "Work"
    assert marked(page.one("main")) == marked(page.one("a", "skip")) == []


def test_data_in_a_language_that_the_engine_does_not_speak_are_a_note_too(tmp_path: Path) -> None:
    words = {**ENGLISH, **SOMALI}
    site = bay(tmp_path / "site", "so", words, "en", {key: ENGLISH[key] for key in SOMALI})
    site.write("data/texts.yml", "texts:\n  site:\n    skip: U bood nuxurka\n")
    code, said = site.run("check", "--notes")
    note = f"data/texts.yml: note: {len(frame_texts()) - 1} texts of the frame are not in 'so', and say so. "
    assert code == 0
    assert f"{note}Word them in data/texts.yml." in said.splitlines()
    page = shown(site, "so", GOAL)
    assert (page.one("a", "skip").text, marked(page.one("a", "skip"))) == ("U bood nuxurka", [])
    assert marked(page.one("h2", id="commitments")) == [("en", "ltr", "Commitments")]


# Arabic data, and English as a translation


def test_data_in_arabic_are_checked_like_any_other(in_arabic: MiniSite) -> None:
    assert in_arabic.run("check", "--notes") == (0, "0 errors, 0 warnings, 0 notes\n")


def test_the_pages_in_arabic_are_written_from_right_to_left(in_arabic: MiniSite) -> None:
    page = shown(in_arabic, "ar", GOAL)
    assert (page.one("html")["lang"], page.one("html")["dir"]) == ("ar", "rtl")
    assert page.one("a", "skip").text == "انتقل إلى المحتوى"
    main = page.one("main")
    assert (main.one("h1").text, main.one("p", "promise").text) == (ARABIC["goal"], ARABIC["promise"])
    assert main.one("p", "count").text == "تعهد واحد"
    assert marked(main) == []


def test_they_stand_at_the_root_and_english_below_it(in_arabic: MiniSite) -> None:
    page = shown(in_arabic, "en", GOAL)
    found = {one["hreflang"]: one["href"] for one in page.all("link", rel="alternate")}
    assert found == {
        "ar": f"https://bay.example/{GOAL}",
        "en": f"https://bay.example/en/{GOAL}",
        "x-default": f"https://bay.example/{GOAL}",
    }


def test_a_page_in_english_is_written_from_left_to_right(in_arabic: MiniSite) -> None:
    page = shown(in_arabic, "en", GOAL)
    assert (page.one("html")["lang"], page.one("html")["dir"]) == ("en", "ltr")
    assert page.one("main").one("h1").text == "Work"
    authoritative = "The text in the original language (Arabic) is the authoritative one."
    assert authoritative in page.one("footer", "site-foot").text


def test_names_in_arabic_are_isolated_on_it_and_tell_their_language(in_arabic: MiniSite) -> None:
    main = shown(in_arabic, "en", GOAL).one("main")
    names = [("ar", "rtl", ARABIC["party"])]
    assert marked(main.one("ul", "names")) == marked(main.one("h3")) == names
    assert [one.tag for one in main.one("ul", "names").all("bdi")] == ["bdi"]


def test_a_name_within_an_english_sentence_is_isolated_too(in_arabic: MiniSite) -> None:
    link = shown(in_arabic, "en", GOAL).one("p", "next").one("a")
    assert link.text == "The whole 2030 agreement, الخليج"
    assert [(one["dir"], one.text) for one in link.all("bdi")] == [("rtl", "الخليج")]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_page_can_be_made(in_arabic: MiniSite, lang: str) -> None:
    all_of_them = made(in_arabic, lang)
    direction = {"ar": "rtl", "en": "ltr"}[lang]
    for path in [NOT_FOUND, *(spot.path for spot in all_of_them.edition.site_map.spots)]:
        root, faults = parse(all_of_them.whole(path))
        assert faults == [], path
        assert (root.one("html")["lang"], root.one("html")["dir"]) == (lang, direction), path
