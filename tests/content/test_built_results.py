"""What readers find on the pages of the real site: results, goals, parties, in every language."""

from __future__ import annotations

from collections import Counter

import pytest
from this_site import LANGUAGES

from agreements.pages.links import resolved
from agreements.site.site import Site
from page_tree import Element, Page

PER_GOAL_2009 = {
    "employment": 8,
    "introduction": 20,
    "placements": 16,
    "local-agreements": 8,
    "health": 9,
    "opinion": 22,
    "grants": 5,
    "projects": 5,
    "employees": 15,
    "training": 12,
    "knowledge": 1,
}
PER_GOAL_2010 = {
    "employment": 10,
    "introduction": 17,
    "placements": 15,
    "local-agreements": 7,
    "health": 9,
    "opinion": 20,
    "grants": 3,
    "projects": 6,
    "employees": 15,
    "training": 20,
    "knowledge": 1,
}
# Goals with a stated status: met, partly met, not met, told in words, not told.
RECORDED = {
    "employment": [2, 0, 0, 3, 3],
    "introduction": [0, 2, 0, 15, 3],
    "placements": [3, 0, 1, 6, 6],
    "local-agreements": [0, 0, 0, 5, 3],
    "health": [0, 0, 0, 1, 8],
    "opinion": [1, 0, 1, 16, 4],
    "grants": [0, 0, 0, 1, 4],
    "projects": [0, 0, 1, 2, 2],
    "employees": [1, 0, 1, 6, 7],
    "training": [0, 0, 0, 8, 4],
    "knowledge": [1, 0, 0, 0, 0],
}


def _page(pages: dict[str, Page], lang: str, path: str) -> Page:
    return pages[f"{'' if lang == 'sv' else lang + '/'}{path}index.html"]


def _rows(table: Element) -> list[Element]:
    return table.one("tbody").all("tr")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_of_results_has_all_121_sub_goals(pages: dict[str, Page], lang: str) -> None:
    rows = _rows(_page(pages, lang, "vasternorrland/2009/").root.one("table", id="results-table"))
    assert len(rows) == 121
    assert Counter(row["data-goal"] for row in rows) == PER_GOAL_2009
    assert Counter(row["data-status"] for row in rows) == {
        "met": 8,
        "partly_met": 2,
        "not_met": 4,
        "told": 63,
        "untold": 44,
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_row_shows_the_status_that_it_is_filtered_by(pages: dict[str, Page], checked: Site, lang: str) -> None:
    text, statuses = checked.localizers[lang].text, checked.content.statuses
    for row in _rows(_page(pages, lang, "vasternorrland/2009/").root.one("table", id="results-table")):
        assert row.one(class_="status").text == text(statuses[row["data-status"]].word).value
        assert len(row.all("td")) + len(row.all("th")) == 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_row_leads_to_its_sub_goal(pages: dict[str, Page], lang: str) -> None:
    page = _page(pages, lang, "vasternorrland/2009/")
    seen = set()
    for row in _rows(page.root.one("table", id="results-table")):
        target, _, anchor = row.one("th").one("a")["href"].partition("#")
        goal = pages[resolved(page.file, target)]
        assert goal.path == f"vasternorrland/2009/goals/{row['data-goal']}/"
        article = goal.root.one("article", "commitment", id=anchor)
        assert article.one("p", "promise").text == row.one("th").text
        assert article.one("p", "result-status").one(class_="status").text == row.one(class_="status").text
        seen.add((goal.path, anchor))
    assert len(seen) == 121


def test_a_row_is_found_by_every_party_that_it_binds(pages: dict[str, Page]) -> None:
    rows = _rows(_page(pages, "sv", "vasternorrland/2009/").root.one("table", id="results-table"))
    parties = Counter(party for row in rows for party in row["data-party"].split())
    assert (parties["partnership"], parties["municipalities"], parties["hts"]) == (2, 1, 7)
    # own sub-goals, and those of the Partnership, the municipalities and HTS that it belongs to
    assert parties["harnosands-kommun"] == 4 + 2 + 1 + 7
    assert parties["ornskoldsviks-kommun"] == 14 + 2 + 1
    assert parties["kommunforbundet-vasternorrland"] == 2
    assert parties["landstinget-vasternorrland"] == 9 + 2
    assert "roda-korset" not in parties


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_filter_offers_only_what_the_rows_hold(pages: dict[str, Page], lang: str) -> None:
    root = _page(pages, lang, "vasternorrland/2009/").root
    form, rows = root.one("form", "filter"), _rows(root.one("table", id="results-table"))
    for select in form.all("select"):
        held = {value for row in rows for value in row[f"data-{select['name']}"].split()}
        offered = [option["value"] for option in select.all("option")]
        assert offered[0] == ""
        assert sorted(offered[1:]) == sorted(held), select["name"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_filter_is_hidden_and_the_table_whole_without_script(pages: dict[str, Page], lang: str) -> None:
    root = _page(pages, lang, "vasternorrland/2009/").root
    assert root.one("form", "filter").get("hidden") == ""
    assert [row for row in _rows(root.one("table", id="results-table")) if row.get("hidden") is not None] == []


@pytest.mark.parametrize(
    ("lang", "said", "pattern"),
    [
        ("sv", "Visar 121 av 121 delmål", "Visar % av 121 delmål"),
        ("en", "Showing 121 of 121 sub-goals", "Showing % of 121 sub-goals"),
    ],
)
def test_the_filter_says_how_many_rows_it_shows(pages: dict[str, Page], lang: str, said: str, pattern: str) -> None:
    form = _page(pages, lang, "vasternorrland/2009/").root.one("form", "filter")
    assert (form.one("output").text, form["data-pattern"]) == (said, pattern)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["", "vasternorrland/2009/"])
def test_the_totals_that_the_document_publishes(pages: dict[str, Page], lang: str, path: str) -> None:
    figure = _page(pages, lang, path).root.one("figure", "totals")
    assert [one.text for one in figure.one("ul", "totals-list").all("strong")] == ["59", "53", "9"]
    assert [one["width"] for one in figure.all("rect")] == ["48.76", "43.80", "7.44"]


def test_the_totals_say_what_is_known(pages: dict[str, Page]) -> None:
    figure = pages["index.html"].root.one("figure", "totals")
    assert figure.one("figcaption").text == "Så gick det 2009 · 121 delmål"
    assert [one.text for one in figure.all("p", "recorded")] == [
        "Dokumentets egna summor:",
        "För 14 av 121 ser vi också vilket resultat de fick.",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_single_results_stand_apart_and_lead_to_pages_of_their_own(pages: dict[str, Page], lang: str) -> None:
    recorded = _page(pages, lang, "vasternorrland/2009/").root.one("ul", "recorded-list")
    assert [one.text for one in recorded.all("strong")] == ["8", "2", "4", "63", "44"]
    found = [one["href"] for one in recorded.all("a")]
    assert found == [f"status/{one}/" for one in ("met", "partly_met", "not_met", "told", "untold")]
    assert _page(pages, lang, "").root.all("ul", "recorded-list") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_row_begins_to_tell_how_it_went(pages: dict[str, Page], lang: str) -> None:
    for row in _rows(_page(pages, lang, "vasternorrland/2009/").root.one("table", id="results-table")):
        told = [one.text for one in row.all("p", "first-line")]
        assert bool(told) is (row["data-status"] != "untold")
        assert all(len(one) <= 240 for one in told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_recorded_statuses_per_goal(pages: dict[str, Page], lang: str) -> None:
    page = _page(pages, lang, "vasternorrland/2009/")
    table = next(one for one in page.root.all("table") if one.all("tfoot"))
    found = {}
    for row in _rows(table):
        goal = resolved(page.file, row.one("a")["href"]).split("/")[-2]
        total, *counts = (int(cell.text) for cell in row.all("td"))
        assert total == sum(counts) == PER_GOAL_2009[goal]
        found[goal] = counts
    assert found == RECORDED
    assert [cell.text for cell in table.one("tfoot").all("td")] == ["121", "8", "2", "4", "63", "44"]


@pytest.mark.parametrize(("year", "counts"), [("2010", PER_GOAL_2010), ("2009", PER_GOAL_2009)])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_goals_page_has_all_its_commitments_each_with_an_anchor(
    pages: dict[str, Page], lang: str, year: str, counts: dict[str, int]
) -> None:
    for goal, count in counts.items():
        articles = _page(pages, lang, f"vasternorrland/{year}/goals/{goal}/").root.all("article", "commitment")
        assert len(articles) == count, goal
        assert [one.one("p", "permalink").one("a")["href"] for one in articles] == [f"#{one['id']}" for one in articles]


def test_an_anchor_is_the_same_in_every_language(pages: dict[str, Page]) -> None:
    for path in ("vasternorrland/2010/goals/employment/", "vasternorrland/2009/goals/placements/"):
        ids = {tuple(one["id"] for one in _page(pages, lang, path).root.all("article")) for lang in LANGUAGES}
        assert len(ids) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sub_goal_of_2009_shows_arrow_and_basis_and_the_stated_ones_their_words(
    pages: dict[str, Page], lang: str
) -> None:
    quoted = 0
    for goal in PER_GOAL_2009:
        for article in _page(pages, lang, f"vasternorrland/2009/goals/{goal}/").root.all("article", "commitment"):
            result = article.one("div", "result")
            status = result.one("p", "result-status").one(class_="status")
            is_lost = not {"status-tone-open", "status-tone-none"}.isdisjoint(status.classes)
            quotes = result.all("p", "decided-by")
            assert (len(result.all("span", "basis")), len(quotes)) == ((0, 0) if is_lost else (1, 1)), article["id"]
            for quote in quotes:
                assert len(quote.one("q").all(lang="sv", dir="ltr")) == (lang != "sv")
                quoted += 1
            assert len(result.all("p", "outcome")) == ("status-tone-none" not in status.classes)
    assert quoted == 14


def test_a_commitment_shows_its_targets_in_words(pages: dict[str, Page]) -> None:
    for lang, amounts in {
        "sv": ["minst 32", "minst 250", "minst 350", "minst 50"],
        "en": ["at least 32", "at least 250", "at least 350", "at least 50"],
        "fr": ["au moins 32", "au moins 250", "au moins 350", "au moins 50"],
    }.items():
        article = _page(pages, lang, "vasternorrland/2010/goals/employment/").root.one(
            "article", id="almi-seminars-and-advice"
        )
        assert [one.text for one in article.one("dl", "targets").all("dd")] == amounts


@pytest.mark.parametrize(("lang", "amount"), [("sv", "minst 30 %"), ("en", "at least 30%"), ("fr", "au moins 30 %")])
def test_a_percentage_is_written_as_the_language_writes_it(pages: dict[str, Page], lang: str, amount: str) -> None:
    article = _page(pages, lang, "vasternorrland/2010/goals/employment/").root.one("article", id="newcomers-to-work")
    assert article.all("dl", "targets")[0].one("dd").text == amount


@pytest.mark.parametrize(
    ("path", "article", "amounts"),
    [
        ("employment", "refugee-reception", ["80–100", "60–80", "70–100"]),
        ("employment", "newcomers-to-work", ["30%"]),
    ],
)
def test_arabic_isolates_ranges_and_percentages(
    pages: dict[str, Page], path: str, article: str, amounts: list[str]
) -> None:
    root = _page(pages, "ar", f"vasternorrland/2010/goals/{path}/").root
    isolated = [
        bdi
        for bdi in root.one("article", id=article).all("dl", "targets")[0].all("bdi")
        if "lang" not in bdi.attributes
    ]
    assert [bdi.text for bdi in isolated if bdi.parent and bdi.parent.tag == "dd"] == amounts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_commitment_that_carries_on_shows_last_years_result(pages: dict[str, Page], lang: str) -> None:
    page = _page(pages, lang, "vasternorrland/2010/goals/placements/")
    past = page.root.one("article", id="entry-jobs-sundsvall").one("div", "past")
    assert past.one("q").text == "Målet uppnått till fullo."
    assert "status-tone-good" in past.one(class_="status").classes
    target, _, anchor = past.one("p", "past-heading").one("a")["href"].partition("#")
    assert (resolved(page.file, target), anchor) == (
        _page(pages, lang, "vasternorrland/2009/goals/placements/").file,
        "entry-jobs-sundsvall",
    )


@pytest.mark.parametrize(
    ("article", "heading"),
    [
        ("police-trainees", "Samma löfte 2009: åtagandet under Mål 1:3"),
        (
            "entry-jobs-sundsvall",
            "Löftet 2009: Kommunen har som mål att 50 nyanlända och andra invandrare får ett instegsjobb i kommunal "
            "verksamhet under 2009. – åtagandet under Mål 1:3",
        ),
    ],
)
def test_it_says_whether_the_promise_is_the_same(pages: dict[str, Page], article: str, heading: str) -> None:
    page = pages["vasternorrland/2010/goals/placements/index.html"]
    assert page.root.one("article", id=article).one("p", "past-heading").text == heading


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_five_municipalities_stand_together_over_their_commitment(pages: dict[str, Page], lang: str) -> None:
    page = _page(pages, lang, "vasternorrland/2010/goals/grants/")
    promises = page.root.one("article", id="rules-municipalities").parent
    assert promises is not None
    ids = ["harnosands-kommun", "timra-kommun", "sundsvalls-kommun", "ange-kommun", "ornskoldsviks-kommun"]
    assert [link["href"].split("/")[-2] for link in promises.one("h3").all("a")] == ids
    assert len(promises.all("article", "commitment")) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_goals_page_names_the_section_of_the_document(pages: dict[str, Page], lang: str) -> None:
    page = _page(pages, lang, "vasternorrland/2010/goals/health/")
    source = page.root.one("footer", "page-foot").one("p", "origin")
    assert [one.text for one in source.all("cite")] == ["2010 Västernorrland är överens", "Mål 5 Hälso- och sjukvård"]
    assert "14" in source.text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("party", "of_2010", "of_2009"),
    [
        ("polisen", 4 + 2, 5 + 2),
        ("mittuniversitetet", 8 + 2, 2 + 2),
        ("harnosands-kommun", 4 + 2 + 1 + 1, 4 + 2 + 1 + 7),
        ("kommunforbundet-vasternorrland", 2, 2),
    ],
)
def test_a_partys_page_has_its_own_and_its_shared_commitments(
    pages: dict[str, Page], lang: str, party: str, of_2010: int, of_2009: int
) -> None:
    page = _page(pages, lang, f"parties/{party}/")
    counts = []
    for year in ("vasternorrland-2010", "vasternorrland-2009"):
        section = page.root.one("h2", id=year).parent
        assert section is not None
        lines = [line for one in section.all("ul", "change-list") for line in one.all("li")]
        counts.append(len(section.all("article", "commitment")) + len(lines))
    assert counts == [of_2010, of_2009]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_red_cross_has_a_part_in_2010_only(pages: dict[str, Page], lang: str) -> None:
    headings = _page(pages, lang, "parties/roda-korset/").root.all("h2")
    anchors = [one["id"] for one in headings]
    assert "vasternorrland-2010" in anchors
    assert "vasternorrland-2009" not in anchors


def test_the_readers_name_heads_a_partys_page_and_the_official_one_stands_below(pages: dict[str, Page]) -> None:
    names = {"en": "Sundsvall Municipality", "fr": "Commune de Sundsvall", "ar": "بلدية سوندسفال"}
    for lang, name in names.items():
        main = _page(pages, lang, "parties/sundsvalls-kommun/").main
        official = main.one("p", "official-name")
        assert (main.one("h1").text, official.text) == (name, "Sundsvalls kommun")
        assert official.inside[0]["lang"] == "sv"
    swedish = _page(pages, "sv", "parties/sundsvalls-kommun/").main
    assert (swedish.one("h1").text, swedish.all("p", "official-name")) == ("Sundsvalls kommun", [])


def test_all_municipalities_have_a_page_that_says_who_they_are(pages: dict[str, Page]) -> None:
    main = _page(pages, "sv", "parties/vasternorrland/municipalities/").main
    assert main.one("h1").text == "Länets kommuner"
    assert len(main.one("ul", "names").all("li")) == 7


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_agreements_page_lists_its_goals_in_two_groups(pages: dict[str, Page], lang: str) -> None:
    page = _page(pages, lang, "vasternorrland/2010/")
    groups = [
        [resolved(page.file, link["href"]).split("/")[-2] for link in one.all("a")]
        for one in page.root.all("ol", "cards")
    ]
    assert groups == [list(PER_GOAL_2010)[:8], list(PER_GOAL_2010)[8:]]


def test_the_facts_of_2010(pages: dict[str, Page]) -> None:
    facts = pages["vasternorrland/2010/index.html"].root.one("dl", "facts")
    assert dict(zip([one.text for one in facts.all("dt")], [one.text for one in facts.all("dd")], strict=True)) == {
        "Parter": "23",
        "Mål": "11",
        "Åtaganden": "123",
        "Undertecknad": "22 februari 2010",
        "Ort": "Härnösand",
        "Källa": "2010 Västernorrland är överens, Länsstyrelsen Västernorrland",
        "Avsnitt": "Verksamhet utåt mål 2010 och Verksamhet inåt 2010",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_slip_of_the_source_is_told(pages: dict[str, Page], lang: str) -> None:
    assert len(_page(pages, lang, "vasternorrland/2010/").root.one("ul", "slips").all("li")) == 7
    assert len(_page(pages, lang, "vasternorrland/2009/").root.one("ul", "slips").all("li")) == 5
    about = _page(pages, lang, "about/").root.all("ul", "slips")
    assert [len(one.all("li")) for one in about] == [7, 5, 5]
