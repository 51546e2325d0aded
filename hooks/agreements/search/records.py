"""What search finds beside the editors' pages: goals, parties, and at its own anchor each commitment and term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreements.html.small_markdown import plain
from agreements.languages.periods import ISOLATED
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Goal
from agreements.model.parties import JointParty, Promiser
from agreements.site.edition import Edition
from agreements.site.site_map import Spot, goal_path, party_path
from agreements.views.parties import kind_name


@dataclass(frozen=True)
class SearchRecord:
    """An entry in one language: its address, how it is shown, and what it is found by, the weightiest first.

    Words of the heading `weighs` find it too, and before all others.
    """

    url: str
    lang: str
    heading: str
    found_by: tuple[str, str, str]
    weighs: bool = True


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """Goals, commitments and parties, as far as they really are in the edition's language."""
    for agreement in edition.content.agreed:
        for goal in agreement.goals:
            yield from _goal(edition, agreement, goal)
            for commitment in goal.commitments:
                if edition.text(commitment.text).lang == edition.lang:
                    yield _commitment(edition, agreement, goal, commitment)
    yield from _parties(edition)


def foreign_pages(edition: Edition) -> Iterator[str]:
    """Files of pages that are not translated: search in this language leaves them out."""
    for spot in edition.site_map.spots:
        if not spot.is_in(edition.lang):
            yield f"{edition.address(spot.path)}index.html"


def unfinished_pages(edition: Edition) -> Iterator[str]:
    """Files of an agreement in preparation, but for the page that tells of it: nobody has promised what they show."""
    for agreement in edition.content.agreements.values():
        for spot in edition.site_map.spots if agreement.is_in_preparation else ():
            if spot.path.startswith(f"{agreement.ref}/") and spot.path != f"{agreement.ref}/":
                yield f"{edition.address(spot.path)}index.html"


def repeating_pages(edition: Edition) -> Iterator[str]:
    """Files of the pages of statuses: each commitment there is found at its goal."""
    for spot in edition.site_map.spots:
        if str(spot.marker).startswith("status:"):
            yield f"{edition.address(spot.path)}index.html"


def commitment_url(edition: Edition, agreement: Agreement, commitment: Commitment) -> str:
    """ "/en/northshore/2025/goals/health/#interpreter", from the site's root."""
    return f"/{edition.address(goal_path(agreement.ref, commitment.goal))}#{commitment.id}"


def _goal(edition: Edition, agreement: Agreement, goal: Goal) -> Iterator[SearchRecord]:
    title = edition.text(goal.title)
    text = edition.text(goal.text).value if goal.text else ""
    spot = edition.site_map[goal_path(agreement.ref, goal.id)]
    if spot.marker and title.lang == edition.lang:
        names = [_name(edition, one) for one in goal.responsible]
        heading = f"{title} – {ISOLATED.format(spot.context)}"
        yield SearchRecord(_url(edition, spot), edition.lang, heading, ("", text, " · ".join(names)))


def _parties(edition: Edition) -> Iterator[SearchRecord]:
    for party in edition.content.parties.values():
        spot = edition.site_map[party_path(party.id)]
        what = edition.text(party.what)
        if spot.marker and what.lang == edition.lang:
            kind = kind_name(edition, party.kind)
            names = dict.fromkeys([party.name, *party.also_written])
            found_by = (what.value, "", " · ".join([kind, *names]))
            yield SearchRecord(_url(edition, spot), edition.lang, edition.party(party).value, found_by)


def _url(edition: Edition, spot: Spot) -> str:
    return f"/{edition.address(spot.path)}"


def _commitment(edition: Edition, agreement: Agreement, goal: Goal, commitment: Commitment) -> SearchRecord:
    names = [_name(edition, one) for one in commitment.by]
    goal_title = edition.text(goal.title).value
    outcome, label = "", edition.period_of(agreement)
    words = [
        goal_title,
        *names,
        *(party.name for party in commitment.parties),
        *(_name(edition, one) for one in commitment.supported_by),
        *(edition.text(tag.word).value for tag in commitment.tags),
        label,
        *map(str, agreement.period.each_year),
    ]
    if commitment.follow_up:
        status = edition.content.statuses[commitment.follow_up.shown]
        words += [edition.text(one).value for one in (status.word, status.meaning, status.arrow) if one]
        if commitment.follow_up.outcome:
            outcome = edition.text(commitment.follow_up.outcome).value
    joined = edition.joined([ISOLATED.format(name) for name in names])
    return SearchRecord(
        url=commitment_url(edition, agreement, commitment),
        lang=edition.lang,
        heading=f"{joined}{edition.ui('list.separator')} {label.isolated}: {goal_title}",
        found_by=(
            _promise(edition, commitment),
            " ".join([outcome, *_steps(edition, commitment)]).strip(),
            " · ".join(dict.fromkeys(words)),
        ),
        weighs=False,
    )


def _promise(edition: Edition, commitment: Commitment) -> str:
    """Its title and its text, without marks."""
    found = (edition.text(one).value for one in (commitment.title, commitment.text) if one)
    return " ".join(plain(one) for one in found)


def _steps(edition: Edition, commitment: Commitment) -> Iterator[str]:
    for step in commitment.milestones:
        yield plain(edition.text(step.text).value)


def term_records(edition: Edition, glossary: str) -> Iterator[SearchRecord]:
    """The words of the field; `glossary` is the page that explains them."""
    for one in edition.content.glossary:
        term, meaning = edition.text(one.term), edition.text(one.meaning)
        if term.lang == edition.lang:
            url = f"/{edition.address(glossary)}#{one.id}"
            yield SearchRecord(url, edition.lang, term.value, ("", meaning.value, term.value))


def _name(edition: Edition, promiser: Promiser) -> str:
    return edition.text(promiser.name).value if isinstance(promiser, JointParty) else edition.party(promiser).value
