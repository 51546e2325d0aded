"""The accessibility statement in four languages: the parts that the law asks for, on figures that are still true."""

from __future__ import annotations

from pathlib import Path

import pytest
from this_site import LANGUAGES

from agreements.model.content import Content
from agreements.shapes.accessibility import AuditFile
from agreements.shapes.loaded import shape
from agreements.site.site import Site
from agreements.source.yaml import parse
from page_tree import Page

AUDIT = "data/accessibility-audit.yml"
AGAIN = "Run: make audit"
COMPLAINTS = "https://www.digg.se/tdosanmalan"
GROUPING = {ord(sign): None for sign in ", "}  # "1 280" and "1,280" are 1280
FILE = {lang: "accessibility/index.html" if lang == "sv" else f"{lang}/accessibility/index.html" for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_links_to_the_statement_in_its_foot(pages: dict[str, Page], lang: str) -> None:
    label = {"sv": "Tillgänglighet", "en": "Accessibility", "fr": "Accessibilité", "ar": "إمكانية الوصول"}[lang]
    for page in pages.values():
        if page.lang == lang:
            foot = page.root.one("body").all("footer")[-1]
            assert label in [link.text for link in foot.all("a")], page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_statement_says_where_to_complain(pages: dict[str, Page], lang: str) -> None:
    main = pages[FILE[lang]].main
    assert COMPLAINTS in [link["href"] for link in main.all("a")]
    assert "Myndigheten för digital förvaltning (Digg)" in main.text


def test_the_statement_says_what_it_rests_on_and_claims_no_more(pages: dict[str, Page]) -> None:
    text = pages[FILE["sv"]].main.text
    for sentence in (
        "Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service.",
        "Bara automatiska tester är gjorda.",
        "Ingen människa har testat webbplatsen ännu.",
        "Webbplatsen är inte testad med skärmläsare.",
        "Ännu har ingen offentlig aktör tagit ansvar för webbplatsen.",
    ):
        assert sentence in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_statement_shows_every_mode_of_the_last_run(pages: dict[str, Page], content: Content, lang: str) -> None:
    assert content.accessibility
    assert content.accessibility.audit
    modes = content.accessibility.audit.modes
    rows = pages[FILE[lang]].main.one("tbody").all("tr")
    shown = [[cell.text for cell in row.all()[:1] + row.all("td")[1:]] for row in rows]
    assert [[row[0].translate(GROUPING), *row[1:]] for row in shown] == [
        [str(mode.width), str(mode.rules), str(mode.faults)] for mode in modes
    ]
    assert {(mode.width, mode.scheme) for mode in modes} == {
        (390, "light"),
        (390, "dark"),
        (1280, "light"),
        (1280, "dark"),
    }


def test_the_last_run_saw_this_sites_pages(project: Path, checked: Site) -> None:
    """Read from the file itself: the content has no audit but this site's."""
    loaded, _ = shape(parse((project / AUDIT).read_bytes(), AUDIT), AuditFile)
    assert loaded
    assert loaded.entry.fingerprint == checked.pages_mark, f"{AUDIT} is of other pages than the site's. {AGAIN}"


def test_the_last_run_saw_the_pages_that_there_are_and_found_nothing(pages: dict[str, Page], content: Content) -> None:
    assert content.accessibility
    audit = content.accessibility.audit
    assert audit, f"{AUDIT} is of other pages than the site's. {AGAIN}"
    assert audit.pages == len(pages), f"{AUDIT} is older than the site's pages. {AGAIN}"
    assert content.accessibility.faults == 0, "The last run found faults. Mend them, then run: make audit"


def test_every_table_says_what_it_is_and_what_its_headers_head(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for table in page.root.all("table"):
            assert [one.text for one in table.all("th") if one.get("scope") not in ("col", "row")] == [], page
            if page.path == "data/":
                continue  # written in Markdown, which knows no captions: a heading stands right above
            assert table.one("caption").text, page
            assert [row.text for row in table.one("tbody").all("tr") if not row.all("th")] == [], page


def test_every_choice_and_box_has_a_label(pages: dict[str, Page]) -> None:
    for page in pages.values():
        labelled = {label["for"] for label in page.root.all("label") if label.get("for")}
        inside = [one for label in page.root.all("label") for one in label.inside]
        for one in [*page.root.all("select"), *page.root.all("input")]:
            assert one.get("id") in labelled or one in inside or one.get("aria-label"), f"{page}: {one.attributes}"
