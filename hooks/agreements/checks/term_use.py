"""Whether translations keep to the terms: where a text of the data has one, its translation has one of its words.

The words of a term are those of the glossary and of data/terms.yml together. Each place that has none is told, unless
it is among the exceptions of its language; an exception that nothing needs any more is told, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import is_outdated
from agreements.languages.term_words import says
from agreements.languages.terms import TermFinder, forms_in, forms_path, is_forms, term_finder
from agreements.model.content import Content
from agreements.model.glossary import TermException
from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import Told, told
from agreements.prose.prose import ProsePage

Words = Mapping[str, tuple[str, ...]]  # by the term's id
Pages = Mapping[str, ProsePage]
SHOWN = 6
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_QUOTED = re.compile(r"[”“\"«„][^”“\"«»„]+[”“\"»]")


@dataclass(frozen=True)
class Original:
    """The texts of the data and the pages in their language, with the terms in each, found once for all languages."""

    content: Content
    pages: Pages

    @cached_property
    def words(self) -> Words:
        """The words of each term in the language of the data; what a term of data/terms.yml adds comes last."""
        own = {one.id: forms_in(one.forms.original) for one in self.content.glossary if one.forms.original}
        return _joined(own, {one.id: one.forms for one in self.content.term_words})

    @cached_property
    def in_texts(self) -> Mapping[str, tuple[str, ...]]:
        """The terms of each text by its path. A term is not asked for in its own explanation."""
        texts = self.content.source_texts.values()
        found = {one.path: self._terms(one.original) for one in texts if not _is_term(one.path)}
        return {path: tuple(id_ for id_ in ids if path != f"glossary/{id_}/meaning") for path, ids in found.items()}

    @cached_property
    def in_pages(self) -> Mapping[str, tuple[str, ...]]:
        return {path: self._terms(page.markdown) for path, page in self.pages.items()}

    def place_of(self, term: str, path: str, page: ProsePage) -> Place:
        """Where a page should say the term: the paragraph that has it in the original, if there are as many."""
        own, other = _paragraphs(self.pages[path].markdown), _paragraphs(page.markdown)
        has_it = (n for n, (_, text) in enumerate(own) if term in self._terms(text))
        at = next(has_it, None) if len(own) == len(other) else None
        return page.place_at(None if at is None else other[at][0])

    @cached_property
    def _finder(self) -> TermFinder:
        """The names of parties hide the terms in them."""
        parties = self.content.parties.values()
        return term_finder(self.words, [name for one in parties for name in (one.name, *one.also_written)])

    def _terms(self, text: str) -> tuple[str, ...]:
        """A title in quotation marks is quoted, not translated: what it says of a term counts for nothing."""
        return tuple(dict.fromkeys(use.term for use in self._finder.uses(_QUOTED.sub("”…”", text))))


@dataclass(frozen=True)
class Unsaid:
    """A term that a translation does not say: where, in which text or page, and by which words it could."""

    lang: str
    term: str
    name: str
    place: Place
    word: str
    words: tuple[str, ...]

    @property
    def what(self) -> Told:
        return told("the original has the term '{word}', but the translation has none of its words", word=self.word)

    @property
    def cure(self) -> Told:
        return told(
            "Write one of these: {words}. If another word is right here, tell the reason in {file}.",
            words=", ".join(self.words[:SHOWN]),
            file=f"data/translations/{self.lang}/term-exceptions.yml",
        )


@dataclass(frozen=True)
class TermUse:
    """What there is to say of the terms in one language."""

    unsaid: tuple[Unsaid, ...]
    stale: tuple[TermException, ...]


def term_use(original: Original, translations: Mapping[str, Translation], pages: Pages, lang: str) -> TermUse:
    """All places of a language that do not keep to the terms, and the exceptions that nothing needs."""
    words = _words_of(original.content, translations, lang)
    found = [*_in_texts(original, translations, words, lang), *_in_pages(original, pages, words, lang)]
    exceptions = original.content.term_exceptions.get(lang, ())
    allowed, needed = {(one.text, one.term) for one in exceptions}, {(one.name, one.term) for one in found}
    return TermUse(
        tuple(one for one in found if (one.name, one.term) not in allowed),
        tuple(one for one in exceptions if (one.text, one.term) not in needed),
    )


def check_term_use(
    original: Original, translations: Mapping[str, Translation], pages: Pages, lang: str
) -> Iterator[Problem]:
    """A warning for each."""
    use = term_use(original, translations, pages, lang)
    for one in use.unsaid:
        what = told("{what} ({text})", what=one.what, text=one.name)
        yield Problem(one.place, what, one.cure, Severity.WARNING)
    for exception in use.stale:
        what = told(
            "nothing in '{text}' needs an exception for the term '{term}'", text=exception.text, term=exception.term
        )
        cure = told("Remove it, or mend the path of the text and the id of the term.")
        yield Problem(exception.at, what, cure, Severity.WARNING)


def _words_of(content: Content, translations: Mapping[str, Translation], lang: str) -> Words:
    """The words of each term in a language; a term that nobody has given any there is not looked at."""
    of_glossary = {one.id: translations.get(forms_path(one.term.path)) for one in content.glossary}
    own = {id_: forms_in(one.forms[0]) for id_, one in of_glossary.items() if one and not one.is_empty}
    return _joined(own, {one.id: one.translations.get(lang, ()) for one in content.term_words})


def _joined(own: Words, added: Words) -> Words:
    ids = dict.fromkeys([*own, *added])
    words = {id_: tuple(dict.fromkeys((*own.get(id_, ()), *added.get(id_, ())))) for id_ in ids}
    return {id_: forms for id_, forms in words.items() if forms}


def _paragraphs(markdown: str) -> list[tuple[int, str]]:
    """Each with its first character: "Ett.\n\nTvå." -> [(0, "Ett."), (6, "Två.")]."""
    return [(one.start(), one[0]) for one in _PARAGRAPH.finditer(markdown)]


def _is_term(path: str) -> bool:
    return is_forms(path) or bool(forms_path(path))


def _in_texts(original: Original, translations: Mapping[str, Translation], words: Words, lang: str) -> Iterator[Unsaid]:
    for path, terms in original.in_texts.items():
        found = translations.get(path)
        if found and not found.is_empty and not is_outdated(found, original.content.source_texts[path]):
            for term in _lost(terms, found.forms, words):
                yield Unsaid(lang, term, path, found.place, original.words[term][0], words[term])


def _in_pages(original: Original, pages: Pages, words: Words, lang: str) -> Iterator[Unsaid]:
    for path in (path for path in original.in_pages if path in pages):
        page = pages[path]
        for term in _lost(original.in_pages[path], (page.markdown,), words):
            yield Unsaid(
                lang, term, page.file, original.place_of(term, path, page), original.words[term][0], words[term]
            )


def _lost(terms: Iterable[str], texts: Iterable[str], words: Words) -> list[str]:
    """Those of the terms that have words in the language, none of which one of the texts has."""
    return [term for term in terms if term in words and not all(says(text, words[term]) for text in texts)]
