"""What became of a year's commitments in numbers: the document's own totals, and the results that are on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import ClassVar

from agreements.model.agreement import Agreement
from agreements.model.goals import Goal, status_counts
from agreements.site.edition import Edition, Here
from agreements.site.site_map import goal_path, status_path
from agreements.views.links import Link
from agreements.views.outcomes import StatusView, status_view

# How far down the bar, which is 4 high, the lines lie through the parts of statuses that share a tone.
LINES: tuple[tuple[str, ...], ...] = ((), ("1.7",), ("1", "2.4"), ("0.6", "1.7", "2.8"))


@dataclass(frozen=True)
class StatusCount:
    """How often a status occurs; `start` and `share` place its part of the bar, in percent.

    `lines` go through the part where one before it has the same tone, so that the two differ in shape.
    `href` leads to the page with these alone.
    """

    status: StatusView
    count: str
    start: str
    share: str
    lines: tuple[str, ...]
    href: str


@dataclass(frozen=True)
class TotalsView:
    """What the document published, and apart from it what is on record one by one.

    `known` says in a sentence how much of it that is, where the single results are not listed.
    """

    template: ClassVar[str] = "totals.html"

    heading: str
    total: str
    published: tuple[StatusCount, ...]
    known: str
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


def totals_view(here: Here, agreement: Agreement) -> TotalsView:
    edition = here.edition
    published = Counter(agreement.published_totals or {})
    recorded = status_counts(agreement.commitments)
    known = sum(recorded[name] for name in edition.content.vocabulary.decided)
    numbers = {"known": edition.number(known), "total": edition.number(recorded.total())}
    page = here.link(f"{agreement.ref}/")
    return TotalsView(
        heading=edition.ui("totals.heading", year=edition.period_of(agreement)),
        total=edition.counted("count.sub-goals", published.total()),
        published=_shares(here, agreement, published, tuple(published)),
        known=edition.ui("totals.known", **numbers) if known < recorded.total() else "",
        recorded=_shares(here, agreement, recorded, in_order(edition, recorded)),
        recorded_sentence=edition.ui("totals.recorded", **numbers),
        link=Link(edition.ui_text("totals.link", year=edition.period_of(agreement)), page),
    )


def in_order(edition: Edition, counts: Mapping[str, int], always: Collection[str] = ()) -> tuple[str, ...]:
    """The statuses that there are, in the order of the scale, and those that stand there `always`."""
    found = {name for name, count in counts.items() if count}
    return tuple(name for name in edition.content.statuses if name in found or name in always)


def _shares(here: Here, agreement: Agreement, counts: Counter[str], names: tuple[str, ...]) -> tuple[StatusCount, ...]:
    edition = here.edition
    total = sum(counts[name] for name in names) or 1
    start = 0.0
    shares = []
    for name in names:
        share = 100 * counts[name] / total
        view = status_view(edition, name)
        place = (f"{start:.2f}", f"{share:.2f}")
        lines = LINES[min(edition.content.vocabulary.twins_before(name), len(LINES) - 1)]
        shares.append(StatusCount(view, edition.number(counts[name]), *place, lines, _page_of(here, agreement, name)))
        start += share
    return tuple(shares)


def _page_of(here: Here, agreement: Agreement, status: str) -> str:
    """The page with the commitments of a status alone; the whole table, where all have the same."""
    path = status_path(agreement.ref, status)
    return here.link(path if path in here.edition.site_map else f"{agreement.ref}/")


def statuses_by_goal_view(here: Here, agreement: Agreement) -> StatusesByGoalView:
    edition = here.edition
    counts = status_counts(agreement.commitments)
    shown = in_order(edition, counts, always=edition.content.vocabulary.decided)
    rows = tuple(_goal_row(here, agreement, goal, shown) for goal in agreement.goals)
    total = GoalRow(
        "",
        Link(edition.ui_text("table.total")),
        edition.number(len(agreement.commitments)),
        tuple(edition.number(counts[name]) for name in shown),
    )
    views = tuple(status_view(edition, name) for name in shown)
    return StatusesByGoalView(views, rows, total)


def _goal_row(here: Here, agreement: Agreement, goal: Goal, shown: tuple[str, ...]) -> GoalRow:
    edition = here.edition
    counts = status_counts(goal.commitments)
    link = Link(edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id)))
    numbers = tuple(edition.number(counts[name]) for name in shown)
    return GoalRow(goal.number or "", link, edition.number(len(goal.commitments)), numbers)
