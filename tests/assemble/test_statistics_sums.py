"""A total that is not the sum of its rows must say why; and only such a total may."""

from __future__ import annotations

import pytest

from agreements.assemble.joins import Joins
from agreements.assemble.statistics import datasets_of
from agreements.load.load import DatasetFiles
from agreements.shapes.loaded import shape
from agreements.shapes.statistics import DatasetFile
from agreements.source.yaml import parse

DESCRIPTION = """\
id: t
section: 1. Tabell
title: Tabell
text: Vad den visar
row_label: Kommun
rows:
- {id: a, name: A}
- {id: b, name: B}
- {id: total, label: Summa}
- {id: country, label: Riket}
columns:
- {id: x, label: X, unit: count, measure: x}
total_row: total
outside_total: [country]
"""
EXPLAINED = DESCRIPTION + "sum_differs:\n- columns: [x]\n  text: Källan säger emot sig\n"


def said(values: str, description: str = DESCRIPTION) -> list[str]:
    loaded, problems = shape(parse(description.encode(), "t.yml"), DatasetFile)
    assert loaded is not None, problems
    joins = Joins()
    datasets_of((DatasetFiles(loaded, values.encode(), "t.csv"),), "v/2010", joins)
    return [str(problem) for problem in joins.problems]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param("row,x\na,1\nb,2\ntotal,3\ncountry,99\n", id="the sum, and a row that is not part of it"),
        pytest.param("row,x\na,60-80\nb,2\ntotal,70\ncountry,\n", id="within what a range allows"),
        pytest.param("row,x\na,1\nb,2\ntotal,\ncountry,\n", id="no total"),
    ],
)
def test_a_total_that_can_be_the_sum(values: str) -> None:
    assert said(values) == []


def test_a_total_that_is_not_the_sum() -> None:
    assert said("row,x\na,1\nb,2\ntotal,4\ncountry,\n") == [
        "t.yml:1:1: error: the rows of the column 'x' add up to 3, but the total is 4. "
        "Correct the number, or tell under 'sum_differs' why the source differs."
    ]


def test_a_total_beyond_what_a_range_allows() -> None:
    assert said("row,x\na,60-80\nb,2\ntotal,90\ncountry,\n") == [
        "t.yml:1:1: error: the rows of the column 'x' add up to 62-82, but the total is 90. "
        "Correct the number, or tell under 'sum_differs' why the source differs."
    ]


def test_a_difference_that_is_explained() -> None:
    assert said("row,x\na,1\nb,2\ntotal,4\ncountry,\n", EXPLAINED) == []


def test_an_explanation_of_nothing() -> None:
    assert said("row,x\na,1\nb,2\ntotal,3\ncountry,\n", EXPLAINED) == [
        "t.yml:1:1: error: 'sum_differs' explains the column 'x', but its total is the sum of its rows. "
        "Remove the column there."
    ]


def test_an_explanation_of_an_unknown_column() -> None:
    assert said("row,x\na,1\nb,2\ntotal,3\ncountry,\n", EXPLAINED.replace("[x]", "[z]")) == [
        "t.yml:16:13: error: unknown column 'z'. Known here: x."
    ]
