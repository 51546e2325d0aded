"""A goal's page, and the overview of an agreement's goals in their groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Goal
from agreements.site.edition import Here
from agreements.site.site_map import goal_path
from agreements.theme.icons import template_of
from agreements.views.commitments import CommitmentView, commitment_view
from agreements.views.legend import LegendView, legend, statuses_on
from agreements.views.links import Link, goal_number, promiser_link


@dataclass(frozen=True)
class PromisesView:
    """What one party (or several together) promises under a goal."""

    by: tuple[Link, ...]
    commitments: tuple[CommitmentView, ...]


@dataclass(frozen=True)
class GoalView:
    template: ClassVar[str] = "goal.html"

    icon: str | None
    number: str
    group: Text
    year: str
    title: Text
    text: Text | None
    responsible: tuple[Link, ...]
    promises: tuple[PromisesView, ...]
    count: str
    heading: str
    legend: LegendView | None


@dataclass(frozen=True)
class GoalCard:
    icon: str | None
    number: str
    link: Link
    count: str


@dataclass(frozen=True)
class GroupView:
    anchor: str
    icon: str | None
    name: Text
    text: Text | None
    cards: tuple[GoalCard, ...]


@dataclass(frozen=True)
class GoalsView:
    template: ClassVar[str] = "goals.html"

    groups: tuple[GroupView, ...]


def goals_view(here: Here, agreement: Agreement) -> GoalsView:
    return GoalsView(
        tuple(
            GroupView(
                anchor=group.id,
                icon=_template_of(here.edition.content.vocabulary.icon(group.id)),
                name=here.edition.text(group.name),
                text=here.edition.text(group.text) if group.text else None,
                cards=tuple(_cards(here, agreement, group.id)),
            )
            for group in agreement.groups
        )
    )


def _cards(here: Here, agreement: Agreement, group_id: str) -> Iterator[GoalCard]:
    for goal in agreement.goals:
        if goal.group == group_id:
            link = Link(here.edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id)))
            yield GoalCard(_icon(here, goal), goal_number(here.edition, goal), link, _count(here, agreement, goal))


def goal_view(here: Here, agreement: Agreement, goal: Goal) -> GoalView:
    edition = here.edition
    promises = tuple(_promises(here, agreement, goal))
    shown = (status for one in promises for status in statuses_on(one.commitments))
    group = next(group for group in agreement.groups if group.id == goal.group)
    return GoalView(
        icon=_icon(here, goal),
        number=goal_number(here.edition, goal),
        group=edition.text(group.name),
        year=edition.period_of(agreement),
        title=edition.text(goal.title),
        text=edition.text(goal.text) if goal.text else None,
        responsible=tuple(promiser_link(here, one) for one in goal.responsible),
        promises=promises,
        count=_count(here, agreement, goal),
        heading=edition.ui("goal.results" if agreement.is_follow_up_only else "goal.commitments"),
        legend=legend(edition, shown),
    )


def _promises(here: Here, agreement: Agreement, goal: Goal) -> Iterator[PromisesView]:
    """The goal's commitments under the headings of the document: one for each run of the same promisers."""

    def promisers(commitment: Commitment) -> tuple[str, ...]:
        return tuple(one.id for one in commitment.by)

    for _, run in groupby(goal.commitments, key=promisers):
        views = tuple(commitment_view(here, agreement, one) for one in run)
        yield PromisesView(views[0].by, views)


def _count(here: Here, agreement: Agreement, goal: Goal) -> str:
    key = "count.sub-goals" if agreement.is_follow_up_only else "count.commitments"
    return here.edition.counted(key, len(goal.commitments))


def _icon(here: Here, goal: Goal) -> str | None:
    """The goal's picture, as its own file names it, or the vocabulary."""
    return _template_of(goal.icon or here.edition.content.vocabulary.icon(goal.id))


def _template_of(icon: str | None) -> str | None:
    return template_of(icon, "goal") if icon else None
