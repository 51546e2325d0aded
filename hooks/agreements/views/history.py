"""What has changed since an agreement began, day by day, and what is due when: as feeds and pages read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from agreements.model.agreement import Agreement
from agreements.model.history import Deadline, Item, StatusChange, deadlines, status_changes
from agreements.site.edition import Here
from agreements.site.site_map import history_path
from agreements.views.commitment_parts import ProseText, prose_text
from agreements.views.legend import LegendView, legend
from agreements.views.links import Link, commitment_href, commitment_name, page_link, promiser_link
from agreements.views.outcomes import ResultView, StatusView, result_view, status_view
from agreements.views.timeline import LATE

STATES = {**LATE, "reached": "history.reached", "ahead": "history.ahead"}


@dataclass(frozen=True)
class ItemView:
    """A commitment with who promises it; `step` is what a milestone of it says, where it is about that alone."""

    by: tuple[Link, ...]
    link: Link
    step: ProseText | None


@dataclass(frozen=True)
class ChangeView:
    """`now` is all that was said on the day; before it, nobody had said anything where `before` is None."""

    item: ItemView
    before: StatusView | None
    now: ResultView


@dataclass(frozen=True)
class DayView:
    """The changes of a day; `day` is the same for machines."""

    heading: str
    day: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True)
class DeadlineView:
    due: str
    item: ItemView
    state: str
    is_late: bool


@dataclass(frozen=True)
class DeadlinesView:
    template: ClassVar[str] = "deadlines.html"

    deadlines: tuple[DeadlineView, ...]


@dataclass(frozen=True)
class HistoryView:
    template: ClassVar[str] = "history.html"

    title: str
    intro: str
    until: str
    legend: LegendView | None
    days: tuple[DayView, ...]
    deadlines: DeadlinesView


def history_view(here: Here, agreement: Agreement) -> HistoryView:
    edition, last = here.edition, agreement.last_report
    values = {"place": agreement.place_name, "year": edition.period_of(agreement)}
    days = tuple(_days(here, agreement))
    statuses = (change.now.status for day in days for change in day.changes)
    return HistoryView(
        title=edition.ui("history.title", **values),
        intro=edition.ui("history.intro", **values),
        until=edition.ui("history.until", date=edition.day(last)) if last else "",
        legend=legend(edition, statuses),
        days=days,
        deadlines=deadlines_view(here, agreement),
    )


def deadlines_view(here: Here, agreement: Agreement) -> DeadlinesView:
    found = deadlines(agreement, here.edition.content.vocabulary)
    return DeadlinesView(tuple(_deadline(here, agreement, one) for one in found))


def history_link(here: Here, agreement: Agreement) -> Link | None:
    """To the page of what has changed, where there is one."""
    return page_link(here, history_path(agreement.ref))


def _days(here: Here, agreement: Agreement) -> Iterator[DayView]:
    for day, changes in groupby(status_changes(agreement), key=lambda one: one.on):
        views = tuple(_change(here, agreement, one) for one in changes)
        yield DayView(here.edition.day(day), day.isoformat(), views)


def _change(here: Here, agreement: Agreement, change: StatusChange) -> ChangeView:
    before = status_view(here.edition, change.before.shown) if change.before else None
    return ChangeView(_item(here, agreement, change.item), before, result_view(here, agreement, change.now))


def _deadline(here: Here, agreement: Agreement, one: Deadline) -> DeadlineView:
    edition, last = here.edition, agreement.last_report
    state = edition.ui(STATES[one.state], date=edition.day(last) if last else "")
    return DeadlineView(edition.rough_day(one.due), _item(here, agreement, one.item), state, one.state in LATE)


def _item(here: Here, agreement: Agreement, item: Item) -> ItemView:
    commitment, step = item.commitment, item.milestone
    link = Link(commitment_name(here.edition, commitment), commitment_href(here, agreement, commitment.ref))
    by = tuple(promiser_link(here, one) for one in commitment.by)
    return ItemView(by, link, prose_text(here.edition, step.text) if step else None)
