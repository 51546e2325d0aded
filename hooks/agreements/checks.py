"""What must hold across files: follow-ups and totals, years that carry on, slips of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from agreements.content import Content
from agreements.files import PublishedTotals, StatusId
from agreements.model import Agreement, Commitment, FollowUp, Slip
from agreements.problems import Place, Problem, Severity, suggestion

DECIDED: tuple[StatusId, ...] = ("met", "partly_met", "not_met")


def check_content(content: Content) -> list[Problem]:
    """All problems of the model itself, whatever the language."""
    problems: list[Problem] = []
    for agreement in content.agreements.values():
        problems += _agreement(agreement)
        problems += _carried_on(agreement, content.before(agreement))
    for document in content.documents.values():
        problems += _slips(document.slips)
    return problems


def _slips(slips: Sequence[Slip]) -> Iterator[Problem]:
    for slip in slips:
        yield Problem(slip.place, f"known slip of the source: {slip.text.swedish}", "Told on the page.", Severity.NOTE)


def _agreement(agreement: Agreement) -> Iterator[Problem]:
    yield from _slips(agreement.slips)
    for commitment in agreement.commitments:
        if commitment.follow_up:
            yield from _basis(commitment.follow_up)
            yield from _report(commitment.follow_up)
    if agreement.published_totals and agreement.follow_up_place:
        yield from _every_commitment_followed_up(agreement)
        yield from _totals(agreement, agreement.published_totals, agreement.follow_up_place)


def _every_commitment_followed_up(agreement: Agreement) -> Iterator[Problem]:
    for commitment in agreement.commitments:
        if commitment.follow_up is None:
            what = f"the commitment '{commitment.ref}' has no follow-up"
            cure = f"Add '- commitment: {commitment.ref}' with its status to follow-up.yml."
            yield Problem(commitment.place, what, cure)


def _totals(agreement: Agreement, totals: PublishedTotals, place: Place) -> Iterator[Problem]:
    """Recorded statuses can't exceed the published totals, and the totals count every commitment."""
    published = {name: getattr(totals, name) for name in DECIDED}
    recorded = Counter(one.follow_up.status for one in agreement.commitments if one.follow_up)
    everything = len(agreement.commitments)
    if sum(published.values()) != everything:
        what = f"the published totals add up to {sum(published.values())}, but there are {everything} commitments"
        yield Problem(place, what, "Correct the totals, or find the commitment that is missing or too much.")
    for name in DECIDED:
        if recorded[name] > published[name]:
            what = f"{recorded[name]} commitments are recorded as '{name}', but the document states {published[name]}"
            yield Problem(place, what, "Correct the status that the source does not bear out.")


def _basis(follow_up: FollowUp) -> Iterator[Problem]:
    """What the status rests on must be told exactly where there is a status to rest on something."""
    if follow_up.status in DECIDED and follow_up.basis is None:
        cure = (
            "Add 'basis: printed' (the arrow is known), 'basis: stated' (the outcome says it in words) "
            "or 'basis: reported' (the party has reported it)."
        )
        yield Problem(follow_up.place, f"the status '{follow_up.status}' has no basis", cure)
    if follow_up.status not in DECIDED and follow_up.basis is not None:
        cure = "Remove 'basis', or write the status that it is the basis of."
        yield Problem(follow_up.place, f"the status '{follow_up.status}' can't have a basis", cure)
    if (follow_up.basis == "stated") != (follow_up.decided_by is not None):
        what = "'basis: stated' and 'decided_by' belong together"
        yield Problem(follow_up.place, what, "Quote the few words of the source that decide the status.")


def _report(follow_up: FollowUp) -> Iterator[Problem]:
    """A party's own report has a day, a person to ask, and an outcome in words."""
    is_reported = follow_up.basis == "reported"
    for key, value in (("reported_on", follow_up.reported_on), ("reported_by", follow_up.reported_by)):
        if is_reported != (value is not None):
            cure = "Write all three of 'basis: reported', 'reported_on' and 'reported_by', or none of them."
            yield Problem(follow_up.place, f"'basis: reported' and '{key}' belong together", cure)
    if is_reported and follow_up.outcome is None:
        yield Problem(follow_up.place, "a reported status without an outcome", "Add 'outcome' with what was reported.")


def _carried_on(agreement: Agreement, earlier: Agreement | None) -> Iterator[Problem]:
    known = [one.ref for one in earlier.commitments] if earlier else []
    for commitment in agreement.commitments:
        for ref in commitment.continues:
            if ref not in known:
                yield _continues_nothing(commitment, ref, known)


def _continues_nothing(commitment: Commitment, ref: str, known: list[str]) -> Problem:
    return Problem(commitment.place, f"it continues '{ref}', which no earlier year has", suggestion(ref, known))
