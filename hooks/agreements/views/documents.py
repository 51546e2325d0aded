"""A document's page: only the parts that the document has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from agreements.exports.names import document_csv, document_json
from agreements.languages.texts import Text, Wording
from agreements.model.documents import Area, Document, Event, Member, Survey, WorkingGroup
from agreements.model.parties import Party
from agreements.model.statistics import Note
from agreements.site.edition import Edition, Here
from agreements.site.site_map import party_path
from agreements.views.commitments import TargetView, target_view
from agreements.views.facts import Download
from agreements.views.links import Link


@dataclass(frozen=True)
class Titled:
    anchor: str
    title: Text
    text: Text
    points: tuple[Text, ...]


@dataclass(frozen=True)
class LabelledView:
    label: Text
    value: Text


@dataclass(frozen=True)
class IndicatorView:
    anchor: str
    text: Text
    targets: tuple[TargetView, ...]


@dataclass(frozen=True)
class ActivityView:
    anchor: str
    title: Text
    text: Text
    responsible: tuple[Link, ...]


@dataclass(frozen=True)
class AreaView:
    anchor: str
    title: Text
    aims: tuple[Text, ...]
    priorities: tuple[Text, ...]
    activities: tuple[ActivityView, ...]


@dataclass(frozen=True)
class EventView:
    machine_day: str
    day: str
    text: Text


@dataclass(frozen=True)
class MemberView:
    name: str
    organisation: Link | None
    note: Text | None


@dataclass(frozen=True)
class WorkingGroupView:
    anchor: str
    name: Text
    text: Text
    members: tuple[MemberView, ...]
    events: tuple[EventView, ...]
    outcomes: tuple[Text, ...]


@dataclass(frozen=True)
class QuestionView:
    question: Text
    finding: Text
    suggestions: tuple[Text, ...]


@dataclass(frozen=True)
class SurveyView:
    numbers: str
    text: Text
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class PartnerView:
    name: Link
    role: Text


@dataclass(frozen=True)
class DocumentView:
    template: ClassVar[str] = "document.html"

    eyebrow: str
    title: Text
    text: Text
    facts: tuple[LabelledView, ...]
    sections: tuple[Titled, ...]
    indicators: tuple[IndicatorView, ...]
    areas: tuple[AreaView, ...]
    working_groups: tuple[WorkingGroupView, ...]
    survey: SurveyView | None
    conclusions: tuple[Text, ...]
    proposed_members: tuple[Text, ...]
    aims: tuple[Text, ...]
    partners: tuple[PartnerView, ...]
    slips: tuple[Text, ...]
    downloads: tuple[Download, ...]


def document_view(here: Here, document: Document) -> DocumentView:
    edition = here.edition
    kind = edition.ui(f"document.{document.kind}")
    return DocumentView(
        eyebrow=Wording(f"{kind} · {document.place_name} · {edition.period(document.period)}", kind.lang),
        title=edition.text(document.title),
        text=edition.text(document.text),
        facts=tuple(LabelledView(edition.text(one.label), edition.text(one.value)) for one in document.facts),
        sections=tuple(
            Titled(one.id, edition.text(one.title), edition.text(one.text), _texts(edition, one.points))
            for one in document.sections
        ),
        indicators=tuple(
            IndicatorView(one.id, edition.text(one.text), tuple(target_view(here, target) for target in one.targets))
            for one in document.indicators
        ),
        areas=tuple(_area(here, one) for one in document.areas),
        working_groups=tuple(_working_group(here, one) for one in document.working_groups),
        survey=_survey(edition, document.survey) if document.survey else None,
        conclusions=_texts(edition, document.conclusions),
        proposed_members=_texts(edition, document.proposed_members),
        aims=_texts(edition, document.aims),
        partners=tuple(PartnerView(name_link(here, one.name), edition.text(one.role)) for one in document.partners),
        slips=tuple(edition.text(slip.text) for slip in document.slips),
        downloads=tuple(_downloads(here, document)),
    )


def _downloads(here: Here, document: Document) -> Iterator[Download]:
    """The whole document, and each of its lists that has something in it."""
    name = document_json(document)
    yield Download(here.to_address(name), name, here.edition.ui("downloads.document"))
    lists = {
        "indicators": any(one.targets for one in document.indicators),
        "activities": any(area.activities for area in document.areas),
        "events": any(group.events for group in document.working_groups),
        "members": any(group.members for group in document.working_groups),
        "partners": bool(document.partners),
    }
    for part in (part for part, has_lines in lists.items() if has_lines):
        name = document_csv(document, part)
        yield Download(here.to_address(name), name, here.edition.ui(f"downloads.{part}"))


def _texts(edition: Edition, notes: tuple[Note, ...]) -> tuple[Text, ...]:
    return tuple(edition.text(note.text) for note in notes)


def name_link(here: Here, name: str) -> Link:
    """A name as printed; it leads to a party's page where it is that party's name, however the source spells it."""
    text = here.edition.named(name)
    party = _party_called(here, name)
    return Link(text, here.link(party_path(party.id))) if party else Link(text)


def _party_called(here: Here, name: str) -> Party | None:
    found = [party for party in here.edition.content.parties.values() if party.name == name]
    return found[0] if len(found) == 1 else None


def _area(here: Here, area: Area) -> AreaView:
    edition = here.edition
    activities = tuple(
        ActivityView(
            f"{area.id}-{one.id}",
            edition.text(one.title),
            edition.text(one.text),
            tuple(name_link(here, name) for name in one.responsible),
        )
        for one in area.activities
    )
    title = edition.text(area.title)
    return AreaView(area.id, title, _texts(edition, area.aims), _texts(edition, area.priorities), activities)


def _working_group(here: Here, group: WorkingGroup) -> WorkingGroupView:
    edition = here.edition
    events = sorted(group.events, key=lambda event: event.day)
    return WorkingGroupView(
        group.id,
        edition.text(group.name),
        edition.text(group.text),
        tuple(_member(here, one) for one in group.members),
        tuple(_event(edition, one) for one in events),
        _texts(edition, group.outcomes),
    )


def _member(here: Here, member: Member) -> MemberView:
    organisation = name_link(here, member.organisation) if member.organisation else None
    return MemberView(member.name, organisation, here.edition.text(member.note) if member.note else None)


def _event(edition: Edition, event: Event) -> EventView:
    day = edition.day(event.day)
    if event.last_day:
        day = edition.ui("document.days", first=day, last=edition.day(event.last_day))
    return EventView(event.day.isoformat(), day, edition.text(event.text))


def _survey(edition: Edition, survey: Survey) -> SurveyView:
    numbers = edition.ui("document.asked", asked=edition.number(survey.asked), answered=edition.number(survey.answered))
    questions = tuple(
        QuestionView(edition.text(one.question), edition.text(one.finding), _texts(edition, one.suggestions))
        for one in survey.questions
    )
    return SurveyView(numbers, edition.text(survey.text), questions)
