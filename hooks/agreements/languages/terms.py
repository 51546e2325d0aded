"""Finds the terms of the glossary in a text: which term, from where to where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

SEPARATOR = "|"

# A word with a hyphen is another word ("reef-walk"), and so is one with an ending after a colon ("reef:s"); a word in
# an address ("reef.example") is none. Arabic vowel signs belong to the letter before them.
_BEFORE = r"(?<![\w-])(?<!\w[.@])"
_AFTER = r"(?![\w-]|[.:@]\w|[\u064b-\u0652])"
# What Arabic writes together with the next word: and; in, for; and before Latin letters the article with a long stroke.
_PREFIX = "(?:و?[بل]?(?:(?:ال)?ـ)?)"
_OPENING = " \u00a0\n\t([{«»“”„‘’\"'–"
_SENTENCE_ENDS = ".:!?…"
_ARTICLE, _FOR_THE = "ال", "لل"
_IS_ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True)
class Use:
    """A term in a text, and where: the term's id, its first character and the one after its last."""

    term: str
    start: int
    end: int


@dataclass(frozen=True)
class TermFinder:
    """All words that mean a term in one language: those written in one way only, and those in any case."""

    pattern: re.Pattern[str]
    exact: Mapping[str, str]
    in_any_case: Mapping[str, str]

    def uses(self, value: str) -> Iterator[Use]:
        """Every use of every term: "Boats meet reefs." -> Use("reef", 11, 16)."""
        for match in self.pattern.finditer(_small(value)):
            form = _plain(value[match.start("form") : match.end()])
            term = self.exact.get(form) or self.in_any_case.get(form.lower())
            is_in_a_name = form not in self.exact and _is_capitalized(form) and not _begins(value, match.start("form"))
            if term and not is_in_a_name:
                # Latin letters never join the Arabic prefix before them, so that it stays outside.
                is_latin = form < "\u0370"
                yield Use(term, match.start("form") if is_latin else match.start(), match.end())


def forms_in(value: str) -> tuple[str, ...]:
    """ "reef | reefs" -> ("reef", "reefs")."""
    return tuple(form.strip() for form in value.split(SEPARATOR))


def joined_forms(forms: Iterable[str]) -> str:
    return f" {SEPARATOR} ".join(forms)


def forms_path(path: str) -> str:
    """Of a term, the path of its forms: "glossary/reef/term" -> "glossary/reef/forms"; of another text, nothing."""
    is_term = path.startswith("glossary/") and path.endswith("/term")
    return f"{path.removesuffix('term')}forms" if is_term else ""


def is_forms(path: str) -> bool:
    """Whether a text is a term's list of forms: "glossary/reef/forms"."""
    return path.startswith("glossary/") and path.endswith("/forms")


def term_finder(forms: Mapping[str, Sequence[str]], names: Iterable[str] = ()) -> TermFinder:
    """Finds `forms` (term id -> its words), the longest first, but none inside one of the `names`.

    A form with a capital letter is a name and found as it is written; any other also at the start of a sentence, and
    in capitals throughout.
    """
    exact = dict.fromkeys(names, "")
    in_any_case: dict[str, str] = {}
    for term, words in forms.items():
        for word in (variant for form in words for variant in _variants(_plain(form))):
            if word == word.lower():
                in_any_case[word] = term
            else:
                exact |= {word: term, word[:1].upper() + word[1:]: term}
    written = {word.lower() for word in (*exact, *in_any_case)}
    prefix = _PREFIX if any(_IS_ARABIC.match(word) for word in written) else ""
    pattern = re.compile(f"{_BEFORE}{prefix}(?P<form>{any_of(written)}){_AFTER}")
    return TermFinder(pattern, exact, in_any_case)


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of the words, by first letter: each place of a text is compared with few of them."""
    longest_first = sorted(words, key=lambda word: (word[:1], -len(word), word))
    by_letter = groupby(longest_first, key=lambda word: word[:1])
    return (
        "|".join(
            f"{re.escape(letter)}(?:{'|'.join(_escaped(word[1:]) for word in group)})" for letter, group in by_letter
        )
        or r"(?!)"
    )


def _variants(form: str) -> Iterator[str]:
    """In Arabic "for" and the article melt together: "التمهيد" is also "للتمهيد"."""
    yield form
    if form.startswith(_ARTICLE):
        yield _FOR_THE + form.removeprefix(_ARTICLE)


def _is_capitalized(form: str) -> bool:
    """ "Towns", but neither "towns" nor "EU"."""
    return form[:1].isupper() and not form.isupper()


def _begins(value: str, start: int) -> bool:
    """Whether a sentence begins there; a capital letter anywhere else makes a name: "the Union of Towns and …"."""
    before = value[:start].rstrip(_OPENING)
    return not before or before[-1] in _SENTENCE_ENDS


def _small(text: str) -> str:
    """In small letters, unless that would move the letters: "İ" becomes two."""
    small = text.lower()
    return small if len(small) == len(text) else text


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("'", "’")


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\ ", "[ \u00a0]").replace("’", "['’]")
