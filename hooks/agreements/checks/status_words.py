"""Whether the statuses have different words in every language: a party chooses one by its word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agreements.gettext.localize import Localizer
from agreements.model.vocabulary import Status, Vocabulary
from agreements.problems.problems import Problem
from agreements.problems.told import told


def check_status_words(vocabulary: Vocabulary, localizers: Mapping[str, Localizer]) -> Iterator[Problem]:
    """Those of the source language are compared where the vocabulary is put together."""
    for lang, texts in localizers.items():
        seen: dict[str, Status] = {}
        for one in vocabulary.shown.values():
            word = texts.text(one.word).value.casefold()
            if word in seen and one.word.path in texts.translations and lang != texts.source:
                values = {"first": seen[word].id, "second": one.id, "lang": lang}
                what = told("in '{lang}', the statuses '{first}' and '{second}' have the same word", **values)
                place = texts.translations[one.word.path].place
                yield Problem(place, what, told("Give each a word of its own."))
            seen.setdefault(word, one)
