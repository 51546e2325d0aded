"""The words of the field."""

from __future__ import annotations

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
