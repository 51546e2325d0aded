"""What a commitment says beside its text: who leads it and who helps, days, money, topics, steps, links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreements.html.small_markdown import is_marked
from agreements.languages.days import RoughDay
from agreements.languages.texts import SourceText, Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Milestone
from agreements.model.history import Item
from agreements.model.parties import Promiser
from agreements.site.edition import Edition, Here
from agreements.views.links import Link, PartView, promiser_link
from agreements.views.outcomes import ResultView, result_view
from agreements.views.timeline import TimelineView, late, timeline_view


@dataclass(frozen=True)
class ProseText:
    """A text that may have paragraphs; only where it has marks, they are made into HTML."""

    text: Text
    is_marked: bool


@dataclass(frozen=True)
class StepView:
    """A step on the way to keeping a commitment; `id` is its anchor on any page."""

    id: str
    text: ProseText
    due: PartView | None
    late: str
    result: ResultView | None
    timeline: TimelineView | None


@dataclass(frozen=True)
class PartsView:
    """All that there is of them; `late` is told of the commitment's own day."""

    lines: tuple[PartView, ...]
    late: str
    steps: tuple[StepView, ...]
    links: tuple[Link, ...]


def prose_text(edition: Edition, source: SourceText) -> ProseText:
    text = edition.text(source)
    return ProseText(text, is_marked(text.value))


def parts_view(here: Here, agreement: Agreement, commitment: Commitment, text_id: str) -> PartsView | None:
    """None for a commitment that says nothing beside its text."""
    edition = here.edition
    parts = PartsView(
        lines=tuple(_lines(here, commitment)),
        late=late(edition, agreement, Item(commitment)),
        steps=tuple(_step(here, agreement, Item(commitment, one), one, text_id) for one in commitment.milestones),
        links=tuple(Link(edition.text(one.title), one.url) for one in commitment.links),
    )
    return parts if parts.lines or parts.steps or parts.links else None


def supported_line(here: Here, commitment: Commitment) -> PartView | None:
    """ "Supported by: North Town"."""
    return _who(here, "commitment.supported-by", commitment.supported_by)


def _who(here: Here, key: str, promisers: tuple[Promiser, ...]) -> PartView | None:
    names = tuple(promiser_link(here, one) for one in promisers)
    return PartView(here.edition.ui(key), names) if names else None


def _lines(here: Here, commitment: Commitment) -> Iterator[PartView]:
    """Each that there is, in the order of its questions: who, when, for how much, about what."""
    edition = here.edition
    who = (_who(here, "commitment.lead", commitment.lead), supported_line(here, commitment))
    yield from (line for line in who if line)
    for key, day in (("commitment.starts", commitment.starts), ("commitment.due", commitment.due)):
        if day:
            yield day_line(edition, key, day)
    if commitment.budget:
        amount = edition.money(commitment.budget.amount, commitment.budget.currency)
        yield PartView(edition.ui("commitment.budget"), (), amount)
    if commitment.tags:
        yield PartView(edition.ui("commitment.tags"), tuple(Link(edition.text(tag.word)) for tag in commitment.tags))


def day_line(edition: Edition, key: str, day: RoughDay) -> PartView:
    """("commitment.due", "2025-06") -> "Due: June 2025"."""
    return PartView(edition.ui(key), (), edition.rough_day(day))


def _step(here: Here, agreement: Agreement, item: Item, step: Milestone, text_id: str) -> StepView:
    edition = here.edition
    return StepView(
        id=f"{text_id}--{step.id}",
        text=prose_text(edition, step.text),
        due=day_line(edition, "commitment.due", step.due) if step.due else None,
        late=late(edition, agreement, item),
        result=result_view(here, agreement, step.follow_up) if step.follow_up else None,
        timeline=timeline_view(here, agreement, step.follow_ups),
    )
