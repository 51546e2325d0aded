"""Lists of parties, by kind and in the alphabet of the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.model.parties import JointParty, Party, Promiser
from agreements.site.edition import Edition, Here
from agreements.site.kinds import by_kind
from agreements.site.site_map import joint_path, party_path
from agreements.views.links import Link, promiser_link


@dataclass(frozen=True)
class PartyCard:
    link: Link
    official: Text | None
    what: Text
    counts: tuple[str, ...]


@dataclass(frozen=True)
class PartyGroup:
    """All parties of a kind, under its name."""

    heading: Text
    cards: tuple[PartyCard, ...]


@dataclass(frozen=True)
class PartiesView:
    template: ClassVar[str] = "parties.html"

    groups: tuple[PartyGroup, ...]


@dataclass(frozen=True)
class Found:
    """A party in the list that leads to it; `also` are its other names, for who writes one of those."""

    link: Link
    official: Text | None
    also: str


@dataclass(frozen=True)
class FoundGroup:
    heading: Text
    found: tuple[Found, ...]


@dataclass(frozen=True)
class FindView:
    template: ClassVar[str] = "find.html"

    groups: tuple[FoundGroup, ...]


def kind_name(edition: Edition, kind: str) -> str:
    return edition.filled(edition.content.vocabulary.kind(kind).word)


def kinds_name(edition: Edition, kind: str) -> Text:
    """All parties of a kind: "municipality" -> "Municipalities"."""
    words = edition.filled(edition.content.vocabulary.kind(kind).words)
    return Text(words, words.lang)


def together_name(edition: Edition) -> Text:
    """Those who promise as one."""
    return edition.ui_text("kinds.together")


def parties_view(here: Here, agreement: Agreement) -> PartiesView:
    groups = [
        PartyGroup(kinds_name(here.edition, kind), tuple(_card(here, party, agreement.place) for party in parties))
        for kind, parties in by_kind(agreement.parties, here.edition.content.vocabulary.kinds, here.edition.texts)
    ]
    joint = tuple(_joint_card(here, one) for one in agreement.joint_parties if not agreement.is_in_preparation)
    return PartiesView((*groups, *([PartyGroup(together_name(here.edition), joint)] if joint else [])))


def _card(here: Here, party: Party, place: str) -> PartyCard:
    """With what it promises in each year at one place: two agreements of a year would look like one counted twice."""
    edition = here.edition
    link = Link(edition.party(party), here.link(party_path(party.id)))
    return PartyCard(link, edition.official_beside(party), edition.text(party.what), tuple(_counts(here, party, place)))


def _joint_card(here: Here, joint: JointParty) -> PartyCard:
    what = here.edition.site_map[joint_path(joint)].description
    return PartyCard(promiser_link(here, joint), None, what, tuple(_counts(here, joint, joint.place)))


def _counts(here: Here, promiser: Promiser, place: str) -> Iterator[str]:
    for agreement in newest_first(here.edition):
        if agreement.place == place and agreement.has(promiser):
            yield own_count(here.edition, agreement, alone(agreement, promiser))


def newest_first(edition: Edition) -> list[Agreement]:
    """Those of one time in the order of their places."""
    by_place = sorted(edition.content.agreed, key=lambda one: one.place)
    return sorted(by_place, key=lambda one: one.period.order, reverse=True)


def alone(agreement: Agreement, promiser: Promiser) -> list[Commitment]:
    """What it promises with nobody beside it."""
    return [one for one in agreement.commitments if [by.id for by in one.by] == [promiser.id]]


def own_count(edition: Edition, agreement: Agreement, commitments: list[Commitment]) -> str:
    key = "party.sub-goals-in" if agreement.is_follow_up_only else "party.commitments-in"
    return edition.counted(key, len(commitments), year=edition.period_of(agreement), place=agreement.place_name)


def find_view(here: Here, _: None = None) -> FindView:
    """Every party of the site that has promised something, to be found by any of its names."""
    edition = here.edition
    there = {party.id for agreement in edition.content.agreed for party in agreement.parties}
    parties = [party for id_, party in edition.content.parties.items() if id_ in there]
    return FindView(
        tuple(
            FoundGroup(kinds_name(edition, kind), tuple(_found(here, of_kind)))
            for kind, of_kind in by_kind(parties, edition.content.vocabulary.kinds, edition.texts)
        )
    )


def _found(here: Here, parties: Iterable[Party]) -> Iterator[Found]:
    for party in parties:
        official = here.edition.official_beside(party)
        also = (party.name, *(name for _, name in party.names), *party.also_written)
        yield Found(promiser_link(here, party), official, " ".join(also))
