"""What became of a commitment, and how far along that is on the scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place
from agreements.shapes.follow_up import Basis, StatusId

# What readers are shown. Where the source has lost a status, what is known instead: told in words, or nothing at all.
ShownId = Literal["met", "partly_met", "not_met", "not_reported", "told", "untold"]
SHOWN: tuple[ShownId, ...] = get_args(ShownId)
LOST: tuple[ShownId, ...] = ("told", "untold")


@dataclass(frozen=True)
class Status:
    """What readers are shown: its word, its meaning, how documents print it, and the shape of its arrow."""

    id: ShownId
    word: SourceText
    meaning: SourceText
    arrow: SourceText | None
    icon: str


@dataclass(frozen=True)
class FollowUp:
    """What became of a commitment. `basis` is None where the status is unrecorded or not reported.

    `reported_by` is a person's name: for those who ask back, never for pages or exports.
    """

    status: StatusId
    basis: Basis | None
    decided_by: str | None
    outcome: SourceText | None
    shares_outcome_with: tuple[str, ...]
    at: Place
    reported_on: date | None = None
    reported_by: str | None = None

    @property
    def shown(self) -> ShownId:
        """The status; of one that is unrecorded, whether the outcome is told: "met", "told"."""
        if self.status == "unrecorded":
            return "told" if self.outcome else "untold"
        return self.status
