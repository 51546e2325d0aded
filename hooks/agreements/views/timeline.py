"""What was said of a commitment or a milestone before, and two voices side by side where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agreements.languages.texts import Wording
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.history import Item, deadline_state, other_voice
from agreements.site.edition import Edition, Here
from agreements.views.outcomes import ResultView, result_view

LATE = {"overdue": "history.overdue", "unknown": "history.passed"}


@dataclass(frozen=True)
class SaidView:
    """A result under its heading: a day, or whose voice it is. `day` is the same for machines, if it is a day."""

    heading: str
    day: str
    result: ResultView


@dataclass(frozen=True)
class TimelineView:
    """`voices` are the newest and what stands beside it, or none; `earlier` is all that was said before them."""

    voices: tuple[SaidView, ...]
    earlier: tuple[SaidView, ...]

    @property
    def results(self) -> Iterator[ResultView]:
        yield from (one.result for one in (*self.voices, *self.earlier))


def timeline_view(here: Here, agreement: Agreement, history: Sequence[FollowUp]) -> TimelineView | None:
    """None where nothing was said before the newest, which is shown without it."""
    if len(history) < 2:
        return None
    newest, other = history[-1], other_voice(history, here.edition.content.vocabulary)
    voices = (newest, other) if other else ()
    earlier = (one for one in reversed(history) if one is not newest and one is not other)
    return TimelineView(
        tuple(SaidView(_voice(here.edition, one), "", result_view(here, agreement, one)) for one in voices),
        tuple(_earlier(here, agreement, one) for one in earlier),
    )


def _voice(edition: Edition, one: FollowUp) -> Wording:
    is_independent = edition.content.vocabulary.basis(one.basis or "").is_independent
    return edition.ui("history.independent" if is_independent else "history.own")


def _earlier(here: Here, agreement: Agreement, one: FollowUp) -> SaidView:
    """The day stands above it, and so not within it."""
    heading = here.edition.day(one.on) if one.on else ""
    result = result_view(here, agreement, one)
    said = tuple(line for line in result.said if line.value != heading)
    return SaidView(heading, one.on.isoformat() if one.on else "", replace(result, said=said))


def late(edition: Edition, agreement: Agreement, item: Item) -> str:
    """ "Overdue on 31 January 2026", the day of the last report; nothing where nothing is late."""
    day = agreement.last_report
    if day is None or item.due is None:
        return ""
    state = deadline_state(item, day, edition.content.vocabulary)
    return edition.ui(LATE[state], date=edition.day(day)) if state in LATE else ""
