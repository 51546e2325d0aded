"""Numbers that a language says without a digit, where a digit beside the word would say it twice.

- Arabic has a form of the noun for exactly two: "شهرين" is "2 months", and "شهرين (2)" says it twice. Nouns that end in
  ة have one that nothing else looks like (-تان, -تين, -تا before another noun). The others share theirs with plurals of
  people ("لاجئين"), so that it counts for those nouns alone that are usually counted.
- "Only one" has its word, too: "un seul", "عضو واحد".

A translator may write these or the digit; any other number stays a digit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

# Year, month, week, day, goal, name, meeting, question, innovation, party, promise, person, place, project, table,
# member, kind, part, piece, level, amount, reason, choice.
_COUNTED = (
    "عام|شهر|أسبوع|يوم|هدف|اسم|اجتماع|سؤال|ابتكار|طرف|تعهد|شخص|مكان|مشروع|جدول|عضو|نوع|قسم|جزء|مستوى|مبلغ|سبب|خيار"
)
_AFTER = r"(?![\w\u064b-\u0652])"  # a vowel sign makes another word of it: "شيئاً"
_PREFIX = "[وف]?[بكل]?(?:ال|ل)?"
_TWO = rf"{_PREFIX}(?:(?:{_COUNTED})(?:ان|ين)|[\u0621-\u064a]{{2,}}(?:تان|تين|تا)|اثن(?:ان|ين|تان|تين))"
# By language, a pattern for each number that has words of its own.
SAID: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "ar": {
        "1": re.compile(rf"(?<!\w){_PREFIX}واحدة?(?:اً)?{_AFTER}"),
        "2": re.compile(rf"(?<!\w){_TWO}{_AFTER}"),
    },
    "fr": {"1": re.compile(r"(?<!\w)une? seule?(?!\w)", re.IGNORECASE)},
}


@cache
def said_in_words(text: str, lang: str) -> Counter[str]:
    """("خلال شهرين", "ar") -> {"2": 1}; ("un seul membre", "fr") -> {"1": 1}. It is only to be read."""
    found = {number: len(pattern.findall(text)) for number, pattern in SAID.get(lang, {}).items()}
    return Counter({number: count for number, count in found.items() if count})
