"""A promise beside those of an earlier agreement that it carries on: word by word, or each in its own sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreements.html.small_markdown import plain
from agreements.languages.texts import Text, Wording
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.model.parties import Party
from agreements.site.edition import Edition, Here
from agreements.views.commitments import years_between
from agreements.views.links import Link, commitment_href, commitment_name, promiser_link
from agreements.views.outcomes import StatusView, find, status_in_period
from agreements.views.word_differences import Piece, differences, is_rewritten, is_same_promise


@dataclass(frozen=True)
class PromiseLine:
    """A promise of one period, who makes it, and what became of it; each arrow says its period."""

    period: str
    by: tuple[Link, ...]
    link: Link
    results: tuple[StatusView, ...]


@dataclass(frozen=True)
class CarriedOn:
    """A promise and those that it carries on.

    If the wording has changed, either `pieces` has the differences or `sentences` all wordings, the earlier first.
    """

    now: PromiseLine
    past_results: tuple[StatusView, ...]
    pieces: tuple[Piece, ...]
    sentences: tuple[PromiseLine, ...]
    new_for: tuple[Link, ...]
    no_longer_for: tuple[Link, ...]

    @property
    def is_unchanged(self) -> bool:
        return not self.pieces and not self.sentences


def carried_on(here: Here, agreement: Agreement, earlier: Agreement, commitment: Commitment) -> CarriedOn:
    past = [find(earlier, ref) for ref in commitment.continues]
    line = promise_line(here, agreement, commitment)
    pieces = _pieces(here.edition, past, commitment, years_between(earlier, agreement))
    sentences = () if pieces or is_unchanged(agreement, earlier, commitment) else _sentences(here, earlier, past, line)
    return CarriedOn(
        now=line,
        past_results=() if sentences else tuple(one for old in past for one in period_results(here, earlier, old)),
        pieces=pieces,
        sentences=sentences,
        new_for=tuple(promiser_link(here, one) for one in new_parties(commitment, past)),
        no_longer_for=tuple(promiser_link(here, one) for one in left_parties(agreement, past, commitment)),
    )


def is_unchanged(agreement: Agreement, earlier: Agreement, commitment: Commitment) -> bool:
    """Whether every earlier wording is the same but for the year, in the original, which decides."""
    years = years_between(earlier, agreement)
    past = (find(earlier, ref).text.original for ref in commitment.continues)
    return all(is_same_promise(before, commitment.text.original, years) for before in past)


def new_parties(commitment: Commitment, past: Sequence[Commitment]) -> tuple[Party, ...]:
    """Those whom the promise binds, and none of those that it carries on."""
    bound = {party.id for one in past for party in one.parties}
    return tuple(party for party in commitment.parties if party.id not in bound)


def left_parties(agreement: Agreement, past: Sequence[Commitment], commitment: Commitment) -> tuple[Party, ...]:
    """Those whom an earlier promise bound, and nothing that carries it on; each told once, where it is first."""
    found: dict[str, Party] = {}
    for old in past:
        followers = [one for one in agreement.commitments if old.ref in one.continues]
        bound = {party.id for one in followers for party in one.parties}
        if followers[0].ref == commitment.ref:
            found.update((party.id, party) for party in old.parties if party.id not in bound)
    return tuple(found.values())


def _pieces(edition: Edition, past: Sequence[Commitment], now: Commitment, years: int) -> tuple[Piece, ...]:
    """The differences in the reader's language; none if the original, which decides, is the same.

    None either where marks help nobody: several promises became one, or most of the words are others.
    """
    if len(past) > 1 or is_same_promise(past[0].text.original, now.text.original, years):
        return ()
    before, after = _in_one_language(edition, past[0], now)
    if is_rewritten(before.value, after.value):
        return ()
    return tuple(Piece(one.kind, Wording(one.text, after.lang)) for one in differences(before.value, after.value))


def _in_one_language(edition: Edition, past: Commitment, now: Commitment) -> tuple[Text, Text]:
    """Two wordings in two languages would differ in every word: if one is not translated, both are originals."""
    before, after = (_plain(edition.text(one.text)) for one in (past, now))
    if before.lang == after.lang:
        return before, after
    return _plain(edition.named(past.text.original)), _plain(edition.named(now.text.original))


def _plain(text: Text) -> Text:
    """Its words alone: two wordings are compared, and not what is emphasised in them."""
    return replace(text, value=plain(text.value))


def _sentences(here: Here, earlier: Agreement, past: Sequence[Commitment], now: PromiseLine) -> tuple[PromiseLine, ...]:
    """Each earlier wording and what became of it, with all of whom that is true, and then the wording of today."""
    lines = [promise_line(here, earlier, one) for one in past]
    together: dict[tuple[str, tuple[StatusView, ...]], list[PromiseLine]] = {}
    for one, line in zip(past, lines, strict=True):
        together.setdefault((one.text.original, line.results), []).append(line)
    return (*(_of_all(same) for same in together.values()), now)


def _of_all(lines: Sequence[PromiseLine]) -> PromiseLine:
    by = tuple(dict.fromkeys(link for line in lines for link in line.by))
    return replace(lines[0], by=by)


def promise_line(here: Here, agreement: Agreement, commitment: Commitment) -> PromiseLine:
    text = commitment_name(here.edition, commitment)
    return PromiseLine(
        here.edition.period_of(agreement),
        tuple(promiser_link(here, one) for one in commitment.by),
        Link(text, commitment_href(here, agreement, commitment.ref)),
        period_results(here, agreement, commitment),
    )


def period_results(here: Here, agreement: Agreement, commitment: Commitment) -> tuple[StatusView, ...]:
    """The arrow with its period; none if there is no follow-up."""
    if commitment.follow_up is None:
        return ()
    return (status_in_period(here.edition, commitment.follow_up, agreement),)
