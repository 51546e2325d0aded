"""The table of all commitments of a year with what became of them, and the lists that filter it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from agreements.languages.formats import sort_key
from agreements.languages.texts import Text, summary
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, Goal
from agreements.model.parties import JointParty, Party
from agreements.site.edition import Edition, Here
from agreements.site.kinds import by_kind
from agreements.site.site_map import goal_path
from agreements.views.commitment_parts import PartView, supported_line
from agreements.views.commitments import StatusView, status_view
from agreements.views.legend import LegendView, legend
from agreements.views.links import Link, commitment_href, commitment_name, promiser_link
from agreements.views.parties import kinds_name
from agreements.views.totals import status_counts

FIRST_LINE = 160  # letters of an outcome that the table shows; all of it stands under the goal


@dataclass(frozen=True)
class ResultRow:
    goal: Link
    goal_title: Text
    by: tuple[Link, ...]
    supported: PartView | None
    link: Link
    due: str
    status: StatusView
    outcome: Text | None
    goal_id: str
    party_ids: str
    tag_ids: str


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
    tags: tuple[Choice, ...]
    has_due: bool
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
        tags=tag_choices(edition, commitments),
        has_due=any(one.due for one in commitments),
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
    supported = supported_line(here, commitment)
    ids = {one.id for one in (*commitment.by, *commitment.parties, *commitment.supported_by)}
    return ResultRow(
        goal=Link(Text(goal.number or goal.id, edition.lang), here.link(goal_path(agreement.ref, goal.id))),
        goal_title=edition.text(goal.title),
        by=tuple(promiser_link(here, one) for one in commitment.by),
        supported=supported,
        due=edition.rough_day(commitment.due) if commitment.due else "",
        link=Link(commitment_name(edition, commitment), commitment_href(here, agreement, commitment.ref)),
        status=status_view(edition, follow_up.shown),
        outcome=_first_line(edition, follow_up),
        goal_id=goal.id,
        party_ids=" ".join(sorted(ids)),
        tag_ids=" ".join(tag.id for tag in commitment.tags),
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
    """Every party that has a sub-goal or helps with one, alone or with others, and every joint party that does."""
    edition = here.edition
    promisers = {one.id: one for commitment in commitments for one in (*commitment.by, *commitment.supported_by)}
    bound = {party.id for commitment in commitments for party in (*commitment.parties, *commitment.supported_by)}
    joint = tuple(Choice(one.id, edition.text(one.name)) for one in promisers.values() if isinstance(one, JointParty))
    together = ChoiceGroup(kinds_name(edition, "together").value, joint)
    single = party_choices(edition, (party for party in agreement.parties if party.id in bound))
    return (*single, *([together] if joint else []))


def tag_choices(edition: Edition, commitments: Iterable[Commitment]) -> tuple[Choice, ...]:
    """What the commitments are about, in the order of the alphabet; none where nothing is said of it."""
    words = {tag.id: edition.text(tag.word) for one in commitments for tag in one.tags}
    found = (Choice(id_, word) for id_, word in words.items())
    return tuple(sorted(found, key=lambda choice: sort_key(choice.text.value, edition.lang)))


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
