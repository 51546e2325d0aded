"""The shape of a follow-up.yml: what became of each commitment."""

from __future__ import annotations

from agreements.shapes.links import LinkEntry
from agreements.shapes.values import BasisWord, CommitmentRef, Count, Day, Id, Line, Percent, Shape, StatusWord


class FollowUpEntry(Shape):
    """What was said of a commitment, or of one of its milestones, on a day. Several of one commitment are a history.

    `reported_on` is the old name of `on`. `by` is the party that says it, or what somebody else is called.
    `reported_by` is the person who reported for the party; pages and exports leave the name out.
    """

    commitment: CommitmentRef
    milestone: Id | None = None
    on: Day | None = None
    status: StatusWord
    basis: BasisWord | None = None
    progress: Percent | None = None
    by: Line | None = None
    decided_by: Line | None = None
    outcome: Line | None = None
    same_outcome_as: CommitmentRef | None = None
    links: tuple[LinkEntry, ...] = ()
    reported_on: Day | None = None
    reported_by: Line | None = None


class FollowUpFile(Shape):
    """Without `published_totals` no document has summed up the year; then commitments may still be unreported."""

    changed: Day | None = None
    published_totals: dict[StatusWord, Count] | None = None
    follow_ups: tuple[FollowUpEntry, ...]
