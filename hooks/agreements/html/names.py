"""Names of the data inside running text of another language: each says which language it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreements.html.markup import Mark, Markup, isolated
from agreements.languages.languages import Language
from agreements.languages.terms import any_of
from agreements.languages.texts import Wording

_OPENING, _CLOSING = Markup('<span lang="{}">'), Markup("</span>")
# Within a longer word there is no name; Arabic writes its short words together with a name, and so they may touch.
_LETTER = r"[^\W\u0600-\u06ff]"
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Names:
    """Each name with its language; `pattern` finds the longest of them that begins somewhere."""

    langs: Mapping[str, str] = field(default_factory=dict)
    pattern: re.Pattern[str] = _NOTHING

    def isolated(
        self, value: str, language: Language, marks: Sequence[Mark] = (), around: Sequence[Mark] = ()
    ) -> Markup:
        """As `isolated`, and "With Hamnverket." -> "With <span lang="sv">Hamnverket</span>.".

        A name that a mark begins or ends in, or that is marked as a whole, stays as it is.
        """
        if not self.langs or (isinstance(value, Wording) and value.lang != language.id):
            return isolated(value, language, marks, around)
        names = [one for one in self._marks(value, language) if not any(_collide(one, mark) for mark in marks)]
        return isolated(value, language, [*names, *marks], around)

    def hold(self, value: str, language: Language, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` are a part of a longer name of another language."""
        return any(
            name.start <= start and end <= name.end and (name.start, name.end) != (start, end)
            for name in self._marks(value, language)
        )

    def _marks(self, value: str, language: Language) -> Iterator[Mark]:
        for match in self.pattern.finditer(value):
            lang = self.langs[_plain(match[0])]
            if lang != language.id:
                yield Mark(match.start(), match.end(), _OPENING.format(lang), _CLOSING)


NO_NAMES = Names()


def names_of(langs: Mapping[str, str]) -> Names:
    """Finds what `langs` holds, {"Hamnverket": "sv"}, written just so; a space may be one that does not break."""
    plain = {_plain(name): lang for name, lang in langs.items()}
    found = re.compile(f"(?<!{_LETTER})(?<!-)(?:{any_of(plain)})(?!{_LETTER})(?!-{_LETTER})")
    return Names(plain, found) if plain else NO_NAMES


def _plain(name: str) -> str:
    return name.replace("\u00a0", " ").replace("'", "’")


def _collide(name: Mark, mark: Mark) -> bool:
    """Whether the tags of both would cross, or enclose the same words; one may well stand within the other."""
    overlap = name.start < mark.end and mark.start < name.end
    within = (name.start <= mark.start and mark.end <= name.end) or (mark.start <= name.start and name.end <= mark.end)
    return overlap and (not within or (name.start, name.end) == (mark.start, mark.end))
