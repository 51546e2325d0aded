"""The terms on the built pages: marked once, in running text alone, explained on the page and in the glossary."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from this_site import LANGUAGES

from agreements.pages.links import resolved
from page_tree import Element, Page

NO_RUNNING_TEXT = {"h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "summary", "code", "pre", "q", "cite", "th", "dt"}


def _terms(page: Page) -> list[Element]:
    return page.main.all("button", "term")


def _own(pages: dict[str, Page], lang: str, path: str) -> Page:
    return pages[f"{'' if lang == 'sv' else lang + '/'}{path}index.html"]


def test_a_term_is_marked_at_its_first_use_alone(pages: dict[str, Page]) -> None:
    for page in pages.values():
        found = Counter(one["popovertarget"] for one in _terms(page))
        assert [term for term, count in found.items() if count > 1] == [], page


def test_every_language_marks_terms_on_most_pages(pages: dict[str, Page]) -> None:
    for lang in LANGUAGES:
        # A table of one status shows the beginnings of texts, in which no term is marked.
        own = [page for page in pages.values() if page.lang == lang and "/status/" not in page.path]
        assert sum(1 for page in own if _terms(page)) > 0.8 * len(own)


def test_no_term_is_marked_outside_running_text(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for one in _terms(page):
            assert one.parent is not None
            assert {around.tag for around in one.parent.around} & NO_RUNNING_TEXT == set(), page


def test_no_term_is_marked_in_a_text_of_another_language(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for one in _terms(page):
            languages = [around.get("lang") for around in one.around if around.get("lang") and around is not one]
            assert set(languages) == {page.lang}, page


def test_a_term_is_written_whole_between_word_boundaries(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for one in _terms(page):
            before, after = _beside(one)
            assert not (before.isalnum() and one.text[0].isalpha() and not _is_arabic(before)), (page, one.text)
            assert not (after.isalnum() or after == "-"), (page, one.text)


def _beside(element: Element) -> tuple[str, str]:
    """The characters right before and after, where text stands there."""
    siblings = element.parent.children if element.parent else []
    index = siblings.index(element)
    before = siblings[index - 1] if index else ""
    after = siblings[index + 1] if index + 1 < len(siblings) else ""
    return (before[-1:] if isinstance(before, str) else "", after[:1] if isinstance(after, str) else "")


def _is_arabic(character: str) -> bool:
    return "\u0621" <= character <= "\u064a"


def test_every_button_has_its_explanation_and_every_explanation_its_term(pages: dict[str, Page]) -> None:
    for page in pages.values():
        explained = [one["id"] for one in page.main.all("div", "explanation")]
        assert [one["popovertarget"] for one in _terms(page)] == explained, page
        hiding = [one["popovertarget"] for one in page.main.all("button", popovertargetaction="hide")]
        assert hiding == explained, page
        assert all(one.get("popover") == "" for one in page.main.all("div", "explanation"))


def test_every_explanation_leads_to_its_word_in_the_glossary(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for one in page.main.all("div", "explanation"):
            href = one.one("a")["href"]
            glossary = _own(pages, page.lang, "glossary/")
            assert resolved(page.file, href) == glossary.file
            entry = glossary.main.one("div", id=href.partition("#")[2])
            assert one["id"] == f"term-{entry['id']}"
            assert entry.one("dt").text == one.one("dfn").text
            assert entry.one("dd").text in one.text


def test_explanations_stand_at_the_end_of_the_content_under_a_heading(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for section in page.main.all("section", "explanations"):
            assert section.one("h2").text
            assert page.main.inside.index(section) > max(page.main.inside.index(one) for one in _terms(page))


def test_the_glossary_itself_and_the_page_for_unknown_addresses_mark_nothing(pages: dict[str, Page]) -> None:
    silent = [page for page in pages.values() if page.path in ("glossary/", "404.html")]
    assert len(silent) == 8
    assert [page for page in silent if _terms(page) or page.main.all("section", "explanations")] == []


def test_a_swedish_word_on_another_languages_page_says_so(pages: dict[str, Page]) -> None:
    path = "vasternorrland/2010/goals/placements/"
    for lang in ("en", "fr", "ar"):
        (marked,) = [one for one in _terms(_own(pages, lang, path)) if one["popovertarget"] == "term-instegsjobb"]
        assert (marked.text, marked.get("lang")) == ("instegsjobb", "sv")
    (marked,) = [one for one in _terms(_own(pages, "sv", path)) if one["popovertarget"] == "term-instegsjobb"]
    assert marked.get("lang") is None


def test_the_glossary_says_which_of_its_words_are_swedish(pages: dict[str, Page]) -> None:
    for lang in ("en", "fr", "ar"):
        entry = _own(pages, lang, "glossary/").main.one("div", id="instegsjobb")
        assert [one.text for one in entry.one("dt").all("span", lang="sv")] == ["instegsjobb"]
    assert _own(pages, "sv", "glossary/").main.all("span", lang="sv") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_glossary_is_open_data(pages: dict[str, Page], built_site: Path, lang: str) -> None:
    terms = json.loads((built_site / "data/glossary.json").read_text(encoding="utf-8"))
    shown = {
        one["id"]: (one.one("dt").text, one.one("dd").text)
        for one in _own(pages, lang, "glossary/").main.one("dl", "glossary").all("div")
    }
    told = {one["id"]: (" ".join(one["term"][lang].split()), " ".join(one["meaning"][lang].split())) for one in terms}
    assert told == shown
    assert {frozenset(one) for one in terms} == {frozenset({"id", "term", "meaning"})}
