"""A year, a range of years, or a time with a name: how each is called and put in order."""

from __future__ import annotations

from datetime import date

import pytest

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText
from agreements.model.period import Period, of_years
from agreements.problems.problems import Place

NAME = SourceText("v/term/period", "Första mandatperioden")
TERM = Period("term", date(2022, 9, 11), date(2026, 9, 13), NAME)
TRANSLATED = Translation(NAME.path, NAME.original, ("First term",), False, Place("en.po"))


@pytest.mark.parametrize(
    ("period", "label", "iso", "year"),
    [
        pytest.param(of_years(2009), "2009", "2009", 2009, id="a year"),
        pytest.param(of_years(2022, 2024), "2022–2024", "2022/2024", None, id="a range"),
        pytest.param(TERM, "First term", "2022-09-11/2026-09-13", None, id="a name"),
    ],
)
def test_what_a_period_is_called(period: Period, label: str, iso: str, year: int | None) -> None:
    shown = period.label(Localizer("en", "sv", {NAME.path: TRANSLATED}))
    assert (shown, shown.lang, shown.is_year) == (label, "en", year is not None)
    assert (period.iso, period.year) == (iso, year)


def test_a_name_that_is_not_translated_says_its_language() -> None:
    shown = TERM.label(Localizer("en", "sv", {}))
    assert (shown, shown.lang) == ("Första mandatperioden", "sv")


def test_periods_stand_in_the_order_of_their_days() -> None:
    found = sorted([TERM, of_years(2023), of_years(2022, 2024), of_years(2022)], key=lambda one: one.order)
    assert [one.id for one in found] == ["2022", "2022-2024", "term", "2023"]


def test_a_period_has_all_of_its_years() -> None:
    assert list(of_years(2022, 2024).each_year) == [2022, 2023, 2024]
    assert list(of_years(2009).each_year) == [2009]


@pytest.mark.parametrize(("label", "plain"), [("2009", "2009"), ("2022–2024", "\u20682022–2024\u2069")])
def test_in_plain_text_a_range_mixes_with_nothing(label: str, plain: str) -> None:
    first, *last = map(int, label.split("–"))
    assert of_years(first, *last).label(Localizer("ar", "sv", {})).isolated == plain
