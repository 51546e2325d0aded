"""The only importer of Babel: numbers, dates, lists and plural forms as each language writes them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

# English here is British; Western digits everywhere, since they are the digits of the source and of daily life.
BABEL_LOCALES = {"sv": "sv", "en": "en_GB", "fr": "fr", "ar": "ar"}
WESTERN_DIGITS = "latn"

# The order in which gettext numbers the plural forms of a language: its CLDR categories, in CLDR's order.
CATEGORY_ORDER = ("zero", "one", "two", "few", "many", "other")
# CLDR has a form for French millions that gettext's usual rule does not.
GETTEXT_CATEGORIES = {"sv": ("one", "other"), "en": ("one", "other"), "fr": ("one", "other"), "ar": CATEGORY_ORDER}


def locale_of(lang: str) -> Locale:
    return Locale.parse(BABEL_LOCALES.get(lang, lang))


def number(value: Decimal | int, lang: str) -> str:
    """(Decimal("2160"), "sv") -> "2 160", with a no-break space; "ar" -> "2,160"."""
    return format_decimal(value, locale=locale_of(lang), numbering_system=WESTERN_DIGITS)


def signed(value: Decimal, lang: str) -> str:
    """(Decimal(26), "sv") -> "+26"; (Decimal(-26), "en") -> "−26", with a true minus sign."""
    return ("+" if value > 0 else "−" if value < 0 else "") + number(abs(value), lang)


def percent(value: Decimal, lang: str) -> str:
    """(Decimal("21.2"), "fr") -> "21,2 %", with a no-break space. `value` is in percent, not a fraction."""
    locale = locale_of(lang)
    pattern = locale.percent_formats[None].pattern.replace("#,##0", "#,##0.##")
    return format_percent(value / 100, format=pattern, locale=locale, numbering_system=WESTERN_DIGITS)


def day(value: date, lang: str) -> str:
    """(date(2010, 2, 22), "fr") -> "22 février 2010"."""
    return format_date(value, "long", locale=locale_of(lang))


def joined(parts: Sequence[str], lang: str) -> str:
    """(["A", "B", "C"], "sv") -> "A, B och C"."""
    return format_list(list(parts), locale=locale_of(lang)) if parts else ""


def sort_key(word: str, lang: str) -> tuple[str, ...]:
    """Alphabetical order of a language: in Swedish å, ä, ö come last; elsewhere accents do not count."""
    folded = word.casefold().lstrip("§ «”“")
    if lang == "sv":
        return tuple({"å": "zz1", "ä": "zz2", "ö": "zz3"}.get(letter, letter) for letter in folded)
    plain = unicodedata.normalize("NFKD", folded)
    return tuple(letter for letter in plain if not unicodedata.combining(letter))


def plural_index(count: Decimal | int, lang: str) -> int:
    """Which gettext form a count takes: (1, "en") -> 0, (5, "en") -> 1, (3, "ar") -> 3."""
    categories = GETTEXT_CATEGORIES.get(lang) or _categories(lang)
    category = locale_of(lang).plural_form(count)
    return categories.index(category) if category in categories else len(categories) - 1


def plural_count(lang: str) -> int:
    """How many forms a counted text has: "en" -> 2, "ar" -> 6."""
    return len(GETTEXT_CATEGORIES.get(lang) or _categories(lang))


def _categories(lang: str) -> tuple[str, ...]:
    rules = {*locale_of(lang).plural_form.rules, "other"}
    return tuple(category for category in CATEGORY_ORDER if category in rules)
