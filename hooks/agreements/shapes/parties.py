"""The shape of data/parties.yml."""

from __future__ import annotations

from agreements.shapes.values import Id, KindWord, Line, Name, Shape


class PartyEntry(Shape):
    """`name` may be by language where it is official in several: {en: Police, fr: Police nationale}.

    A name that is official in one language is translated in the catalogues, as all texts are.

    `language` is the one that the party's spreadsheet is written in; without it, that of the data.
    """

    id: Id
    name: Name
    kind: KindWord
    what: Line
    also_written: tuple[Line, ...] = ()
    language: Id | None = None


class PartiesFile(Shape):
    parties: tuple[PartyEntry, ...]
