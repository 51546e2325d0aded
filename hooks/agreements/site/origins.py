"""What a page is made of: the printed documents behind it, and the newest of the days on which its data changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from agreements.model.accessibility import Accessibility
from agreements.model.agreement import Agreement, Source
from agreements.model.content import Content
from agreements.model.documents import Document
from agreements.model.goals import Goal, histories
from agreements.model.parties import Party
from agreements.model.statistics import Dataset

Days = Iterator[date | None]


@dataclass(frozen=True)
class Origin:
    """A printed document that a page comes from; `ref` is what holds it, `section` and `page` where in it."""

    source: Source
    ref: str
    section: str | None = None
    page: int | None = None


def origins(content: Content, subjects: Iterable[Any]) -> tuple[Origin, ...]:
    """Of what a page's markers name; each document once, though two years may come from it."""
    found = [one for subject in subjects for one in _origins(content, subject)]
    return tuple({one.source.document: one for one in reversed(found)}.values())[::-1]


def all_origins(content: Content) -> tuple[Origin, ...]:
    """Every document behind the site."""
    return origins(content, [*content.agreements.values(), *content.documents.values()])


def changed_on(content: Content, subjects: Iterable[Any], own: Iterable[date | None] = ()) -> date | None:
    """The newest day; `own` are those of the page itself. None where nobody has written any."""
    days = [*own, *(day for subject in subjects for day in _days(content, subject))]
    return max((day for day in days if day), default=None)


def _origins(content: Content, subject: Any) -> Iterator[Origin]:
    if isinstance(subject, tuple) and isinstance(subject[-1], Goal):
        agreement, goal = subject
        if agreement.source:
            yield Origin(agreement.source, agreement.ref, goal.section, goal.page)
        return
    yield from (Origin(one.source, one.ref) for one in _whole(content, subject) if one.source)


def _whole(content: Content, subject: Any) -> list[Agreement | Document]:
    """The agreements and documents that a subject is, or is part of; of the glossary and the like, none."""
    everything: list[Agreement | Document] = [*content.agreements.values(), *content.documents.values()]
    if isinstance(subject, tuple) and isinstance(subject[-1], Agreement):
        return [subject[-1]]
    if isinstance(subject, (Agreement, Document)):
        return [subject]
    if isinstance(subject, Party):
        return [one for one in content.agreements.values() if subject in one.parties]
    if isinstance(subject, Dataset):
        return [one for one in content.agreements.values() if subject in one.datasets]
    if isinstance(subject, str):
        return [one for one in everything if one.place == subject]
    return []


def _days(content: Content, subject: Any) -> Days:
    if isinstance(subject, tuple) and isinstance(subject[-1], Goal):
        yield from _days_of_goal(content, *subject)
    elif isinstance(subject, tuple) and isinstance(subject[-1], Accessibility):
        yield subject[-1].updated_on
        yield subject[-1].audit.day if subject[-1].audit else None
    for one in _whole(content, subject):
        yield from _days_of_agreement(one) if isinstance(one, Agreement) else (one.changed,)


def _days_of_agreement(agreement: Agreement) -> Days:
    yield agreement.changed
    yield agreement.results_changed
    yield from (goal.changed for goal in agreement.goals)
    yield from (day for goal in agreement.goals for day in _days_of_reports(goal))


def _days_of_goal(content: Content, agreement: Agreement, goal: Goal) -> Days:
    """What became of the year before stands beside the goal, and so do its days."""
    before = content.before(agreement)
    yield from (agreement.changed, goal.changed, agreement.results_changed)
    yield before.results_changed if before else None
    yield from _days_of_reports(goal)


def _days_of_reports(goal: Goal) -> Days:
    for commitment in goal.commitments:
        for found in histories(commitment):
            yield from (one.on for one in found)
