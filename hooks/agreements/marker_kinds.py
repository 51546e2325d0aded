"""What each marker stands for: which subject its argument names, and which view shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreements.content import Content
from agreements.edition import Here
from agreements.markers import Marker, unknown_names
from agreements.model import Agreement, Goal
from agreements.problems import Place, Problem, suggestion
from agreements.told import told
from agreements.views.changes import changes_view
from agreements.views.counties import agreement_view, counties_view, county_view
from agreements.views.documents import document_view
from agreements.views.facts import downloads_view, facts_view, slips_view
from agreements.views.glossary import glossary_view
from agreements.views.goals import goal_view, goals_view
from agreements.views.overview import glance_view, whole_view
from agreements.views.parties import parties_view, party_view, representatives_view, signatories_view
from agreements.views.results import legend_view, results_view, statuses_by_goal_view, totals_view
from agreements.views.statistics import dataset_view, statistics_view
from agreements.views.translations import translations_view

Subjects = Mapping[str, Any]


@dataclass(frozen=True)
class MarkerKind:
    """`subjects` are all that the argument may name; `view` makes the finished object from the one it names."""

    subjects: Callable[[Content], Subjects]
    view: Callable[[Here, Any], Any]


def _agreements(content: Content) -> Subjects:
    return content.agreements


def _followed_up(content: Content) -> Subjects:
    return {ref: agreement for ref, agreement in content.agreements.items() if agreement.is_followed_up}


def _summed_up(content: Content) -> Subjects:
    return {ref: agreement for ref, agreement in content.agreements.items() if agreement.published_totals}


def _with_earlier_year(content: Content) -> Subjects:
    return {ref: one for ref, one in content.agreements.items() if content.before(one)}


def _with_statistics(content: Content) -> Subjects:
    return {ref: one for ref, one in content.agreements.items() if one.datasets or one.lost_charts}


def _datasets(content: Content) -> Subjects:
    return {dataset.ref: dataset for one in content.agreements.values() for dataset in one.datasets}


def _counties(content: Content) -> Subjects:
    return {county: county for county in content.counties}


def _all(content: Content) -> Subjects:
    return {"all": None}


def _documents(content: Content) -> Subjects:
    return content.documents


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
    "agreement": MarkerKind(_agreements, agreement_view),
    "changes": MarkerKind(_with_earlier_year, changes_view),
    "counties": MarkerKind(_all, counties_view),
    "county": MarkerKind(_counties, county_view),
    "dataset": MarkerKind(_datasets, dataset_view),
    "document": MarkerKind(_documents, document_view),
    "downloads": MarkerKind(_agreements, downloads_view),
    "facts": MarkerKind(_agreements, facts_view),
    "glance": MarkerKind(_agreements, glance_view),
    "glossary": MarkerKind(_all, glossary_view),
    "goal": MarkerKind(_goals, _goal_view),
    "goals": MarkerKind(_agreements, goals_view),
    "legend": MarkerKind(_statuses, legend_view),
    "parties": MarkerKind(_agreements, parties_view),
    "party": MarkerKind(_parties, party_view),
    "representatives": MarkerKind(_agreements, representatives_view),
    "results": MarkerKind(_followed_up, results_view),
    "signatories": MarkerKind(_agreements, signatories_view),
    "slips": MarkerKind(_agreements, slips_view),
    "statistics": MarkerKind(_with_statistics, statistics_view),
    "statuses-by-goal": MarkerKind(_followed_up, statuses_by_goal_view),
    "translations": MarkerKind(_all, translations_view),
    "totals": MarkerKind(_summed_up, totals_view),
    "whole": MarkerKind(_agreements, whole_view),
}


def view_of(marker: Marker, here: Here) -> Any:
    """The finished object for a marker that `marker_problems` found nothing wrong with."""
    kind = MARKERS[marker.name]
    return kind.view(here, kind.subjects(here.edition.content)[marker.argument])


def is_known(marker: Marker, content: Content) -> bool:
    """Whether there is something to show for a marker."""
    return marker.name in MARKERS and marker.argument in MARKERS[marker.name].subjects(content)


def name_problems(markers: Sequence[Marker], file: str) -> list[Problem]:
    """Markers that nobody knows."""
    return unknown_names(markers, list(MARKERS), file)


def argument_problems(markers: Sequence[Marker], file: str, content: Content) -> Iterator[Problem]:
    """Known markers whose argument names nothing."""
    for marker in markers:
        known = list(MARKERS[marker.name].subjects(content)) if marker.name in MARKERS else [marker.argument]
        if marker.argument not in known:
            what = told(
                "the marker '{name}' names '{argument}', which does not exist",
                name=marker.name,
                argument=marker.argument,
            )
            yield Problem(Place(file, marker.line, marker.argument_column), what, suggestion(marker.argument, known))
