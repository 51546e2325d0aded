"""The table of results: filters for what differs, an order for each column, long tables, and the page of a status."""

from __future__ import annotations

import pytest

from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.views import results
from agreements.views.results import ResultsView, results_view, status_page_view
from mini_site import MiniSite

FOLLOW_UP = "data/agreements/havslan/2011/follow-up.yml"
WORK = "data/agreements/havslan/2011/goals/01-work.yml"


def here(mini: MiniSite, path: str = "havslan/2011/", lang: str = "sv") -> Here:
    return Here(load_site(mini.root).edition(lang, [], "/"), path)


def table(mini: MiniSite, lang: str = "sv") -> ResultsView:
    place = here(mini, lang=lang)
    return results_view(place, place.edition.content.agreements["havslan/2011"])


def offered(view: ResultsView) -> dict[str, tuple[str, ...]]:
    return {one.name: one.values for one in view.filters}


def test_a_field_is_filtered_by_its_values_in_the_order_that_readers_expect(mini: MiniSite) -> None:
    assert offered(table(mini)) == {
        "status": ("met", "told", "untold"),
        "party": ("norra-kommun", "sodra-kommun", "hamnverket", "municipalities"),
        "goal": ("work", "school"),
    }


def test_a_field_that_is_the_same_in_every_row_has_no_filter(mini: MiniSite) -> None:
    before, _, _ = mini.read(FOLLOW_UP).partition("- commitment: work/cranes")
    mini.write(FOLLOW_UP, before.replace("published_totals:\n  met: 1\n  partly_met: 1\n  not_met: 1\n", ""))
    view = table(mini)
    assert offered(view) == {}
    assert [row.held for row in view.rows] == [()]


@pytest.mark.parametrize(
    ("written", "name", "values"),
    [
        ("  due: 2012-06\n", "due", ()),
        ("  lead:\n  - hamnverket\n", "lead", ()),
    ],
)
def test_one_value_alone_is_none_to_choose(mini: MiniSite, written: str, name: str, values: tuple[str, ...]) -> None:
    mini.change(WORK, "- id: cranes\n", f"- id: cranes\n{written}")
    assert offered(table(mini)).get(name, ()) == values


def test_days_are_filtered_by_their_year_and_sorted_by_their_first_day(mini: MiniSite) -> None:
    mini.change(WORK, "- id: cranes\n", "- id: cranes\n  due: 2012-06\n")
    mini.change(WORK, "- id: jobs\n  parties", "- id: jobs\n  due: 2013\n  parties")
    view = table(mini)
    assert offered(view)["due"] == ("2012", "2013")
    assert [(row.due_first, dict(row.held)["due"]) for row in view.rows] == [
        ("2013-01-01", "2013"),
        ("2012-06-01", "2012"),
        ("", ""),
    ]


def test_goals_and_statuses_are_sorted_as_in_their_lists_and_all_else_by_the_alphabet(mini: MiniSite) -> None:
    assert [(one.name, one.order) for one in table(mini).columns] == [
        ("goal", "work school"),
        ("party", ""),
        ("commitment", ""),
        ("status", "met told untold"),
    ]


def test_a_long_table_says_less_in_a_row_and_shows_its_beginning_first(
    mini: MiniSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert table(mini).rest_pattern == ""
    monkeypatch.setattr(results, "MOST_TOLD", 2)
    monkeypatch.setattr(results, "LONG_TABLES_LINE", 20)
    view = table(mini)
    assert view.rest_pattern == "Visa resten (%)"
    assert {row.outcome for row in view.rows} == {None}
    assert [str(row.link.text) for row in view.rows] == [
        "Kommunen ordnar …",
        "Hamnverket lagar 4 …",
        "Kommunerna köper …",
    ]


def test_each_status_has_a_page_with_its_commitments_alone(mini: MiniSite) -> None:
    place = here(mini, "havslan/2011/status/told/")
    view = status_page_view(place, place.edition.content.agreements["havslan/2011"], "told")
    assert (str(view.title), str(view.intro)) == (
        "Resultat 2011, Havslän: Berättat i ord",
        "Havslän 2011: 1 av 3 åtaganden. Resultat: Berättat i ord.",
    )
    table = view.results
    assert [str(row.link.text) for row in table.rows] == ["Kommunerna köper nya böcker."]
    assert (table.file_name, table.rows_href) == (
        "havslan-2011-told.csv",
        "../../../../data/havslan/2011-commitments.csv",
    )
    assert [(one.status.id, one.count, one.href, one.is_current) for one in table.by_status] == [
        ("met", "1", "../met/", False),
        ("told", "1", "./", True),
        ("untold", "1", "../untold/", False),
    ]
    assert [str(one.text) for one in table.by_party] == ["Norra kommun", "Södra kommun", "Kommunerna"]


def test_where_all_went_alike_no_page_repeats_the_table(mini: MiniSite) -> None:
    before, _, _ = mini.read(FOLLOW_UP).partition("- commitment: work/cranes")
    mini.write(FOLLOW_UP, before.replace("published_totals:\n  met: 1\n  partly_met: 1\n  not_met: 1\n", ""))
    site_map = here(mini).edition.site_map
    assert [spot.path for spot in site_map.spots if "/status/" in spot.path] == []
    assert table(mini).by_status == ()
