"""The shapes of the data files, exactly as editors write them. Raw dictionaries end here."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, StringConstraints, Tag
from pydantic_core import PydanticCustomError

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
CommitmentRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=4000, pattern=r"^[^\n]*$")]


def _digits_only(value: object) -> object:
    """Stricter than Python: "1_000", "1e3" and other scripts' digits are no numbers here."""
    if isinstance(value, str) and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        raise PydanticCustomError("not_a_number", "not a number")
    return value


def _day_only(value: object) -> object:
    """Stricter than pydantic, which takes "0" for the first second of 1970."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("not_a_date", "not a date")
    return value


def _is_by_language(value: object) -> str:
    """Which of the two a name is, so that what is wrong is told of that one alone."""
    return "by language" if isinstance(value, dict) else "one"


_Names = Annotated[dict[LanguageCode, Line], Field(min_length=1)]
Name = Annotated[
    Annotated[Line, Tag("one")] | Annotated[_Names, Tag("by language")],
    Discriminator(_is_by_language),
]


def _icon_only(value: object) -> object:
    """A file's name below a folder of icons, and nothing that leads out of it."""
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9]+([-/][a-z0-9]+)*", value):
        raise PydanticCustomError("not_an_icon", "not an icon")
    return value


Number = Annotated[Decimal, BeforeValidator(_digits_only)]
WholeNumber = Annotated[int, BeforeValidator(_digits_only)]
Count = Annotated[int, BeforeValidator(_digits_only), Field(ge=0)]
Day = Annotated[date, BeforeValidator(_day_only)]

PartyKind = Literal[
    "state_agency", "regional_council", "municipality", "university", "church", "company", "organisation"
]
StatusId = Literal["met", "partly_met", "not_met", "not_reported", "unrecorded"]
Basis = Literal["printed", "stated", "reported"]
Unit = Literal["count", "percent", "million_sek", "hours", "days", "weeks", "months", "years"]
Icon = Annotated[str, BeforeValidator(_icon_only), Field(examples=["work", "material/briefcase"])]
Comparison = Literal["at_least", "more_than", "at_most", "less_than", "exactly", "about", "between"]


class Shape(BaseModel):
    """A part of a data file: frozen, and a key that nobody knows is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class PartyEntry(Shape):
    """`name` may be by language where it is official in several: {en: Police, fr: Police nationale}.

    `language` is the one that the party's spreadsheet is written in; without it, that of the data.
    """

    id: Id
    name: Name
    kind: PartyKind
    what: Line
    also_written: tuple[Line, ...] = ()
    language: Id | None = None


class PartiesFile(Shape):
    parties: tuple[PartyEntry, ...]


class SourceEntry(Shape):
    title: Line
    publisher: Line
    year: WholeNumber
    section: Line


class SignedEntry(Shape):
    place: Line
    date: Day


class GroupEntry(Shape):
    id: Id
    name: Line


class JointPartyEntry(Shape):
    """Several parties that promise as one, such as all municipalities of the place."""

    id: Id
    name: Line
    members: Annotated[tuple[Id, ...], Field(min_length=2)]


class PersonEntry(Shape):
    id: Id
    name: Line
    role: Line | None = None
    party: Id
    also_written: tuple[Line, ...] = ()


class SlipEntry(Shape):
    """A place where the source contradicts itself or is damaged, told on the page."""

    id: Id
    text: Line


class AgreementFile(Shape):
    """While it is in preparation, `subtitle` may still be missing, and commitments their text.

    `source` is the printed document that it comes from, if it comes from one.
    """

    place: Id
    place_name: Line
    year: WholeNumber
    title: Line
    subtitle: Line | None = None
    follows_up_only: Literal["yes", "no"] = "no"
    state: Literal["in_preparation", "final"] = "final"
    source: SourceEntry | None = None
    signed: SignedEntry | None = None
    groups: tuple[GroupEntry, ...]
    parties: tuple[Id, ...]
    joint_parties: tuple[JointPartyEntry, ...] = ()
    signatories: tuple[PersonEntry, ...] = ()
    representatives: tuple[PersonEntry, ...] = ()
    slips: tuple[SlipEntry, ...] = ()


class TargetEntry(Shape):
    id: Id
    measure: Line
    number: Number
    to: Number | None = None
    unit: Unit
    comparison: Comparison
    party: Id | None = None


class CommitmentEntry(Shape):
    id: Id
    parties: Annotated[tuple[Id, ...], Field(min_length=1)]
    text: Line | None = None
    signed_wording: Line | None = None
    target: tuple[TargetEntry, ...] = ()
    continues: tuple[CommitmentRef, ...] = ()


class GoalSourceEntry(Shape):
    section: Line
    page: WholeNumber | None = None


class GoalFile(Shape):
    id: Id
    number: Line | None = None
    icon: Icon | None = None
    group: Id
    title: Line
    text: Line
    source: GoalSourceEntry | None = None
    responsible: tuple[Id, ...]
    commitments: tuple[CommitmentEntry, ...]


class PublishedTotals(Shape):
    met: Count
    partly_met: Count
    not_met: Count


class FollowUpEntry(Shape):
    """`reported_by` is the person who reported for the party; pages and exports leave the name out."""

    commitment: CommitmentRef
    status: StatusId
    basis: Basis | None = None
    decided_by: Line | None = None
    outcome: Line | None = None
    same_outcome_as: CommitmentRef | None = None
    reported_on: Day | None = None
    reported_by: Line | None = None


class FollowUpFile(Shape):
    """Without `published_totals` no document has summed up the year; then commitments may still be unreported."""

    published_totals: PublishedTotals | None = None
    follow_ups: tuple[FollowUpEntry, ...]


class LanguageEntry(Shape):
    """A language of the site; `name` is its own name for itself."""

    id: Line
    name: Line
    direction: Literal["ltr", "rtl"]
    state: Literal["released", "in_preparation"]


class LanguagesFile(Shape):
    languages: tuple[LanguageEntry, ...]


class TermEntry(Shape):
    """A word of the field. `forms` are the words in texts that mean it; a term without is only in the glossary."""

    id: Id
    term: Line
    forms: tuple[Line, ...] = ()
    meaning: Line


class GlossaryFile(Shape):
    terms: tuple[TermEntry, ...]
