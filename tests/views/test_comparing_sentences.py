"""What a table says of itself, when it says nothing, and how far its bars reach."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from agreements.site.edition import Edition, Here
from agreements.site.reading import load_site
from agreements.views.statistics import DatasetView, dataset_view
from mini_site import MiniSite

FILE = "data/agreements/havslan/2012/statistics/boats"
DESCRIPTION = """\
id: boats
section: Tabell 1
title: Båtar
text: Tabellen visar båtar.
row_label: Hamn
rows:
- {id: a, name: Avik}
- {id: b, name: Bvik}
- {id: c, name: Cvik}
- {id: d, name: Dvik}
- {id: e, name: Evik}
- {id: total, label: Alla hamnar}
columns:
- {id: y11, label: Båtar 2011, unit: count, measure: boats, year: 2011}
- {id: y12, label: Båtar 2012, unit: count, measure: boats, year: 2012}
total_row: total
highlights:
- {kind: extremes, columns: [y12]}
"""


def view(mini: MiniSite, y12: Sequence[str], description: str = DESCRIPTION, y11: str = "4") -> DatasetView:
    """The table where all had 4 boats in 2011, and the harbours and the total `y12` in 2012."""
    rows = [f"{row},{y11},{value}" for row, value in zip("abcde", y12, strict=False)]
    mini.write(f"{FILE}.yml", description)
    mini.write(f"{FILE}.csv", "\n".join(["row,y11,y12", *rows, f"total,,{y12[-1]}", ""]))
    edition: Edition = load_site(mini.root).edition("sv", (), "/")
    [dataset] = edition.content.agreements["havslan/2012"].datasets
    return dataset_view(Here(edition, "havslan/2012/statistics/"), dataset)


def test_the_highest_and_the_lowest(mini: MiniSite) -> None:
    assert view(mini, ["9", "5", "4", "6", "7", "31"]).sentences == ("Båtar 2012 – högst: 9 (Avik), lägst: 4 (Cvik).",)


def test_those_who_share_a_place_are_all_named(mini: MiniSite) -> None:
    assert view(mini, ["9", "4", "4", "6", "9", "32"]).sentences == (
        "Båtar 2012 – högst: 9 (Avik och Evik), lägst: 4 (Bvik och Cvik).",
    )


@pytest.mark.parametrize(
    "y12",
    [
        pytest.param(["9", "5", "", "6", "7", "27"], id="an empty cell could be the lowest"),
        pytest.param(["9", "5", "1-20", "6", "7", "30"], id="a range could be both"),
        pytest.param(["5", "5", "5", "5", "5", "25"], id="all are the same"),
        pytest.param(["5", "5", "5", "5", "7", "27"], id="four are the lowest"),
    ],
)
def test_where_nothing_can_be_said_nothing_is(mini: MiniSite, y12: list[str]) -> None:
    assert view(mini, y12).sentences == ()


TWO = DESCRIPTION.replace("{kind: extremes, columns: [y12]}", "{kind: KIND, columns: [y11, y12]}")
PART = TWO.replace("measure: boats, year: 2012}", "measure: boats, year: 2012, part_of: y11}")


@pytest.mark.parametrize(
    ("description", "sentence"),
    [
        (TWO.replace("KIND", "change"), "Alla hamnar. Båtar 2011: 40. Båtar 2012: 31. Förändring: −9."),
        (TWO.replace("KIND", "difference"), "Alla hamnar. Båtar 2011: 40. Båtar 2012: 31. Skillnad: +9."),
        (PART.replace("KIND", "part"), "Alla hamnar. Båtar 2011: 40. Därav – Båtar 2012: 31."),
    ],
)
def test_headings_stand_before_their_values(mini: MiniSite, description: str, sentence: str) -> None:
    mini_rows = description + "total_is_sum: 'no'\n"
    view(mini, ["9", "5", "4", "6", "7", "31"], mini_rows)
    text = mini.read(f"{FILE}.csv").replace("total,,", "total,40,")
    mini.write(f"{FILE}.csv", text)
    edition = load_site(mini.root).edition("sv", (), "/")
    [dataset] = edition.content.agreements["havslan/2012"].datasets
    assert dataset_view(Here(edition, "havslan/2012/statistics/"), dataset).sentences == (sentence,)


def test_a_total_without_a_value_has_not_changed(mini: MiniSite) -> None:
    assert view(mini, ["9", "5", "4", "6", "7", "31"], TWO.replace("KIND", "change")).sentences == ()


def bars(shown: DatasetView) -> list[tuple[str | None, ...]]:
    return [tuple(cell.bar for cell in row.cells) for row in shown.rows]


def test_columns_of_one_measure_share_a_scale_that_is_told(mini: MiniSite) -> None:
    shown = view(mini, ["8", "2", "4", "6", "7", "27"])
    assert bars(shown)[:2] == [("50.0", "100.0"), ("50.0", "25.0")]
    assert bars(shown)[-1] == (None, None)
    assert shown.scale == "Längsta stapeln: 8."


OTHER = DESCRIPTION.replace("measure: boats, year: 2012}", "measure: nets, year: 2012}")


def test_what_is_not_compared_has_a_scale_of_its_own_and_bars_that_say_nothing_are_none(mini: MiniSite) -> None:
    """In 2011, all had 4 boats; in 2012, we count nets."""
    shown = view(mini, ["8", "2", "4", "6", "7", "27"], OTHER)
    assert bars(shown)[:2] == [(None, "100.0"), (None, "25.0")]
    assert shown.scale == "Längsta stapeln: 8."


def test_two_scales_of_one_unit_name_their_columns(mini: MiniSite) -> None:
    view(mini, ["8", "2", "4", "6", "7", "27"], OTHER)
    mini.write(f"{FILE}.csv", mini.read(f"{FILE}.csv").replace("a,4,8", "a,5,8"))
    edition = load_site(mini.root).edition("sv", (), "/")
    [dataset] = edition.content.agreements["havslan/2012"].datasets
    shown = dataset_view(Here(edition, "havslan/2012/statistics/"), dataset)
    assert shown.scale == "Längsta stapeln: 5 (Båtar 2011) och 8 (Båtar 2012)."
    assert bars(shown)[0] == ("100.0", "100.0")


def test_a_part_shares_the_scale_of_its_whole(mini: MiniSite) -> None:
    """Boats, and of these the ones with an engine: 4 of the 4 that are the longest bar of both, 2 are half of it."""
    part = OTHER.replace("measure: nets, year: 2012}", "measure: nets, year: 2012, part_of: y11}")
    shown = view(mini, ["2", "1", "4", "3", "2", "12"], part)
    assert bars(shown)[0] == ("100.0", "50.0")
    assert shown.scale == f"Längsta stapeln: {Decimal(4)}."
