"""What a reader must know of a page that tells of a time that is over: from when it is, and whom to ask."""

from __future__ import annotations

from agreements.html.markup import Markup, isolated
from agreements.model.agreement import Agreement
from agreements.model.parties import Promiser
from agreements.site.edition import Edition
from agreements.site.site_map import goal_path, promiser_path, whole_path


def period_notice(edition: Edition, path: str) -> Markup | None:
    """("northshore/2010/goals/health/") -> "Promises from 2010. Ask …"; of a time that is not over, nothing.

    What is ended the data says, and never the clock.
    """
    said = _of_document(edition, path) or _of_agreement(edition, path) or _of_party(edition, path)
    return isolated(said, edition.language) if said else None


def _of_document(edition: Edition, path: str) -> str:
    found = [one for one in edition.content.documents.values() if path == f"{one.ref}/" and one.is_ended]
    return edition.ui("ended.document", year=edition.period(found[0].period)) if found else ""


def _of_agreement(edition: Edition, path: str) -> str:
    """Of every page of an agreement; where its promises stand, also that no results are known."""
    if any(path == f"{one.ref}/" for one in edition.content.documents.values()):
        return ""
    for agreement in edition.content.agreed:
        if agreement.is_ended and path.startswith(f"{agreement.ref}/"):
            said = edition.ui("ended.notice", years=edition.period_of(agreement))
            if agreement.is_followed_up or path not in _promises(agreement):
                return said
            no_results = edition.ui("ended.no-results", year=edition.period_of(agreement))
            return f"{said} {no_results}"
    return ""


def _promises(agreement: Agreement) -> set[str]:
    """The pages where an agreement's promises stand."""
    goals = {goal_path(agreement.ref, goal.id) for goal in agreement.goals}
    return {f"{agreement.ref}/", whole_path(agreement.ref), *goals}


def _of_party(edition: Edition, path: str) -> str:
    """Of a party, or of several that promise as one, all of whose agreements are ended: "Promises from 2009. …"."""
    promisers: tuple[Promiser, ...] = (*edition.content.parties.values(), *edition.content.joint_parties.values())
    for promiser in promisers:
        if path == promiser_path(promiser):
            its = [one for one in edition.content.agreed if one.has(promiser)]
            years = edition.periods(one.period for one in its)
            is_past = bool(its) and all(one.is_ended for one in its)
            return edition.ui("ended.notice", years=years) if is_past else ""
    return ""
