"""What readers see and do: right to left, arrows, filters, search, and all that needs no script without it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from web_server import POLICY

LANGUAGES = ("", "fr/", "ar/")


def test_the_policy_forbids_scripts_in_a_page_but_not_its_structured_data(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(address + "pebble-bay/2025/")
    assert (
        page.evaluate("JSON.parse(document.querySelector('[type=\"application/ld+json\"]').text)['@graph'].length") > 2
    )
    assert errors == []
    run = "const one = document.createElement('script'); one.text = 'window.ran = 1'; document.head.append(one)"
    assert page.evaluate(f"() => {{ {run}; return window.ran }}") is None
    assert any("Content Security Policy" in error for error in errors), errors


def test_arabic_begins_at_the_right(page: Page, address: str) -> None:
    page.goto(address + "ar/pebble-bay/2025/goals/warm-homes/")
    heading = page.locator("h1").bounding_box()
    assert heading is not None
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign") in ("start", "right")
    assert heading["x"] + heading["width"] > 370


def test_the_sideways_arrow_mirrors_in_arabic_and_the_others_do_not(page: Page, address: str) -> None:
    transform = "getComputedStyle(document.querySelector('{} svg')).transform"
    page.goto(address + "ar/pebble-bay/2024/")
    assert page.evaluate(transform.format(".status-tone-part")) == "matrix(-1, 0, 0, 1, 0, 0)"
    assert page.evaluate(transform.format(".status-tone-good")) == "none"
    page.goto(address + "pebble-bay/2024/")
    assert page.evaluate(transform.format(".status-tone-part")) == "none"


def test_numbers_with_a_percent_sign_keep_their_order_in_arabic(page: Page, address: str) -> None:
    page.goto(address + "ar/pebble-bay/2025/goals/warm-homes/")
    isolated = page.locator("bdi[dir=ltr]", has_text="50%").first
    assert isolated.inner_text() == "50%"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_switch_keeps_the_page(page: Page, address: str, language: str) -> None:
    path = "pebble-bay/2024/goals/safe-walk/"
    page.goto(address + language + path)
    for target in LANGUAGES:
        hreflang = target.strip("/") or "en"
        page.click(f".languages a[hreflang={hreflang}]")
        assert page.url == address + target + path
        assert page.get_attribute("html", "lang") == hreflang


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_can_be_filtered_sorted_and_saved_and_the_address_says_how(
    page: Page, address: str, language: str, built_example: Path
) -> None:
    page.goto(address + language + "pebble-bay/2024/")
    rows = page.locator("#results-table tbody tr:visible")
    expect(rows).to_have_count(10)
    page.select_option("#filter-status", "not_met")
    expect(rows).to_have_count(2)
    page.select_option("#filter-party", "barnacle-boatyard")
    expect(rows).to_have_count(1)
    assert page.url.endswith("?status=not_met&party=barnacle-boatyard")
    page.reload()
    expect(rows).to_have_count(1)
    assert "1" in page.locator(".filter output").inner_text()
    goals = page.locator("#filter-goal option")
    assert [one.endswith("(1)") for one in goals.all_inner_texts()[1:]].count(True) == 1
    assert page.locator("#filter-goal option[disabled]").count() == goals.count() - 2  # all, and the one that is left
    other = page.locator(".languages a:not([aria-current])").first
    assert (other.get_attribute("href") or "").endswith("?status=not_met&party=barnacle-boatyard")
    with page.expect_download() as saving:
        page.click(".filter .save")
    head, *lines = saving.value.path().read_bytes().splitlines()
    whole = (built_example / "data/pebble-bay/2024-commitments.csv").read_bytes().splitlines()
    assert (saving.value.suggested_filename, head) == ("pebble-bay-2024.csv", whole[0])
    assert lines == [one for one in whole if one.startswith(b"living-harbour,3,slipway,")]
    page.click(".filter button[type=reset]")
    expect(rows).to_have_count(10)
    assert page.locator("[aria-sort]").get_attribute("data-sort") == "goal"
    page.click("[data-sort=status] button")
    order = page.locator("[data-sort=status]").get_attribute("data-order")
    statuses = [one.get_attribute("data-status") or "" for one in rows.all()]
    assert statuses == sorted(statuses, key=(order or "").split().index)
    page.click("[data-sort=party] button")
    page.click("[data-sort=party] button")
    assert page.locator("[aria-sort=descending]").count() == page.locator("[aria-sort]").count() == 1
    assert page.url.endswith("?sort=-party")
    names = page.locator("#results-table tbody td:nth-child(2)").all_inner_texts()
    compare = "(names) => names.toSorted(new Intl.Collator(document.documentElement.lang).compare).reverse()"
    assert [one.partition("\n")[0] for one in names] == page.evaluate(compare, names)
    assert (other.get_attribute("href") or "").endswith("?sort=-party")
    page.reload()
    expect(page.locator("#results-table tbody td:nth-child(2)").first).to_have_text(names[0])


def test_a_choice_that_leaves_nothing_and_a_file_that_does_not_come_say_what_to_do(page: Page, address: str) -> None:
    page.goto(address + "pebble-bay/2024/?status=not_met&goal=warm-homes&party=barnacle-boatyard")
    assert page.locator(".filter output").inner_text() == (
        "Showing 0 of 10 commitments. Nothing matches everything you have chosen. Choose fewer filters, or show all."
    )
    assert not page.locator("#results-table").is_visible()
    assert not page.locator(".filter .save").is_visible()
    page.click(".filter .is-wanted")
    expect(page.locator("#results-table tbody tr:visible")).to_have_count(10)
    page.route("**/*.csv", lambda route: route.abort())  # on a train
    page.click(".filter .save")
    expect(page.locator(".filter output")).to_have_text("The file can’t be fetched right now. Try again in a while.")


def test_a_long_table_shows_its_beginning_and_the_rest_when_asked(
    page: Page, address: str, built_example: Path
) -> None:
    """The example's table, its first row 160 times, with what the template puts below a long one."""
    html = (built_example / "pebble-bay/2024/index.html").read_text(encoding="utf-8")
    row = re.search(r"(?s)<tr data-status=.*?</tr>", html)
    assert row
    start, end = html[: row.start()], html[html.rindex("</tbody>") :]
    button = '<button type="button" hidden data-rest-of="results-table">Show the rest (%)</button>'
    body = start + 160 * row[0] + end.replace("</table>", f'</table><p class="rest">{button}</p>', 1)
    page.route("**/pebble-bay/2024/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(address + "pebble-bay/2024/")
    shown = page.locator("#results-table tbody tr:visible")
    expect(shown).to_have_count(100)
    expect(page.locator(".filter output")).to_contain_text("160")
    page.click("text=Show the rest (60)")
    expect(shown).to_have_count(160)
    expect(shown.nth(100).locator("a").first).to_be_focused()
    expect(page.locator(".rest button")).to_be_hidden()


def test_a_joint_promise_is_found_under_each_of_its_parties(page: Page, address: str) -> None:
    page.goto(address + "pebble-bay/2024/?party=barnacle-boatyard&goal=living-harbour")
    assert page.locator("#results-table tbody tr:visible").count() == 2  # its own, and one of the harbour partners


@pytest.mark.parametrize(
    ("language", "written", "party"),
    [
        ("", "council town", "town-council"),
        ("fr/", "capitain", "harbour-office"),
        ("fr/", "Harbour Off", "harbour-office"),
    ],
)
def test_who_writes_a_part_of_a_name_is_led_to_the_party(
    page: Page, address: str, language: str, written: str, party: str
) -> None:
    page.goto(address + language)
    page.fill(".find input", written)
    expect(page.locator(".find li:visible")).to_have_count(1)
    page.press(".find input", "Enter")
    page.wait_for_url(f"{address}{language}parties/{party}/")


def test_a_name_that_is_nobodys_is_told_and_the_whole_list_comes_back(page: Page, address: str) -> None:
    page.goto(address)
    page.fill(".find input", "nobody")
    expect(page.locator(".find li:visible")).to_have_count(0)
    expect(page.locator(".find-none")).not_to_be_empty()
    page.fill(".find input", "")
    page.click(".find summary")
    assert page.locator(".find li:visible").count() > 10


def test_without_script_the_list_of_parties_opens_and_no_dead_box_stands(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    expect(page.locator(".find input")).to_be_hidden()
    page.click(".find summary")
    page.click(".find a >> text=Coast College")
    assert page.url == f"{address}parties/coast-college/"
    page.close()


def test_without_script_the_table_is_whole_and_no_dead_filter_stands(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "fr/pebble-bay/2024/")
    assert page.locator("#results-table tbody tr").count() == 10
    assert not page.locator(".filter").is_visible()
    page.click("details:has([href$='status/not_met/']) > summary")
    page.click("details [href$='status/not_met/']")
    assert page.url == f"{address}fr/pebble-bay/2024/status/not_met/"
    assert page.locator("#results-table tbody tr").count() == 2
    page.goto(address + "fr/parties/library/")
    page.click(".legend-details summary")
    assert page.locator(".legend-details dd").first.is_visible()
    context.close()


def test_the_first_key_press_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(address + "fr/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_an_anchor_shows_its_commitment(page: Page, address: str) -> None:
    page.goto(address + "ar/pebble-bay/2025/goals/warm-homes/#boilers")
    assert page.locator("#boilers").is_visible()
    box = page.locator("#boilers").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 844


def test_arrows_have_a_shape_in_forced_colours(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address + "pebble-bay/2024/")
    fill = page.evaluate("getComputedStyle(document.querySelector('.status-tone-good svg')).fill")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert fill != background
    context.close()


def test_publishers_are_told_the_policy_that_the_tests_run_under(repository: Path) -> None:
    assert f"Content-Security-Policy: {POLICY}\n" in (repository / "README.md").read_text(encoding="utf-8")
