"""A number with its unit, or a range of them, as the language writes it."""

from __future__ import annotations

from decimal import Decimal

from agreements.languages.formats import money, percent
from agreements.site.edition import Edition

PERCENT = "%"


def amount(edition: Edition, number: Decimal, to: Decimal | None, unit_id: str) -> str:
    """(32, None, "count") -> "32"; (60, 80, "hours") -> "60–80 hours"; (30, None, "percent") -> "30 %"."""
    unit = edition.content.vocabulary.unit(unit_id)
    last, lang = number if to is None else to, edition.lang
    if unit.currency:
        return _range([money(one, unit.currency, lang) for one in (number, to) if one is not None])
    numbers = _range([edition.number(one) for one in (number, to) if one is not None])
    if unit.forms:
        return edition.counted_as(unit.forms, last, numbers)
    if unit.symbol == PERCENT:
        return _range([*([] if to is None else [edition.number(number)]), percent(last, lang)])
    return f"{numbers}\N{NO-BREAK SPACE}{unit.symbol}" if unit.symbol else numbers


def _range(ends: list[str]) -> str:
    return "–".join(ends)
