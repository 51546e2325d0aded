"""One agreement beside the one that it carries on, goal by goal: carried on, changed, new, not carried on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Goal
from agreements.model.vocabulary import Vocabulary
from agreements.site.edition import Here
from agreements.site.site_map import goal_path
from agreements.views.carried_on import CarriedOn, PromiseLine, carried_on, is_unchanged, promise_line
from agreements.views.legend import LegendView, legend
from agreements.views.links import Link, goal_number
from agreements.views.outcomes import status_in_period

UNDONE = ("part", "bad")


@dataclass(frozen=True)
class GoalChanges:
    number: str
    link: Link
    same: tuple[CarriedOn, ...]
    changed: tuple[CarriedOn, ...]
    new: tuple[PromiseLine, ...]
    dropped: tuple[PromiseLine, ...]


@dataclass(frozen=True)
class ChangesView:
    template: ClassVar[str] = "changes.html"

    title: str
    intro: str
    before: str
    after: str
    counts: tuple[str, ...]
    goals: tuple[GoalChanges, ...]
    left_undone: tuple[PromiseLine, ...]
    legend: LegendView | None


def changes_view(here: Here, agreement: Agreement) -> ChangesView:
    edition = here.edition
    earlier = edition.content.before(agreement)
    if earlier is None:  # the marker only takes agreements that have one
        raise LookupError(f"{agreement.ref} carries on no agreement")
    goals = tuple(_goal_changes(here, goal, agreement, earlier) for goal in agreement.goals)
    followed_up = (one.follow_up for one in earlier.commitments if one.follow_up)
    undone = left_undone(agreement, earlier, edition.content.vocabulary)
    shown = (status_in_period(edition, one, earlier) for one in followed_up)
    before, after = edition.period_of(earlier), edition.period_of(agreement)
    return ChangesView(
        title=edition.ui("changes.title", before=before, after=after),
        intro=edition.ui("changes.intro", before=before, after=after),
        before=before,
        after=after,
        counts=(
            edition.counted("changes.same-count", len(_unchanged(agreement, earlier))),
            edition.counted("changes.changed-count", len(_continuing(agreement)) - len(_unchanged(agreement, earlier))),
            edition.counted("changes.new-count", len(agreement.commitments) - len(_continuing(agreement))),
            edition.counted("changes.dropped-count", len(dropped(agreement, earlier))),
        ),
        goals=goals,
        left_undone=tuple(promise_line(here, earlier, one) for one in undone),
        legend=legend(edition, shown),
    )


def _continuing(agreement: Agreement) -> list[Commitment]:
    return [one for one in agreement.commitments if one.continues]


def _unchanged(agreement: Agreement, earlier: Agreement) -> list[Commitment]:
    return [one for one in _continuing(agreement) if is_unchanged(agreement, earlier, one)]


def dropped(agreement: Agreement, earlier: Agreement) -> list[Commitment]:
    """The earlier commitments that none of the later ones carries on."""
    carried = {ref for one in agreement.commitments for ref in one.continues}
    return [one for one in earlier.commitments if one.ref not in carried]


def left_undone(agreement: Agreement, earlier: Agreement, vocabulary: Vocabulary) -> list[Commitment]:
    """Those of them that are on record as kept in part or not at all."""
    return [
        one
        for one in dropped(agreement, earlier)
        if one.follow_up and vocabulary.status(one.follow_up.status).tone in UNDONE
    ]


def _goal_changes(here: Here, goal: Goal, agreement: Agreement, earlier: Agreement) -> GoalChanges:
    carried = [carried_on(here, agreement, earlier, one) for one in goal.commitments if one.continues]
    new = [one for one in goal.commitments if not one.continues]
    return GoalChanges(
        number=goal_number(here.edition, goal),
        link=Link(here.edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id))),
        same=tuple(one for one in carried if one.is_unchanged),
        changed=tuple(one for one in carried if not one.is_unchanged),
        new=tuple(promise_line(here, agreement, one) for one in new),
        dropped=tuple(promise_line(here, earlier, one) for one in dropped(agreement, earlier) if one.goal == goal.id),
    )
