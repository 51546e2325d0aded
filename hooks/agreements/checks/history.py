"""What must hold of follow-ups that have a day: each tells of another day, and who assesses has a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import histories
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Problem
from agreements.problems.told import told


def check_histories(agreement: Agreement, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Of each commitment and each of its milestones."""
    for commitment in agreement.commitments:
        for history in histories(commitment):
            yield from _days(history)
            for one in history:
                yield from _within(one, agreement)
                yield from _assessor(one, vocabulary)


def _days(history: Sequence[FollowUp]) -> Iterator[Problem]:
    """Where there are several, each has a day, and two of one day rest on something else."""
    if len(history) < 2:
        return
    seen: dict[tuple[object, str | None], FollowUp] = {}
    for one in history:
        if one.on is None:
            what = told("there are {count} follow-ups of it, and this one has no day", count=len(history))
            yield Problem(one.at, what, told("Add 'on: …' with the day, or remove the entry."))
        elif (one.on, one.basis) in seen:
            what = told("two follow-ups of it are of {day} and have the same basis", day=one.on)
            place = seen[one.on, one.basis].at
            cure = told("Correct the day of one of them, or keep one (the first is in {place}).", place=place)
            yield Problem(one.at, what, cure)
        seen.setdefault((one.on, one.basis), one)


def _within(one: FollowUp, agreement: Agreement) -> Iterator[Problem]:
    """Nothing became of a promise before its time began, or it was signed."""
    first = min(filter(None, (agreement.period.starts, agreement.signed_on)))
    if one.on and one.on < first:
        what = told("{day} is before the time of the agreement", day=one.on)
        yield Problem(one.at, what, told("Write a day from {first} on.", first=first))


def _assessor(one: FollowUp, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Of what somebody independent says, readers want to know who that is."""
    if one.basis and vocabulary.basis(one.basis).is_independent and one.by is None:
        cure = told("Add 'by: …' with the name of who assessed it.")
        yield Problem(one.at, told("'basis: {basis}' needs 'by'", basis=one.basis), cure)
