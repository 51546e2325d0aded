"""The numbers that a text states, however its language writes them; they must be the same in every language."""

from __future__ import annotations

import re
from collections import Counter

_DECIMAL = {"sv": ",", "fr": ",", "en": ".", "ar": "."}
_THOUSANDS = {"sv": "\u00a0\u202f", "fr": "\u00a0\u202f", "en": ",", "ar": ","}


def numbers(text: str, lang: str) -> Counter[str]:
    """("2 160 företag, 21,2 procent", "sv") -> {"2160": 1, "21.2": 1}. Digits of any script count."""
    decimal = re.escape(_DECIMAL.get(lang, "."))
    thousands = re.escape(_THOUSANDS.get(lang, ","))
    found = re.findall(rf"\d+(?:[{thousands}]\d{{3}}(?!\d))*(?:{decimal}\d+)?", text)
    return Counter(_plain(one, lang) for one in found)


def _plain(written: str, lang: str) -> str:
    without = "".join(char for char in written if char not in _THOUSANDS.get(lang, ","))
    return without.replace(_DECIMAL.get(lang, "."), ".")


def has_other_digits(text: str) -> bool:
    """True for digits other than 0-9, such as Arabic-Indic ones."""
    return any(char.isdigit() and char not in "0123456789²³" for char in text)


def difference(expected: Counter[str], found: Counter[str]) -> tuple[list[str], list[str]]:
    """What is missing and what is too much: ({"23"}, {"32"}) -> (["23"], ["32"])."""
    return sorted((expected - found).elements()), sorted((found - expected).elements())
