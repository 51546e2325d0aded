"""A party's page: what it promises alone and with others, by agreement, and what became of it. Each thing once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, status_counts
from agreements.model.parties import JointParty, Party, Promiser
from agreements.site.edition import Here
from agreements.site.site_map import goal_path, joint_path
from agreements.views.commitments import CommitmentView, commitment_view
from agreements.views.legend import LegendView, legend, statuses_on
from agreements.views.links import Link, commitment_href, commitment_name, goal_number, promiser_link
from agreements.views.outcomes import StatusView, status_view
from agreements.views.parties import alone, kind_name, newest_first, own_count
from agreements.views.totals import in_order


@dataclass(frozen=True)
class CountedStatus:
    status: StatusView
    count: str


@dataclass(frozen=True)
class YearTotal:
    """How much was promised in an agreement, and how often it went how."""

    count: str
    link: Link
    statuses: tuple[CountedStatus, ...]


@dataclass(frozen=True)
class OwnPromise:
    """A commitment in full; what became of an earlier one that stands further down is a link there."""

    commitment: CommitmentView
    id: str
    with_others: tuple[Link, ...]
    became: tuple[Link, ...]


@dataclass(frozen=True)
class GoalPromises:
    """A party's commitments under one goal."""

    id: str
    number: str
    goal: Link
    promises: tuple[OwnPromise, ...]


@dataclass(frozen=True)
class PromiseLine:
    """A commitment that stands in full at those who promise it as one."""

    link: Link
    status: StatusView | None


@dataclass(frozen=True)
class JointPromises:
    by: Link
    lines: tuple[PromiseLine, ...]


@dataclass(frozen=True)
class PartyYear:
    """A party's part in an agreement: alone, leading others, beside others, as one with others, and helping."""

    anchor: str
    heading: str
    link: Link
    alone: tuple[GoalPromises, ...]
    led: tuple[GoalPromises, ...]
    beside: tuple[GoalPromises, ...]
    joint: tuple[JointPromises, ...]
    supported: tuple[PromiseLine, ...]


@dataclass(frozen=True)
class PartyHead:
    """What it is called and what it is; of those who promise as one, who they are."""

    name: Text
    official: Text | None
    kind: str
    what: Text
    also_written: tuple[str, ...] = ()
    members_heading: str = ""
    members: tuple[Link, ...] = ()


@dataclass(frozen=True)
class PartyView:
    template: ClassVar[str] = "party.html"

    head: PartyHead
    totals: tuple[YearTotal, ...]
    legend: LegendView | None
    years: tuple[PartyYear, ...]


def party_view(here: Here, promiser: Promiser) -> PartyView:
    """Of a party, or of those who promise as one."""
    agreements = [one for one in newest_first(here.edition) if one.has(promiser)]
    shown = {(one.ref, each.ref) for one in agreements for each in _in_full(one, promiser)}
    years = tuple(_year(here, one, promiser, shown) for one in agreements)
    return PartyView(
        head=_joint_head(here, promiser) if isinstance(promiser, JointParty) else _head(here, promiser),
        totals=tuple(total for one in agreements for total in _totals(here, one, promiser)),
        legend=legend(here.edition, (status for year in years for status in _statuses_on(year))),
        years=years,
    )


def _statuses_on(year: PartyYear) -> Iterator[StatusView]:
    """Every status that its part of the page shows."""
    promises = [one.commitment for goal in (*year.alone, *year.led, *year.beside) for one in goal.promises]
    yield from statuses_on(promises)
    lines = [*(line for joint in year.joint for line in joint.lines), *year.supported]
    yield from (line.status for line in lines if line.status)


def _head(here: Here, party: Party) -> PartyHead:
    edition = here.edition
    name, official, kind = edition.party(party), edition.official_beside(party), kind_name(edition, party.kind)
    return PartyHead(name, official, kind, edition.text(party.what), party.also_written)


def _joint_head(here: Here, joint: JointParty) -> PartyHead:
    edition = here.edition
    return PartyHead(
        name=edition.text(joint.name),
        official=None,
        kind=edition.ui("kinds.together"),
        what=edition.site_map[joint_path(joint)].description,
        members_heading=edition.counted("party.members", len(joint.members)),
        members=tuple(promiser_link(here, one) for one in joint.members),
    )


def _in_full(agreement: Agreement, promiser: Promiser) -> list[Commitment]:
    """What stands in full on its page."""
    return [*alone(agreement, promiser), *_led(agreement, promiser), *_beside(agreement, promiser)]


def _led(agreement: Agreement, promiser: Promiser) -> list[Commitment]:
    """What it leads of all that it promises with others, beside them or as one of them."""
    own = {one.ref for one in alone(agreement, promiser)}
    return [one for one in agreement.commitments if promiser in one.lead and one.ref not in own]


def _beside(agreement: Agreement, promiser: Promiser) -> list[Commitment]:
    """What it promises side by side with others who are named, and does not lead."""
    led = {one.ref for one in _led(agreement, promiser)}
    every = [one for one in agreement.commitments if len(one.by) > 1 and promiser.id in {by.id for by in one.by}]
    return [one for one in every if one.ref not in led]


def _supported(agreement: Agreement, promiser: Promiser) -> list[Commitment]:
    """What it helps with, by itself or as one of several who promise as one."""
    names = {promiser.id, *(one.id for one in agreement.joint_parties if promiser in one.members)}
    return [one for one in agreement.commitments if names & {by.id for by in one.supported_by}]


def _joint(agreement: Agreement, promiser: Promiser) -> list[tuple[JointParty, list[Commitment]]]:
    """What it promises as one of several who promise as one."""
    own = {one.ref for one in _in_full(agreement, promiser)}
    return [
        (joint, found)
        for joint in agreement.joint_parties
        if joint.id != promiser.id and promiser in joint.members
        for found in [[one for one in agreement.commitments if joint in one.by and one.ref not in own]]
        if found
    ]


def _totals(here: Here, agreement: Agreement, promiser: Promiser) -> Iterator[YearTotal]:
    edition, anchor = here.edition, f"#{agreement.anchor}"
    own = alone(agreement, promiser)
    count = own_count(edition, agreement, own)
    yield YearTotal(count, Link(Text(count, edition.lang), anchor), _statuses(here, own))
    joint = [one for _, found in _joint(agreement, promiser) for one in found]
    together = [*_led(agreement, promiser), *_beside(agreement, promiser), *joint]
    others = list({one.ref: one for one in together}.values())
    for key, found in (("party.together-in", others), ("party.supports-in", _supported(agreement, promiser))):
        if found:
            values = {"year": edition.period_of(agreement), "place": agreement.place_name}
            count = edition.counted(key, len(found), **values)
            yield YearTotal(count, Link(Text(count, edition.lang), anchor), _statuses(here, found))


def _statuses(here: Here, commitments: Sequence[Commitment]) -> tuple[CountedStatus, ...]:
    edition, counts = here.edition, status_counts(commitments)
    shown = in_order(edition, counts)
    return tuple(CountedStatus(status_view(edition, name), edition.number(counts[name])) for name in shown)


def _own_id(agreement: Agreement, ref: str) -> str:
    """On a party's page, of a commitment in full: "work/jobs" of 2025 -> "northshore-2025-work-jobs"."""
    return f"{agreement.anchor}-{ref.replace('/', '-')}"


def _year(here: Here, agreement: Agreement, promiser: Promiser, shown: Collection[tuple[str, str]]) -> PartyYear:
    edition = here.edition
    heading = "party.results" if agreement.is_follow_up_only else "party.commitments"
    return PartyYear(
        anchor=agreement.anchor,
        heading=edition.ui(heading, year=edition.period_of(agreement), place=agreement.place_name),
        link=Link(edition.text(agreement.title), here.link(f"{agreement.ref}/")),
        alone=tuple(_by_goal(here, agreement, alone(agreement, promiser), shown)),
        led=tuple(_by_goal(here, agreement, _led(agreement, promiser), shown)),
        beside=tuple(_by_goal(here, agreement, _beside(agreement, promiser), shown)),
        joint=tuple(
            JointPromises(promiser_link(here, joint), tuple(_line(here, agreement, one) for one in found))
            for joint, found in _joint(agreement, promiser)
        ),
        supported=tuple(_line(here, agreement, one) for one in _supported(agreement, promiser)),
    )


def _line(here: Here, agreement: Agreement, one: Commitment) -> PromiseLine:
    edition = here.edition
    status = status_view(edition, one.follow_up.shown) if one.follow_up else None
    return PromiseLine(Link(commitment_name(edition, one), commitment_href(here, agreement, one.ref)), status)


def _by_goal(
    here: Here, agreement: Agreement, commitments: Sequence[Commitment], shown: Collection[tuple[str, str]]
) -> Iterator[GoalPromises]:
    for goal in agreement.goals:
        own = [one for one in commitments if one.goal == goal.id]
        if own:
            link = Link(here.edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id)))
            promises = tuple(_promise(here, agreement, one, shown) for one in own)
            id_ = f"{promises[0].id}--goal"
            yield GoalPromises(id_, goal_number(here.edition, goal), link, promises)


def _promise(
    here: Here, agreement: Agreement, commitment: Commitment, shown: Collection[tuple[str, str]]
) -> OwnPromise:
    """`shown` are the commitments that stand in full on the page, by agreement and reference."""
    view = commitment_view(here, agreement, commitment)
    earlier = here.edition.content.before(agreement)
    told = [earlier is not None and (earlier.ref, ref) in shown for ref in commitment.continues]
    became = tuple(
        Link(here.edition.ui_text("party.became", year=here.edition.period_of(earlier)), f"#{_own_id(earlier, ref)}")
        for ref, is_told in zip(commitment.continues, told, strict=True)
        if earlier is not None and is_told
    )
    past = tuple(one for one, is_told in zip(view.past, told, strict=True) if not is_told)
    own_id = _own_id(agreement, commitment.ref)
    with_others = view.by if len(view.by) > 1 else ()
    return OwnPromise(replace(view, past=past), own_id, with_others, became)
