"""An agreement from afar and from near: at a glance, and whole on one page to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text, Wording
from agreements.model.agreement import Agreement
from agreements.site.edition import Here
from agreements.site.site_map import whole_path
from agreements.views.facts import FactsView, facts_view
from agreements.views.goals import GoalView, goal_view
from agreements.views.legend import LegendView, legend, statuses_on
from agreements.views.links import Link
from agreements.views.totals import TotalsView, totals_view


@dataclass(frozen=True)
class Figure:
    """A number and what it counts."""

    number: str
    label: str


@dataclass(frozen=True)
class GlanceView:
    """What was promised for a year, and what became of the promises of the year before."""

    template: ClassVar[str] = "glance.html"

    promised: str
    figures: tuple[Figure, ...]
    signed: str
    link: Link
    results: TotalsView | None


@dataclass(frozen=True)
class WholeView:
    template: ClassVar[str] = "whole.html"

    eyebrow: str
    title: Text
    subtitle: Text
    facts: FactsView
    goals: tuple[GoalView, ...]
    legend: LegendView | None


def glance_view(here: Here, agreement: Agreement) -> GlanceView:
    edition = here.edition
    counts = {
        "facts.parties": len(agreement.parties),
        "facts.goals": len(agreement.goals),
        "facts.commitments": len(agreement.commitments),
    }
    earlier = edition.content.before(agreement)
    return GlanceView(
        promised=edition.ui("glance.promised", year=edition.period_of(agreement)),
        figures=tuple(Figure(edition.number(count), edition.ui(label)) for label, count in counts.items()),
        signed=_signed(here, agreement),
        link=Link(edition.ui_text("glance.link", year=edition.period_of(agreement)), here.link(f"{agreement.ref}/")),
        results=totals_view(here, earlier) if earlier and earlier.published_totals else None,
    )


def _signed(here: Here, agreement: Agreement) -> str:
    """ "Signed in North Town on 22 February 2025"; of a year that nobody has signed yet, nothing."""
    if not (agreement.signed_on and agreement.signed_at):
        return ""
    day = here.edition.day(agreement.signed_on)
    return here.edition.ui("glance.signed", town=agreement.signed_at, day=day)


def whole_view(here: Here, agreement: Agreement) -> WholeView:
    edition = here.edition
    goals = tuple(goal_view(here, agreement, goal) for goal in agreement.goals)
    promises = [promise for goal in goals for promise in goal.promises]
    shown = (status for promise in promises for status in statuses_on(promise.commitments))
    return WholeView(
        eyebrow=Wording(f"{agreement.place_name} · {edition.period_of(agreement)}", here.edition.source.id),
        title=edition.site_map[whole_path(agreement.ref)].title,
        subtitle=edition.text(agreement.subtitle),
        facts=facts_view(here, agreement),
        goals=goals,
        legend=legend(edition, shown),
    )
