"""The table of commitments of a year with what became of them: of all, or of those with one status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from agreements.exports.names import commitments_csv
from agreements.languages.texts import Text, Wording, summary
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, status_counts
from agreements.site.edition import Edition, Here
from agreements.site.site_map import goal_path, status_path
from agreements.views.choices import Choice, Filter
from agreements.views.commitment_parts import supported_line
from agreements.views.legend import LegendView, legend
from agreements.views.links import Link, PartView, commitment_href, commitment_name, promiser_link
from agreements.views.outcomes import StatusView, status_view
from agreements.views.result_filters import filters, held_by, promisers

# Letters of an outcome that a row shows; all of it stands under the goal. A table of more rows than MOST_TOLD is long:
# it shows none, and so many letters of a promise, so that a phone gets 1,000 rows in less than 100 KiB.
FIRST_LINE = 160
LONG_TABLES_LINE = 100
MOST_TOLD = 500
SCRIPT = "assets/results.js"


@dataclass(frozen=True)
class Column:
    """A column's head. Rows are sorted by its words, or where `order` has values of the rows, as they stand there."""

    name: str
    label: str
    order: str = ""


@dataclass(frozen=True)
class ResultRow:
    """`held` are the row's values by filter: (("status", "met"), …); `due_first` is the day that `due` begins with."""

    goal: Link
    goal_title: Text
    by: tuple[Link, ...]
    supported: PartView | None
    link: Link
    due: str
    due_first: str
    status: StatusView
    outcome: Text | None
    held: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageOfStatus:
    """The page that has the commitments with one status alone."""

    status: StatusView
    count: str
    href: str
    is_current: bool


@dataclass(frozen=True)
class ResultsView:
    """`rows_href` is the file of open data that has the same rows; the script fills in numbers where patterns have %.

    `rest_pattern` is empty but for a long table, of which the script shows the beginning first.
    """

    template: ClassVar[str] = "results.html"

    caption: str
    columns: tuple[Column, ...]
    sort_by: str
    rows: tuple[ResultRow, ...]
    all: Choice
    filters: tuple[Filter, ...]
    has_due: bool
    count: str
    count_pattern: str
    rest_pattern: str
    none: str
    failed: str
    file_name: str
    rows_href: str
    legend: LegendView | None
    by_status: tuple[PageOfStatus, ...]
    by_party: tuple[Link, ...]
    script: str


@dataclass(frozen=True)
class StatusPageView:
    template: ClassVar[str] = "status.html"

    title: Text
    intro: Text
    meaning: Text
    results: ResultsView


def results_view(here: Here, agreement: Agreement) -> ResultsView:
    """All that somebody has reported on."""
    reported = [one for one in agreement.commitments if one.follow_up]
    key = "results.caption" if len(reported) == len(agreement.commitments) else "results.caption-so-far"
    return _table(
        here, agreement, reported, agreement.anchor, here.edition.ui(key, year=here.edition.period_of(agreement))
    )


def status_page_view(here: Here, agreement: Agreement, status: str) -> StatusPageView:
    """Those with one status."""
    found = [one for one in agreement.commitments if one.follow_up and one.follow_up.shown == status]
    spot = here.edition.site_map[status_path(agreement.ref, status)]
    meaning = here.edition.text(here.edition.content.statuses[status].meaning)
    table = _table(here, agreement, found, f"{agreement.anchor}-{status}", Wording(spot.title.value, spot.title.lang))
    return StatusPageView(spot.title, spot.description, meaning, table)


def _table(here: Here, agreement: Agreement, commitments: Sequence[Commitment], name: str, caption: str) -> ResultsView:
    edition = here.edition
    offered = filters(edition, agreement, commitments)
    count = edition.counted("count.sub-goals", len(commitments))
    is_long = len(commitments) > MOST_TOLD
    rows = tuple(_row(here, agreement, one, offered, is_long) for one in commitments)
    return ResultsView(
        caption=caption,
        columns=tuple(_columns(edition, offered, any(one.due for one in commitments))),
        sort_by=edition.ui("results.sort-by"),
        rows=rows,
        all=Choice("", edition.ui_text("results.all")),
        filters=offered,
        has_due=any(one.due for one in commitments),
        count=edition.ui("results.shown", shown=edition.number(len(commitments)), total=count),
        count_pattern=edition.ui("results.shown", shown="%", total=count),
        rest_pattern=edition.ui("results.rest", count="%") if is_long else "",
        none=edition.ui("results.none"),
        failed=edition.ui("results.failed"),
        file_name=f"{name}.csv",
        rows_href="" if agreement.is_in_preparation else here.to_address(commitments_csv(agreement)),
        legend=legend(edition, (row.status for row in rows)),
        by_status=tuple(_pages_of_statuses(here, agreement)),
        by_party=tuple(promiser_link(here, one) for one in promisers(edition, commitments)),
        script=here.to_address(SCRIPT),
    )


def _columns(edition: Edition, offered: Sequence[Filter], has_due: bool) -> Iterator[Column]:
    """Goals and statuses are sorted as they stand in their lists, all else by the alphabet."""
    order = {one.name: " ".join(one.values) for one in offered}
    yield Column("goal", edition.ui("table.goal"), order.get("goal", ""))
    yield Column("party", edition.ui("table.party"))
    yield Column("commitment", edition.ui("table.sub-goal"))
    if has_due:
        yield Column("due", edition.ui("table.due"))
    yield Column("status", edition.ui("table.status"), order.get("status", ""))


def _row(
    here: Here, agreement: Agreement, commitment: Commitment, offered: Sequence[Filter], is_long: bool
) -> ResultRow:
    edition, follow_up = here.edition, commitment.follow_up
    assert follow_up is not None  # tables leave out commitments without one
    goal = agreement.goal(commitment.goal)
    name = commitment_name(edition, commitment)
    return ResultRow(
        goal=Link(Text(goal.number or goal.id, edition.lang), here.link(goal_path(agreement.ref, goal.id))),
        goal_title=edition.text(goal.title),
        by=tuple(promiser_link(here, one) for one in commitment.by),
        supported=supported_line(here, commitment),
        due=edition.rough_day(commitment.due) if commitment.due else "",
        due_first=commitment.due.first.isoformat() if commitment.due else "",
        link=Link(
            _begun(name, LONG_TABLES_LINE) if is_long else name, commitment_href(here, agreement, commitment.ref)
        ),
        status=status_view(edition, follow_up.shown),
        outcome=_begun(edition.text(follow_up.outcome), FIRST_LINE) if follow_up.outcome and not is_long else None,
        held=held_by(commitment, offered),
    )


def _begun(text: Text, most: int) -> Text:
    """The first sentences of a text, as many as fit."""
    return replace(text, value=summary(text.value, most))


def _pages_of_statuses(here: Here, agreement: Agreement) -> Iterator[PageOfStatus]:
    edition, counts = here.edition, status_counts(agreement.commitments)
    for status in edition.content.statuses:
        path = status_path(agreement.ref, status)
        if path in edition.site_map:
            view = status_view(edition, status)
            yield PageOfStatus(view, edition.number(counts[status]), here.link(path), path == here.path)
