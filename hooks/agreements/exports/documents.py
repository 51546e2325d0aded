"""Open data of documents: JSON with every language, and a CSV for each list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agreements.exports.names import document_csv, document_json
from agreements.exports.values import (
    Localizers,
    Stated,
    csv_bytes,
    json_bytes,
    notes,
    period,
    source_document,
    target,
    texts,
)
from agreements.model.documents import Document, WorkingGroup


def document_exports(document: Document, localizers: Localizers, licence: Stated = None) -> dict[str, bytes]:
    """By address: the document as JSON, and each of its lists as CSV."""
    files = {document_json(document): json_bytes(_document(document, localizers, licence))}
    for part, (columns, lines) in _lists(document, localizers).items():
        if lines:
            files[document_csv(document, part)] = csv_bytes(columns, lines)
    return files


def _document(document: Document, localizers: Localizers, licence: Stated) -> dict[str, Any]:
    def shown(source: Any) -> dict[str, str] | None:
        return texts(source, localizers)

    return {
        "id": document.ref,
        "place": document.place,
        "year": document.period.year,
        "period": period(document.period, localizers),
        "kind": document.kind,
        "title": shown(document.title),
        "text": shown(document.text),
        "source": source_document(document.source),
        "licence": licence,
        "facts": [{"id": one.id, "label": shown(one.label), "value": shown(one.value)} for one in document.facts],
        "sections": [
            {
                "id": one.id,
                "title": shown(one.title),
                "text": shown(one.text),
                "points": notes(one.points, localizers),
            }
            for one in document.sections
        ],
        "indicators": [
            {"id": one.id, "text": shown(one.text), "target": [target(goal, localizers) for goal in one.targets]}
            for one in document.indicators
        ],
        "areas": [
            {
                "id": area.id,
                "title": shown(area.title),
                "aims": notes(area.aims, localizers),
                "priorities": notes(area.priorities, localizers),
                "activities": [
                    {
                        "id": one.id,
                        "title": shown(one.title),
                        "text": shown(one.text),
                        "responsible": list(one.responsible),
                    }
                    for one in area.activities
                ],
            }
            for area in document.areas
        ],
        "working_groups": [_working_group(one, localizers) for one in document.working_groups],
        "survey": _survey(document, localizers),
        "conclusions": notes(document.conclusions, localizers),
        "proposed_members": notes(document.proposed_members, localizers),
        "aims": notes(document.aims, localizers),
        "partners": [{"name": one.name, "role": shown(one.role)} for one in document.partners],
    }


def _working_group(group: WorkingGroup, localizers: Localizers) -> dict[str, Any]:
    return {
        "id": group.id,
        "name": texts(group.name, localizers),
        "text": texts(group.text, localizers),
        "members": [
            {"name": one.name, "organisation": one.organisation, "note": texts(one.note, localizers)}
            for one in group.members
        ],
        "events": [
            {
                "id": one.id,
                "date": one.day.isoformat(),
                "to": one.last_day.isoformat() if one.last_day else None,
                "text": texts(one.text, localizers),
            }
            for one in group.events
        ],
        "outcomes": notes(group.outcomes, localizers),
    }


def _survey(document: Document, localizers: Localizers) -> dict[str, Any] | None:
    survey = document.survey
    if survey is None:
        return None
    questions = [
        {
            "id": one.id,
            "question": texts(one.question, localizers),
            "finding": texts(one.finding, localizers),
            "suggestions": notes(one.suggestions, localizers),
        }
        for one in survey.questions
    ]
    text = texts(survey.text, localizers)
    return {"asked": survey.asked, "answered": survey.answered, "text": text, "questions": questions}


Lines = list[list[str]]


def _lists(document: Document, localizers: Localizers) -> Mapping[str, tuple[list[str], Lines]]:
    """The lists of a document that make a table: columns and lines by name."""
    languages = list(localizers)

    def columns(*first: str, texts_of: str = "text") -> list[str]:
        return [*first, *(f"{texts_of}_{lang}" for lang in languages)]

    def cells(source: Any) -> list[str]:
        found = texts(source, localizers) or {}
        return [found.get(lang, "") for lang in languages]

    activities = [
        [area.id, one.id, "; ".join(one.responsible), *cells(one.title), *cells(one.text)]
        for area in document.areas
        for one in area.activities
    ]
    groups = document.working_groups
    events = [
        [group.id, one.id, one.day.isoformat(), one.last_day.isoformat() if one.last_day else "", *cells(one.text)]
        for group in groups
        for one in group.events
    ]
    members = [[group.id, one.name, one.organisation or ""] for group in groups for one in group.members]
    indicators = [
        [one.id, goal.id, goal.comparison, str(goal.number), str(goal.to or ""), goal.unit, *cells(goal.measure)]
        for one in document.indicators
        for goal in one.targets
    ]
    return {
        "indicators": (
            columns("indicator", "target", "comparison", "number", "to", "unit", texts_of="measure"),
            indicators,
        ),
        "activities": (
            [*columns("area", "id", "responsible", texts_of="title"), *columns()],
            activities,
        ),
        "events": (columns("group", "id", "date", "to"), events),
        "members": (["group", "name", "organisation"], members),
        "partners": (columns("name", texts_of="role"), [[one.name, *cells(one.role)] for one in document.partners]),
    }
