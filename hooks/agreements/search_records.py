"""What search finds: every commitment at its own anchor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreements.edition import Edition
from agreements.model import Agreement, Commitment, Goal, JointParty, Promiser
from agreements.site_map import address, goal_path


@dataclass(frozen=True)
class SearchRecord:
    """One commitment in one language: its address, how it is shown, and what it is found by."""

    url: str
    lang: str
    title: str
    content: str


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """The commitments that really are in the edition's language."""
    for agreement in edition.content.agreements.values():
        for goal in agreement.goals:
            for commitment in goal.commitments:
                text = edition.text(commitment.text)
                if text.lang == edition.lang:
                    yield _record(edition, agreement, goal, commitment)


def foreign_pages(edition: Edition) -> Iterator[str]:
    """Files of pages that are in Swedish for want of a translation: search in this language leaves them out."""
    for spot in edition.site_map.spots:
        if not spot.is_in(edition.lang):
            yield f"{address(spot.path, edition.lang)}index.html"


def _record(edition: Edition, agreement: Agreement, goal: Goal, commitment: Commitment) -> SearchRecord:
    names = [_name(edition, one) for one in commitment.by]
    goal_title = edition.text(goal.title).value
    texts = [edition.text(commitment.text).value]
    status = commitment.follow_up.status if commitment.follow_up else None
    words = edition.text(edition.content.statuses[status].word).value if status else ""
    if commitment.follow_up and commitment.follow_up.outcome:
        texts.append(edition.text(commitment.follow_up.outcome).value)
    return SearchRecord(
        url=f"/{address(goal_path(agreement.ref, goal.id), edition.lang)}#{commitment.id}",
        lang=edition.lang,
        title=f"{edition.joined(names)}, {agreement.year}: {goal_title}",
        content=" ".join([*texts, goal_title, *names, words]),
    )


def _name(edition: Edition, promiser: Promiser) -> str:
    return edition.text(promiser.name).value if isinstance(promiser, JointParty) else promiser.name
