"""The only importer of Babel: numbers, dates, lists and plural forms as each language writes them."""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global, parse_locale
from babel.dates import format_date, format_skeleton, get_month_names
from babel.lists import format_list
from babel.messages.plurals import get_plural
from babel.numbers import format_currency, format_decimal, format_percent, get_decimal_symbol, get_group_symbol
from babel.plural import to_gettext

from agreements.languages.days import RoughDay

# English here is British; every other language is formatted as Babel knows it.
BABEL_LOCALES = {"en": "en-GB"}
# Western digits everywhere, since they are the digits of the source and of daily life.
WESTERN_DIGITS = "latn"
# A language, perhaps with its script and its country: "fi", "ckb", "zh-Hant", "pt-BR".
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
# Scripts that Unicode names in each letter. Languages of others are taken as they are written.
SCRIPTS = {"Latn": "LATIN", "Arab": "ARABIC", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Hebr": "HEBREW", "Armn": "ARMENIAN"}
# Letters that a language puts after z, in its order: the whole alphabet where Unicode has it in another order.
LETTERS_AFTER_Z = {
    **{"sv": "åäö", "fi": "åäö", "da": "æøå", "nb": "æøå", "nn": "æøå"},
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
# How Babel tells the forms of a month's name apart.
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
# What a language writes for the first day of a month where Babel writes 1.
FIRST_OF_MONTH = {"fr": "1er"}

# Around an amount; pages isolate what is written the other way themselves.
DIRECTION_MARKS = {0x200E: None, 0x200F: None}

# The order in which gettext numbers the plural forms of a language: its CLDR categories, in CLDR's order.
CATEGORY_ORDER = ("zero", "one", "two", "few", "many", "other")
# Whole numbers up to here meet every form that gettext's rules have; CLDR has one more for French millions.
PLURAL_SAMPLE = range(200)


def is_language(lang: str) -> bool:
    """Whether its numbers, dates and plurals are known: "fi" -> True, "xx" -> False."""
    try:
        return bool(LANGUAGE_CODE.fullmatch(lang) and locale_of(lang))
    except UnknownLocaleError:
        return False


def code_of(word: str) -> str | None:
    """The code that somebody meant: "suomi", "finska", "Finnish" and "fi_FI" -> "fi"; "xx" -> None."""
    wanted = word.casefold()
    code = re.split("[-_]", wanted)[0]
    if is_language(code):
        return code
    # Some have no name in themselves, and nobody means those.
    named = (c for names in _names_of_languages() for c, name in names.items() if name and name.casefold() == wanted)
    return next(filter(is_language, named), None)


def _names_of_languages() -> Iterator[Mapping[str, str]]:
    """Codes and names of all languages: in Swedish, in English, and each in itself."""
    yield locale_of("sv").languages
    yield locale_of("en").languages
    codes = filter(is_language, localedata.locale_identifiers())
    yield {code: locale_of(code).languages.get(code, "") for code in codes}


def own_name(lang: str) -> str:
    """What a language calls itself in a menu: "fi" -> "Suomi", "zh-Hant" -> "中文 (繁體)"."""
    name = Locale.parse(lang, sep="-").get_display_name() or lang
    return name[:1].upper() + name[1:]


def language_name(of: str, lang: str) -> str:
    """What a language is called in another: ("sv", "fr") -> "suédois"."""
    return Locale.parse(of, sep="-").get_display_name(locale_of(lang)) or of


def script_of(lang: str) -> str:
    """What a language is usually written in, as Unicode names its letters: "sv" -> "LATIN", "zh" -> ""."""
    locale = locale_of(lang)
    likely = str(get_global("likely_subtags").get(locale.language, locale.language))
    script = locale.script or parse_locale(likely)[2] or ""
    return SCRIPTS.get(script, "")


def direction_of(lang: str) -> Literal["ltr", "rtl"]:
    """Which way a language is written: "fi" -> "ltr", "fa" -> "rtl"."""
    return "rtl" if locale_of(lang).text_direction == "rtl" else "ltr"


def with_territory(lang: str) -> str:
    """The language as it is written in most places: "sv" -> "sv_SE", "en" -> "en_GB", "ar" -> "ar_EG"."""
    locale = locale_of(lang)
    likely = Locale.parse(str(get_global("likely_subtags").get(locale.language, locale)))
    return f"{locale.language}_{locale.territory or likely.territory}"


@cache
def locale_of(lang: str) -> Locale:
    return Locale.parse(BABEL_LOCALES.get(lang, lang), sep="-")


@cache
def separators(lang: str) -> tuple[str, str]:
    """The decimal sign, and the signs that may group thousands: "en" -> (".", ","); "fr" -> (",", two spaces)."""
    locale = locale_of(lang)
    group = get_group_symbol(locale, numbering_system=WESTERN_DIGITS)
    decimal = get_decimal_symbol(locale, numbering_system=WESTERN_DIGITS)
    return decimal, "\u00a0\u202f" if group.isspace() else group


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
    """(date(2025, 2, 22), "fr") -> "22 février 2025"; the first of a month: "1er mars 2025"."""
    written = format_date(value, "long", locale=locale_of(lang))
    first = FIRST_OF_MONTH.get(lang.partition("-")[0])
    return re.sub(r"^1(?=\s)", first, written) if first and value.day == 1 else written


def rough_day(value: RoughDay, lang: str) -> str:
    """A day, a month or a year as it is known: ("2025-02", "fr") -> "février 2025"; "2025" -> "2025"."""
    if value.first == value.last:
        return day(value.first, lang)
    is_month = len(value.written) > len("2025")
    return format_skeleton("yMMMM", value.first, locale=locale_of(lang)) if is_month else value.written


def is_currency(code: str) -> bool:
    """Whether it is one of ISO 4217: "EUR" -> True, "euro" -> False."""
    return code in get_global("all_currencies")


def money(amount: Decimal, currency: str, lang: str) -> str:
    """(Decimal(1200000), "EUR", "fr") -> "1 200 000 €"; decimals only where the amount has some."""
    locale = locale_of(lang)
    is_whole = amount == amount.to_integral_value()
    pattern = locale.currency_formats["standard"].pattern.replace("0.00", "0" if is_whole else "0.00")
    written = format_currency(amount, currency, pattern, locale, currency_digits=False, numbering_system=WESTERN_DIGITS)
    return re.sub(r"(?<=[A-Za-z])(?=\d)", "\u00a0", written.translate(DIRECTION_MARKS))  # CHF5 -> CHF 5


@cache
def month_names(lang: str) -> Mapping[str, int]:
    """The names of the months, whole, short and in both their forms: "sv" -> {"januari": 1, …, "dec": 12}."""
    widths = (get_month_names(width, context, locale_of(lang)) for width in _WIDTHS for context in _CONTEXTS)
    return {name.casefold().rstrip("."): month for names in widths for month, name in names.items()}


def joined(parts: Sequence[str], lang: str) -> str:
    """(["A", "B", "C"], "sv") -> "A, B och C"."""
    return format_list(list(parts), locale=locale_of(lang)) if parts else ""


def sort_key(word: str, lang: str) -> tuple[str, ...]:
    """Alphabetical order of a language: in Swedish å, ä, ö come last; other accents do not count."""
    last = LETTERS_AFTER_Z.get(lang, "")
    folded = word.casefold().lstrip("§ «”“")
    keys = ([f"zz{last.index(letter):02}"] if letter in last else _plain(letter) for letter in folded)
    return tuple(key for of_letter in keys for key in of_letter)


def _plain(letter: str) -> list[str]:
    """Without accents: "é" -> ["e"]."""
    return [part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)]


def plural_index(count: Decimal | int, lang: str) -> int:
    """Which gettext form a count takes: (1, "en") -> 0, (5, "en") -> 1, (3, "ar") -> 3."""
    categories = _categories(lang)
    category = locale_of(lang).plural_form(count)
    return categories.index(category) if category in categories else len(categories) - 1


def plural_count(lang: str) -> int:
    """How many forms a counted text has: "en" -> 2, "ar" -> 6."""
    return len(_categories(lang))


def plural_rule(lang: str) -> str:
    """What a catalogue's head says of it: "en" -> "nplurals=2; plural=(n != 1);". It numbers as `plural_index` does."""
    usual = get_plural(str(locale_of(lang))).plural_forms
    choose = gettext.c2py(usual.partition("plural=")[2].rstrip(";"))
    if all(choose(count) == plural_index(count, lang) for count in PLURAL_SAMPLE):
        return usual
    rules = locale_of(lang).plural_form.rules
    return to_gettext({category: rules[category] for category in _categories(lang) if category in rules})


@cache
def _categories(lang: str) -> tuple[str, ...]:
    rule = locale_of(lang).plural_form
    met = {rule(count) for count in PLURAL_SAMPLE}
    return tuple(category for category in CATEGORY_ORDER if category in met)
