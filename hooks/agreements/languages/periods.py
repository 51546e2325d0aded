"""What a period is called in a text of the frame: "the year {year}" is "the period {year}" of others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from agreements.languages.languages import Direction

# Around what is written the other way, in plain texts that hold no markup.
ISOLATED = "\u2068{}\u2069"
_RANGE = re.compile(r"\b[1-9]\d{3}–[1-9]\d{3}\b")


def ranges_isolated(text: str, direction: Direction) -> str:
    """Plain text, such as the title of a page, whose ranges of years read from left to right in any writing."""
    return _RANGE.sub(lambda found: ISOLATED.format(found[0]), text) if direction == "rtl" else text


class PeriodLabel(str):
    """What a period is called, in which language, and whether it is a single year: "2025", "2022–2024"."""

    lang: str
    is_year: bool

    def __new__(cls, value: str, lang: str, is_year: bool) -> PeriodLabel:
        label = super().__new__(cls, value)
        label.lang, label.is_year = lang, is_year
        return label

    @property
    def isolated(self) -> str:
        """For plain text, which holds no markup: what is more than a year mixes with nothing that is written around."""
        return self if self.isdigit() else ISOLATED.format(self)


def filled_in(template: str, lang: str, values: Mapping[str, object]) -> str:
    """("عام {year}", "ar", the label "2022–2024") -> "فترة 2022–2024"; of a single year the text as it is."""
    return in_period(template, lang, values).format(**values)


def in_period(template: str, lang: str, values: Mapping[str, object]) -> str:
    """The text that is to be filled in, with the words that fit its periods."""
    for name, value in values.items():
        if isinstance(value, PeriodLabel) and not value.is_year:
            template = of_period(template, name, lang)
    return template


def of_period(template: str, name: str, lang: str) -> str:
    """The text with the words for a year around `{name}` as those for a period: ("vuonna {year}", "year", "fi")."""
    for of_year, of_any in WORDS.get(lang, ()):
        template = template.replace(of_year.format(f"{{{name}}}"), of_any.format(f"{{{name}}}"))
    return template


# The words around a year in the frame's texts, and those around any other period; the longest first.
WORDS: Mapping[str, Sequence[tuple[str, str]]] = {
    "ar": (("لعام {}", "لفترة {}"), ("عام {}", "فترة {}")),
    "fa": (("سال {}", "دورهٔ {}"),),
    "fi": (
        ("vuodelta {}", "kaudelta {}"),
        ("vuodelle {}", "kaudelle {}"),
        ("vuodesta {}", "kaudesta {}"),
        ("vuonna {}", "kaudella {}"),
        ("vuoden {}", "kauden {}"),
        ("Vuoden {}", "Kauden {}"),
    ),
    "uk": (
        ("на {} рік", "на період {}"),
        ("за {} рік", "за період {}"),
        ("про {} рік", "про період {}"),
        ("в {} році", "у періоді {}"),
        ("з {} року", "з періоду {}"),
        ("вийшло {} року", "вийшло в періоді {}"),
        ("{} року", "періоду {}"),
    ),
}
