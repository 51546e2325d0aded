"""What became of a commitment as it is shown: its status, how we know, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from agreements.languages.formats import percent
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment
from agreements.site.edition import Edition, Here
from agreements.theme.icons import template_of
from agreements.views.links import Link, PartView, commitment_href, commitment_name, promiser_link
from agreements.views.quotations import deciding_words_heading


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
class ResultView:
    """What became of a commitment, and how we know; `basis` is empty where the status itself says all.

    `said` are the lines that a follow-up of a history may have: its day, who says it, how much is done, evidence.
    """

    status: StatusView
    basis: str
    decided_by: str | None
    decided_by_heading: str
    outcome: Text | None
    no_outcome: str
    shared_with: tuple[Link, ...]
    shared_notice: str
    said: tuple[PartView, ...] = ()


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
        said=tuple(_said(here, follow_up)),
    )


def _basis(edition: Edition, follow_up: FollowUp) -> str:
    """How we know: "The party itself has reported it, 31 January 2026."."""
    if follow_up.basis:
        day = edition.day(follow_up.on) if follow_up.on else ""
        return edition.filled(edition.content.vocabulary.basis(follow_up.basis).words, date=day)
    is_reported = edition.content.vocabulary.status(follow_up.status).is_reported
    return "" if is_reported else edition.ui("basis.not-reported")


def _said(here: Here, follow_up: FollowUp) -> Iterator[PartView]:
    """Each line that there is; the day only where the basis does not say it."""
    edition = here.edition
    if follow_up.on and not _says_day(edition, follow_up):
        yield PartView(edition.ui("history.day"), (), edition.day(follow_up.on))
    if follow_up.by is not None:
        name = Link(edition.named(follow_up.by)) if isinstance(follow_up.by, str) else promiser_link(here, follow_up.by)
        yield PartView(edition.ui("history.by"), (name,))
    if follow_up.progress is not None:
        yield PartView(edition.ui("history.progress"), (), percent(Decimal(follow_up.progress), edition.lang))
    if follow_up.links:
        links = tuple(Link(edition.text(one.title), one.url) for one in follow_up.links)
        yield PartView(edition.ui("history.evidence"), links)


def _says_day(edition: Edition, follow_up: FollowUp) -> bool:
    words = edition.content.vocabulary.basis(follow_up.basis).words if follow_up.basis else None
    return words is not None and "{date}" in words.original


def _short_link(here: Here, agreement: Agreement, ref: str) -> Link:
    return Link(commitment_name(here.edition, find(agreement, ref)), commitment_href(here, agreement, ref))


def find(agreement: Agreement, ref: str) -> Commitment:
    """The commitment "employment/loans" of an agreement."""
    return next(one for one in agreement.commitments if one.ref == ref)
