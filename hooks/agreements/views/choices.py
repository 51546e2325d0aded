"""Lists to choose from, above the table of results and in search: statuses in their order, parties by kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from agreements.languages.formats import sort_key
from agreements.languages.texts import Text
from agreements.model.goals import Commitment
from agreements.model.parties import Party
from agreements.site.edition import Edition
from agreements.site.kinds import by_kind
from agreements.views.parties import kinds_name


@dataclass(frozen=True)
class Choice:
    """An entry of a filter's list."""

    value: str
    text: Text


@dataclass(frozen=True)
class ChoiceGroup:
    """Choices under a heading of their own, such as a place's goals or a kind of parties."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Filter:
    """A list to choose from; `groups` are beside `choices` where the choices are many."""

    name: str
    label: str
    choices: tuple[Choice, ...] = ()
    groups: tuple[ChoiceGroup, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        """All that can be chosen, in its order."""
        grouped = (one for group in self.groups for one in group.choices)
        return tuple(one.value for one in (*self.choices, *grouped))


def status_choices(edition: Edition, present: Collection[str]) -> tuple[Choice, ...]:
    """The statuses that there are, in their order."""
    statuses = edition.content.statuses.values()
    return tuple(Choice(one.id, edition.text(one.word)) for one in statuses if one.id in present)


def tag_choices(edition: Edition, commitments: Iterable[Commitment]) -> tuple[Choice, ...]:
    """What the commitments are about, in the order of the alphabet; none where nothing is said of it."""
    words = {tag.id: edition.text(tag.word) for one in commitments for tag in one.tags}
    found = (Choice(id_, word) for id_, word in words.items())
    return tuple(sorted(found, key=lambda choice: sort_key(choice.text.value, edition.lang)))


def party_choices(edition: Edition, parties: Iterable[Party]) -> tuple[ChoiceGroup, ...]:
    """Parties by kind, each under the name that readers look for."""
    return tuple(
        ChoiceGroup(kinds_name(edition, kind).value, tuple(Choice(one.id, edition.party(one)) for one in of_kind))
        for kind, of_kind in by_kind(parties, edition.content.vocabulary.kinds, edition.texts)
    )
