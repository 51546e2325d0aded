"""The shape of data/parties.yml."""

from __future__ import annotations

from typing import Literal

from agreements.shapes.values import Id, Line, Name, Shape

PartyKind = Literal[
    "state_agency", "regional_council", "municipality", "university", "church", "company", "organisation"
]


class PartyEntry(Shape):
    """`name` may be by language where it is official in several: {en: Police, fr: Police nationale}.

    A name that is official in one language is translated in the catalogues, as all texts are.

    `language` is the one that the party's spreadsheet is written in; without it, that of the data.
    """

    id: Id
    name: Name
    kind: PartyKind
    what: Line
    also_written: tuple[Line, ...] = ()
    language: Id | None = None


class PartiesFile(Shape):
    parties: tuple[PartyEntry, ...]
