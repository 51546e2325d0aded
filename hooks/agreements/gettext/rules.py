"""What a good translation keeps of its original: numbers, markup, names. Each rule says what is wrong.

The rules were tuned on thousands of texts in several languages, so that a good translation gives no false alarm:

- Numbers: the same, however the language writes them (`digits`) or says them in a word (`cardinals`, `number_words`).
- Markup: as many **bold** words, links and `code` pieces; the same addresses, the same names in braces.
- Quoted titles: as many; whether they are explained or translated is the translator's choice.
- Abbreviations (two capitals or more): kept, except those for which every language has its own.
- Places, people and parties: kept if the language keeps them elsewhere, so that "Hamnen" may be "the Harbour" in every
  text but "Hamnverket" can't be lost in one of thirty.
- Copies: a text that is the original, letter by letter, unless it is made of names, numbers and words spelled alike.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from agreements.languages import digits
from agreements.problems.told import Told, told

_ABBREVIATION = re.compile(r"(?<![\w-])(?=\w*[A-ZÀ-ÖØ-Þ]\w*[A-ZÀ-ÖØ-Þ])[A-Za-zÀ-ÖØ-öø-ÿ0-9]{2,}(?!\w)")
_QUOTED = re.compile(r"[”“\"«„][^”“\"«»„]+[”“\"»]")
_BRACES = re.compile(r"\{\w+\}")
_ADDRESS = re.compile(r"\]\(([^)\s#]*)")
_MARKUP = {"**…**": re.compile(r"\*\*[^*]+\*\*"), "[…](…)": re.compile(r"\]\("), "`…`": re.compile(r"`[^`\n]+`")}
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")

# Abbreviations that other languages have their own for, by the language of the data. In Swedish: the European Union and
# Community, the United Nations and its refugee agency, a managing director.
TRANSLATED_ABBREVIATIONS: Mapping[str, frozenset[str]] = {
    "en": frozenset({"EU", "UN", "UNHCR", "CEO", "NGO"}),
    "fr": frozenset({"UE", "ONU", "HCR", "ONG"}),
    "sv": frozenset({"EU", "EG", "FN", "UNHCR", "VD"}),
}
# Whole texts of these words are no copies: both languages spell them alike. By the language of the data and the other.
SPELLED_ALIKE: Mapping[tuple[str, str], frozenset[str]] = {
    ("en", "fr"): frozenset(
        {"action", "date", "description", "document", "image", "page", "parties", "source", "total"}
    ),
    ("sv", "en"): frozenset({"organisation", "region", "total", "vision"}),
    ("sv", "fr"): frozenset({"mars", "organisation", "total", "vision"}),
}
# A name is kept by a language that keeps it this often, and loses it in no more than one text of twenty.
KEPT_OFTEN = 10
LOST_SELDOM = 20


@dataclass(frozen=True)
class Names:
    """What a language keeps as it is: people always, the others where it does so elsewhere.

    `source` is the language of the data, whose words they stand among.
    """

    source: str
    kept: frozenset[str] = frozenset()
    all: frozenset[str] = frozenset()


def numbers_differ(original: str, translated: str, source: str, lang: str) -> list[Told]:
    """What is wrong with the numbers: ["23 lacks", "32 too much"]; nothing: []."""
    if digits.has_other_digits(translated):
        return [told("digits other than 0-9")]
    found = digits.numbers_differ(original, translated, source, lang)
    said = [told("without {lost}", lost=", ".join(found.missing))] if found.missing else []
    said += [told("{extra} too much", extra=", ".join(found.extra))] if found.extra else []
    return [*said, *(told("an ordinary space in '{number}'", number=one) for one in found.split)]


def markup_differs(original: str, translated: str, may_lack: str = "") -> list[Told]:
    """What is wrong with the markup: ["without {year}"]. A form for exactly one may lack "{count}"."""
    said = []
    for name, pattern in _MARKUP.items():
        wanted, found = len(pattern.findall(original)), len(pattern.findall(translated))
        if wanted != found:
            said.append(_counts(wanted, found, name))
    for pattern in (_BRACES, _ADDRESS):
        lost = sorted(set(pattern.findall(original)) - set(pattern.findall(translated)) - {may_lack})
        said += [told("without {lost}", lost=", ".join(lost))] if lost else []
    return said


def names_lost(original: str, translated: str, names: Names, is_heading: bool = False) -> list[Told]:
    """What has got lost: ["without EEA, Hamnvik"]. A heading in another script may write its names in that script."""
    if is_heading and not _LATIN.search(translated):
        return []
    lost = [one for one in _abbreviations(original, names.source) if one not in translated]
    lost += [name for name in sorted(names.kept) if stands_in(name, original) and name not in translated]
    wanted, found = len(_QUOTED.findall(original)), len(_QUOTED.findall(translated))
    said = [told("without {lost}", lost=", ".join(dict.fromkeys(lost)))] if lost else []
    return [*said, *([_counts(wanted, found, "”…”")] if wanted != found else [])]


def _counts(wanted: int, found: int, what: str) -> Told:
    return told("{what}: {wanted} in the original, {found} here", what=what, wanted=wanted, found=found)


def is_copy(original: str, translated: str, names: Names, lang: str) -> bool:
    """True for the original itself where there was something to translate."""
    if translated != original:
        return False
    rest = _BRACES.sub("", original)
    for name in sorted(names.all, key=len, reverse=True):
        rest = rest.replace(name, "")
    words = [word for word in _WORD.findall(rest) if not _ABBREVIATION.fullmatch(word)]
    return any(word.casefold() not in SPELLED_ALIKE.get((names.source, lang), ()) for word in words)


def kept_names(candidates: Collection[str], pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Those names that a language keeps nearly always; `pairs` are its texts: original, translated."""
    kept = dict.fromkeys(candidates, 0)
    lost = dict.fromkeys(candidates, 0)
    for original, translated in pairs:
        for name in candidates:
            if stands_in(name, original):
                (kept if name in translated else lost)[name] += 1
    return frozenset(name for name in candidates if kept[name] >= KEPT_OFTEN and lost[name] * LOST_SELDOM <= kept[name])


def stands_in(name: str, text: str) -> bool:
    """As a whole word: ("North Town", "in North Town now") but not ("Hamnvik", "Hamnviks kommun")."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _abbreviations(original: str, source: str) -> Iterator[str]:
    translated = TRANSLATED_ABBREVIATIONS.get(source, frozenset())
    return (one for one in _ABBREVIATION.findall(original) if one not in translated)
