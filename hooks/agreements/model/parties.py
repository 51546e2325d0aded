"""Who promises: a party, or several that promise as one."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.languages.texts import SourceText, Text
from agreements.problems.problems import Place
from agreements.shapes.parties import PartyKind


@dataclass(frozen=True)
class Party:
    """An organisation that signs; a language without an official name of it shows the one of the data.

    `names` are the others by language: (("fi", "Poliisi"), ("en", "The Police")).
    """

    id: str
    name: str
    name_lang: str
    kind: PartyKind
    what: SourceText
    also_written: tuple[str, ...]
    at: Place
    language: str
    names: tuple[tuple[str, str], ...] = ()

    def named(self, lang: str) -> Text:
        """The official name in `lang`, or else the one of the data."""
        official = dict(self.names).get(lang)
        return Text(official, lang) if official else Text(self.name, self.name_lang)


@dataclass(frozen=True)
class JointParty:
    """Several parties that promise as one, such as all municipalities of the place."""

    id: str
    name: SourceText
    members: tuple[Party, ...]


Promiser = Party | JointParty


def all_bound(by: tuple[Promiser, ...]) -> tuple[Party, ...]:
    """Every single party, a joint party as its members: (municipalities,) -> (North Town, South Town, …)."""
    bound: dict[str, Party] = {}
    for one in by:
        members = one.members if isinstance(one, JointParty) else (one,)
        bound.update((party.id, party) for party in members)
    return tuple(bound.values())
