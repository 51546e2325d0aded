"""How each language sets its marks, spaces and dates: a table of rules, and what a text does against them.

A rule is a pattern that good texts never have, what is wrong with it, and the cure. Code, addresses and names in braces
are left alone. A language without rules of its own has those of every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from agreements.languages.number_words import SAID
from agreements.problems.told import Told, told


@dataclass(frozen=True)
class Rule:
    """What no text should have, and the cure."""

    pattern: re.Pattern[str]
    what: Told
    cure: Told


@dataclass(frozen=True)
class Slip:
    """One place against a rule: where in the text, and the words around it."""

    start: int
    around: str
    rule: Rule

    @property
    def said(self) -> Told:
        return told("{what}: “{around}”. {cure}", what=self.rule.what, around=self.around, cure=self.rule.cure)


AROUND = 12
_HIDDEN = "\ufffc"
# Blocks and pieces of code, what a link leads to, names in braces, attributes, addresses, tags, the lines that begin a
# box and those that divide a table's head from its rows.
_LEFT_ALONE = re.compile(
    r"(?ms)^```.*?^```|`[^`\n]+`|\]\([^)\n]*\)|\{[^}\n]*\}|\bhttps?://\S+|\S+@\S+|<[^>\n]+>"
    r"|^[ \t]*(?:!!!|\?\?\?\+?|===)[^\n]*$|^[ \t|:-]+$"
)
_FRENCH_MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_ARABIC = "\u0621-\u064a"
_NO_BREAK = "\u00a0\u202f"


def _rule(pattern: str, what: Told, cure: Told) -> Rule:
    return Rule(re.compile(pattern), what, cure)


_EVERY = (
    _rule(r"(?<=\S)  +(?=\S)", told("two spaces"), told("Write one.")),
    _rule(r"(?<=\w) (?=[,.](?:\s|$))", told("a space before a comma or full stop"), told("Leave it out.")),
)
_STRAIGHT = _rule(r"(?<=\w)'(?=\w)", told("a straight apostrophe"), told("Write ’."))
RULES: Mapping[str, tuple[Rule, ...]] = {
    "sv": (
        _rule(r"[\"“„«»]", told("quotation marks of another kind"), told("Write ”…”.")),
        _rule(r"(?<=\w) - (?=\w)", told("a hyphen for a dash"), told("Write –.")),
        _STRAIGHT,
    ),
    "en": (
        _rule(r"\"|(?<![\w.,!?)])”(?=\w)|[«»„]", told("quotation marks of another kind"), told("Write “…”.")),
        _rule(r"(?<=\w) - (?=\w)", told("a hyphen for a dash"), told("Write –.")),
        _STRAIGHT,
    ),
    "fr": (
        _rule(
            rf"(?<=[^\s{_NO_BREAK}]) (?=[;:!?%»])|(?<=[^\W\d])[;?](?=\s|$)|(?<=[^\W\d]):(?=\s)",
            told("no no-break space before ; : ! ? % »"),
            told("Write one."),
        ),
        _rule(
            rf"«(?![{_NO_BREAK}])|(?<![{_NO_BREAK}\s])»",
            told("no no-break space within « »"),
            told("Write « … » with one on either side."),
        ),
        _rule(r"[\"“”„]", told("quotation marks of another kind"), told("Write « … ».")),
        _STRAIGHT,
        _rule(rf"(?<!\d)1[ {_NO_BREAK}](?={_FRENCH_MONTH})", told("1 for the first of a month"), told("Write 1er.")),
        _rule(
            r"(?<![\d.–-])(?!\d{4}–\d{4})\d+[ \u00a0]?–[ \u00a0]?\d+(?![\d–])",
            told("a dash for a range"),
            told("Write “de … à …”, or “et” for two days."),
        ),
        _rule(
            r"(?<![\d,])\d{1,3} \d{3}(?!\d)",
            told("a space that may break in a number"),
            told("Write a no-break space."),
        ),
    ),
    "ar": (
        _rule(
            rf"(?<=[{_ARABIC}\u064b-\u0652)»])[,;?]",
            told("a Latin comma, semicolon or question mark"),
            told("Write ، ؛ ؟."),
        ),
        _rule(r"\s(?=[،؛؟])", told("a space before ، ؛ ؟"), told("Leave it out.")),
        _rule(
            "[\u0660-\u0669\u06f0-\u06f9]",
            told("digits other than 0-9"),
            told("Write Western digits in every language."),
        ),
        _rule(r"[\"“”„]", told("quotation marks of another kind"), told("Write «…».")),
        _rule(
            rf"{SAID['ar']['2'].pattern}(?: \w+)? \(2\)|{SAID['ar']['1'].pattern} \(1\)",
            told("a number beside a word that says it"),
            told("Leave out the number in brackets."),
        ),
        _rule(
            r"ـ (?=[\dA-Za-z])",
            told("a space after a joined prefix"),
            told("Write it together, such as بـISO and لـ125."),
        ),
        _rule("\u064b\u0627", told("a double vowel sign before its alif"), told("Write it after the alif: اً.")),
    ),
}


@cache  # a preview asks for the same texts at every change
def slips(text: str, lang: str) -> tuple[Slip, ...]:
    """("Qui ?", "fr") with an ordinary space -> one slip at 3; good texts have none."""
    shown = _LEFT_ALONE.sub(lambda match: _HIDDEN * len(match[0]), text)
    rules = (*_EVERY, *RULES.get(lang.partition("-")[0], ()))
    found = (_slip(text, match, rule) for rule in rules for match in rule.pattern.finditer(shown))
    return tuple(sorted(found, key=lambda slip: slip.start))


def names_in_small_letters(text: str, names: Iterable[str]) -> Iterator[Slip]:
    """Names of several words that lost their capitals: ("the Harbour board", ["Harbour Board"]) -> one slip."""
    for name in names:
        if " " in name and any(word[:1].isupper() for word in name.split()[1:]):
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
                if match[0][1:] != name[1:] and not match[0].isupper():
                    yield _slip(
                        text,
                        match,
                        Rule(match.re, told("a name without its capitals"), told("Write {name}.", name=name)),
                    )


def _slip(text: str, match: re.Match[str], rule: Rule) -> Slip:
    around = text[max(0, match.start() - AROUND) : match.end() + AROUND]
    return Slip(match.start(), " ".join(around.split("\n")), rule)
