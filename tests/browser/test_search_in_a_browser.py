"""Search as readers use it: in their language, by keyboard, with filters, and with a way on where nothing is found."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from searching import ask, finds_in_its_language, open_search

LANGUAGES = ("", "fr/", "ar/")


@pytest.mark.parametrize(
    ("language", "words", "anchor"),
    [
        pytest.param("", "boilers", "/pebble-bay/2025/goals/warm-homes/#boilers", id="en"),
        pytest.param("", "rebuilding", "/goals/living-harbour/#slipway", id="en, another form of the word"),
        pytest.param("fr/", "chaudières", "/fr/pebble-bay/2025/goals/warm-homes/#boilers", id="fr"),
        pytest.param("ar/", "boilers", "/ar/pebble-bay/2025/goals/warm-homes/#boilers", id="ar"),
    ],
)
def test_search_finds_commitments_in_the_readers_language(
    page: Page, address: str, language: str, words: str, anchor: str
) -> None:
    others = (address + other for other in LANGUAGES if other and other != language)
    finds_in_its_language(page, address + language, others, words, anchor)


def test_no_byte_of_the_index_is_fetched_before_search_is_opened(page: Page, address: str) -> None:
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(address)
    assert [url for url in requested if "pagefind" in url] == []
    page.click(".search-open")
    page.fill("#search-words", "xyzzy")
    page.locator(".search-said", has_text="xyzzy").wait_for()
    assert page.locator(".search-said").inner_text().startswith("No results")
    assert any("pagefind" in url for url in requested)


def test_a_result_leads_to_its_anchor_and_escape_closes_search(page: Page, address: str) -> None:
    page.goto(address)
    page.click(".search-open")
    page.keyboard.press("Escape")
    assert not page.locator("dialog.search").is_visible()
    page.click(".search-open")
    page.fill("#search-words", "boilers")
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/goals/warm-homes/#*")
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
        pytest.param("", "draughty", "draught", id="en"),
        pytest.param("", "zebra crossings", "zebra crossing", id="en, a plural"),
        pytest.param("fr/", "apprentis", "apprenti", id="fr"),
        pytest.param("fr/", "chaudieres", "Conseil régional", id="fr, without its accent"),
    ],
)
def test_other_forms_of_a_word_are_found(page: Page, address: str, language: str, asked: str, heading: str) -> None:
    open_search(page, address + language)
    ask(page, asked)
    expect(page.locator(".search-results a").first).to_contain_text(heading)


def test_a_result_names_party_year_goal_and_status(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "storm 2024 not met")
    first = page.locator(".search-results li").first
    expect(first.locator("a")).to_contain_text("Pebble Bay Harbour Office")
    expect(first.locator("a")).to_contain_text("2024: ")
    expect(first.locator(".status-tone-bad .status-word")).to_have_text("Not met")
    assert first.locator(".status svg").count() == 1


def test_the_word_itself_comes_first(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "draught")
    expect(page.locator(".search-results a").first).to_have_text("draught")


@pytest.mark.parametrize(("language", "words"), [("", "crossings"), ("ar/", "crossings")])
def test_results_are_filtered_by_keyboard_and_the_answer_is_announced(
    page: Page, address: str, language: str, words: str
) -> None:
    open_search(page, address + language)
    ask(page, words)
    said = page.locator(".search-said")
    before = said.inner_text()
    assert said.get_attribute("role") == "status"
    for _ in range(3):  # past the button that closes, and what folds the filters
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search-year"
    page.keyboard.press("ArrowDown")  # the latest year
    expect(said).not_to_have_text(before)
    assert page.input_value("#search-year") == "2025"
    assert "2025" in page.locator(".search-results a").first.inner_text()
    page.focus(".search-filters [type=reset]")
    page.keyboard.press("Enter")
    expect(said).to_have_text(before)
    assert page.evaluate("document.activeElement.id") == "search-words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_work_without_words(page: Page, address: str, language: str) -> None:
    open_search(page, address + language)
    page.select_option("#search-year", "2024")
    page.select_option("#search-status", "not_met")
    expect(page.locator(".search-said")).to_contain_text("2")
    expect(page.locator(".search-results .status-tone-bad")).to_have_count(2)
    assert page.locator("#search-party option:checked").get_attribute("value") == ""
    page.select_option("#search-party", "barnacle-boatyard")
    expect(page.locator(".search-said")).to_contain_text("1")


def test_each_choice_tells_how_much_it_leaves_and_none_leaves_nothing(page: Page, address: str) -> None:
    open_search(page, address)
    page.select_option("#search-status", "not_met")
    expect(page.locator(".search-said")).to_have_text("Results: 2")
    for option in page.locator("#search-party option:not([value='']):not(:disabled)").all():
        assert option.inner_text().endswith(("(1)", "(2)"))
    assert page.locator("#search-year option[value='2025']").is_disabled()


def test_the_address_leads_back_to_what_was_asked(page: Page, address: str) -> None:
    open_search(page, address + "about/")
    ask(page, "boilers")
    page.select_option("#search-year", "2025")
    page.wait_for_url("**/about/?q=boilers&q-year=2025")
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/goals/warm-homes/#*")
    page.go_back()
    page.locator(".search-results a").first.wait_for()
    assert page.input_value("#search-words") == "boilers"
    assert page.input_value("#search-year") == "2025"
    page.keyboard.press("Escape")
    page.wait_for_url("**/about/")


def test_where_nothing_is_found_something_leads_on(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "apprentice school hospital")
    page.locator(".search-help").wait_for()
    expect(page.locator(".search-said")).to_contain_text("No results")
    expect(page.locator(".search-near a")).to_have_text("apprentice")
    expect(page.locator(".search-narrow")).to_be_hidden()
    onward = [link.get_attribute("href") or "" for link in page.locator(".search-help li a").all()]
    assert address + "parties/" in onward and address + "glossary/" in onward
    page.get_by_role("button", name="school").click()
    page.locator(".search-results a").first.wait_for()
    assert page.input_value("#search-words") == "school"
    assert not page.locator(".search-help").is_visible()
    expect(page.locator(".search-narrow")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("", "harbinger", id="begins as a word of the site"),
        pytest.param("", "boilersuit", id="has a word of the site in it"),
        pytest.param("fr/", "dentiste", id="fr"),
    ],
)
def test_nothing_is_found_of_what_the_site_does_not_have(page: Page, address: str, language: str, words: str) -> None:
    open_search(page, address + language)
    ask(page, words)
    expect(page.locator(".search-help")).to_be_visible()
    expect(page.locator(".search-results li")).to_have_count(0)


def test_a_misspelled_name_is_found_and_search_says_under_which_word(page: Page, address: str) -> None:
    open_search(page, address)
    ask(page, "aprentice")
    expect(page.locator(".search-said")).to_contain_text("No results for \u2068aprentice\u2069.")
    expect(page.locator(".search-said")).to_contain_text("\u2068apprentice\u2069")
    expect(page.locator(".search-results a").first).to_have_text("apprentice")


def test_a_party_is_found_by_its_name_in_any_language(page: Page, address: str) -> None:
    open_search(page, address + "fr/")
    ask(page, "harbour office")
    expect(page.locator(".search-results a").first).to_have_attribute("href", f"{address}fr/parties/harbour-office/")


def test_on_a_phone_the_first_result_is_seen_and_enter_lets_the_keyboard_go(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address)
    page.click(".search-open")
    ask(page, "boilers")
    first = page.locator(".search-results a").first
    box = first.bounding_box()
    assert box and box["y"] + box["height"] < 360
    assert not page.locator("#search-year").is_visible()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    page.locator(".search-narrow summary").click()
    expect(page.locator("#search-year")).to_be_visible()


def test_a_click_beside_the_dialogue_closes_it(page: Page, address: str) -> None:
    open_search(page, address)
    box = page.locator("dialog.search").bounding_box()
    assert box
    page.mouse.click(box["x"] + 4, box["y"] + 4)
    assert page.locator("dialog.search").is_visible()
    page.mouse.click(2, 840)
    assert not page.locator("dialog.search").is_visible()


def test_on_a_slow_line_search_says_that_it_is_looking(page: Page, address: str) -> None:
    page.route("**/pagefind/filters-*", lambda route: None)  # which never comes
    page.goto(address)
    page.click(".search-open")
    page.fill("#search-words", "boilers")
    expect(page.locator(".search-said")).to_have_text("Searching …")


def test_filters_that_leave_nothing_say_so(page: Page, address: str) -> None:
    open_search(page, address + "fr/")
    page.select_option("#search-party", "regional-council")
    ask(page, "apprentis")
    expect(page.locator(".search-said")).to_have_text(
        "Aucun résultat pour \u2068apprentis\u2069 avec les filtres choisis. Sans filtre\u00a0: 3."
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
