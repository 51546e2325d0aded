"""Every number of the surviving tables, as printed; and the damaged table, as damaged."""

from __future__ import annotations

from decimal import Decimal

import pytest

from agreements.model.content import Content
from agreements.model.statistics import Dataset, Value
from agreements.site.site import Site

# Printed rows, as "received & (agreed)" from 2007 on.
RECEIVED = """
Härnösand 106 90 109 150 93 80 72 80 0 80
Kramfors 36 44 70 60 41 60 32 60 0 45
Sollefteå 47 71 74 100 84 90 106 90 0 90
Sundsvall 106 243 206 250 155 250 213 200 0 200
Timrå 10 106 41 40 77 70 91 70 0 60-80
Ånge 14 41 14 20 22 20 10 20 0 20
Örnsköldsvik 85 145 105 100 97 85 107 85 0 70-100
Länet 404 740 619 720 569 655 631 605 0 590
"""
UNEMPLOYED = """
Härnösand 114 155 269 20.4 63 95 158 12.0
Kramfors 69 83 152 17.8 49 61 110 12.9
Sollefteå 78 66 144 15.7 62 44 106 11.5
Sundsvall 523 557 1080 19.9 376 374 750 13.8
Timrå 90 68 158 18.0 65 49 114 13.0
Ånge 45 38 83 22.5 37 26 63 17.1
Örnsköldsvik 200 224 424 18.7 151 157 308 13.6
Länet 1119 1191 2310 19.2 803 806 1609 13.4
Riket 53214 67373 120587 12.1 36058 46276 82334 8.3
"""
BY_SEX = """
Total 28.92 37.35 2.41 31.33
Kvinnor 15.79 47.37 - 36.84
Män 40.00 28.89 4.44 26.67
"""
PLACES = """
Arjeplog - - - 1 15 15 1 15 15
Arvidsjaur 1 30 30 1 30 30 1 30 30
Boden 1 80 - 1 80 - 1 80 -
Gällivare 1 30 25 1 30 25 1 30 25
Jokkmokk 1 15 15 1 15 15 1 15 15
Kalix 1 50 45 1 50 45 1 50 45
Kiruna 1 30 20 1 30 20 1 30 20
Luleå 1 120 - 1 120 - 1 120 -
Pajala 1 30 - 1 30 - 1 30 -
Piteå 1 50 - 1 50 - 1 50 -
Älvsbyn 1 70 60 1 70 60 1 70 60
Haparanda 1 30 25 1 30 25 1 30 25
Övertorneå 1 30 - 1 30 - 1 30 -
Övertorneå 1 30 - 1 30 - 1 30 -
Övertorneå 1 30 - 1 30 - 1 30 -
Summa 13 595 220 14 610 235 14 610 235
"""


def dataset(content: Content, ref: str, name: str) -> Dataset:
    return next(one for one in content.agreements[ref].datasets if one.id == name)


def printed(table: str) -> list[list[Value | None]]:
    return [[_value(cell) for cell in line.split()[1:]] for line in table.strip().splitlines()]


def _value(cell: str) -> Value | None:
    if cell == "-":
        return None
    low, _, high = cell.partition("-")
    return Value(Decimal(low), Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("ref", "name", "table"),
    [
        ("vasternorrland/2010", "refugees-received", RECEIVED),
        ("vasternorrland/2010", "unemployed", UNEMPLOYED),
        ("vasternorrland/2010", "sundsvall-by-sex", BY_SEX),
        ("norrbotten/2009", "refugee-places", PLACES),
    ],
)
def test_every_value_is_the_printed_one(content: Content, ref: str, name: str, table: str) -> None:
    found = dataset(content, ref, name)
    values = [[found.values.get((row.id, column.id)) for column in found.columns] for row in found.rows]
    assert values == printed(table)


def test_the_two_surveys_of_sundsvall(content: Content) -> None:
    benefit = dataset(content, "vasternorrland/2010", "sundsvall-benefit")
    assert [benefit.values["question-1", name].number for name in ("persons", "share", "share-without")] == [58, 39, 61]
    assert [benefit.values["question-2", name].number for name in ("persons", "share", "share-without")] == [45, 30, 70]
    interviews = dataset(content, "vasternorrland/2010", "sundsvall-interviews")
    assert [interviews.values["reached", name].number for name in ("persons", "share")] == [83, 56]
    assert [interviews.values["active", name].number for name in ("persons", "share")] == [57, 69]


def test_the_rows_are_named_as_printed(content: Content) -> None:
    places = dataset(content, "norrbotten/2009", "refugee-places")
    names = [line.split()[0] for line in PLACES.strip().splitlines()]
    assert [row.name for row in places.rows[:-1]] == names[:-1]


def test_the_damaged_table_says_which_totals_differ_and_repairs_nothing(content: Content, checked: Site) -> None:
    places = dataset(content, "norrbotten/2009", "refugee-places")
    assert sorted(places.sum_differs) == [
        f"{what}-{year}" for what in ("agreements", "places") for year in (2007, 2008, 2009)
    ]
    slips = [one for one in checked.problems if one.place.file == "data/agreements/norrbotten/2009/agreement.yml"]
    assert any("Övertorneå 3 gånger" in one.what for one in slips)


def test_the_sums_that_do_add_up_are_checked_and_those_of_the_appendix_all_do(content: Content) -> None:
    for one in content.agreements["vasternorrland/2010"].datasets:
        assert one.sum_differs == {}


def test_the_lost_charts_are_named(content: Content) -> None:
    lost = content.agreements["vasternorrland/2010"].lost_charts
    assert lost is not None
    assert sorted({chart.number for chart in lost.charts if chart.number}) == ["1", "2", "4", "5", "6", "7", "8", "9"]
