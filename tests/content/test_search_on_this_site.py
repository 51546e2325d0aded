"""Search on this site: in each of its languages a word is found in the forms that its readers write."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from searching import ask, finds_in_its_language, open_search
from this_site import LANGUAGES


@pytest.mark.parametrize(
    ("language", "words", "anchor"),
    [
        pytest.param("", "tolk", "/vasternorrland/2010/goals/health/#", id="sv"),
        pytest.param("", "praktikplatsen", "/goals/placements/", id="sv, another form of the word"),
        pytest.param("en/", "interpreter", "/en/vasternorrland/2010/goals/health/#", id="en"),
        pytest.param("fr/", "interprète", "/fr/vasternorrland/2010/goals/health/#", id="fr"),
        pytest.param("ar/", "قروض", "/ar/vasternorrland/2010/goals/employment/#", id="ar"),
    ],
)
def test_search_finds_commitments_in_the_readers_language(
    page: Page, address: str, language: str, words: str, anchor: str
) -> None:
    others = (f"{address}{other}/" for other in LANGUAGES[1:] if f"{other}/" != language)
    finds_in_its_language(page, address + language, others, words, anchor)


@pytest.mark.parametrize(
    ("language", "asked", "heading"),
    [
        pytest.param("", "praktikplatsen", "praktikplats", id="sv"),
        pytest.param("", "hälsoundersökningarna", "hälsoundersökning", id="sv, a plural with its article"),
        pytest.param("fr/", "examens de santé", "examen de santé", id="fr"),
        pytest.param("fr/", "interprete", "Arriver en Suède", id="fr, without its accent"),
        pytest.param("ar/", "المترجمين", "مجلس محافظة", id="ar, with its article, in the plural"),
    ],
)
def test_other_forms_of_a_word_are_found(page: Page, address: str, language: str, asked: str, heading: str) -> None:
    open_search(page, address + language)
    ask(page, asked)
    expect(page.locator(".search-results a").first).to_contain_text(heading)


@pytest.mark.parametrize(("language", "word"), [("", "yrkes-sfi"), ("en/", "newcomers"), ("ar/", "الوافدين")])
def test_words_that_are_marked_as_terms_are_found(page: Page, address: str, language: str, word: str) -> None:
    open_search(page, address + language + "about/")
    ask(page, word)
    page.wait_for_selector(".search-results a")
    found = [link.get_attribute("href") or "" for link in page.locator(".search-results a").all()]
    assert any("goals/" in href for href in found), found


def test_the_word_itself_comes_first(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "sfi")
    expect(page.locator(".search-results a").first).to_have_text("sfi")
