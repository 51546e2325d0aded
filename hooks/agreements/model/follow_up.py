"""What became of a commitment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place


@dataclass(frozen=True)
class FollowUp:
    """What became of a commitment. `basis` is None where no status is known for it to be the basis of.

    `status` is what is recorded, and `shown` what readers see: the same, but for one that the source has lost.
    `reported_by` is a person's name: for those who ask back, never for pages or exports.
    """

    status: str
    shown: str
    basis: str | None
    decided_by: str | None
    outcome: SourceText | None
    shares_outcome_with: tuple[str, ...]
    at: Place
    reported_on: date | None = None
    reported_by: str | None = None
