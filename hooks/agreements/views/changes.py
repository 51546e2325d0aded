"""One year beside the year before it, goal by goal: carried on, changed, new, not carried on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text, Wording
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Goal
from agreements.site.edition import Edition, Here
from agreements.site.site_map import goal_path
from agreements.views.commitments import (
    Link,
    StatusView,
    commitment_href,
    find,
    goal_number,
    legend,
    promiser_link,
    status_view,
)
from agreements.views.word_differences import Piece, differences


@dataclass(frozen=True)
class PromiseLine:
    """A promise, who makes it, and (if it had a result) its arrow."""

    by: tuple[Link, ...]
    link: Link
    status: StatusView | None


@dataclass(frozen=True)
class CarriedOn:
    """A promise beside the one that it carries on; `pieces` are the differences, empty if the wording is the same."""

    now: PromiseLine
    before: PromiseLine
    pieces: tuple[Piece, ...]


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
    before: int
    after: int
    counts: tuple[str, ...]
    goals: tuple[GoalChanges, ...]
    left_undone: tuple[PromiseLine, ...]
    legend: tuple[StatusView, ...]


def changes_view(here: Here, agreement: Agreement) -> ChangesView:
    edition = here.edition
    earlier = edition.content.before(agreement)
    if earlier is None:  # the marker only takes agreements that have one
        raise LookupError(f"{agreement.ref} has no earlier year")
    goals = tuple(_goal_changes(here, goal, agreement, earlier) for goal in agreement.goals)
    return ChangesView(
        title=edition.ui("changes.title", before=earlier.year, after=agreement.year),
        intro=edition.ui("changes.intro", before=earlier.year, after=agreement.year),
        before=earlier.year,
        after=agreement.year,
        counts=(
            edition.counted("changes.same-count", len(_unchanged(agreement, earlier))),
            edition.counted("changes.changed-count", len(_continuing(agreement)) - len(_unchanged(agreement, earlier))),
            edition.counted("changes.new-count", len(agreement.commitments) - len(_continuing(agreement))),
            edition.counted("changes.dropped-count", len(dropped(agreement, earlier))),
        ),
        goals=goals,
        left_undone=tuple(_line(here, earlier, one) for one in left_undone(agreement, earlier)),
        legend=legend(edition),
    )


def _continuing(agreement: Agreement) -> list[Commitment]:
    return [one for one in agreement.commitments if one.continues]


def _unchanged(agreement: Agreement, earlier: Agreement) -> list[Commitment]:
    """Those whose every earlier wording is the same, in the original, which decides."""
    return [
        one
        for one in _continuing(agreement)
        if all(find(earlier, ref).text.original == one.text.original for ref in one.continues)
    ]


def dropped(agreement: Agreement, earlier: Agreement) -> list[Commitment]:
    """The earlier commitments that none of the later year carries on."""
    carried = {ref for one in agreement.commitments for ref in one.continues}
    return [one for one in earlier.commitments if one.ref not in carried]


def left_undone(agreement: Agreement, earlier: Agreement) -> list[Commitment]:
    """Those of them that are on record as partly met or not met."""
    return [
        one
        for one in dropped(agreement, earlier)
        if one.follow_up and one.follow_up.status in ("partly_met", "not_met")
    ]


def _goal_changes(here: Here, goal: Goal, agreement: Agreement, earlier: Agreement) -> GoalChanges:
    carried = tuple(_carried(here, goal, agreement, earlier))
    new = [one for one in goal.commitments if not one.continues]
    return GoalChanges(
        number=goal_number(here.edition, goal),
        link=Link(here.edition.text(goal.title), here.link(goal_path(agreement.ref, goal.id))),
        same=tuple(one for one in carried if not one.pieces),
        changed=tuple(one for one in carried if one.pieces),
        new=tuple(_line(here, agreement, one) for one in new),
        dropped=tuple(_line(here, earlier, one) for one in dropped(agreement, earlier) if one.goal == goal.id),
    )


def _carried(here: Here, goal: Goal, agreement: Agreement, earlier: Agreement) -> Iterator[CarriedOn]:
    for commitment in goal.commitments:
        for ref in commitment.continues:
            past = find(earlier, ref)
            pieces = _pieces(here.edition, past, commitment)
            yield CarriedOn(_line(here, agreement, commitment), _line(here, earlier, past), pieces)


def _pieces(edition: Edition, past: Commitment, now: Commitment) -> tuple[Piece, ...]:
    """The differences in the reader's language; none if the original, which decides, is the same.

    Two wordings in two languages would differ in every word: if one is not translated, both are originals.
    """
    if past.text.original == now.text.original:
        return ()
    before, after = edition.text(past.text), edition.text(now.text)
    if before.lang != after.lang:
        before, after = edition.named(past.text.original), edition.named(now.text.original)
    pieces = differences(before.value, after.value)
    return tuple(Piece(piece.kind, Wording(piece.text, after.lang)) for piece in pieces)


def _line(here: Here, agreement: Agreement, commitment: Commitment) -> PromiseLine:
    edition = here.edition
    text: Text = edition.text(commitment.text)
    follow_up = commitment.follow_up
    return PromiseLine(
        tuple(promiser_link(here, one) for one in commitment.by),
        Link(text, commitment_href(here, agreement, commitment.ref)),
        status_view(edition, edition.content.statuses[follow_up.status]) if follow_up else None,
    )
