"""What somebody wants of a new site, and why it can't be."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from agreements.begin.ids import id_of, is_id
from agreements.begin.starter import ARROWS, with_words
from agreements.languages.formats import is_language
from agreements.load.languages import code_cure
from agreements.problems.told import Told, told

# Where no id can be made of the place's name.
ANY_PLACE = "place"
# What stands at the root of a site, and what the paths of texts begin with.
TAKEN = frozenset(
    {"about", "accessibility", "assets", "data", "documents", "glossary", "icons", "interface", "parties", "search"}
    | {"site", "texts", "translations", "vocabulary"}
)
MOST_OF_A_NAME = 200
_NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})


@dataclass(frozen=True)
class Wishes:
    """`source` is the language of the data; `translations` are the other languages, in the order of the menu.

    `statuses` is one of the ready-made scales.
    """

    name: str
    source: str
    translations: tuple[str, ...]
    place: str
    place_id: str
    year: str
    statuses: str = ARROWS

    @property
    def ref(self) -> str:
        """ "our-town/2027"."""
        return f"{self.place_id}/{self.year}"

    @property
    def languages(self) -> tuple[str, ...]:
        return (self.source, *self.translations)

    @property
    def written(self) -> tuple[str, ...]:
        """The languages that the site has its texts in: the source, in English if need be, and those with words."""
        return (self.source, *(lang for lang in self.translations if lang in with_words()))


def wishes(
    name: str, source: str, languages: str, place: str, place_id: str | None, year: str, statuses: str = ARROWS
) -> Wishes:
    """As they were typed: `languages` is "fr, ar", and may name the source too."""
    found = dict.fromkeys(codes(languages))
    found.pop(source, None)
    return Wishes(name, source, tuple(found), place, place_id or id_of(place) or ANY_PLACE, year, statuses)


def codes(languages: str) -> list[str]:
    """ "fr, ar" -> ["fr", "ar"]."""
    return [one for one in re.split(r"[,\s]+", languages) if one]


def line_problem(text: str) -> Told | None:
    """Why a text is no name."""
    if not text.strip() or any(unicodedata.category(one) in _NOT_IN_A_LINE for one in text):
        return told("The name must be one line of text.")
    if len(text) > MOST_OF_A_NAME:
        return told(
            "The name is too long: {length} characters. Keep it under {most}.", length=len(text), most=MOST_OF_A_NAME
        )
    return None


def language_problem(code: str) -> Told | None:
    """Why a code names no language."""
    if is_language(code):
        return None
    what = told("'{code}' is not the code of a language whose numbers and plurals are known", code=code)
    return told("{what}. {cure}", what=what, cure=code_cure(code))


def languages_problem(languages: str) -> Told | None:
    """The first code that names none."""
    return next(filter(None, map(language_problem, codes(languages))), None)


def year_problem(year: str) -> Told | None:
    if re.fullmatch("[1-9][0-9]{3}", year):
        return None
    return told("'{year}' is not a year. Write its four digits, such as 2027.", year=year)


def id_problem(wanted: Wishes) -> Told | None:
    """Why the place can't have its id, which is a folder and the first part of its addresses."""
    if not is_id(wanted.place_id):
        return told(
            "'{id}' is not an id. Use only a–z, 0–9 and single hyphens, such as 'our-town'.", id=wanted.place_id
        )
    if wanted.place_id in TAKEN or wanted.place_id in wanted.languages:
        return told("The address /{id}/ is taken. Give the place another with --place-id.", id=wanted.place_id)
    return None
