"""Which view shows what a marker names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from agreements.model.agreement import Agreement
from agreements.model.goals import Goal
from agreements.prose.markers import Marker
from agreements.prose.subjects import subject_of
from agreements.site.edition import Here
from agreements.views.about import about_part_view
from agreements.views.accessibility import statement_part_view
from agreements.views.changes import changes_view
from agreements.views.documents import document_view
from agreements.views.facts import downloads_view, facts_view, slips_view
from agreements.views.glossary import glossary_view
from agreements.views.goals import goal_view, goals_view
from agreements.views.history import deadlines_view, history_view
from agreements.views.legend import legend_view
from agreements.views.overview import glance_view, whole_view
from agreements.views.parties import find_view, parties_view
from agreements.views.party import party_view
from agreements.views.people import representatives_view, signatories_view
from agreements.views.places import agreement_view, place_view, places_view
from agreements.views.results import results_view, status_page_view
from agreements.views.statistics import dataset_view, statistics_view
from agreements.views.totals import statuses_by_goal_view, totals_view
from agreements.views.translations import translations_view


def _goal_view(here: Here, found: tuple[Agreement, Goal]) -> Any:
    return goal_view(here, *found)


def _status_view(here: Here, found: tuple[str, Agreement]) -> Any:
    status, agreement = found
    return status_page_view(here, agreement, status)


VIEWS: Mapping[str, Callable[[Here, Any], Any]] = {
    "about": about_part_view,
    "accessibility": statement_part_view,
    "agreement": agreement_view,
    "changes": changes_view,
    "places": places_view,
    "place": place_view,
    "dataset": dataset_view,
    "deadlines": deadlines_view,
    "document": document_view,
    "downloads": downloads_view,
    "facts": facts_view,
    "find": find_view,
    "glance": glance_view,
    "glossary": glossary_view,
    "goal": _goal_view,
    "goals": goals_view,
    "history": history_view,
    "legend": legend_view,
    "parties": parties_view,
    "party": party_view,
    "representatives": representatives_view,
    "results": results_view,
    "signatories": signatories_view,
    "slips": slips_view,
    "statistics": statistics_view,
    "status": _status_view,
    "statuses-by-goal": statuses_by_goal_view,
    "totals": totals_view,
    "translations": translations_view,
    "whole": whole_view,
}


def view_of(marker: Marker, here: Here) -> Any:
    """The finished object for a marker that nothing is wrong with."""
    return VIEWS[marker.name](here, subject_of(marker, here.edition.content))
