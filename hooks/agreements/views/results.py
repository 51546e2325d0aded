"""The table of all commitments of a year with what became of them, and the lists that filter it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from agreements.languages.texts import Text, summary
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, Goal
from agreements.model.parties import JointParty, Party
from agreements.site.edition import Edition, Here
from agreements.site.kinds import by_kind
from agreements.site.site_map import goal_path
from agreements.views.commitments import Link, StatusView, commitment_href, promiser_link, status_view
from agreements.views.legend import LegendView, legend
from agreements.views.parties import kinds_name
from agreements.views.totals import status_counts

FIRST_LINE = 160  # letters of an outcome that the table shows; all of it stands under the goal


@dataclass(frozen=True)
class ResultRow:
    goal: Link
    goal_title: Text
    by: tuple[Link, ...]
    link: Link
    status: StatusView
    outcome: Text | None
    goal_id: str
    party_ids: str


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
class ResultsView:
    template: ClassVar[str] = "results.html"

    caption: str
    rows: tuple[ResultRow, ...]
    all: Choice
    statuses: tuple[Choice, ...]
    parties: tuple[ChoiceGroup, ...]
    goals: tuple[Choice, ...]
    count: str
    count_pattern: str
    none: str
    file_name: str
    legend: LegendView | None


def results_view(here: Here, agreement: Agreement) -> ResultsView:
    edition = here.edition
    commitments = [one for one in agreement.commitments if one.follow_up]
    present = status_counts(commitments)
    count = edition.counted("count.sub-goals", len(commitments))
    rows = tuple(_result_row(here, agreement, one) for one in commitments)
    return ResultsView(
        caption=edition.ui(
            "results.caption" if len(commitments) == len(agreement.commitments) else "results.caption-so-far",
            year=edition.period_of(agreement),
        ),
        rows=rows,
        all=Choice("", edition.ui_text("results.all")),
        statuses=status_choices(edition, present),
        parties=_party_choices(here, agreement, commitments),
        goals=tuple(_goal_choice(here, goal) for goal in agreement.goals),
        count=edition.ui("results.shown", shown=edition.number(len(commitments)), total=count),
        count_pattern=edition.ui("results.shown", shown="%", total=count),
        none=edition.ui("results.none"),
        file_name=f"{agreement.anchor}.csv",
        legend=legend(edition, (row.status for row in rows)),
    )


def _result_row(here: Here, agreement: Agreement, commitment: Commitment) -> ResultRow:
    edition = here.edition
    follow_up = commitment.follow_up
    assert follow_up is not None  # results_view leaves out commitments without one
    goal = agreement.goal(commitment.goal)
    ids = {one.id for one in commitment.by} | {party.id for party in commitment.parties}
    return ResultRow(
        goal=Link(Text(goal.number or goal.id, edition.lang), here.link(goal_path(agreement.ref, goal.id))),
        goal_title=edition.text(goal.title),
        by=tuple(promiser_link(here, one) for one in commitment.by),
        link=Link(edition.text(commitment.text), commitment_href(here, agreement, commitment.ref)),
        status=status_view(edition, follow_up.shown),
        outcome=_first_line(edition, follow_up),
        goal_id=goal.id,
        party_ids=" ".join(sorted(ids)),
    )


def _first_line(edition: Edition, follow_up: FollowUp) -> Text | None:
    """The first sentences of what is told, as many as fit; nothing where nothing is told."""
    if follow_up.outcome is None:
        return None
    told = edition.text(follow_up.outcome)
    return replace(told, value=summary(told.value, FIRST_LINE))


def _goal_choice(here: Here, goal: Goal) -> Choice:
    title = here.edition.text(goal.title)
    return Choice(goal.id, Text(f"{goal.number or ''} {title}".strip(), title.lang))


def _party_choices(here: Here, agreement: Agreement, commitments: list[Commitment]) -> tuple[ChoiceGroup, ...]:
    """Every party that has a sub-goal, alone or with others, and every joint party that has one."""
    edition = here.edition
    promisers = {one.id: one for commitment in commitments for one in commitment.by}
    bound = {party.id for commitment in commitments for party in commitment.parties}
    joint = tuple(Choice(one.id, edition.text(one.name)) for one in promisers.values() if isinstance(one, JointParty))
    together = ChoiceGroup(kinds_name(edition, "together").value, joint)
    single = party_choices(edition, (party for party in agreement.parties if party.id in bound))
    return (*single, *([together] if joint else []))


def status_choices(edition: Edition, present: Collection[str]) -> tuple[Choice, ...]:
    """The statuses that there are, in their order."""
    statuses = edition.content.statuses.values()
    return tuple(Choice(one.id, edition.text(one.word)) for one in statuses if one.id in present)


def party_choices(edition: Edition, parties: Iterable[Party]) -> tuple[ChoiceGroup, ...]:
    """Parties by kind, each under the name that readers look for."""
    return tuple(
        ChoiceGroup(kinds_name(edition, kind).value, tuple(Choice(one.id, edition.party(one)) for one in of_kind))
        for kind, of_kind in by_kind(parties, edition.texts)
    )
