"""The numbers that a text states, however its language writes them; they must be the same in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from functools import cache

from agreements.languages.formats import separators
from agreements.languages.number_words import said_in_words

_OTHER_DIGIT = re.compile(r"[^\D0-9]")  # raised numbers, as in m², are no digits to Python's patterns


@cache  # a preview asks for the same texts at every change
def numbers(text: str, lang: str) -> Counter[str]:
    """("2 160 företag, 21,2 procent", "sv") -> {"2160": 1, "21.2": 1}. Digits of any script count.

    The answer is kept and given again: it is only to be read.
    """
    decimal, thousands = separators(lang)
    return Counter(_plain(one, decimal, thousands) for one in _pattern(lang).findall(text))


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    decimal, thousands = separators(lang)
    return re.compile(rf"\d+(?:[{re.escape(thousands)}]\d{{3}}(?!\d))*(?:{re.escape(decimal)}\d+)?")


def first_of(wanted: Collection[str], text: str, lang: str) -> int | None:
    """Where the first of these numbers begins: (["21.2"], "Av 80 är 21,2 procent", "sv") -> 9."""
    decimal, thousands = separators(lang)
    found = (one.start() for one in _pattern(lang).finditer(text) if _plain(one[0], decimal, thousands) in wanted)
    return next(found, None)


def _plain(written: str, decimal: str, thousands: str) -> str:
    """("2,160.5", ".", ",") -> "2160.5"."""
    return "".join(char for char in written if char not in thousands).replace(decimal, ".")


@cache
def has_other_digits(text: str) -> bool:
    """True for digits other than 0-9, such as Arabic-Indic ones."""
    return not text.isascii() and _OTHER_DIGIT.search(text) is not None


def first_other_digit(text: str) -> int | None:
    """Where the first digit other than 0-9 stands."""
    found = _OTHER_DIGIT.search(text)
    return found.start() if found else None


def difference(expected: Counter[str], found: Counter[str]) -> tuple[list[str], list[str]]:
    """What is missing and what is too much: ({"23"}, {"32"}) -> (["23"], ["32"])."""
    if expected == found:
        return [], []  # as nearly always
    return sorted((expected - found).elements()), sorted((found - expected).elements())


def numbers_differ(original: str, translated: str, source: str, lang: str) -> tuple[list[str], list[str]]:
    """The numbers that a translation lacks, and those that it has too much: ("2 av 3", "2 of 5", …) -> (["3"], ["5"]).

    A number may be said by a word that is nothing but that number: "خلال شهرين" is "within 2 months".
    """
    missing, extra = difference(numbers(original, source), numbers(translated, lang))
    if not missing:
        return missing, extra
    return sorted((Counter(missing) - said_in_words(translated, lang)).elements()), extra
