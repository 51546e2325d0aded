"""What the argument of each marker may name. Which view shows it stands elsewhere: a check needs no views."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreements.model.about import ABOUT_PARTS
from agreements.model.accessibility import STATEMENT_PARTS
from agreements.model.content import Content
from agreements.model.goals import status_counts
from agreements.model.history import has_history, items
from agreements.problems.problems import Place, Problem, suggestion
from agreements.problems.told import told
from agreements.prose.markers import Marker, unknown_names

Subjects = Mapping[str, Any]


@dataclass(frozen=True)
class AboutPart:
    """A part of what the site says of itself: "contact"."""

    name: str


def _agreements(content: Content) -> Subjects:
    return content.agreements


def _followed_up(content: Content) -> Subjects:
    return {ref: agreement for ref, agreement in content.agreements.items() if agreement.is_followed_up}


def _summed_up(content: Content) -> Subjects:
    return {ref: agreement for ref, agreement in content.agreements.items() if agreement.published_totals}


def _with_earlier_year(content: Content) -> Subjects:
    return {ref: one for ref, one in content.agreements.items() if content.before(one)}


def _with_history(content: Content) -> Subjects:
    return {ref: one for ref, one in content.agreements.items() if has_history(one)}


def _with_deadlines(content: Content) -> Subjects:
    """What is late is known from the day of the last report."""
    return {
        ref: one for ref, one in content.agreements.items() if one.last_report and any(item.due for item in items(one))
    }


def _with_statistics(content: Content) -> Subjects:
    return {ref: one for ref, one in content.agreements.items() if one.datasets or one.lost_charts}


def _datasets(content: Content) -> Subjects:
    return {dataset.ref: dataset for one in content.agreements.values() for dataset in one.datasets}


def _places(content: Content) -> Subjects:
    return {place: place for place in content.places}


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
    """Single ones, and by place and id those who promise as one."""
    return {**content.parties, **content.joint_parties}


def _of_statuses(content: Content) -> Subjects:
    """Each status that is on record, with its agreement."""
    return {
        f"{ref}/{status}": (status, one)
        for ref, one in content.agreements.items()
        for status in status_counts(one.commitments)
    }


def _statuses(content: Content) -> Subjects:
    return {"statuses": None}


def _statement_parts(content: Content) -> Subjects:
    """Each with all that the statement rests on."""
    found = content.accessibility
    return {part: (part, found) for part in STATEMENT_PARTS} if found else {}


def _about_parts(content: Content) -> Subjects:
    return {part: AboutPart(part) for part in ABOUT_PARTS}


SUBJECTS: Mapping[str, Callable[[Content], Subjects]] = {
    "about": _about_parts,
    "accessibility": _statement_parts,
    "agreement": _agreements,
    "changes": _with_earlier_year,
    "places": _all,
    "place": _places,
    "dataset": _datasets,
    "deadlines": _with_deadlines,
    "document": _documents,
    "downloads": _agreements,
    "facts": _agreements,
    "find": _all,
    "glance": _agreements,
    "glossary": _all,
    "goal": _goals,
    "goals": _agreements,
    "history": _with_history,
    "legend": _statuses,
    "parties": _agreements,
    "party": _parties,
    "representatives": _agreements,
    "results": _followed_up,
    "signatories": _agreements,
    "slips": _agreements,
    "statistics": _with_statistics,
    "status": _of_statuses,
    "statuses-by-goal": _followed_up,
    "totals": _summed_up,
    "translations": _all,
    "whole": _agreements,
}


def subject_of(marker: Marker, content: Content) -> Any:
    """What the argument of a marker names, if there is nothing wrong with it."""
    return SUBJECTS[marker.name](content)[marker.argument]


def is_known(marker: Marker, content: Content) -> bool:
    """Whether there is something to show for a marker."""
    return marker.name in SUBJECTS and marker.argument in SUBJECTS[marker.name](content)


def name_problems(markers: Sequence[Marker], file: str) -> list[Problem]:
    """Markers that nobody knows."""
    return unknown_names(markers, list(SUBJECTS), file)


def argument_problems(markers: Sequence[Marker], file: str, content: Content) -> Iterator[Problem]:
    """Known markers whose argument names nothing."""
    for marker in markers:
        if marker.name == "glossary" and not content.glossary:
            cure = told("Write terms into data/glossary.yml, or remove the marker.")
            yield Problem(Place(file, marker.line, marker.column), told("there are no terms to show"), cure)
            continue
        known = list(SUBJECTS[marker.name](content)) if marker.name in SUBJECTS else [marker.argument]
        if marker.argument not in known:
            what = told(
                "the marker '{name}' names '{argument}', which does not exist",
                name=marker.name,
                argument=marker.argument,
            )
            yield Problem(Place(file, marker.line, marker.argument_column), what, suggestion(marker.argument, known))
