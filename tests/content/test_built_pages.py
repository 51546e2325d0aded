"""The real site, page by page: what every page must be, whatever stands on it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from this_site import LANGUAGES, SITE_URL

from agreements.pages.links import check_links, resolved
from page_tree import Element, Page

GOALS = [
    "employment",
    "introduction",
    "placements",
    "local-agreements",
    "health",
    "opinion",
    "grants",
    "projects",
    "employees",
    "training",
    "knowledge",
]
OTHERS = ("", "parties/", "parties/polisen/", "parties/vasternorrland/municipalities/", "data/", "about/")
# What previous and next lead through: an agreement's pages.
IN_ORDER = {
    "vasternorrland/2010/": [
        "vasternorrland/2010/",
        *(f"vasternorrland/2010/goals/{goal}/" for goal in GOALS),
        "vasternorrland/2010/signatories/",
    ],
    "vasternorrland/2009/": [
        "vasternorrland/2009/",
        *(f"vasternorrland/2009/goals/{goal}/" for goal in GOALS),
    ],
}

DIRECTIONS = {"sv": "ltr", "en": "ltr", "fr": "ltr", "ar": "rtl"}
NAMES = {"sv": "Svenska", "en": "English", "fr": "Français", "ar": "العربية"}
LEGEND = {
    "sv": "Så läser du resultaten",
    "en": "How to read the results",
    "fr": "Comment lire les résultats",
    "ar": "كيف تُقرأ النتائج",
}
WORDS = {
    "sv": ["Uppfyllt", "Delvis uppfyllt", "Inte uppfyllt", "Inte rapporterat", "Berättat i ord", "Inte i dokumentet"],
}
TONES = {"good": 1, "part": 1, "bad": 1, "open": 1, "none": 2}  # how many statuses have each
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ARABIC = re.compile(r"[\u0621-\u064a]")


def _statuses(root: Element) -> list[Element]:
    return root.all(class_="status")


def _arrow(status: Element) -> str:
    """The shape itself, or the one that the page has already shown."""
    used = [one["href"].removeprefix("#") for one in status.all("use")]
    *_, page = status.around
    holder = page.one("g", id=used[0]) if used else status
    return holder.one("path")["d"]


def _is_in_legend(element: Element) -> bool:
    return any("legend" in one.classes for one in element.around)


def _alternates(page: Page) -> dict[str, str]:
    return {one["hreflang"]: one["href"] for one in page.root.one("head").all("link", rel="alternate")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_the_same_pages_and_one_for_unknown_addresses(pages: dict[str, Page], lang: str) -> None:
    found = sorted(page.path for page in pages.values() if page.lang == lang)
    assert found == sorted(page.path for page in pages.values() if page.lang == "sv")
    of_agreements = {path for walked in IN_ORDER.values() for path in walked}
    assert {*of_agreements, *OTHERS, "404.html"} <= set(found)


def test_the_command_says_how_many_pages_it_built(said_by_build: str, built_site: Path, pages: dict[str, Page]) -> None:
    lines = said_by_build.splitlines()
    each = len(pages) // 4
    counts = rf"{len(pages)} pages \(sv {each}, en {each}, fr {each}, ar {each}\)"
    assert re.fullmatch(
        r"Content checked: 0 errors, 0 warnings, \d+ notes \(see: agreements check --notes\)\. Building …", lines[0]
    )
    assert re.fullmatch(rf"Done in \d+\.\d s: {counts} in {re.escape(str(built_site))}", lines[-1])


def test_nothing_of_the_build_is_left_beside_the_site(built_site: Path) -> None:
    assert not (built_site.parent / ".build").exists()


def test_every_tag_is_closed_where_it_was_opened(pages: dict[str, Page]) -> None:
    assert {file: page.faults for file, page in pages.items() if page.faults} == {}


def test_every_page_says_its_language_and_direction(pages: dict[str, Page]) -> None:
    for page in pages.values():
        html = page.root.one("html")
        assert (html["lang"], html["dir"]) == (page.lang, DIRECTIONS[page.lang]), page


def test_every_page_has_one_main_heading_with_a_text(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.main.one("h1").text, page
        assert len(page.root.all("h1")) == 1, page


def test_headings_leave_out_no_level(pages: dict[str, Page]) -> None:
    for page in pages.values():
        levels = [int(one.tag[1]) for one in page.main.inside if re.fullmatch("h[1-6]", one.tag)]
        assert levels[0] == 1, page
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], page


def test_titles_of_some_pages(pages: dict[str, Page]) -> None:
    titles = {file: page.root.one("title").text for file, page in pages.items()}
    assert titles["index.html"] == "Överens – Västernorrland är överens"
    assert titles["404.html"] == "Sidan finns inte – Överens"
    assert titles["en/parties/polisen/index.html"] == "Swedish Police – Överens"
    assert (
        titles["en/vasternorrland/2010/goals/health/index.html"]
        == "Health and medical care – Västernorrland 2010 – Överens"
    )
    assert (
        titles["fr/vasternorrland/2009/goals/placements/index.html"]
        == "Places de stage – Västernorrland 2009 – Överens"
    )


def test_no_id_stands_twice_on_a_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        ids = Counter(one["id"] for one in page.root.inside if one.get("id"))
        assert [name for name, count in ids.items() if count > 1] == [], page


def test_every_label_and_description_names_an_id_of_the_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        ids = {one.get("id") for one in page.root.inside}
        named = {
            name
            for one in page.root.inside
            for attribute in ("aria-labelledby", "aria-describedby", "for", "data-filter")
            for name in (one.get(attribute) or "").split()
        }
        assert named - ids == set(), page


def test_every_page_names_its_translations_absolutely(pages: dict[str, Page]) -> None:
    for page in pages.values():
        if not page.is_not_found:
            assert _alternates(page) == {
                "sv": SITE_URL + page.path,
                "en": f"{SITE_URL}en/{page.path}",
                "fr": f"{SITE_URL}fr/{page.path}",
                "ar": f"{SITE_URL}ar/{page.path}",
                "x-default": SITE_URL + page.path,
            }, page
            assert page.root.one("link", rel="canonical")["href"] == SITE_URL + page.address, page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_for_unknown_addresses_has_no_translations_and_no_address(pages: dict[str, Page], lang: str) -> None:
    page = pages["404.html" if lang == "sv" else f"{lang}/404.html"]
    assert _alternates(page) == {}
    assert page.root.all("link", rel="canonical") == []
    assert page.root.one("meta", name="robots")["content"] == "noindex"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_for_unknown_addresses_works_from_anywhere(pages: dict[str, Page], lang: str) -> None:
    page = pages["404.html" if lang == "sv" else f"{lang}/404.html"]
    targets = [one.get("href") or one.get("src") or "" for one in page.root.inside if one.get("href") or one.get("src")]
    assert len(targets) >= 14
    assert [target for target in targets if not target.startswith("/") and target != "#content"] == []
    home = page.root.one("p", "site-name").one("a")["href"]
    assert home == ("/" if lang == "sv" else f"/{lang}/")


def test_only_pages_that_exist_are_open_to_search_engines(pages: dict[str, Page]) -> None:
    closed = [page.file for page in pages.values() if page.root.all("meta", name="robots")]
    assert closed == ["404.html", "ar/404.html", "en/404.html", "fr/404.html"]


# The only links out of the site: where the law lets readers complain, and who knows what holds today.
LEADING_OUT = {
    "accessibility/": ("https://www.digg.se/tdosanmalan",),
    "new-in-sweden/": ("https://www.informationsverige.se/", "https://www.1177.se/", "https://arbetsformedlingen.se/"),
}


def test_no_page_asks_or_names_another_host(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for one in page.root.inside:
            if one.tag == "link" and one["rel"] in ("canonical", "alternate"):
                continue
            if one.tag == "a" and one["href"] in LEADING_OUT.get(page.path, ()):
                continue  # a link that readers may follow; nothing is fetched from there
            for name, value in one.attributes.items():
                parts = urlsplit(value) if name in ("href", "src", "srcset", "action", "poster", "data") else None
                assert parts is None or not (parts.scheme or parts.netloc), f"{page}: {one.tag} {name}={value}"


def test_no_page_holds_a_script_or_style_of_its_own(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert [one for one in page.root.inside if "style" in one.attributes or one.tag == "style"] == [], page
        assert [name for one in page.root.inside for name in one.attributes if name.startswith("on")] == [], page
        data = [one for one in page.root.all("script") if one.attributes.get("type") == "application/ld+json"]
        scripts = [one for one in page.root.all("script") if one not in data]
        has_table = bool(page.root.all("form", "filter"))
        assert [script.text for script in scripts] == ["", "", ""][: 2 + has_table], page
        # The reader's colours are set before the page is drawn; all else waits until it is.
        assert ["type" in script.attributes for script in scripts] == [False, True, True][: 2 + has_table], page
        # What search engines read is data, which no browser runs: the policy does not touch it.
        assert len(data) == (0 if page.is_not_found else 1), page


def test_the_style_sheet_and_the_scripts_fetch_nothing_but_what_the_site_has(built_site: Path) -> None:
    scripts = sorted(path.relative_to(built_site).as_posix() for path in built_site.glob("assets/*.js"))
    assert {"assets/scheme.js", "assets/site.js"} < set(scripts)
    for name in ("assets/site.css", *scripts):
        text = (built_site / name).read_text(encoding="utf-8")
        for fetched in (
            "fetch(form.dataset.rows)",
            'import("./search.js")',
            "import(script)",
            "fetch(new URL(`filters-${document.documentElement.lang}.json`, script))",
        ):
            text = text.replace(fetched, "")
        assert re.findall(r"https?:|//[a-z]|url\(|@import|fetch\(|import\(", text.replace("// ", "")) == [], name


def test_the_site_holds_its_own_assets_and_none_of_the_themes(built_site: Path) -> None:
    files = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()}
    assert {"assets/icon.svg", "assets/site.css", "assets/site.js", "sitemap.xml", "robots.txt"} <= files
    theme = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "search/")
    assert [name for name in files if name.startswith(theme) or "/assets/" in name] == []


def test_every_link_and_anchor_leads_somewhere(built_site: Path) -> None:
    assert check_links(built_site) == []


def test_every_link_stays_in_its_language_except_the_switch_and_the_files(pages: dict[str, Page]) -> None:
    for page in pages.values():
        switch = page.root.one("nav", "languages")
        for link in page.root.one("body").all("a"):
            if switch in link.around or link["href"].startswith("https://"):
                continue  # which other host a page may name is told above
            target = resolved(page.file, link["href"])
            assert target.startswith("data/") or pages[target].lang == page.lang, f"{page}: {link['href']}"


def test_the_language_switch_leads_to_the_same_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        links = page.root.one("nav", "languages").all("a")
        path = "" if page.is_not_found else page.path
        wanted = [(f"{lang}/" if lang != "sv" else "") + path + "index.html" for lang in LANGUAGES]
        assert [resolved(page.file, link["href"]) for link in links] == wanted, page
        assert [(link["lang"], link["hreflang"], link["dir"], link.text) for link in links] == [
            (lang, lang, DIRECTIONS[lang], NAMES[lang]) for lang in LANGUAGES
        ], page
        assert [link["lang"] for link in links if link.get("aria-current")] == [page.lang], page


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("start", list(IN_ORDER))
def test_previous_and_next_lead_through_all_pages_of_an_agreement(
    pages: dict[str, Page], lang: str, start: str
) -> None:
    page, walked = pages[f"{start}index.html" if lang == "sv" else f"{lang}/{start}index.html"], [start]
    while following := page.root.all("p", "next"):
        page = pages[resolved(page.file, following[0].one("a")["href"])]
        walked.append(page.path)
    assert [path for path in walked if path in IN_ORDER[start]] == IN_ORDER[start]
    assert all(path.startswith(start) for path in walked)


def test_pages_that_belong_to_nothing_have_no_neighbours(pages: dict[str, Page]) -> None:
    for path in ("", "new-in-sweden/", "glossary/", "data/", "about/", "accessibility/"):
        assert pages[f"{path}index.html"].root.all("nav", "neighbours") == [], path


def test_previous_leads_back(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for following in page.root.all("p", "next"):
            after = pages[resolved(page.file, following.one("a")["href"])]
            back = after.root.one("p", "previous").one("a")["href"]
            assert resolved(after.file, back) == page.file


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("about/", ""),
        ("parties/polisen/", "parties/"),
        ("vasternorrland/2010/goals/health/", "vasternorrland/2010/"),
        ("vasternorrland/2010/signatories/", "vasternorrland/2010/"),
        ("vasternorrland/2009/goals/health/", "vasternorrland/2009/"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_breadcrumbs_end_at_the_page_above(pages: dict[str, Page], lang: str, path: str, above: str) -> None:
    start = "" if lang == "sv" else f"{lang}/"
    page = pages[f"{start}{path}index.html"]
    trail = page.root.one("nav", "breadcrumbs").all("a")
    assert resolved(page.file, trail[-1]["href"]) == f"{start}{above}index.html"


def test_breadcrumbs_lead_down_from_home(pages: dict[str, Page]) -> None:
    for page in pages.values():
        trails = page.root.all("nav", "breadcrumbs")
        links = [pages[resolved(page.file, link["href"])] for trail in trails for link in trail.all("a")]
        above = [one.path for one in pages.values() if one.lang == page.lang and page.path.startswith(one.path)]
        is_top = page.is_not_found or page.path == ""
        assert {one.lang for one in links} <= {page.lang}
        assert [one.path for one in links] == ([] if is_top else sorted(set(above) - {page.path}, key=len)), page


def test_the_menu_marks_the_page_that_one_is_on(pages: dict[str, Page]) -> None:
    for page in pages.values():
        menu = page.root.one("nav", "menu").all("a")
        assert len(menu) >= 5, page
        current = [resolved(page.file, link["href"]) for link in menu if link.get("aria-current")]
        targets = [resolved(page.file, link["href"]) for link in menu]
        assert current == [target for target in targets if target == page.file], page


def test_every_arrow_has_its_word_right_beside_it(pages: dict[str, Page]) -> None:
    seen: Counter[str] = Counter()
    for page in pages.values():
        for status in _statuses(page.root):
            icon = status.one("svg")
            assert (icon["aria-hidden"], icon["focusable"]) == ("true", "false"), page
            word = icon.next_element
            assert word is not None and "status-word" in word.classes and word.text, page
            seen[page.lang] += 1
    assert sorted(seen) == sorted(LANGUAGES)
    assert len(set(seen.values())) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_goal_pages_of_2009_show_121_arrows(pages: dict[str, Page], lang: str) -> None:
    goals = [one for one in pages.values() if one.lang == lang and one.path.startswith("vasternorrland/2009/goals/")]
    shown = Counter(status.text for page in goals for status in _statuses(page.main) if not _is_in_legend(status))
    assert sorted(shown.values()) == [2, 4, 8, 44, 63]


def test_no_picture_is_all_that_tells_something(pages: dict[str, Page]) -> None:
    for page in pages.values():
        drawn = page.root.all("svg")
        assert [one for one in drawn if one.get("aria-hidden") != "true" or one.text] == [], page
        assert page.root.all("img") == [], page


def test_each_status_has_one_word_and_one_shape_of_its_own_per_language(pages: dict[str, Page]) -> None:
    for lang in LANGUAGES:
        seen: dict[str, set[tuple[str, str]]] = {}
        for page in pages.values():
            if page.lang == lang:
                for status in _statuses(page.root):
                    name = next(one for one in status.classes if one.startswith("status-tone-"))
                    word = re.sub(r"^\d{4}\s?: ", "", status.text)
                    seen.setdefault(name, set()).add((word, _arrow(status)))
        assert {name: len(found) for name, found in seen.items()} == {f"status-tone-{one}": TONES[one] for one in TONES}
        assert len({shape for found in seen.values() for _, shape in found}) == len(WORDS["sv"])
        assert len({word for found in seen.values() for word, _ in found}) == len(WORDS["sv"])


def test_only_the_sideways_arrow_is_mirrored(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for status in _statuses(page.root):
            is_sideways = "status-tone-part" in status.classes
            assert ("icon-mirrored" in status.one("svg").classes) is is_sideways, page


def test_the_swedish_words_of_the_statuses(pages: dict[str, Page]) -> None:
    legend = pages["index.html"].root.one("dl", "legend")
    assert [one.text for one in legend.all("dt")] == WORDS["sv"]


def test_the_legend_stands_wherever_an_arrow_stands(pages: dict[str, Page]) -> None:
    with_arrows = 0
    for page in pages.values():
        arrows = [one for one in _statuses(page.root) if not _is_in_legend(one)]
        legends = page.root.all("dl", "legend")
        if arrows:
            with_arrows += 1
            legend = page.root.one("dl", "legend")
            shown = Counter(name for one in _statuses(legend) for name in one.classes if "-" in name)
            assert shown == {f"status-tone-{tone}": count for tone, count in TONES.items()}, page
            assert len(legend.all("dd")) == len(WORDS["sv"]), page
            assert LEGEND[page.lang] in page.main.text, page
        assert len(legends) <= 1, page
    assert with_arrows > 4 * 40


def test_latin_words_on_arabic_pages_are_isolated(pages: dict[str, Page]) -> None:
    """In <bdi>, or in an element that runs left to right as a whole; only a list's entries can hold no markup."""
    for page in pages.values():
        if page.lang != "ar":
            continue
        for text, holder in page.root.one("body").texts:
            around = list(holder.around)
            is_isolated = any(one.tag == "bdi" or one.get("dir") == "ltr" for one in around[:-2])
            if _LATIN.search(text) and not is_isolated:
                assert holder.tag == "option", f"{page}: {text.strip()[:60]} in <{holder.tag}>"


def test_swedish_names_say_that_they_are_swedish_on_every_translated_page(pages: dict[str, Page]) -> None:
    for lang, tag in (("en", "span"), ("fr", "span"), ("ar", "bdi")):
        official = pages[f"{lang}/parties/index.html"].root.all("small", "official-name")
        names = [name.one(tag) for name in official]
        assert {(one["lang"], one["dir"]) for one in names} == {("sv", "ltr")}
        assert len(names) >= 23
        assert {"Länsstyrelsen Västernorrland", "5 i 12-rörelsen", "Röda Korset"} <= {one.text for one in names}


def test_signatories_names_stand_in_bdi_on_the_arabic_page(pages: dict[str, Page]) -> None:
    tables = pages["ar/vasternorrland/2010/signatories/index.html"].root.all("table")
    assert [len(table.one("tbody").all("tr")) for table in tables] == [23, 26]
    first = tables[0].one("tbody").all("th")[0].one("bdi")
    assert (first.text, first["lang"], first["dir"]) == ("Bo Källstrand", "sv", "ltr")


def test_only_arabic_pages_hold_arabic_and_all_of_them_do(pages: dict[str, Page]) -> None:
    for page in pages.values():
        text = page.main.text
        assert (len(_ARABIC.findall(text)) > 50) is (page.lang == "ar"), page
        text = text.replace("العربية", "")  # the language's own name for itself
        assert page.lang == "ar" or not _ARABIC.search(text), page


def test_a_translated_page_says_once_that_nobody_reviewed_it_and_that_the_swedish_holds(
    pages: dict[str, Page],
) -> None:
    said = {
        "en": "Nobody has reviewed the translation yet. Of the texts here, the Swedish one is authoritative.",
        "fr": (
            "Personne n’a encore relu la traduction. Parmi les textes de ce site, c’est celui en suédois qui fait foi."
        ),
        "ar": "لم يراجع أحد الترجمة بعد. النص السويدي هو المعتمد بين النصوص المنشورة هنا.",
    }
    for page in pages.values():
        notices = page.root.one("footer", "site-foot").all("p", "notice")
        assert [one.text for one in notices] == ([said[page.lang]] if page.lang != "sv" else []), page


def test_nothing_is_shown_as_untranslated_or_outdated(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.root.all("small", "notice") == [], page
        assert page.main.get("lang") is None, page


def test_no_problem_is_shown_to_readers(pages: dict[str, Page]) -> None:
    assert [page.file for page in pages.values() if page.root.all("aside", "problems")] == []


def test_no_marker_or_slot_is_left_over(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.root.all(class_="view-slot") == [], page
        assert page.root.all("pre") == [], page


def test_every_relative_address_resolves_like_in_a_browser(pages: dict[str, Page], built_site: Path) -> None:
    for page in pages.values():
        for one in page.root.one("head").inside:
            target = one.get("href") or one.get("src")
            if target and not target.startswith("http"):
                path = urlsplit(urljoin(f"http://host/{page.address}", target)).path
                assert (built_site / path.lstrip("/")).is_file(), f"{page}: {target}"
