"""Documents: from their file shape to the model, each text with its path."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.assemble.goals import check_range
from agreements.assemble.joins import Joins
from agreements.assemble.periods import period_of
from agreements.assemble.statistics import notes
from agreements.languages.texts import SourceText
from agreements.model.agreement import UNKNOWN, Slip, Source, Where
from agreements.model.documents import (
    Activity,
    Area,
    Document,
    Event,
    Indicator,
    Labelled,
    Member,
    Partner,
    Question,
    Section,
    Survey,
    WorkingGroup,
)
from agreements.model.goals import Target
from agreements.problems.told import Told, told
from agreements.shapes.agreement import WhereEntry
from agreements.shapes.documents import (
    ActivityEntry,
    AreaEntry,
    DocumentFile,
    DocumentSourceEntry,
    EventEntry,
    SurveyEntry,
    WorkingGroupEntry,
)
from agreements.shapes.goals import TargetEntry
from agreements.shapes.loaded import Loaded

UNIQUE: Mapping[str, Told] = {
    "sections": told("section"),
    "indicators": told("indicator"),
    "areas": told("area"),
    "working_groups": told("working group"),
    "conclusions": told("conclusion"),
    "aims": told("aim"),
    "slips": told("slip"),
}


def document(loaded: Loaded[DocumentFile], joins: Joins) -> Document:
    entry = loaded.entry
    ref = entry.ref
    for key, kind in UNIQUE.items():
        joins.unique(((one.id, loaded.at(key, n)) for n, one in enumerate(getattr(entry, key))), kind)
    _check_indicators(loaded, joins)
    _check_events(loaded, joins)
    return Document(
        place=entry.place,
        place_name=entry.place_name,
        period=period_of(entry, loaded.at("period"), ref, joins),
        id=entry.id,
        kind=entry.kind,
        title=SourceText(f"{ref}/title", entry.title),
        source=_source(entry.source),
        changed=entry.changed,
        text=SourceText(f"{ref}/text", entry.text),
        facts=tuple(
            Labelled(
                one.id,
                SourceText(f"{ref}/facts/{one.id}/label", one.label),
                SourceText(f"{ref}/facts/{one.id}/value", one.value),
            )
            for one in entry.facts
        ),
        sections=tuple(
            Section(
                one.id,
                SourceText(f"{ref}/sections/{one.id}/title", one.title),
                SourceText(f"{ref}/sections/{one.id}/text", one.text),
                notes(one.points, f"{ref}/sections/{one.id}/points"),
            )
            for one in entry.sections
        ),
        indicators=tuple(
            Indicator(
                one.id,
                SourceText(f"{ref}/indicators/{one.id}/text", one.text),
                tuple(_target(target, f"{ref}/indicators/{one.id}") for target in one.target),
            )
            for one in entry.indicators
        ),
        areas=tuple(_area(one, f"{ref}/areas/{one.id}") for one in entry.areas),
        working_groups=tuple(_working_group(one, f"{ref}/working-groups/{one.id}") for one in entry.working_groups),
        survey=_survey(entry.survey, f"{ref}/survey") if entry.survey else None,
        conclusions=notes(entry.conclusions, f"{ref}/conclusions"),
        proposed_members=notes(entry.proposed_members, f"{ref}/proposed-members"),
        aims=notes(entry.aims, f"{ref}/aims"),
        partners=tuple(
            Partner(one.name, SourceText(f"{ref}/partners/{number}/role", one.role))
            for number, one in enumerate(entry.partners, start=1)
        ),
        slips=tuple(
            Slip(one.id, SourceText(f"{ref}/slips/{one.id}/text", one.text), loaded.at("slips", index))
            for index, one in enumerate(entry.slips)
        ),
        at=loaded.at(),
        is_ended=entry.state == "ended",
    )


def _source(entry: DocumentSourceEntry) -> Source:
    """A whole document, which is a section of none."""
    return Source(entry.title, entry.publisher, entry.year, entry.title, where_of(entry.where))


def where_of(entry: WhereEntry | None) -> Where:
    return Where(entry.url, entry.reference, entry.issn, entry.lost == "yes") if entry else UNKNOWN


def _check_indicators(loaded: Loaded[DocumentFile], joins: Joins) -> None:
    for number, indicator in enumerate(loaded.entry.indicators):
        for index, one in enumerate(indicator.target):
            check_range(one, loaded.at("indicators", number, "target", index), joins)


def _check_events(loaded: Loaded[DocumentFile], joins: Joins) -> None:
    """Each event once, and none that ends before it begins."""
    for number, group in enumerate(loaded.entry.working_groups):
        at = [loaded.at("working_groups", number, "events", index) for index in range(len(group.events))]
        joins.unique(((event.id, place) for event, place in zip(group.events, at, strict=True)), told("event"))
        for event, place in zip(group.events, at, strict=True):
            if event.to is not None and event.to <= event.date:
                cure = told("Write the later day as 'to', or leave 'to' out.")
                joins.report(place, told("the event ends on {day}, before it begins", day=event.to), cure)


def _target(one: TargetEntry, path: str) -> Target:
    measure = SourceText(f"{path}/target/{one.id}/measure", one.measure)
    return Target(one.id, measure, one.number, one.to, one.unit, one.comparison, None)


def _area(one: AreaEntry, path: str) -> Area:
    return Area(
        one.id,
        SourceText(f"{path}/title", one.title),
        notes(one.aims, f"{path}/aims"),
        notes(one.priorities, f"{path}/priorities"),
        tuple(_activity(activity, f"{path}/activities/{activity.id}") for activity in one.activities),
    )


def _activity(one: ActivityEntry, path: str) -> Activity:
    return Activity(
        one.id, SourceText(f"{path}/title", one.title), SourceText(f"{path}/text", one.text), one.responsible
    )


def _working_group(one: WorkingGroupEntry, path: str) -> WorkingGroup:
    members = (
        Member(
            member.name,
            member.organisation,
            SourceText(f"{path}/members/{number}/note", member.note) if member.note else None,
        )
        for number, member in enumerate(one.members, start=1)
    )
    return WorkingGroup(
        one.id,
        SourceText(f"{path}/name", one.name),
        SourceText(f"{path}/text", one.text),
        tuple(members),
        tuple(_event(event, f"{path}/events/{event.id}") for event in one.events),
        notes(one.outcomes, f"{path}/outcomes"),
    )


def _event(one: EventEntry, path: str) -> Event:
    return Event(one.id, one.date, one.to, SourceText(f"{path}/text", one.text))


def _survey(one: SurveyEntry, path: str) -> Survey:
    questions = (
        Question(
            question.id,
            SourceText(f"{path}/questions/{question.id}/question", question.question),
            SourceText(f"{path}/questions/{question.id}/finding", question.finding),
            notes(question.suggestions, f"{path}/questions/{question.id}/suggestions"),
        )
        for question in one.questions
    )
    return Survey(one.asked, one.answered, SourceText(f"{path}/text", one.text), tuple(questions))
