"""The numbers that a text states, however its language writes them; they must be the same in every language.

Sections ("1.2") and times of day ("9.30", "9:30", "9h30") are one number in every language, whatever its decimal sign.
Digits in a word ("LGBTQ2", "2SLGBTQI") are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from agreements.languages.cardinals import cardinals
from agreements.languages.formats import separators
from agreements.languages.number_words import said_in_words

_OTHER_DIGIT = re.compile(r"[^\D0-9]")  # raised numbers, as in m², are no digits to Python's patterns


# Letters of scripts that join a digit to a word in names alone; Arabic writes its small words and a number together.
_LETTERS = "A-Za-zÀ-ÖØ-öø-žА-яІіЇїЄєҐґ"
_BETWEEN = "[.:]|[ \u00a0\u202f]?h[ \u00a0\u202f]?"
_TIME = rf"(?:[01]?\d|2[0-4])(?:{_BETWEEN})[0-5]\d(?!\.?\d)"
_SECTION = r"\d+(?:\.\d+)+"
# A number of thousands with an ordinary space in it, and years whose second half is short: "2009–10", "2009/10".
_SPLIT = re.compile(r"(?<![\d.,:–-])[1-9]\d{0,2}(?: \d{3})+(?![.,]?\d)")
_YEARS = re.compile(r"(?<![\d–/-])(?P<start>(?P<century>19|20)(?P<year>\d\d)[–/-])(?P<end>\d\d)(?![\d–/-])")


@cache  # a preview asks for the same texts at every change
def numbers(text: str, lang: str) -> Counter[str]:
    """("2 160 företag, 21,2 procent, punkt 1.2", "sv") -> {"2160": 1, "21.2": 1, "1.2": 1}. Digits of any script count.

    The answer is kept and given again: it is only to be read.
    """
    return Counter(plain for one in _pattern(lang).finditer(text) for plain in _plain(one, lang))


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    decimal, thousands = (re.escape(sign) for sign in separators(lang))
    kinds = {
        "grouped": rf"\d{{1,3}}(?:[{thousands}]\d{{3}}(?!\d))+(?:{decimal}\d+)?",
        "time": _TIME,
        "section": _SECTION,
        "simple": rf"\d+(?:{decimal}\d+)?",
    }
    either = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    return re.compile(rf"(?<![{_LETTERS}\d])(?:{either})(?!\d|[A-Z]{{2}})")


def _plain(found: re.Match[str], lang: str) -> list[str]:
    """Of "2,160.5" in English ["2160.5"]; of "09:30" ["9.30"]; of more than two parts ("31.12.2009") each part."""
    written = found[0]
    if found.lastgroup == "time":
        hour, minute = re.split(_BETWEEN, written)
        return [f"{int(hour)}.{minute}"]
    if found.lastgroup == "section":
        return [written] if written.count(".") == 1 else written.split(".")
    decimal, thousands = separators(lang)
    return ["".join(char for char in written if char not in thousands).replace(decimal, ".")]


def first_of(wanted: Collection[str], text: str, lang: str) -> int | None:
    """Where the first of these numbers begins: (["21.2"], "Av 80 är 21,2 procent", "sv") -> 9."""
    found = (one.start() for one in _pattern(lang).finditer(text) if not {*_plain(one, lang)}.isdisjoint(wanted))
    return next(found, None)


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


@dataclass(frozen=True)
class Difference:
    """The numbers that a translation lacks, those that it has too much, and those with an ordinary space in them."""

    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    split: tuple[str, ...] = ()


def numbers_differ(original: str, translated: str, source: str, lang: str) -> Difference:
    """("2 av 3", "2 of 5", "sv", "en") -> missing 3, extra 5; ("2 av 3", "two of three", …) -> none.

    A number may be said in a word, thousands may be split by an ordinary space, and the second of two years may be
    short: where one such reading of both texts is the same, nothing differs.
    """
    missing, extra = _missing_and_extra(original, translated, source, lang)
    if not missing and not extra:
        return Difference()
    long = (_long_years(original), _long_years(translated))
    if not any(_missing_and_extra(*long, source, lang)):
        return Difference()
    if not any(_missing_and_extra(_joined(long[0]), _joined(long[1]), source, lang)):
        split = [*_SPLIT.findall(original), *_SPLIT.findall(translated)]
        return Difference(split=tuple(dict.fromkeys(split)))
    return Difference(tuple(missing), tuple(extra))


def _joined(text: str) -> str:
    """ "2 160 rum" -> "2160 rum"."""
    return _SPLIT.sub(lambda found: found[0].replace(" ", ""), text)


def _long_years(text: str) -> str:
    """ "2009–10 och 2009/10" -> "2009–2010 och 2009/2010"; "2009-05" is a month."""

    def written(found: re.Match[str]) -> str:
        return found["start"] + found["century"] + found["end"] if found["end"] > found["year"] else found[0]

    return _YEARS.sub(written, text)


def _missing_and_extra(original: str, translated: str, source: str, lang: str) -> tuple[list[str], list[str]]:
    """What a translation lacks and what it has too much, after the words for numbers on both sides."""
    missing, extra = difference(numbers(original, source), numbers(translated, lang))
    said, of_translation = cardinals(original, source), cardinals(translated, lang)
    if not missing and not extra and (not said or not of_translation):
        return missing, extra  # as nearly always
    lacking = Counter(missing) - of_translation - said_in_words(translated, lang)
    surplus = Counter(extra) - said - said_in_words(original, source)
    words, other_words = said - of_translation - Counter(extra), of_translation - said - Counter(missing)
    if words and other_words - said_in_words(original, source) and words - said_in_words(translated, lang):
        lacking, surplus = lacking + words, surplus + other_words
    return sorted(lacking.elements()), sorted(surplus.elements())
