"""A small site with gaps, under a path of its own: what stands where a translation is missing, old, or not needed."""

from __future__ import annotations

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from agreements.frame.chrome import chrome
from agreements.pages.pages import pages
from agreements.site.reading import load_site
from mini_site import SPOKEN, MiniSite, page
from page_tree import Element, Page, read_pages

URL = "https://havslan.example/loften/"
JOBS = "havslan/2012/goals/work/commitments/jobs/text"
CRANES = "havslan/2012/goals/work/commitments/cranes/text"
SCHOOL = "havslan/2012/goals/school"
FALLBACK = {"en": "(not translated yet)", "ar": "(لم يُترجم بعد)"}


@pytest.fixture(scope="module")
def gaps(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """English lacks a text, French has an old one, Arabic lacks a goal; one party has a page that an editor wrote."""
    mini = mini_template.copy_to(tmp_path_factory.mktemp("gaps") / "project")
    mini.change("mkdocs.yml", "site_url: https://overens.example/", f"site_url: {URL}")
    mini.translate("en", JOBS, None)
    mini.translate("fr", CRANES, "fr Hamnverket lagar 6 kranar till.", original="Hamnverket lagar 6 kranar till.")
    for text in ("title", "text", "commitments/pens/text"):
        mini.translate("ar", f"{SCHOOL}/{text}", None)
    for lang in ("sv", "en", "fr", "ar"):
        mini.write(f"docs/{lang}/parties/norra-kommun.md", page(lang, "Vår egen sida", "Här bor 7 familjer."))
    mini.write("site/left-over.html", "from an earlier year")
    code, said = mini.run("site")
    assert code == 0, said[-800:]
    (mini.root / "said.txt").write_text(said, encoding="utf-8")
    return mini


@pytest.fixture(scope="module")
def small(gaps: MiniSite) -> dict[str, Page]:
    return read_pages(gaps.root / "site", SPOKEN)


def _promise(small: dict[str, Page], file: str, commitment: str) -> Element:
    return small[file].root.one("article", id=commitment).one("p", "promise")


def _alternates(one: Page) -> dict[str, str]:
    return {link["hreflang"]: link["href"] for link in one.root.all("link", rel="alternate")}


def test_gaps_in_the_translation_stop_no_build(gaps: MiniSite) -> None:
    said = gaps.read("said.txt").splitlines()
    assert said[0] == "Content checked: 0 errors, 5 warnings, 0 notes (see: agreements check --notes). Building …"
    each = len(read_pages(gaps.root / "site", SPOKEN)) // 4
    counts = f"{4 * each} pages (sv {each}, en {each}, fr {each}, ar {each})"
    assert said[-1].endswith(f" {counts} in {gaps.root / 'site'}")


def test_check_names_every_gap(gaps: MiniSite) -> None:
    update = "Run: agreements translations --update."
    missing = f"{update} Then translate the entry; until then readers see the original."
    old = gaps.line("data/translations/fr/mini.po", f'msgctxt "{CRANES}"')
    expected = [
        f"data/translations/ar: warning: '{path}' is not translated. {missing}"
        for path in (f"{SCHOOL}/commitments/pens/text", f"{SCHOOL}/text", f"{SCHOOL}/title")
    ]
    expected += [
        "",
        f"data/translations/en: warning: '{JOBS}' is not translated. {missing}",
        "",
        f"data/translations/fr/mini.po:{old}:1: warning: the translation of '{CRANES}' is outdated: its original has "
        f'changed. {update} Then translate "Hamnverket lagar 5 kranar till." anew; until then readers see a '
        "notice.",
        "0 errors, 5 warnings, 0 notes",
    ]
    assert gaps.run("check") == (0, "\n".join(expected) + "\n")


def test_a_missing_text_is_shown_in_original_and_says_so(small: dict[str, Page]) -> None:
    promise = _promise(small, "en/havslan/2012/goals/work/index.html", "jobs")
    original = promise.one("span")
    assert (original["lang"], original["dir"], original.text) == ("sv", "ltr", "Kommunen ordnar 32 jobb.")
    assert promise.one("small", "notice").text == FALLBACK["en"]


def test_only_the_missing_text_falls_back(small: dict[str, Page]) -> None:
    shown = {file: one for file, one in small.items() if "/goals/" in file or "/parties/" in file}
    notices = {file: len(one.root.all("small", "notice")) for file, one in shown.items()}
    assert {file: count for file, count in notices.items() if count and not file.startswith("ar/")} == {
        "en/havslan/2012/goals/work/index.html": 1,
        "fr/havslan/2012/goals/work/index.html": 1,
        "fr/parties/hamnverket/index.html": 1,
    }
    assert _promise(small, "fr/havslan/2012/goals/work/index.html", "jobs").text == "fr Kommunen ordnar 32 jobb."
    assert _promise(small, "ar/havslan/2012/goals/work/index.html", "jobs").text == "ع Kommunen ordnar 32 jobb."
    assert _promise(small, "havslan/2012/goals/work/index.html", "jobs").text == "Kommunen ordnar 32 jobb."


def test_an_outdated_text_is_shown_and_says_so(small: dict[str, Page]) -> None:
    for file in ("fr/havslan/2012/goals/work/index.html", "fr/parties/hamnverket/index.html"):
        notice = small[file].root.one("small", "notice")
        assert notice.text == "(la traduction est plus ancienne que le texte d’origine)"
        assert notice.parent is not None
        assert notice.parent.text.startswith("fr Hamnverket lagar 6 kranar till.")


def test_the_original_is_the_new_text(small: dict[str, Page]) -> None:
    promise = _promise(small, "havslan/2012/goals/work/index.html", "cranes")
    assert promise.text == "Hamnverket lagar 5 kranar till."


def test_the_exports_hold_no_original_for_a_missing_text(gaps: MiniSite) -> None:
    exported: dict[str, Any] = json.loads(gaps.read("site/data/havslan/2012.json"))
    texts = {one["id"]: one["text"] for goal in exported["goals"] for one in goal["commitments"]}
    assert sorted(texts["jobs"]) == ["ar", "fr", "sv"]
    assert sorted(texts["pens"]) == ["en", "fr", "sv"]
    assert texts["cranes"]["fr"] == "fr Hamnverket lagar 6 kranar till."
    assert sorted(exported["goals"][1]["title"]) == ["en", "fr", "sv"]


def test_the_table_has_an_empty_cell_for_a_missing_text(gaps: MiniSite) -> None:
    text = (gaps.root / "site/data/havslan/2012-commitments.csv").read_bytes().decode("utf-8-sig")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text))}
    assert (rows["jobs"]["text_en"], rows["jobs"]["text_fr"]) == ("", "fr Kommunen ordnar 32 jobb.")
    assert (rows["pens"]["text_ar"], rows["pens"]["text_sv"]) == ("", "Kommunen köper pennor.")


def test_a_goal_without_translation_is_readable_in_original_within_an_arabic_page(small: dict[str, Page]) -> None:
    one = small["ar/havslan/2012/goals/school/index.html"]
    html = one.root.one("html")
    assert (html["lang"], html["dir"]) == ("ar", "rtl")
    for holder, words in (
        (one.main.one("h1"), "Skola och språk"),
        (one.main.one("p", "lead"), "Fler ska lära sig skriva."),
        (_promise(small, one.file, "pens"), "Kommunen köper pennor."),
    ):
        original = holder.one("span")
        assert (original["lang"], original["dir"], original.text) == ("sv", "ltr", words)
        assert holder.one("small", "notice").text == FALLBACK["ar"]


def test_a_link_to_a_goal_without_translation_says_so_too(small: dict[str, Page]) -> None:
    card = small["ar/havslan/2012/index.html"].root.all("li", "card")[1]
    original = card.one("a").one("span")
    assert (original["lang"], original["dir"], original.text) == ("sv", "ltr", "Skola och språk")
    assert card.one("small", "notice").text == FALLBACK["ar"]


def test_search_engines_are_not_told_that_an_untranslated_goal_is_arabic(
    small: dict[str, Page], gaps: MiniSite
) -> None:
    path = "havslan/2012/goals/school/"
    real = {"sv": URL + path, "en": f"{URL}en/{path}", "fr": f"{URL}fr/{path}", "x-default": URL + path}
    for lang in ("", "en/", "fr/"):
        assert _alternates(small[f"{lang}{path}index.html"]) == real
    listed = [url.text for url in Xml.parse(gaps.root / "site/sitemap.xml").iter() if url.tag.endswith("}loc")]
    assert f"{URL}en/{path}" in listed
    assert f"{URL}ar/{path}" not in listed


def test_a_goal_with_one_missing_text_is_still_a_translation(small: dict[str, Page]) -> None:
    path = "havslan/2012/goals/work/"
    assert sorted(_alternates(small[f"{path}index.html"])) == ["ar", "en", "fr", "sv", "x-default"]


def test_an_editors_own_page_wins_over_the_generated_one(small: dict[str, Page]) -> None:
    for lang, mark in (("", ""), ("en/", "en "), ("fr/", "fr "), ("ar/", "ع ")):
        one = small[f"{lang}parties/norra-kommun/index.html"]
        assert one.main.one("h1").text == f"{mark}Vår egen sida"
        assert one.main.text.startswith(f"{mark}Vår egen sida {mark}Här bor 7 familjer. ")
        assert one.root.one("title").text == f"{mark}Vår egen sida – {mark}Löftena"


def test_the_other_parties_still_have_their_generated_pages(small: dict[str, Page]) -> None:
    assert small["parties/sodra-kommun/index.html"].main.one("h1").text == "Södra kommun"
    cards = small["parties/index.html"].root.all("li", "card")
    assert [card.one("a")["href"] for card in cards] == [
        "norra-kommun/",
        "sodra-kommun/",
        "hamnverket/",
        "havslan/municipalities/",
    ]


def test_an_own_page_takes_the_place_of_the_generated_one_in_reading_order(small: dict[str, Page]) -> None:
    one = small["parties/norra-kommun/index.html"]
    assert one.root.one("p", "previous").one("a")["href"] == "../"
    assert one.root.one("p", "next").one("a")["href"] == "../sodra-kommun/"


def test_no_attribute_holds_markup(small: dict[str, Page]) -> None:
    for one in small.values():
        assert one.faults == (), one
        for element in one.root.inside:
            assert [value for value in element.attributes.values() if "<" in value] == [], f"{one}: <{element.tag}>"
    assert small["ar/index.html"].root.one("nav", "menu")["aria-label"] == "القائمة"


def test_the_page_for_unknown_addresses_knows_the_path_of_the_site(small: dict[str, Page]) -> None:
    for lang in ("", "en/", "fr/", "ar/"):
        one = small[f"{lang}404.html"]
        hrefs = [link["href"] for link in one.root.all("a") if not link["href"].startswith(("#content", "mailto:"))]
        assert [href for href in hrefs if not href.startswith("/loften/")] == []
        assert one.root.one("link", rel="stylesheet")["href"] == "/loften/assets/site.css"
        assert one.root.one("p", "site-name").one("a")["href"] == f"/loften/{lang}"


def test_full_addresses_hold_the_path_of_the_site(small: dict[str, Page]) -> None:
    one = small["fr/parties/index.html"]
    assert one.root.one("link", rel="canonical")["href"] == f"{URL}fr/parties/"
    assert _alternates(one)["ar"] == f"{URL}ar/parties/"
    assert _alternates(one)["x-default"] == f"{URL}parties/"


def test_a_new_build_takes_the_place_of_the_old_one_whole(gaps: MiniSite) -> None:
    assert not (gaps.root / "site/left-over.html").exists()
    assert not (gaps.root / ".build").exists()


def test_a_page_names_a_sharing_picture_only_if_there_is_one(mini: MiniSite) -> None:
    def shared() -> str | None:
        return pages(load_site(mini.root), "fr", ["index.md"], URL, mini.root).chrome("").head.share.picture

    assert shared() is None
    mini.write("overrides/assets/share-fr.png", "a picture")
    assert shared() == f"{URL}assets/share-fr.png"


def test_a_preview_marks_a_whole_page_that_is_missing(mini: MiniSite) -> None:
    (mini.root / "docs/fr/data.md").unlink()
    site = load_site(mini.root)
    order = ["index.md", "data.md"]
    shown = chrome(site, site.edition("fr", order, URL), "data/", URL, site.problems, "sv")
    assert (shown.lang, shown.content_lang, shown.content_dir) == ("fr", "sv", "ltr")
    assert shown.warnings == (
        "Cette page n’est pas encore traduite. Vous la lisez dans la langue d’origine (suédois).",
    )
    assert [one.lang for one in shown.head.alternates] == ["sv", "en", "ar", "x-default"]
    [group] = shown.problems
    assert (group.summary, group.is_open) == ("1 fel", True)
    assert group.lines == (
        "docs/fr/data.md: fel: sidan saknas. Översätt docs/sv/data.md och spara översättningen i den här filen.",
    )
    assert shown.problems_lang == "sv"
    whole = chrome(site, site.edition("en", order, URL), "data/", URL, site.problems, "sv")
    assert (whole.content_lang, len(whole.notices)) == ("en", 2)


def test_where_no_promise_was_broken_and_dropped_nothing_says_so(small: dict[str, Page]) -> None:
    page = small["en/havslan/2012/changes/index.html"]
    assert page.main.all("h2")
    assert page.main.all("h2", id="left-undone") == []
