"""Search as readers use it: in their language, by keyboard, with filters, and with a way on where nothing is found."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

LANGUAGES = ("", "en/", "fr/", "ar/")


def open_search(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.locator(".search-filters select").first.wait_for()


def ask(page: Page, words: str) -> None:
    """Types and waits for the answer."""
    page.fill("#search-words", words)
    page.locator(".search-said", has_text=words).wait_for()


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
    page.goto(address + language + "about/")
    page.keyboard.press("/")
    page.fill("#search-words", words)
    page.wait_for_selector(".search-results a")
    found = [link.get_attribute("href") or "" for link in page.locator(".search-results a").all()]
    assert any(anchor in href for href in found), found
    prefix = address + language
    others = tuple(address + other for other in LANGUAGES if other and other != language)
    assert [href for href in found if not href.startswith(prefix) or href.startswith(others)] == []


def test_no_byte_of_the_index_is_fetched_before_search_is_opened(page: Page, address: str) -> None:
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(address + "en/")
    assert [url for url in requested if "pagefind" in url] == []
    page.click(".search-open")
    page.fill("#search-words", "xyzzy")
    page.locator(".search-said", has_text="xyzzy").wait_for()
    assert page.locator(".search-said").inner_text().startswith("No results")
    assert any("pagefind" in url for url in requested)


def test_a_result_leads_to_its_anchor_and_escape_closes_search(page: Page, address: str) -> None:
    page.goto(address + "en/")
    page.click(".search-open")
    page.keyboard.press("Escape")
    assert not page.locator("dialog.search").is_visible()
    page.click(".search-open")
    page.fill("#search-words", "interpreter")
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/goals/health/#*")
    assert page.locator(":target").is_visible()


def test_without_script_there_is_no_dead_search_button(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert not page.locator(".search-open").is_visible()
    context.close()


@pytest.mark.parametrize(
    ("language", "asked", "heading"),
    [
        pytest.param("", "praktikplatsen", "Praktikplatser", id="sv"),
        pytest.param("", "hälsoundersökningarna", "hälsoundersökning", id="sv, a plural with its article"),
        pytest.param("fr/", "examens de santé", "examen de santé", id="fr"),
        pytest.param("fr/", "interprete", "Landstinget", id="fr, without its accent"),
        pytest.param("ar/", "المترجمين", "Landstinget", id="ar, with its article, in the plural"),
    ],
)
def test_other_forms_of_a_word_are_found(page: Page, address: str, language: str, asked: str, heading: str) -> None:
    open_search(page, address + language)
    ask(page, asked)
    expect(page.locator(".search-results a").first).to_contain_text(heading)


def test_a_result_names_party_year_goal_and_status(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "2009 röda pilar")
    first = page.locator(".search-results li").first
    expect(first.locator("a")).to_contain_text("Migrationsverket")
    expect(first.locator("a")).to_contain_text("2009: ")
    expect(first.locator(".status-not_met .status-word")).to_have_text("Inte uppfyllt")
    assert first.locator(".status svg").count() == 1


def test_the_word_itself_comes_first(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "sfi")
    expect(page.locator(".search-results a").first).to_have_text("sfi")


@pytest.mark.parametrize(("language", "words"), [("", "praktikplats"), ("ar/", "التدريب")])
def test_results_are_filtered_by_keyboard_and_the_answer_is_announced(
    page: Page, address: str, language: str, words: str
) -> None:
    open_search(page, address + language)
    ask(page, words)
    said = page.locator(".search-said")
    before = said.inner_text()
    assert said.get_attribute("role") == "status"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search-year"
    page.keyboard.press("ArrowDown")  # the latest year
    expect(said).not_to_have_text(before)
    assert page.input_value("#search-year") == "2010"
    assert "2010" in page.locator(".search-results a").first.inner_text()
    page.focus(".search-filters [type=reset]")
    page.keyboard.press("Enter")
    expect(said).to_have_text(before)
    assert page.evaluate("document.activeElement.id") == "search-words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_work_without_words(page: Page, address: str, language: str) -> None:
    open_search(page, address + language)
    page.select_option("#search-year", "2009")
    page.select_option("#search-status", "not_met")
    expect(page.locator(".search-said")).to_contain_text("4")
    expect(page.locator(".search-results .status-not_met")).to_have_count(4)
    assert page.locator("#search-party option:checked").get_attribute("value") == ""
    page.select_option("#search-party", "migrationsverket")
    expect(page.locator(".search-said")).to_contain_text("2")


def test_each_choice_tells_how_much_it_leaves_and_none_leaves_nothing(page: Page, address: str) -> None:
    open_search(page, address + "en/")
    page.select_option("#search-status", "not_met")
    expect(page.locator(".search-said")).to_have_text("Results: 4")
    for option in page.locator("#search-party option:not([value='']):not(:disabled)").all():
        assert option.inner_text().endswith(("(1)", "(2)", "(3)", "(4)"))
    assert page.locator("#search-year option[value='2010']").is_disabled()


def test_the_address_leads_back_to_what_was_asked(page: Page, address: str) -> None:
    open_search(page, address + "en/about/")
    ask(page, "interpreter")
    page.select_option("#search-year", "2010")
    page.wait_for_url("**/en/about/?q=interpreter&q-year=2010")
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/goals/health/#*")
    page.go_back()
    page.locator(".search-results a").first.wait_for()
    assert page.input_value("#search-words") == "interpreter"
    assert page.input_value("#search-year") == "2010"
    page.keyboard.press("Escape")
    page.wait_for_url("**/en/about/")


def test_where_nothing_is_found_something_leads_on(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "kvotflykting skola sjukhus")
    page.locator(".search-help").wait_for()
    expect(page.locator(".search-said")).to_contain_text("Inga träffar")
    expect(page.locator(".search-near a")).to_have_text("kvotflykting")
    onward = [link.get_attribute("href") or "" for link in page.locator(".search-help li a").all()]
    assert address + "parties/" in onward and address + "glossary/" in onward
    page.get_by_role("button", name="skola").click()
    page.locator(".search-results a").first.wait_for()
    assert page.input_value("#search-words") == "skola"
    assert not page.locator(".search-help").is_visible()


def test_filters_that_leave_nothing_say_so(page: Page, address: str) -> None:
    open_search(page, address + "fr/")
    page.select_option("#search-party", "polisen")
    ask(page, "interprète")
    expect(page.locator(".search-said")).to_have_text(
        "Aucun résultat pour \u2068interprète\u2069 avec les filtres choisis. Sans filtre\u00a0: 3."
    )
    page.click(".search-filters [type=reset]")
    page.locator(".search-results a").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_fault_in_the_open_dialogue(page: Page, address: str, language: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_search(page, address + language)
    page.select_option("#search-status", "met")
    page.locator(".search-results a").first.wait_for()
    assert Axe().run(page).violations_count == 0
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.querySelector('dialog.search').scrollWidth") <= 320
