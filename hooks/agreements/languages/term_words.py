"""Whether a text says a term: any of its words, as its language writes them in a sentence.

Unlike a button of the glossary, nothing needs to be found at its place: capital letters do not count, nor which
apostrophe or space is written. In Arabic, neither vowel signs nor the stroke that lengthens a word count, each word may
have the article or none, and what is written together with it before (و ف ب ك ل): "التقييم" is said by "وبالتقييم".
"""

from __future__ import annotations

import re
from functools import cache

_UNWRITTEN = re.compile("[\u0640\u064b-\u0652\u0670]")
_ARTICLE = re.compile("^ال")
_IS_ARABIC = re.compile("[\u0621-\u064a]")
_PREFIX = "(?:[وف]?(?:[بك]?(?:ال)?|لل?))"
_ACCUSATIVE = "ا?"
_APOSTROPHE, _DASH, _SPACE = "[’'ʼ]", "[-\u2010\u2011]", r"[\s\u00a0\u202f]+"


@cache  # a preview asks for the same words at every change
def words_pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """What finds one of the words in a text made plain: (("reef", "reefs"),) finds "Reefs" but not "reefed"."""
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(_form(one) for one in longest_first) or '(?!)'})(?!\w)", re.IGNORECASE)


@cache
def plain(text: str) -> str:
    """Without what need not be written: "تَقْييم" -> "تقييم"."""
    return _UNWRITTEN.sub("", text)


@cache
def says(text: str, forms: tuple[str, ...]) -> bool:
    """("وبالتقييم", ("تقييم",)) -> True."""
    return words_pattern(forms).search(plain(text)) is not None


def _form(form: str) -> str:
    return _SPACE.join(_word(word) for word in plain(form).split())


def _word(word: str) -> str:
    if _IS_ARABIC.match(word):
        return f"{_PREFIX}{re.escape(_ARTICLE.sub('', word))}{_ACCUSATIVE}"
    escaped = re.sub("[’'ʼ]", lambda _: _APOSTROPHE, re.escape(word)).replace(r"\-", _DASH)
    return f"{_PREFIX}?{escaped}" if word.isascii() or not _IS_ARABIC.search(word) else escaped
