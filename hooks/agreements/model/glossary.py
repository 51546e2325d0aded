"""The words of the field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place


@dataclass(frozen=True)
class Term:
    """A word of the field, explained in plain words; `forms` are the words in texts that mean it, as one text."""

    id: str
    term: SourceText
    meaning: SourceText
    forms: SourceText
    at: Place


@dataclass(frozen=True)
class TermWords:
    """The words of a term that translators keep to: those of the data, and by language those that are right."""

    id: str
    forms: tuple[str, ...]
    translations: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class TermException:
    """A text or page in which another word is right for a term."""

    text: str
    term: str
    at: Place
