"""Names that lead somewhere: to a party, to a commitment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from agreements.html.small_markdown import paragraphs
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment, Goal
from agreements.model.parties import JointParty, Promiser
from agreements.site.edition import Edition, Here
from agreements.site.site_map import goal_path, joint_path, party_path


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere; without `href` just a name."""

    text: Text
    href: str | None = None


@dataclass(frozen=True)
class PartView:
    """A line with its heading: names, each perhaps a link, or a day or an amount."""

    heading: str
    names: tuple[Link, ...]
    value: str = ""


def goal_number(edition: Edition, goal: Goal) -> str:
    """ "Mål 3"; of a goal that the document does not number, nothing."""
    return edition.ui("goal.number", number=goal.number) if goal.number else ""


def promiser_link(here: Here, promiser: Promiser) -> Link:
    """A party leads to its page; those who promise as one do, once they are agreed."""
    if isinstance(promiser, JointParty):
        path = joint_path(promiser)
        return Link(here.edition.text(promiser.name), here.link(path) if path in here.edition.site_map else None)
    return Link(here.edition.party(promiser), here.link(party_path(promiser.id)))


def commitment_href(here: Here, agreement: Agreement, ref: str) -> str:
    """("employment/loans") -> "../goals/employment/#loans"."""
    goal, _, anchor = ref.partition("/")
    return f"{here.link(goal_path(agreement.ref, goal))}#{anchor}"


def commitment_name(edition: Edition, commitment: Commitment) -> Text:
    """What a list calls it: its title; without one its text, of which several paragraphs show the first."""
    if commitment.title:
        return edition.text(commitment.title)
    text = edition.text(commitment.text)
    return replace(text, value=paragraphs(text.value)[0])


def page_link(here: Here, path: str) -> Link | None:
    """A page that only some agreements have, by its title."""
    spots = here.edition.site_map
    return Link(spots[path].title, here.link(path)) if path in spots else None
