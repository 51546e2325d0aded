"""The shape of a follow-up.yml: what became of each commitment."""

from __future__ import annotations

from agreements.shapes.values import BasisWord, CommitmentRef, Count, Day, Line, Shape, StatusWord


class FollowUpEntry(Shape):
    """`reported_by` is the person who reported for the party; pages and exports leave the name out."""

    commitment: CommitmentRef
    status: StatusWord
    basis: BasisWord | None = None
    decided_by: Line | None = None
    outcome: Line | None = None
    same_outcome_as: CommitmentRef | None = None
    reported_on: Day | None = None
    reported_by: Line | None = None


class FollowUpFile(Shape):
    """Without `published_totals` no document has summed up the year; then commitments may still be unreported."""

    changed: Day | None = None
    published_totals: dict[StatusWord, Count] | None = None
    follow_ups: tuple[FollowUpEntry, ...]
