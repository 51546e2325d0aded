"""Numbers from two to twelve in words, in the languages of the frame: one writes 2 where another writes two.

Each language has its patterns by number, endings and all. One is left out: it is an article in most languages. A number
within a longer one ("trente-deux", "ثلاثة عشر") is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

# By language, the words for 2, 3, … 12 in that order.
_WORDS: Mapping[str, str] = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "sv": "två|tvenne tre fyra fem sex sju åtta nio tio elva tolv",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "zwei|zweier drei|dreier|dreien vier fünf sechs sieben acht neun zehn elf zwölf",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fi": (
        "kaksi|kahden|kahta|kahdessa|kahdesta|kahdella|kahdelta|kahdelle "
        "kolme|kolmen|kolmea|kolmessa|kolmesta|kolmella "
        "neljä|neljän|neljää|neljässä|neljästä|neljällä viisi|viiden|viittä|viidessä|viidestä|viidellä "
        "kuusi|kuuden|kuutta|kuudessa|kuudesta|kuudella seitsemän|seitsemää|seitsemässä|seitsemästä|seitsemällä "
        "kahdeksan|kahdeksaa|kahdeksassa|kahdeksasta|kahdeksalla yhdeksän|yhdeksää|yhdeksässä|yhdeksästä|yhdeksällä "
        "kymmenen|kymmentä|kymmenessä|kymmenestä|kymmenellä yksitoista|yhdentoista kaksitoista|kahdentoista"
    ),
    "uk": (
        "два|дві|двох|двом|двома три|трьох|трьом|трьома чотири|чотирьох|чотирьом|чотирма п.ять|п.яти|п.ятьох|п.ятьма "
        "шість|шести|шістьох|шістьма сім|семи|сімох|сьома вісім|восьми|вісьмох|вісьма дев.ять|дев.яти|дев.ятьох "
        "десять|десяти|десятьох одинадцять|одинадцяти дванадцять|дванадцяти"
    ),
    "ar": (
        "اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني|ثمان تسعة|تسع عشرة|عشر "
        r"أحد\sعشر|إحدى\sعشرة اثن[يا]\sعشر|اثنت[يا]\sعشرة"
    ),
    "fa": "دو سه چهار پنج شش هفت هشت نه ده یازده دوازده",
}
# What stands before a word and belongs to it, and what makes it a part of a longer number.
# What stands before a word and belongs to it; and where it is a part of a longer number, after one word or before one.
_TENS = ("ة", "ثلاث", "أربع", "خمس", "ست", "سبع", "تسع", "أحد", "إحدى", "اثنا", "اثني", "اثنتا", "اثنتي")
_BEFORE: Mapping[str, str] = {"ar": "".join(rf"(?<!{one}\s)" for one in _TENS) + "[وف]?[بكل]?(?:ال|ل)?"}
_AFTER: Mapping[str, str] = {"ar": r"(?!\s(?:عشرة?|مئة|آلاف|ملايين|و\w+ون)(?!\w))"}


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    """All words of a language at once, each number in a group of its name: "n2", "n3", …"""
    if lang not in _WORDS:
        return None
    words = (f"(?P<n{number}>{one})" for number, one in enumerate(_WORDS[lang].split(" "), start=2))
    before, after = _BEFORE.get(lang, ""), _AFTER.get(lang, "")
    return re.compile(rf"(?<![\w-]){before}(?:{'|'.join(words)}){after}(?![\w-])", re.IGNORECASE)


@cache
def cardinals(text: str, lang: str) -> Counter[str]:
    """("Two of three rooms", "en") -> {"2": 1, "3": 1}; ("thirty-two", "en") -> {}. It is only to be read."""
    pattern = _pattern(lang)
    return Counter(str(one.lastgroup)[1:] for one in pattern.finditer(text)) if pattern else Counter()
