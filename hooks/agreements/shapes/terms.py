"""The shapes of data/terms.yml, and of a language's exceptions: data/translations/<lang>/term-exceptions.yml."""

from __future__ import annotations

from agreements.shapes.values import Id, LanguageCode, Line, Shape


class TermWordsEntry(Shape):
    """A term that every text should translate alike: its words in the data, and the right ones in each language.

    The same id as in the glossary adds words to that term. The first word of a language is the one to use.
    """

    id: Id
    forms: tuple[Line, ...] = ()
    translations: dict[LanguageCode, tuple[Line, ...]]


class TermsFile(Shape):
    terms: tuple[TermWordsEntry, ...]


class TermExceptionEntry(Shape):
    """Where another word is right: the path of the text or the file of the page, the term, and why."""

    text: Line
    term: Id
    reason: Line


class TermExceptionsFile(Shape):
    exceptions: tuple[TermExceptionEntry, ...]
