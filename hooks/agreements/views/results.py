"""What became of a year's commitments: totals, statuses per goal, and the table of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Goal
from agreements.model.parties import JointParty
from agreements.shapes.follow_up import StatusId
from agreements.site.edition import Edition, Here
from agreements.site.site_map import goal_path
from agreements.views.commitments import Link, StatusView, commitment_href, legend, promiser_link, status_view

PUBLISHED: tuple[StatusId, ...] = ("met", "partly_met", "not_met")
ALL_STATUSES: tuple[StatusId, ...] = (*PUBLISHED, "not_reported", "unrecorded")


@dataclass(frozen=True)
class StatusCount:
    """How often a status occurs; `start` and `share` place its part of the bar, in percent."""

    status: StatusView
    count: str
    start: str
    share: str


@dataclass(frozen=True)
class TotalsView:
    template: ClassVar[str] = "totals.html"

    heading: str
    total: str
    published: tuple[StatusCount, ...]
    recorded: tuple[StatusCount, ...]
    recorded_sentence: str
    link: Link


@dataclass(frozen=True)
class GoalRow:
    number: str
    link: Link
    total: str
    counts: tuple[str, ...]


@dataclass(frozen=True)
class StatusesByGoalView:
    template: ClassVar[str] = "statuses_by_goal.html"

    statuses: tuple[StatusView, ...]
    rows: tuple[GoalRow, ...]
    total: GoalRow


@dataclass(frozen=True)
class ResultRow:
    goal: Link
    by: tuple[Link, ...]
    link: Link
    status: StatusView
    goal_id: str
    party_ids: str


@dataclass(frozen=True)
class Choice:
    """An entry of a filter's list."""

    value: str
    text: Text


@dataclass(frozen=True)
class ResultsView:
    template: ClassVar[str] = "results.html"

    caption: str
    rows: tuple[ResultRow, ...]
    all: Choice
    statuses: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    goals: tuple[Choice, ...]
    count: str
    count_pattern: str


@dataclass(frozen=True)
class LegendView:
    template: ClassVar[str] = "legend.html"

    statuses: tuple[StatusView, ...]


def legend_view(here: Here, _: None = None) -> LegendView:
    return LegendView(legend(here.edition))


def totals_view(here: Here, agreement: Agreement) -> TotalsView:
    """Both truths: what the document published, and how many single statuses are on record."""
    edition = here.edition
    totals = agreement.published_totals
    published = Counter({name: getattr(totals, name) for name in PUBLISHED} if totals else {})
    recorded = status_counts(agreement.commitments)
    known = sum(recorded[name] for name in PUBLISHED)
    return TotalsView(
        heading=edition.ui("totals.heading", year=agreement.year),
        total=edition.counted("count.sub-goals", published.total()),
        published=_shares(edition, published, PUBLISHED),
        recorded=_shares(edition, recorded, tuple(name for name in ALL_STATUSES if recorded[name])),
        recorded_sentence=edition.ui(
            "totals.recorded", known=edition.number(known), total=edition.number(recorded.total())
        ),
        link=Link(edition.ui_text("totals.link", year=agreement.year), here.link(f"{agreement.ref}/")),
    )


def status_counts(commitments: Iterable[Commitment]) -> Counter[StatusId]:
    return Counter(one.follow_up.status for one in commitments if one.follow_up)


def _shares(edition: Edition, counts: Counter[StatusId], names: tuple[StatusId, ...]) -> tuple[StatusCount, ...]:
    total = sum(counts[name] for name in names) or 1
    start = 0.0
    shares = []
    for name in names:
        share = 100 * counts[name] / total
        view = status_view(edition, edition.content.statuses[name])
        shares.append(StatusCount(view, edition.number(counts[name]), f"{start:.2f}", f"{share:.2f}"))
        start += share
    return tuple(shares)


def statuses_by_goal_view(here: Here, agreement: Agreement) -> StatusesByGoalView:
    edition = here.edition
    counts = status_counts(agreement.commitments)
    shown = tuple(name for name in ALL_STATUSES if name in PUBLISHED or counts[name])
    rows = tuple(_goal_row(here, agreement, goal, shown) for goal in agreement.goals)
    total = GoalRow(
        "",
        Link(edition.ui_text("table.total")),
        edition.number(len(agreement.commitments)),
        tuple(edition.number(counts[name]) for name in shown),
    )
    views = tuple(status_view(edition, edition.content.statuses[name]) for name in shown)
    return StatusesByGoalView(views, rows, total)


def _goal_row(here: Here, agreement: Agreement, goal: Goal, shown: tuple[StatusId, ...]) -> GoalRow:
    edition = here.edition
    counts = status_counts(goal.commitments)
    link = Link(edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id)))
    numbers = tuple(edition.number(counts[name]) for name in shown)
    return GoalRow(goal.number or "", link, edition.number(len(goal.commitments)), numbers)


def results_view(here: Here, agreement: Agreement) -> ResultsView:
    edition = here.edition
    commitments = [one for one in agreement.commitments if one.follow_up]
    present = status_counts(commitments)
    count = edition.counted("count.sub-goals", len(commitments))
    return ResultsView(
        caption=edition.ui(
            "results.caption" if len(commitments) == len(agreement.commitments) else "results.caption-so-far",
            year=agreement.year,
        ),
        rows=tuple(_result_row(here, agreement, one) for one in commitments),
        all=Choice("", edition.ui_text("results.all")),
        statuses=tuple(
            Choice(name, edition.text(edition.content.statuses[name].word)) for name in ALL_STATUSES if present[name]
        ),
        parties=_party_choices(here, agreement, commitments),
        goals=tuple(_goal_choice(here, goal) for goal in agreement.goals),
        count=edition.ui("results.shown", shown=edition.number(len(commitments)), total=count),
        count_pattern=edition.ui("results.shown", shown="%", total=count),
    )


def _result_row(here: Here, agreement: Agreement, commitment: Commitment) -> ResultRow:
    edition = here.edition
    follow_up = commitment.follow_up
    assert follow_up is not None  # results_view leaves out commitments without one
    goal = agreement.goal(commitment.goal)
    ids = {one.id for one in commitment.by} | {party.id for party in commitment.parties}
    return ResultRow(
        goal=Link(Text(goal.number or goal.id, edition.lang), here.link(goal_path(agreement.ref, goal.id))),
        by=tuple(promiser_link(here, one) for one in commitment.by),
        link=Link(edition.text(commitment.text), commitment_href(here, agreement, commitment.ref)),
        status=status_view(edition, edition.content.statuses[follow_up.status]),
        goal_id=goal.id,
        party_ids=" ".join(sorted(ids)),
    )


def _goal_choice(here: Here, goal: Goal) -> Choice:
    title = here.edition.text(goal.title)
    return Choice(goal.id, Text(f"{goal.number or ''} {title}".strip(), title.lang))


def _party_choices(here: Here, agreement: Agreement, commitments: list[Commitment]) -> tuple[Choice, ...]:
    """Every party that has a sub-goal, alone or with others, and every joint party that has one."""
    promisers = {one.id: one for commitment in commitments for one in commitment.by}
    bound = {party.id for commitment in commitments for party in commitment.parties}
    joint = [one for one in promisers.values() if isinstance(one, JointParty)]
    single = [party for party in agreement.parties if party.id in bound]
    return (
        *(Choice(one.id, here.edition.party(one)) for one in single),
        *(Choice(one.id, here.edition.text(one.name)) for one in joint),
    )
