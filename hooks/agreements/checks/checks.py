"""What must hold across files: follow-ups and totals, agreements that carry on, slips of the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from agreements.checks.history import check_histories
from agreements.languages.texts import SourceText, source_texts
from agreements.model.agreement import Agreement, Slip
from agreements.model.content import Content
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, histories
from agreements.model.predecessors import possible
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place, Problem, Severity, suggestion
from agreements.problems.told import told


def check_content(content: Content) -> list[Problem]:
    """All problems of the model itself, whatever the language."""
    problems: list[Problem] = []
    for agreement in content.agreements.values():
        problems += _agreement(agreement, content.vocabulary)
        problems += _carried_on(agreement, content)
        problems += _period_named(agreement, content.before(agreement))
    for document in content.documents.values():
        problems += _slips(document.slips)
    return problems


def _slips(slips: Sequence[Slip]) -> Iterator[Problem]:
    for slip in slips:
        what = told("known slip of the source: {text}", text=slip.text.original)
        yield Problem(slip.at, what, told("Told on the page."), Severity.NOTE)


def _agreement(agreement: Agreement, vocabulary: Vocabulary) -> Iterator[Problem]:
    yield from _slips(agreement.slips)
    for commitment in agreement.commitments:
        for history in histories(commitment):
            for one in history:
                yield from _basis(one, vocabulary)
                yield from _report(one, vocabulary)
    yield from check_histories(agreement, vocabulary)
    if agreement.published_totals and agreement.follow_up_place:
        yield from _every_commitment_followed_up(agreement)
        yield from _totals(agreement, agreement.published_totals, vocabulary, agreement.follow_up_place)


def _every_commitment_followed_up(agreement: Agreement) -> Iterator[Problem]:
    for commitment in agreement.commitments:
        if commitment.follow_up is None:
            what = told("the commitment '{ref}' has no follow-up", ref=commitment.ref)
            cure = told("Add '- commitment: {ref}' with its status to follow-up.yml.", ref=commitment.ref)
            yield Problem(commitment.at, what, cure)


def _statuses_of_totals(published: Mapping[str, int], vocabulary: Vocabulary, place: Place) -> Iterator[Problem]:
    """The totals have every status that is decided, and none that says nothing of how it went."""
    for name in vocabulary.decided:
        if name not in published:
            what = told("the key '{key}' is missing", key=name)
            yield Problem(place, what, told("Add a line '{key}: …' here.", key=name))
    for name in published:
        if name not in vocabulary.answers:
            what = told("the status '{status}' says of nothing how it went", status=name)
            yield Problem(place, what, told("Remove it from the totals."))


def _totals(
    agreement: Agreement, published: Mapping[str, int], vocabulary: Vocabulary, place: Place
) -> Iterator[Problem]:
    """Recorded statuses can't exceed the published totals, and the totals count every commitment."""
    yield from _statuses_of_totals(published, vocabulary, place)
    recorded = Counter(one.follow_up.status for one in agreement.commitments if one.follow_up)
    everything = len(agreement.commitments)
    if sum(published.values()) != everything:
        what = told(
            "the published totals add up to {sum}, but there are {commitments} commitments",
            sum=sum(published.values()),
            commitments=everything,
        )
        yield Problem(place, what, told("Correct the totals, or find the commitment that is missing or too much."))
    for name in published:
        if recorded[name] > published[name]:
            what = told(
                "{recorded} commitments are recorded as '{status}', but the document states {published}",
                recorded=recorded[name],
                status=name,
                published=published[name],
            )
            yield Problem(place, what, told("Correct the status that the source does not bear out."))


def _basis(follow_up: FollowUp, vocabulary: Vocabulary) -> Iterator[Problem]:
    """What the status rests on must be told exactly where there is a status to rest on something."""
    status = vocabulary.status(follow_up.status)
    if status.is_decided and follow_up.basis is None:
        cure = told("Add 'basis: …' with one of {words}.", words=", ".join(vocabulary.bases))
        yield Problem(follow_up.at, told("the status '{status}' has no basis", status=follow_up.status), cure)
    if follow_up.status not in vocabulary.answers and follow_up.basis is not None:
        cure = told("Remove 'basis', or write the status that it is the basis of.")
        yield Problem(follow_up.at, told("the status '{status}' can't have a basis", status=follow_up.status), cure)
    if (follow_up.basis in vocabulary.quoting) != (follow_up.decided_by is not None):
        quoting = follow_up.basis if follow_up.basis in vocabulary.quoting else " / ".join(vocabulary.quoting)
        what = told("'basis: {basis}' and 'decided_by' belong together", basis=quoting)
        yield Problem(follow_up.at, what, told("Quote the few words of the source that decide the status."))


def _report(follow_up: FollowUp, vocabulary: Vocabulary) -> Iterator[Problem]:
    """A party's own report has a day, somebody to ask, and an outcome in words."""
    is_reported = follow_up.basis is not None and vocabulary.basis(follow_up.basis).is_own_report
    own = vocabulary.own_report
    wanted = {"on": follow_up.on, "reported_by": follow_up.reported_by or follow_up.by} if is_reported else {}
    for key, value in wanted.items():
        if value is None:
            cure = told("Write 'on' with the day, and 'reported_by' with the person or 'by' with the party.")
            yield Problem(follow_up.at, told("'basis: {basis}' needs '{key}'", basis=own, key=key), cure)
    if follow_up.reported_by is not None and not is_reported:
        what = told("'reported_by' belongs to 'basis: {basis}'", basis=own)
        yield Problem(follow_up.at, what, told("Write who says it as 'by', or remove 'reported_by'."))
    if is_reported and follow_up.outcome is None:
        cure = told("Add 'outcome' with what was reported.")
        yield Problem(follow_up.at, told("a reported status without an outcome"), cure)


def _carried_on(agreement: Agreement, content: Content) -> Iterator[Problem]:
    earlier = content.before(agreement)
    if earlier is None and possible(agreement, list(content.agreements.values())):
        return  # which of them it is, is told where it is not plain
    known = [one.ref for one in earlier.commitments] if earlier else []
    for commitment in agreement.commitments:
        for ref in commitment.continues:
            if ref not in known:
                yield _continues_nothing(commitment, ref, known)


def _period_named(agreement: Agreement, earlier: Agreement | None) -> Iterator[Problem]:
    """What an agreement in preparation took over from the one before, and what still speaks of that one's years."""
    if not agreement.is_in_preparation or earlier is None:
        return
    years = [year for year in dict.fromkeys(earlier.period.years) if year not in agreement.period.years]
    for text, place in _texts_with_places(agreement):
        for year in (year for year in years if re.search(rf"\b{year}\b", text.original)):
            what = told("the text '{start} …' speaks of {year}", start=text.original[:40], year=year)
            now = agreement.period.said
            cure = told("Write it for {year}, or leave it if it is about the year before.", year=now)
            yield Problem(place, what, cure, Severity.WARNING)


def _texts_with_places(agreement: Agreement) -> Iterator[tuple[SourceText, Place]]:
    own = source_texts((agreement.title, agreement.groups, [one.name for one in agreement.joint_parties]))
    yield from ((text, agreement.at) for text in own)
    for goal in agreement.goals:
        yield from ((text, goal.at) for text in source_texts((goal.title, goal.text)))
        yield from ((text, one.at) for one in goal.commitments for text in source_texts(one))


def _continues_nothing(commitment: Commitment, ref: str, known: list[str]) -> Problem:
    what = told("it continues '{ref}', which no earlier agreement has", ref=ref)
    return Problem(commitment.at, what, suggestion(ref, known))
