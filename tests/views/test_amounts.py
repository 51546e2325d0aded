"""A number with its unit, alone and as a range, as each language writes it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from agreements.languages.texts import SourceText
from agreements.model.vocabulary import Unit
from agreements.site.edition import Edition
from agreements.site.site import Site
from agreements.views.amounts import amount

LOANS = SourceText("interface/unit/hours", "{count} hours", "{count} hour", "en")
UNITS = {
    one.id: one
    for one in (
        Unit("count"),
        Unit("percent", symbol="%"),
        Unit("energy", symbol="kWh"),
        Unit("money", currency="EUR"),
        Unit("hours", forms=LOANS),
    )
}


def edition(site: Site, lang: str) -> Edition:
    found = site.edition(lang, (), "/")
    vocabulary = replace(found.content.vocabulary, units=UNITS)
    return replace(found, content=replace(found.content, vocabulary=vocabulary))


@pytest.mark.parametrize(
    ("lang", "unit", "alone", "in_a_range"),
    [
        ("en", "count", "1,200", "1,200–2,000"),
        ("fr", "percent", "1\u202f200\u00a0%", "1\u202f200–2\u202f000\u00a0%"),
        ("en", "energy", "1,200\u00a0kWh", "1,200–2,000\u00a0kWh"),
        ("en", "money", "€1,200", "€1,200–€2,000"),
        ("fr", "money", "1\u202f200\u00a0€", "1\u202f200\u00a0€–2\u202f000\u00a0€"),
        ("en", "hours", "1,200 hours", "1,200–2,000 hours"),
        ("fr", "hours", "1\u202f200 heures", "1\u202f200–2\u202f000 heures"),
        ("en", "unheard_of", "1,200\u00a0unheard_of", "1,200–2,000\u00a0unheard_of"),
    ],
)
def test_an_amount(example_site: Site, lang: str, unit: str, alone: str, in_a_range: str) -> None:
    place = edition(example_site, lang)
    assert amount(place, Decimal(1200), None, unit) == alone
    assert amount(place, Decimal(1200), Decimal(2000), unit) == in_a_range


def test_decimals_keep_their_form(example_site: Site) -> None:
    """One and a half is no one."""
    assert amount(edition(example_site, "en"), Decimal("1.5"), None, "hours") == "1.5 hours"
    assert amount(edition(example_site, "en"), Decimal(1), None, "hours") == "1 hour"
