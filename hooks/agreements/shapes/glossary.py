"""The shape of data/glossary.yml."""

from __future__ import annotations

from agreements.shapes.values import Id, Line, Shape


class TermEntry(Shape):
    """A word of the field. `forms` are the words in texts that mean it; a term without is only in the glossary."""

    id: Id
    term: Line
    forms: tuple[Line, ...] = ()
    meaning: Line


class GlossaryFile(Shape):
    terms: tuple[TermEntry, ...]
