"""Days of which only the month or the year may be known, and how each language writes them; amounts of money."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from agreements.languages.days import RoughDay
from agreements.languages.days import rough_day as read
from agreements.languages.formats import is_currency, money, rough_day


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-02-22", date(2025, 2, 22), date(2025, 2, 22)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_day_a_month_and_a_year_have_a_first_and_a_last_day(written: str, first: date, last: date) -> None:
    assert read(written) == RoughDay(written, first, last)


@pytest.mark.parametrize(
    "written", ["", "25", "2025-2", "2025-13", "2025-02-30", "0000", "2025-02-2", "Feb 2025", "٢٠٢٥"]
)
def test_all_else_is_none(written: str) -> None:
    assert read(written) is None


@pytest.mark.parametrize(
    ("written", "lang", "shown"),
    [
        ("2025", "ar", "2025"),
        ("2025-02", "sv", "februari 2025"),
        ("2025-02", "fr", "février 2025"),
        ("2025-02", "ar", "فبراير 2025"),
        ("2025-02-01", "en", "1 February 2025"),
    ],
)
def test_each_language_writes_them_in_its_own_way(written: str, lang: str, shown: str) -> None:
    day = read(written)
    assert day is not None
    assert rough_day(day, lang) == shown


@pytest.mark.parametrize(
    ("amount", "currency", "lang", "shown"),
    [
        ("1200000", "EUR", "sv", "1\u00a0200\u00a0000\u00a0€"),
        ("1200000", "EUR", "en", "€1,200,000"),
        ("1200000.5", "EUR", "fr", "1\u202f200\u202f000,50\u00a0€"),
        ("5", "CHF", "en", "CHF\u00a05"),
        ("1200", "EUR", "ar", "1,200\u00a0€"),
    ],
)
def test_money_has_decimals_only_where_the_amount_has(amount: str, currency: str, lang: str, shown: str) -> None:
    assert money(Decimal(amount), currency, lang) == shown


def test_a_currency_is_one_of_the_list() -> None:
    assert is_currency("EUR")
    assert not is_currency("euro")
    assert not is_currency("eur")
