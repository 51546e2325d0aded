"""A term in a text opens its explanation by keyboard and by finger, with and without script; on paper all stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

HOMES = "pebble-bay/2025/goals/warm-homes/"
HARBOUR = "pebble-bay/2025/goals/living-harbour/"
LANGUAGES = ("", "fr/", "ar/")
FOCUSED = "document.activeElement.getAttribute('popovertarget') ?? document.activeElement.getAttribute('href')"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone, first with and then without script."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, reduced_motion="reduce", java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def _term(page: Page, id_: str) -> Locator:
    return page.locator(f".term[popovertarget=term-{id_}]")


def _explanation(page: Page, id_: str) -> Locator:
    return page.locator(f"#term-{id_}")


def _tab_to_first_term(page: Page) -> Locator:
    page.locator("main").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(".term:focus").count():
            return page.locator(".term:focus")
    raise AssertionError("no term is reached by the keyboard")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_opens_and_closes_by_keyboard_and_keeps_the_focus(reader: Page, address: str, language: str) -> None:
    reader.goto(address + language + HOMES)
    term = _tab_to_first_term(reader)
    explanation = reader.locator(f"#{term.get_attribute('popovertarget')}")
    assert not explanation.is_visible()
    reader.keyboard.press("Enter")
    assert explanation.is_visible()
    assert reader.locator(".term:focus").get_attribute("popovertarget") == explanation.get_attribute("id")
    reader.keyboard.press("Escape")
    assert not explanation.is_visible()
    assert reader.locator(".term:focus").get_attribute("popovertarget") == explanation.get_attribute("id")
    reader.keyboard.press("Space")
    assert explanation.is_visible()


@pytest.mark.parametrize("language", ["", "ar/"])
def test_the_next_tab_leads_into_the_explanation_and_on_to_the_glossary(
    reader: Page, address: str, language: str
) -> None:
    reader.goto(address + language + HARBOUR)
    _term(reader, "slipway").focus()
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    assert reader.locator(".explanation a:focus").count() == 1
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**/{language}glossary/#slipway")
    assert reader.locator("#slipway").is_visible()


def test_escape_within_the_explanation_leads_back_to_the_term(page: Page, address: str) -> None:
    page.goto(address + HARBOUR)
    _term(page, "slipway").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not _explanation(page, "slipway").is_visible()
    assert page.evaluate(FOCUSED) == "term-slipway"


def test_its_button_and_a_touch_outside_close_it(reader: Page, address: str) -> None:
    reader.goto(address + HARBOUR)
    _term(reader, "slipway").click()
    assert _explanation(reader, "slipway").is_visible()
    _explanation(reader, "slipway").locator("button").click()
    assert not _explanation(reader, "slipway").is_visible()
    _term(reader, "slipway").click()
    reader.mouse.click(5, 300)
    assert not _explanation(reader, "slipway").is_visible()


def test_only_one_explanation_is_open(reader: Page, address: str) -> None:
    reader.goto(address + HOMES)
    for term in reader.locator(".term").all()[:3]:
        term.focus()
        reader.keyboard.press("Enter")
        assert reader.locator(".explanation:popover-open").count() == 1


@pytest.mark.parametrize("language", ["", "ar/"])
def test_on_a_phone_it_is_a_sheet_at_the_lower_edge(page: Page, address: str, language: str) -> None:
    page.goto(address + language + HARBOUR)
    _term(page, "slipway").click()
    box = _explanation(page, "slipway").bounding_box()
    assert box is not None
    assert (box["x"], round(box["x"] + box["width"]), round(box["y"] + box["height"])) == (0, 390, 844)


@pytest.mark.parametrize("language", ["", "ar/"])
def test_on_a_wide_screen_it_stands_at_the_word(page: Page, address: str, language: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(address + language + HARBOUR)
    term = _term(page, "slipway")
    term.evaluate("one => one.scrollIntoView({block: 'center'})")
    term.click()
    word, box = term.bounding_box(), _explanation(page, "slipway").bounding_box()
    assert word is not None
    assert box is not None
    beside = abs(box["y"] - (word["y"] + word["height"])) < 20 or abs(box["y"] + box["height"] - word["y"]) < 20
    edges = (box["x"], word["x"]) if not language else (box["x"] + box["width"], word["x"] + word["width"])
    assert beside
    assert abs(edges[0] - edges[1]) < 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_in_an_open_explanation(page: Page, address: str, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address + language + HARBOUR)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a plain string for playwright's literal
        if not page.locator(".explanation:popover-open").count():
            _term(page, "slipway").click()
        found = Axe().run(page)
        assert found.violations_count == 0, f"{scheme}: {found.generate_report()}"


def test_a_punctuation_mark_never_stands_alone_on_the_next_line(page: Page, address: str) -> None:
    page.goto(address + "fr/pebble-bay/2025/goals/warm-homes/")
    assert page.locator(".with-term").count() == 2
    for width in range(320, 420, 10):
        page.set_viewport_size({"width": width, "height": 844})
        assert (
            page.evaluate(
                """[...document.querySelectorAll('.with-term')].filter(one => {
                const term = one.querySelector('.term').getClientRects()[0];
                const last = document.createRange();
                const text = one.lastChild;
                if (text.nodeType !== Node.TEXT_NODE) return false;
                last.selectNodeContents(text);
                return last.getBoundingClientRect().top > term.bottom;
            }).map(one => one.textContent)"""
            )
            == []
        )


def test_on_paper_the_explanations_stand_as_a_list_at_the_end(page: Page, address: str) -> None:
    page.goto(address + HARBOUR)
    page.emulate_media(media="print")
    assert page.locator(".explanations h2").inner_text() == "Words on this page"
    assert all(one.is_visible() for one in page.locator(".explanation").all())
    assert not page.locator(".explanation button").first.is_visible()


def test_a_term_is_seen_in_forced_colours(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + HARBOUR)
    line = page.evaluate("getComputedStyle(document.querySelector('.term')).textDecorationLine")
    assert line == "underline"
    _term(page, "slipway").click()
    border = page.evaluate(
        "getComputedStyle(document.querySelector('.explanation:popover-open')).borderBlockStartWidth"
    )
    assert border != "0px"
    context.close()


@pytest.mark.parametrize(("language", "word"), [("", "slipway"), ("fr/", "cale"), ("ar/", "slipway")])
def test_search_finds_words_that_are_marked_as_terms(page: Page, address: str, language: str, word: str) -> None:
    page.goto(address + language + "about/")
    page.click(".search-open")
    page.fill("#search-words", word)
    page.wait_for_selector(".search-results a")
    found = [link.get_attribute("href") or "" for link in page.locator(".search-results a").all()]
    assert any("goals/" in href for href in found), found
