"""The words that every translation should use for a term, and where another is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agreements.assemble.joins import Joins
from agreements.model.glossary import TermException, TermWords
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.terms import TermExceptionsFile, TermsFile


def term_words_of(loaded: Loaded[TermsFile] | None, languages: Sequence[str], joins: Joins) -> tuple[TermWords, ...]:
    """The terms of data/terms.yml, each once, in `languages` of the site."""
    if loaded is None:
        return ()
    terms = loaded.entry.terms
    joins.unique(((one.id, loaded.at("terms", n, "id")) for n, one in enumerate(terms)), told("term"))
    for index, one in enumerate(terms):
        for lang in one.translations:
            joins.one(lang, {known: known for known in languages}, told("language"), loaded.at("terms", index))
    return tuple(TermWords(one.id, one.forms, one.translations) for one in terms)


def term_exceptions_of(files: Mapping[str, Loaded[TermExceptionsFile]]) -> dict[str, tuple[TermException, ...]]:
    """By language, each with its place."""
    return {
        lang: tuple(
            TermException(one.text, one.term, loaded.at("exceptions", index))
            for index, one in enumerate(loaded.entry.exceptions)
        )
        for lang, loaded in files.items()
    }
