"""The terms on a page: each is a button at its first use in a text, and explained at the end of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from agreements.html.markup import Mark, Markup
from agreements.html.names import NO_NAMES, Names
from agreements.languages.languages import Language
from agreements.languages.terms import TermFinder, Use, forms_in, term_finder
from agreements.languages.texts import Text
from agreements.model.glossary import Term
from agreements.site.edition import Edition, Here

BUTTON = Markup('<button type="button" class="term" popovertarget="term-{}"{}>')
BUTTON_END = Markup("</button>")
IN_ORIGINAL = Markup(' lang="{}"')
# A line may break beside a button, whatever stands there: a comma, a bracket, "l’". This keeps them together.
TOGETHER, TOGETHER_END = Markup('<span class="with-term">'), Markup("</span>")
_SPACE = re.compile(r"[ \n\t]")
MOST_BESIDE = 12


@dataclass(frozen=True)
class Vocabulary:
    """The glossary in one language: its terms by id, what finds them, and what finds the original words for them.

    `source` is the language of those; `names` marks what is in another language.
    """

    terms: Mapping[str, Term]
    finder: TermFinder
    original: TermFinder
    source: Language
    names: Names = NO_NAMES

    def with_original(self, value: str, language: Language) -> Markup:
        """A term or its meaning, which may name the original word: "the care guarantee (vårdgarantin)"."""
        uses = (use for use in self.original.uses(value) if _is_word(use, value))
        opening = Markup('<span lang="{}">').format(self.source.id)
        return self.names.isolated(
            value, language, [Mark(use.start, use.end, opening, Markup("</span>")) for use in uses]
        )


@dataclass(frozen=True)
class Explanation:
    """A term as it is explained on a page; `href` leads to it in the glossary, if there is a page of it."""

    anchor: str
    term: Text
    meaning: Text
    href: str


@dataclass(frozen=True)
class ExplanationsView:
    template: ClassVar[str] = "explanations.html"

    explanations: tuple[Explanation, ...]


def vocabulary(edition: Edition) -> Vocabulary:
    """All terms with the forms of the edition's language. The names of parties hide the terms in them."""
    texts = {term.id: edition.text(term.forms) for term in edition.content.glossary}
    forms = {id_: forms_in(text.value) for id_, text in texts.items() if text.value and not text.is_fallback}
    parties = edition.content.parties.values()
    names = [name for party in parties for name in (party.name, *party.also_written)]
    original = {term.id: forms_in(term.forms.original) for term in edition.content.glossary if term.forms.original}
    return Vocabulary(
        {term.id: term for term in edition.content.glossary},
        term_finder(forms, names),
        term_finder({} if edition.lang == edition.source.id else _capitalized_too(original)),
        edition.source,
        edition.names,
    )


@dataclass
class PageTerms:
    """One page's terms, in the order of their first use: `used` grows as the page is written from top to bottom."""

    vocabulary: Vocabulary
    used: list[str] = field(default_factory=list)

    def marked(self, value: str, language: Language) -> Markup:
        """ "Boats meet reefs." -> "Boats meet <button … popovertarget="term-reef">reefs</button>." """
        uses = self._first_uses(value, language)
        marks = [self._mark(use, value) for use in uses]
        return self.vocabulary.names.isolated(value, language, marks, list(_together(value, uses)))

    def view(self, here: Here, glossary: str | None) -> ExplanationsView:
        """What explains them; `glossary` is the page that has them all."""
        terms = (self.vocabulary.terms[id_] for id_ in self.used)
        return ExplanationsView(tuple(_explanation(term, here, glossary) for term in terms))

    def _first_uses(self, value: str, language: Language) -> list[Use]:
        """A word within a name of another language is no word of this text, and stays as the name has it."""
        found: list[Use] = []
        for use in self.vocabulary.finder.uses(value):
            if use.term not in self.used and not self.vocabulary.names.hold(value, language, use.start, use.end):
                self.used.append(use.term)
                found.append(use)
        return found

    def _mark(self, use: Use, value: str) -> Mark:
        same = any((one.start, one.end) == (use.start, use.end) for one in self.vocabulary.original.uses(value))
        is_original = same and _is_word(use, value)
        in_original = IN_ORIGINAL.format(self.vocabulary.source.id) if is_original else Markup("")
        return Mark(use.start, use.end, BUTTON.format(use.term, in_original), BUTTON_END)


def _capitalized_too(forms: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """An original word in another language's text may have a capital letter anywhere: "(Hamnverket)"."""
    return {id_: [*words, *(word[:1].upper() + word[1:] for word in words)] for id_, words in forms.items()}


def _is_word(use: Use, value: str) -> bool:
    """An abbreviation is of no language: "CSR"."""
    return not value[use.start : use.end].isupper()


def _together(value: str, uses: Sequence[Use]) -> Iterator[Mark]:
    """Each term with what is written right beside it, if anything is; terms that touch, as one."""
    stretches: list[tuple[int, int]] = []
    for use in uses:
        start, end = use.start - _length_before(value, use.start), use.end + _length_after(value, use.end)
        if stretches and start < stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    alone = {(use.start, use.end) for use in uses}
    for start, end in stretches:
        if (start, end) not in alone:
            yield Mark(start, end, TOGETHER, TOGETHER_END)


def _length_before(value: str, start: int) -> int:
    """How much stands right before: ("at (reefs)", 4) -> 1. A long word may well end its line: 0."""
    length = len(_SPACE.split(value[:start])[-1])
    return length if length <= MOST_BESIDE else 0


def _length_after(value: str, end: int) -> int:
    length = len(_SPACE.split(value[end:], maxsplit=1)[0])
    return length if length <= MOST_BESIDE else 0


def _explanation(term: Term, here: Here, glossary: str | None) -> Explanation:
    edition = here.edition
    href = f"{here.link(glossary)}#{term.id}" if glossary is not None else ""
    return Explanation(f"term-{term.id}", edition.text(term.term), edition.text(term.meaning), href)
