"""Who promises: a party, or several that promise as one."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText, Text
from agreements.problems.problems import Place


@dataclass(frozen=True)
class Party:
    """An organisation that signs, with its official name.

    Where that is official in several languages, `names` are the others: (("fi", "Poliisi"), ("en", "The Police")).
    Of a name in one language, `translated` is what the catalogues have for the readers of others.
    """

    id: str
    name: str
    name_lang: str
    kind: str
    what: SourceText
    also_written: tuple[str, ...]
    at: Place
    language: str
    names: tuple[tuple[str, str], ...] = ()
    translated: SourceText | None = None

    @property
    def official(self) -> Text:
        return Text(self.name, self.name_lang)

    def named(self, texts: Localizer) -> Text:
        """What readers of a language call it: its official name there, or the translated one, or that of the data.

        A translation of an older name is none: nobody looks for a party under the name that it had.
        """
        official = dict(self.names).get(texts.lang)
        if official:
            return Text(official, texts.lang)
        found = texts.text(self.translated) if self.translated else self.official
        is_kept = found.is_fallback or found.is_outdated or found.value == self.name
        return self.official if is_kept else found


@dataclass(frozen=True)
class JointParty:
    """Several parties that promise as one, such as all municipalities of the place."""

    id: str
    name: SourceText
    members: tuple[Party, ...]
    place: str

    @property
    def ref(self) -> str:
        """The same in every year of a place: "northshore/municipalities"."""
        return f"{self.place}/{self.id}"


Promiser = Party | JointParty


def all_bound(by: tuple[Promiser, ...]) -> tuple[Party, ...]:
    """Every single party, a joint party as its members: (municipalities,) -> (North Town, South Town, …)."""
    bound: dict[str, Party] = {}
    for one in by:
        members = one.members if isinstance(one, JointParty) else (one,)
        bound.update((party.id, party) for party in members)
    return tuple(bound.values())
