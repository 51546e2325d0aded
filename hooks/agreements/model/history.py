"""What has become of an agreement over time: changes of statuses by day, and what is due when.

The day that counts is that of the last report. No clock is asked: the same data give the same answer on any day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from agreements.languages.days import RoughDay
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, Milestone
from agreements.model.vocabulary import Vocabulary

# A day that is reached, one that has passed and the promise is not kept, one that has passed and nobody has said how it
# went, and one that is still to come at the last report.
DeadlineState = Literal["reached", "overdue", "unknown", "ahead"]


@dataclass(frozen=True)
class Item:
    """What can be followed up: a commitment, or a milestone of it."""

    commitment: Commitment
    milestone: Milestone | None = None

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        return self.milestone.follow_ups if self.milestone else self.commitment.follow_ups

    @property
    def due(self) -> RoughDay | None:
        return self.milestone.due if self.milestone else self.commitment.due


@dataclass(frozen=True)
class StatusChange:
    """On a day, the status of an item became another; `before` is None for the first that is known."""

    on: date
    item: Item
    before: FollowUp | None
    now: FollowUp


@dataclass(frozen=True)
class Deadline:
    """What is due on a day, and how that stands at the last report."""

    due: RoughDay
    item: Item
    state: DeadlineState


def items(agreement: Agreement) -> Iterator[Item]:
    """Every commitment, each before its own milestones."""
    for commitment in agreement.commitments:
        yield Item(commitment)
        yield from (Item(commitment, one) for one in commitment.milestones)


def has_history(agreement: Agreement) -> bool:
    """Whether anything has been followed up more than once."""
    return any(len(item.follow_ups) > 1 for item in items(agreement))


def status_changes(agreement: Agreement) -> tuple[StatusChange, ...]:
    """The newest day first, and on one day in the order of the agreement; what has no day is left out."""
    found = [change for item in items(agreement) for change in _changes(item)]
    return tuple(sorted(found, key=lambda one: one.on, reverse=True))


def _changes(item: Item) -> Iterator[StatusChange]:
    before: FollowUp | None = None
    for one in item.follow_ups:
        if one.on and (before is None or one.shown != before.shown):
            yield StatusChange(one.on, item, before, one)
        before = one


def other_voice(history: Sequence[FollowUp], vocabulary: Vocabulary) -> FollowUp | None:
    """What stands beside the newest: what the party says of itself beside an assessment, or the other way round.

    The newest of that kind, and only where the two differ.
    """
    if not history:
        return None
    kind = _voice(history[-1], vocabulary)
    others = [one for one in history if kind and _voice(one, vocabulary) not in ("", kind)]
    return others[-1] if others and others[-1].shown != history[-1].shown else None


def _voice(one: FollowUp, vocabulary: Vocabulary) -> str:
    """ "own" for a party's report, "independent" for an assessment, "" for anything else."""
    basis = vocabulary.basis(one.basis) if one.basis else None
    if basis is None:
        return ""
    return "independent" if basis.is_independent else "own" if basis.is_own_report else ""


def deadlines(agreement: Agreement, vocabulary: Vocabulary) -> tuple[Deadline, ...]:
    """By day; none before anybody has reported on a day."""
    day = agreement.last_report
    if day is None:
        return ()
    found = [Deadline(one.due, one, deadline_state(one, day, vocabulary)) for one in items(agreement) if one.due]
    return tuple(sorted(found, key=lambda one: one.due.last))


def deadline_state(item: Item, day: date, vocabulary: Vocabulary) -> DeadlineState:
    """How an item that is due stands on the day of the last report; a day is over when it ends."""
    newest = item.follow_ups[-1] if item.follow_ups else None
    tone = vocabulary.status(newest.shown).tone if newest else "none"
    if tone == "good":
        return "reached"
    if item.due is None or item.due.last >= day:
        return "ahead"
    is_known = newest is not None and tone != "none" and newest.shown not in vocabulary.lost
    return "overdue" if is_known else "unknown"
