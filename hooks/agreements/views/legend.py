"""What the statuses on a page mean, and that we don't guess those that our source has lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.site.edition import Edition, Here
from agreements.views.commitment_parts import StepView
from agreements.views.commitments import CommitmentView
from agreements.views.outcomes import StatusView, status_view


@dataclass(frozen=True)
class LegendView:
    """`lost` stands once a page, where some statuses are not in the source."""

    template: ClassVar[str] = "legend.html"

    statuses: tuple[StatusView, ...]
    lost: str


def legend_view(here: Here, _: None = None) -> LegendView:
    """For all that the site tells."""
    agreed = here.edition.content.agreed
    found = (one.follow_up for agreement in agreed for one in agreement.commitments if one.follow_up)
    return _legend(here.edition, (one.shown for one in found))


def legend(edition: Edition, on_page: Iterable[StatusView]) -> LegendView | None:
    """For a page with these statuses; none on a page without any."""
    found = {one.id for one in on_page}
    return _legend(edition, found) if found else None


def statuses_on(commitments: Iterable[CommitmentView]) -> Iterator[StatusView]:
    """Every status that the commitments show: of their own year, and of those before."""
    for one in commitments:
        results = (one.result, *(past.result for past in one.past), *(step.result for step in _steps(one)))
        yield from (result.status for result in results if result)
        for timeline in (one.timeline, *(step.timeline for step in _steps(one))):
            yield from (result.status for result in timeline.results) if timeline else ()


def _steps(one: CommitmentView) -> tuple[StepView, ...]:
    return one.parts.steps if one.parts else ()


def _legend(edition: Edition, found: Iterable[str]) -> LegendView:
    """All statuses of the scale; `found` are those that are there to see.

    What stands in the place of a status that the source has lost is left out where no source has lost any.
    """
    vocabulary = edition.content.vocabulary
    unseen = frozenset() if edition.content.has_lost else vocabulary.lost
    statuses = tuple(status_view(edition, one) for one in vocabulary.shown if one not in unseen)
    return LegendView(statuses, "" if vocabulary.lost.isdisjoint(found) else edition.ui("legend.lost"))
