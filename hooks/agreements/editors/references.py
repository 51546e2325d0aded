"""The fields of the data files that name something else of the site, and what there is to name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Protocol

from agreements.gettext.localize import Localizer
from agreements.languages.languages import Languages
from agreements.model.content import Content
from agreements.model.vocabulary import Status
from agreements.problems.told import Told, told
from agreements.shapes.import_fields import COMMITMENT, FIELDS, KIND_WORDS

Words = Mapping[str, str]  # what may be written -> what it means


class Known(Protocol):
    """What there is to name, such as a site has it."""

    @property
    def content(self) -> Content: ...

    @property
    def languages(self) -> Languages: ...

    @property
    def localizers(self) -> Mapping[str, Localizer]: ...


@dataclass(frozen=True)
class Reference:
    """A field that names something: what there is to name, and what is said of anything else.

    Unless it `is_closed`, an unknown name may be one that the editor is just about to add. Where it `names_keys`, the
    field is a group of 'key: value' lines, and its keys are the names.
    """

    words: Callable[[Known], Words]
    otherwise: Told
    is_closed: bool = True
    names_keys: bool = False


def _parties(known: Known) -> Words:
    return {party.id: party.name for party in known.content.parties.values()}


def _promisers(known: Known) -> Words:
    agreements = known.content.agreements.values()
    joint = {one.id: one.name.original for agreement in agreements for one in agreement.joint_parties}
    return {**_parties(known), **joint}


def _groups(known: Known) -> Words:
    agreements = known.content.agreements.values()
    return {group.id: group.name.original for agreement in agreements for group in agreement.groups}


def _agreements(known: Known) -> Words:
    return {one.ref: one.title.original for one in known.content.agreements.values()}


def _commitments(known: Known) -> Words:
    every = (one for agreement in known.content.agreements.values() for one in agreement.commitments)
    return {one.ref: shorten(one.called, 80, placeholder=" …") for one in every}


def _languages(known: Known) -> Words:
    return {language.id: language.name for language in known.languages}


def _statuses(known: Known) -> Words:
    """{"kept": "Hållet: Löftet är hållet."}, in the words of the site in the language of its data."""
    return _explained(known, known.content.vocabulary.recorded.values())


def _answers(known: Known) -> Words:
    return _explained(known, known.content.vocabulary.answers.values())


def _bases(known: Known) -> Words:
    text = known.localizers[known.languages.source.id].text
    return {one.id: text(one.words).value.replace("{date}", "…") for one in known.content.vocabulary.bases.values()}


def _kinds(known: Known) -> Words:
    text = known.localizers[known.languages.source.id].text
    return {one.id: text(one.word).value for one in known.content.vocabulary.kinds.values()}


def _units(known: Known) -> Words:
    """{"hours": "… hours", "percent": "%", "count": ""}."""
    text = known.localizers[known.languages.source.id].text
    units = known.content.vocabulary.units.values()
    forms = {one.id: text(one.forms).value.replace("{count}", "…") for one in units if one.forms}
    return {one.id: forms.get(one.id) or one.symbol or one.currency or "" for one in units}


def _explained(known: Known, statuses: Iterable[Status]) -> Words:
    text = known.localizers[known.languages.source.id].text
    return {one.id: f"{text(one.word)}: {text(one.meaning)}" for one in statuses}


def _import_fields(known: Known) -> Words:
    """What a map of a spreadsheet may name: {"text": "commitment", "text@fr": "commitment", …}."""
    languages = ["", *(f"@{lang}" for lang in known.languages.translations)]
    return {
        f"{one.name}{lang}": KIND_WORDS.get(one.of, KIND_WORDS[COMMITMENT])
        for one in FIELDS.values()
        for lang in languages
        if one.text or not lang
    }


_NEW = told("Is the name new there? Then run 'agreements schema'.")
_PARTY = Reference(_parties, told("There is no such party in data/parties.yml. {is_new}", is_new=_NEW))
_PROMISER = Reference(
    _promisers,
    told("There is no such party in data/parties.yml, nor under 'joint_parties'. {is_new}", is_new=_NEW),
)
_GROUP = Reference(_groups, told("Write the id of a group in agreement.yml."), is_closed=False)
_LANGUAGE = Reference(_languages, told("There is no such language in data/languages.yml. {is_new}", is_new=_NEW))
_COMMITMENT = Reference(_commitments, told("Write goal/commitment, such as 'health/interpreter'."), is_closed=False)
_AGREEMENT = Reference(_agreements, told("There is no such agreement. {is_new}", is_new=_NEW))
_STATUS = Reference(_statuses, told("There is no such status."))
_STATUSES = Reference(_answers, told("There is no such status."), names_keys=True)
_IMPORT_FIELDS = Reference(_import_fields, told("There is no such field."), names_keys=True)
REFERENCES: Mapping[tuple[str, str], Reference] = {
    ("AgreementFile", "continues"): _AGREEMENT,
    ("AgreementFile", "parties"): _PARTY,
    ("JointPartyEntry", "members"): _PARTY,
    ("PersonEntry", "party"): _PARTY,
    ("TargetEntry", "party"): _PARTY,
    ("CommitmentEntry", "parties"): _PROMISER,
    ("CommitmentEntry", "lead"): _PROMISER,
    ("CommitmentEntry", "supported_by"): _PROMISER,
    ("GoalFile", "responsible"): _PROMISER,
    ("GoalFile", "group"): _GROUP,
    ("CommitmentEntry", "continues"): _COMMITMENT,
    ("FollowUpEntry", "commitment"): _COMMITMENT,
    ("FollowUpEntry", "same_outcome_as"): _COMMITMENT,
    ("FollowUpEntry", "status"): _STATUS,
    ("FollowUpEntry", "basis"): Reference(_bases, told("There is no such basis.")),
    ("FollowUpFile", "published_totals"): _STATUSES,
    ("ImportTableEntry", "columns"): _IMPORT_FIELDS,
    ("PartyEntry", "language"): _LANGUAGE,
    ("PartyEntry", "kind"): Reference(_kinds, told("There is no such kind of party.")),
    ("TargetEntry", "unit"): Reference(_units, told("There is no such unit.")),
}
