"""How one commitment is shown: who promises, its targets, its arrow and what it carries on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, Target
from agreements.site.edition import Edition, Here
from agreements.theme.icons import template_of
from agreements.views.amounts import amount
from agreements.views.commitment_parts import PartsView, ProseText, parts_view, prose_text
from agreements.views.links import Link, commitment_href, commitment_name, goal_number, promiser_link
from agreements.views.quotations import deciding_words_heading
from agreements.views.word_differences import is_same_promise

_NUMBER = re.compile(r"\d+(?:[ \u00a0,.]\d+)*")


@dataclass(frozen=True)
class StatusView:
    """An arrow with its word beside it, in the colour of its tone."""

    id: str
    tone: str
    icon: str
    word: Text
    meaning: Text
    arrow: Text | None


@dataclass(frozen=True)
class TargetView:
    measure: Text
    amount: str
    party: Link | None


@dataclass(frozen=True)
class ResultView:
    """What became of a commitment, and how we know; `basis` is empty where the status itself says all."""

    status: StatusView
    basis: str
    decided_by: str | None
    decided_by_heading: str
    outcome: Text | None
    no_outcome: str
    shared_with: tuple[Link, ...]
    shared_notice: str


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
        parts=parts_view(here, commitment, text_id),
        result=result_view(here, agreement, commitment.follow_up) if commitment.follow_up else None,
        past=tuple(_past(here, agreement, commitment, ref) for ref in commitment.continues),
    )


def status_view(edition: Edition, shown: str) -> StatusView:
    status = edition.content.vocabulary.status(shown)
    return StatusView(
        id=status.id,
        tone=status.tone,
        icon=template_of(status.icon, "status"),
        word=edition.text(status.word),
        meaning=edition.text(status.meaning),
        arrow=edition.text(status.arrow) if status.arrow else None,
    )


def status_in_period(edition: Edition, follow_up: FollowUp, agreement: Agreement) -> StatusView:
    """Where another period stands around it, the status says its own: "2009: Met"."""
    view = status_view(edition, follow_up.shown)
    said = edition.ui("status.in-year", year=edition.period_of(agreement), status=view.word.value)
    return replace(view, word=replace(view.word, value=said))


def _targets(here: Here, commitment: Commitment) -> tuple[TargetView, ...]:
    return tuple(target_view(here, one) for one in commitment.targets)


def target_view(here: Here, target: Target) -> TargetView:
    party = promiser_link(here, target.party) if target.party else None
    return TargetView(here.edition.text(target.measure), target_amount(here.edition, target), party)


def target_amount(edition: Edition, target: Target) -> str:
    """Comparison, number and unit in words: "minst 32", "at most 14 days", "80–100"."""
    said = amount(edition, target.number, target.to, target.unit)
    return edition.ui(f"target.{target.comparison.replace('_', '-')}", amount=said)


def result_view(here: Here, agreement: Agreement, follow_up: FollowUp) -> ResultView:
    edition = here.edition
    others = tuple(_short_link(here, agreement, ref) for ref in follow_up.shares_outcome_with)
    is_told = follow_up.outcome or follow_up.shown in edition.content.vocabulary.without_outcome
    return ResultView(
        status=status_view(edition, follow_up.shown),
        basis=_basis(edition, follow_up),
        decided_by=follow_up.decided_by,
        decided_by_heading=deciding_words_heading(edition) if follow_up.decided_by else "",
        outcome=edition.text(follow_up.outcome) if follow_up.outcome else None,
        no_outcome="" if is_told or agreement.source is None else edition.ui("result.no-outcome"),
        shared_with=others,
        shared_notice=edition.counted("result.shared", len(others)) if others else "",
    )


def _basis(edition: Edition, follow_up: FollowUp) -> str:
    """How we know: "The party itself has reported it, 31 January 2026."."""
    if follow_up.basis:
        day = edition.day(follow_up.on) if follow_up.on else ""
        return edition.filled(edition.content.vocabulary.basis(follow_up.basis).words, date=day)
    is_reported = edition.content.vocabulary.status(follow_up.status).is_reported
    return "" if is_reported else edition.ui("basis.not-reported")


def _short_link(here: Here, agreement: Agreement, ref: str) -> Link:
    return Link(commitment_name(here.edition, find(agreement, ref)), commitment_href(here, agreement, ref))


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


def find(agreement: Agreement, ref: str) -> Commitment:
    """The commitment "employment/loans" of an agreement."""
    return next(one for one in agreement.commitments if one.ref == ref)
