"""The parties, a party's page, and the people who sign and take part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement, Person
from agreements.model.goals import Commitment
from agreements.model.parties import Party
from agreements.site.edition import Here
from agreements.site.site_map import goal_path, party_path
from agreements.views.commitments import CommitmentView, Link, commitment_view, goal_number
from agreements.views.legend import LegendView, legend, statuses_on


@dataclass(frozen=True)
class PartyCard:
    link: Link
    official: Text | None
    kind: str
    what: Text
    counts: tuple[str, ...]


@dataclass(frozen=True)
class PartiesView:
    template: ClassVar[str] = "parties.html"

    cards: tuple[PartyCard, ...]


@dataclass(frozen=True)
class GoalPromises:
    """A party's commitments under one goal."""

    number: str
    goal: Link
    commitments: tuple[CommitmentView, ...]


@dataclass(frozen=True)
class PartyYear:
    """A party's part in one year: alone, and together with others."""

    anchor: str
    heading: str
    link: Link
    count: str
    alone: tuple[GoalPromises, ...]
    together: tuple[GoalPromises, ...]
    together_heading: str


@dataclass(frozen=True)
class PartyView:
    template: ClassVar[str] = "party.html"

    name: Text
    official: Text | None
    kind: str
    what: Text
    also_written: tuple[str, ...]
    legend: LegendView | None
    years: tuple[PartyYear, ...]


@dataclass(frozen=True)
class PersonRow:
    name: str
    role: Text | None
    party: Link
    also_written: str


@dataclass(frozen=True)
class PeopleView:
    template: ClassVar[str] = "people.html"

    caption: str
    rows: tuple[PersonRow, ...]


def parties_view(here: Here, agreement: Agreement) -> PartiesView:
    return PartiesView(tuple(_card(here, party, agreement.place) for party in agreement.parties))


def _card(here: Here, party: Party, place: str) -> PartyCard:
    """With what it promises in each year at one place: two agreements of a year would look like one counted twice."""
    years = [one for one in _newest_first(here) if one.place == place and party in one.parties]
    counts = tuple(_count(here, agreement, _alone(agreement, party)) for agreement in years)
    link = Link(here.edition.party(party), here.link(party_path(party.id)))
    official = here.edition.official_beside(party)
    return PartyCard(link, official, _kind(here, party), here.edition.text(party.what), counts)


def party_view(here: Here, party: Party) -> PartyView:
    years = tuple(_year(here, agreement, party) for agreement in _newest_first(here) if party in agreement.parties)
    promises = [goal for year in years for goal in (*year.alone, *year.together)]
    shown = (status for goal in promises for status in statuses_on(goal.commitments))
    return PartyView(
        name=here.edition.party(party),
        official=here.edition.official_beside(party),
        kind=_kind(here, party),
        what=here.edition.text(party.what),
        also_written=party.also_written,
        legend=legend(here.edition, shown),
        years=years,
    )


def _newest_first(here: Here) -> list[Agreement]:
    return sorted(here.edition.content.agreed, key=lambda one: (-one.year, one.place))


def _kind(here: Here, party: Party) -> str:
    return here.edition.ui(f"kind.{party.kind.replace('_', '-')}")


def _alone(agreement: Agreement, party: Party) -> list[Commitment]:
    return [one for one in agreement.commitments if one.by == (party,)]


def _together(agreement: Agreement, party: Party) -> list[Commitment]:
    return [one for one in agreement.commitments if party in one.parties and one.by != (party,)]


def _count(here: Here, agreement: Agreement, commitments: list[Commitment]) -> str:
    key = "party.sub-goals-in" if agreement.is_follow_up_only else "party.commitments-in"
    return here.edition.counted(key, len(commitments), year=agreement.year, place=agreement.place_name)


def _year(here: Here, agreement: Agreement, party: Party) -> PartyYear:
    edition = here.edition
    alone, together = _alone(agreement, party), _together(agreement, party)
    heading = "party.results" if agreement.is_follow_up_only else "party.commitments"
    return PartyYear(
        anchor=f"{agreement.place}-{agreement.year}",
        heading=edition.ui(heading, year=agreement.year, place=agreement.place_name),
        link=Link(edition.text(agreement.title), here.link(f"{agreement.ref}/")),
        count=_count(here, agreement, alone),
        alone=tuple(_by_goal(here, agreement, alone)),
        together=tuple(_by_goal(here, agreement, together)),
        together_heading=edition.ui("party.together"),
    )


def _by_goal(here: Here, agreement: Agreement, commitments: list[Commitment]) -> Iterator[GoalPromises]:
    for goal in agreement.goals:
        own = [one for one in commitments if one.goal == goal.id]
        if own:
            link = Link(here.edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id)))
            number = goal_number(here.edition, goal)
            yield GoalPromises(number, link, tuple(commitment_view(here, agreement, one) for one in own))


def signatories_view(here: Here, agreement: Agreement) -> PeopleView:
    count = here.edition.counted("count.signatories", len(agreement.signatories))
    return PeopleView(count, tuple(_person(here, one) for one in agreement.signatories))


def representatives_view(here: Here, agreement: Agreement) -> PeopleView:
    count = here.edition.counted("count.representatives", len(agreement.representatives))
    return PeopleView(count, tuple(_person(here, one) for one in agreement.representatives))


def _person(here: Here, person: Person) -> PersonRow:
    role = here.edition.text(person.role) if person.role else None
    party = Link(here.edition.party(person.party), here.link(party_path(person.party.id)))
    return PersonRow(person.name, role, party, ", ".join(person.also_written))
