"""What each marker stands for: which subject its argument names, and which view shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreements.edition import Here
from agreements.markers import Marker, unknown_names
from agreements.model import Agreement, Content, Goal
from agreements.problems import Place, Problem, suggestion
from agreements.views.facts import downloads_view, facts_view, slips_view
from agreements.views.goals import goal_view, goals_view
from agreements.views.parties import parties_view, party_view, representatives_view, signatories_view
from agreements.views.results import legend_view, results_view, statuses_by_goal_view, totals_view

Subjects = Mapping[str, Any]


@dataclass(frozen=True)
class MarkerKind:
    """`subjects` are all that the argument may name; `view` makes the finished object from the one it names."""

    subjects: Callable[[Content], Subjects]
    view: Callable[[Here, Any], Any]


def _agreements(content: Content) -> Subjects:
    return content.agreements


def _followed_up(content: Content) -> Subjects:
    return {ref: agreement for ref, agreement in content.agreements.items() if agreement.published_totals}


def _goals(content: Content) -> Subjects:
    return {
        f"{agreement.ref}/{goal.id}": (agreement, goal)
        for agreement in content.agreements.values()
        for goal in agreement.goals
    }


def _parties(content: Content) -> Subjects:
    return content.parties


def _statuses(content: Content) -> Subjects:
    return {"statuses": None}


def _goal_view(here: Here, found: tuple[Agreement, Goal]) -> Any:
    return goal_view(here, *found)


MARKERS: Mapping[str, MarkerKind] = {
    "downloads": MarkerKind(_agreements, downloads_view),
    "facts": MarkerKind(_agreements, facts_view),
    "goal": MarkerKind(_goals, _goal_view),
    "goals": MarkerKind(_agreements, goals_view),
    "legend": MarkerKind(_statuses, legend_view),
    "parties": MarkerKind(_agreements, parties_view),
    "party": MarkerKind(_parties, party_view),
    "representatives": MarkerKind(_agreements, representatives_view),
    "results": MarkerKind(_followed_up, results_view),
    "signatories": MarkerKind(_agreements, signatories_view),
    "slips": MarkerKind(_agreements, slips_view),
    "statuses-by-goal": MarkerKind(_followed_up, statuses_by_goal_view),
    "totals": MarkerKind(_followed_up, totals_view),
}


def view_of(marker: Marker, here: Here) -> Any:
    """The finished object for a marker that `marker_problems` found nothing wrong with."""
    kind = MARKERS[marker.name]
    return kind.view(here, kind.subjects(here.edition.content)[marker.argument])


def name_problems(markers: Sequence[Marker], file: str) -> list[Problem]:
    """Markers that nobody knows."""
    return unknown_names(markers, list(MARKERS), file)


def argument_problems(markers: Sequence[Marker], file: str, content: Content) -> Iterator[Problem]:
    """Known markers whose argument names nothing."""
    for marker in markers:
        known = list(MARKERS[marker.name].subjects(content)) if marker.name in MARKERS else [marker.argument]
        if marker.argument not in known:
            what = f"the marker '{marker.name}' names '{marker.argument}', which does not exist"
            yield Problem(Place(file, marker.line), what, suggestion(marker.argument, known))
