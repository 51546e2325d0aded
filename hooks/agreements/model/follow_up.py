"""What became of a commitment, or of one of its milestones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agreements.languages.texts import SourceText
from agreements.model.links import WebLink
from agreements.model.parties import JointParty, Party
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place

Sayer = Party | JointParty | str  # a party of the agreement, or what somebody else is called


@dataclass(frozen=True)
class FollowUp:
    """What was said of it on a day. `basis` is None where no status is known for it to be the basis of.

    `status` is what is recorded, and `shown` what readers see: the same, but for one that the source has lost.
    `by` is who says so, `progress` how much is done in percent, and `links` are the evidence.
    `reported_by` is a person's name: for those who ask back, never for pages or exports.
    """

    status: str
    shown: str
    basis: str | None
    decided_by: str | None
    outcome: SourceText | None
    shares_outcome_with: tuple[str, ...]
    at: Place
    on: date | None = None
    reported_by: str | None = None
    by: Sayer | None = None
    progress: int | None = None
    links: tuple[WebLink, ...] = ()

    @property
    def says_more(self) -> bool:
        """Whether it says anything that only a follow-up of a history does."""
        return self.by is not None or self.progress is not None or bool(self.links)


def order_in_time(day: date | None, basis: str | None, vocabulary: Vocabulary) -> tuple[date, bool, int]:
    """What follow-ups are sorted by, the oldest first: on one day, an independent one comes after a party's own."""
    bases = list(vocabulary.bases)
    is_independent = basis is not None and vocabulary.basis(basis).is_independent
    return day or date.min, is_independent, bases.index(basis) if basis in bases else -1
