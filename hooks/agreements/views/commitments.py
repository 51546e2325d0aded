"""How one commitment is shown: who promises, its targets, its arrow and what it carries on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.goals import Commitment, Target
from agreements.site.edition import Edition, Here
from agreements.views.amounts import amount
from agreements.views.commitment_parts import PartsView, ProseText, parts_view, prose_text
from agreements.views.links import Link, commitment_href, commitment_name, goal_number, promiser_link
from agreements.views.outcomes import ResultView, find, result_view
from agreements.views.timeline import TimelineView, timeline_view
from agreements.views.word_differences import is_same_promise

_NUMBER = re.compile(r"\d+(?:[ \u00a0,.]\d+)*")


@dataclass(frozen=True)
class TargetView:
    measure: Text
    amount: str
    party: Link | None


@dataclass(frozen=True)
class PastView:
    """The commitment of an earlier period that this one carries on: what was promised then, and what became of it.

    If only numbers differ, its `amount` says it ("at least 6%"), or its `targets` where they are several; otherwise its
    `text` does. None of them if the promise is the same.
    """

    heading: str
    text: Text | None
    amount: str
    targets: tuple[TargetView, ...]
    link: Link
    result_heading: str
    result: ResultView | None


@dataclass(frozen=True)
class CommitmentView:
    anchor: str
    href: str
    text_id: str  # on any page, of the promise itself: what names the links beside it
    goal: str
    by: tuple[Link, ...]
    by_line: str
    title: Text | None
    text: ProseText
    signed_wording: str | None
    targets: tuple[TargetView, ...]
    parts: PartsView | None
    result: ResultView | None
    timeline: TimelineView | None
    past: tuple[PastView, ...]


def commitment_view(here: Here, agreement: Agreement, commitment: Commitment) -> CommitmentView:
    goal = agreement.goal(commitment.goal)
    text_id = f"{agreement.anchor}--{commitment.goal}--{commitment.id}"
    return CommitmentView(
        anchor=commitment.id,
        href=commitment_href(here, agreement, commitment.ref),
        text_id=text_id,
        goal=goal_number(here.edition, goal),
        by=tuple(promiser_link(here, one) for one in commitment.by),
        by_line=here.edition.joined([link.text.value for link in (promiser_link(here, one) for one in commitment.by)]),
        title=here.edition.text(commitment.title) if commitment.title else None,
        text=prose_text(here.edition, commitment.text),
        signed_wording=commitment.signed_wording,
        targets=_targets(here, commitment),
        parts=parts_view(here, agreement, commitment, text_id),
        result=result_view(here, agreement, commitment.follow_up) if commitment.follow_up else None,
        timeline=timeline_view(here, agreement, commitment.follow_ups),
        past=tuple(_past(here, agreement, commitment, ref) for ref in commitment.continues),
    )


def _targets(here: Here, commitment: Commitment) -> tuple[TargetView, ...]:
    return tuple(target_view(here, one) for one in commitment.targets)


def target_view(here: Here, target: Target) -> TargetView:
    party = promiser_link(here, target.party) if target.party else None
    return TargetView(here.edition.text(target.measure), target_amount(here.edition, target), party)


def target_amount(edition: Edition, target: Target) -> str:
    """Comparison, number and unit in words: "minst 32", "at most 14 days", "80–100"."""
    said = amount(edition, target.number, target.to, target.unit)
    return edition.ui(f"target.{target.comparison.replace('_', '-')}", amount=said)


def _past(here: Here, agreement: Agreement, commitment: Commitment, ref: str) -> PastView:
    edition = here.edition
    earlier = _earlier(edition.content, agreement)
    past = find(earlier, ref)
    is_same = is_same_promise(past.text.original, commitment.text.original, years_between(earlier, agreement))
    text, amount, targets = (None, "", ()) if is_same else _in_short(here, past, commitment)
    goal = goal_number(edition, earlier.goal(past.goal))
    return PastView(
        heading=edition.ui("past.same" if is_same else "past.heading", year=edition.period_of(earlier)),
        text=text,
        amount=amount,
        targets=targets,
        link=Link(edition.ui_text("past.link", goal=goal), commitment_href(here, earlier, ref)),
        result_heading=edition.ui("past.result", year=edition.period_of(earlier)),
        result=result_view(here, earlier, past.follow_up) if past.follow_up else None,
    )


def _in_short(here: Here, past: Commitment, now: Commitment) -> tuple[Text | None, str, tuple[TargetView, ...]]:
    """What an earlier promise says otherwise: its text, or where only numbers differ, its one amount or its targets."""
    targets = _targets(here, past)
    if not targets or not _differs_in_numbers(past.text.original, now.text.original):
        return commitment_name(here.edition, past), "", ()
    return (None, targets[0].amount, ()) if len(targets) == len(now.targets) == 1 else (None, "", targets)


def _differs_in_numbers(past: str, now: str) -> bool:
    """Whether the words are the same but for numbers: ("70 får jobb.", "50 får jobb.") -> True."""
    return _NUMBER.sub("", past) == _NUMBER.sub("", now)


def _earlier(content: Content, agreement: Agreement) -> Agreement:
    earlier = content.before(agreement)
    if earlier is None:  # the check refuses a `continues` without an earlier agreement
        raise LookupError(f"{agreement.ref} carries on an earlier agreement, but there is none")
    return earlier


def years_between(earlier: Agreement, later: Agreement) -> int:
    """How far the years in their texts move where nothing else changes: from 2022–2024 to 2025–2027, three."""
    return later.period.starts.year - earlier.period.starts.year
