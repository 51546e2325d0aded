"""JSON Schemas of the data files, for editors such as VS Code: from the shapes, their fields' help, and the content.

Every scalar of our files is text to us, but an editor sees YAML's own types ("2010" is a number there), so a schema
takes both. What it refuses, `agreements check` refuses too; the other way round, the check knows more.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from agreements.checks.texts import names_in_braces
from agreements.editors.help import FieldHelp, field_help
from agreements.interface.frame_texts import frame_texts
from agreements.languages.languages import Languages
from agreements.model.content import Content
from agreements.shapes.accessibility import AccessibilityFile
from agreements.shapes.documents import DocumentFile
from agreements.shapes.files import (
    AgreementFile,
    FollowUpFile,
    GlossaryFile,
    GoalFile,
    LanguagesFile,
    PartiesFile,
    Shape,
)
from agreements.shapes.redirects import RedirectsFile
from agreements.shapes.site import SiteFile
from agreements.shapes.statistics import DatasetFile, LostChartsFile
from agreements.shapes.texts import TextsFile

FOLDER = "schemas"
DIALECT = "http://json-schema.org/draft-07/schema#"
DEFINITIONS = "#/definitions/{model}"
Words = Mapping[str, str]  # what may be written -> what it means


@dataclass(frozen=True)
class Kind:
    """A kind of data file: its shape, what it is called, and where its files are."""

    shape: type[Shape]
    title: str
    files: tuple[str, ...]


_STATISTICS = "data/agreements/*/*/statistics/"
KINDS: Mapping[str, Kind] = {
    "accessibility": Kind(AccessibilityFile, "Tillgänglighetsredogörelse", ("data/accessibility.yml",)),
    "agreement": Kind(AgreementFile, "Överenskommelse", ("data/agreements/*/*/agreement.yml",)),
    "dataset": Kind(DatasetFile, "Tabell", (f"{_STATISTICS}*.yml", f"!{_STATISTICS}lost-charts.yml")),
    "document": Kind(DocumentFile, "Dokument", ("data/documents/*/*.yml",)),
    "follow-up": Kind(FollowUpFile, "Uppföljning", ("data/agreements/*/*/follow-up.yml",)),
    "glossary": Kind(GlossaryFile, "Ordlista", ("data/glossary.yml",)),
    "goal": Kind(GoalFile, "Mål", ("data/agreements/*/*/goals/*.yml",)),
    "languages": Kind(LanguagesFile, "Språk", ("data/languages.yml",)),
    "lost-charts": Kind(LostChartsFile, "Förlorade diagram", (f"{_STATISTICS}lost-charts.yml",)),
    "parties": Kind(PartiesFile, "Parter", ("data/parties.yml",)),
    "redirects": Kind(RedirectsFile, "Flyttade sidor", ("data/redirects.yml",)),
    "site": Kind(SiteFile, "Webbplatsen", ("data/site.yml",)),
    "texts": Kind(TextsFile, "Sidornas texter", ("data/texts.yml",)),
}


@dataclass(frozen=True)
class Reference:
    """A field that names something: what there is to name, and what is said of anything else.

    Unless it `is_closed`, an unknown name may be one that the editor is just about to add.
    """

    known: Callable[[Content, Languages], Words]
    otherwise: str
    is_closed: bool = True


def _parties(content: Content, languages: Languages) -> Words:
    return {party.id: party.name for party in content.parties.values()}


def _promisers(content: Content, languages: Languages) -> Words:
    joint = {one.id: one.name.original for agreement in content.agreements.values() for one in agreement.joint_parties}
    return {**_parties(content, languages), **joint}


def _groups(content: Content, languages: Languages) -> Words:
    return {group.id: group.name.original for agreement in content.agreements.values() for group in agreement.groups}


def _commitments(content: Content, languages: Languages) -> Words:
    every = (one for agreement in content.agreements.values() for one in agreement.commitments)
    return {one.ref: shorten(one.text.original, 80, placeholder=" …") for one in every}


def _languages(content: Content, languages: Languages) -> Words:
    return {lang: languages[lang].name for lang in languages.ids}


def _statuses(content: Content, languages: Languages) -> Words:
    return {one.id: f"{one.word.original}: {one.meaning.original}" for one in content.statuses.values()}


_NEW = "Är namnet nytt där? Kör då ”agreements schema”."
_PARTY = Reference(_parties, f"Den parten finns inte i data/parties.yml. {_NEW}")
_PROMISER = Reference(_promisers, f"Den parten finns varken i data/parties.yml eller under joint_parties. {_NEW}")
_COMMITMENT = Reference(_commitments, "Skriv mål/åtagande, till exempel health/interpreter.", is_closed=False)
_STATUS = Reference(_statuses, "Den statusen finns inte.")
REFERENCES: Mapping[tuple[str, str], Reference] = {
    ("AgreementFile", "parties"): _PARTY,
    ("JointPartyEntry", "members"): _PARTY,
    ("PersonEntry", "party"): _PARTY,
    ("TargetEntry", "party"): _PARTY,
    ("CommitmentEntry", "parties"): _PROMISER,
    ("GoalFile", "responsible"): _PROMISER,
    ("GoalFile", "group"): Reference(_groups, "Skriv gruppens id från agreement.yml.", is_closed=False),
    ("CommitmentEntry", "continues"): _COMMITMENT,
    ("FollowUpEntry", "commitment"): _COMMITMENT,
    ("FollowUpEntry", "same_outcome_as"): _COMMITMENT,
    ("FollowUpEntry", "status"): _STATUS,
    ("PartyEntry", "language"): Reference(_languages, f"Det språket finns inte i data/languages.yml. {_NEW}"),
}


def schema_files(content: Content, languages: Languages) -> dict[str, str]:
    """The schemas as they are to be written: {"schemas/parties.json": "{ …"}."""
    return {
        f"{FOLDER}/{name}.json": json.dumps(schema_of(kind, content, languages), ensure_ascii=False, indent=1) + "\n"
        for name, kind in KINDS.items()
    }


def schema_of(kind: Kind, content: Content, languages: Languages) -> JsonSchemaValue:
    """One kind's schema: what pydantic says of the shape, with the help of each field and what there is to name."""
    made = kind.shape.model_json_schema(ref_template=DEFINITIONS, schema_generator=_Generator)
    definitions = made.pop("$defs", {})
    for shape, part in {kind.shape.__name__: made, **definitions}.items():
        part.pop("description", None)  # the docstring of the shape, which is for programmers
        part.pop("title", None)
        for name, field in part.get("properties", {}).items():
            known = REFERENCES.get((shape, name))
            words = known.known(content, languages) if known else {}
            part["properties"][name] = _field(field, field_help()[shape, name], words, known)
    if kind.shape is TextsFile:
        made["properties"]["texts"], definitions["Text"] = _every_text(made["properties"]["texts"])
    return {"$schema": DIALECT, "title": kind.title, **made, "definitions": definitions}


def _every_text(texts: JsonSchemaValue) -> tuple[JsonSchemaValue, JsonSchemaValue]:
    """The texts of the frame by name, since the code knows them all; and what each of them is."""
    ((_, part),) = texts.pop("patternProperties").items()
    ((_, line),) = part["patternProperties"].items()
    parts: dict[str, dict[str, Any]] = {}
    for key, text in frame_texts().items():
        part_name, _, name = key.partition(".")
        names = sorted(names_in_braces(text.original) or ())
        filled_in = ", ".join(f"{{{one}}}" for one in names) or "inget"
        parts.setdefault(part_name, {})[name] = {
            "$ref": "#/definitions/Text",
            "title": key,
            "description": f"Fylls i: {filled_in}.",
        }
    return {**texts, **_texts({name: _part(name, of) for name, of in parts.items()})}, line


def _part(name: str, texts: dict[str, Any]) -> JsonSchemaValue:
    return {**_texts(texts), "title": name, "description": f"Texterna i delen ”{name}” av sidornas ram."}


def _texts(texts: dict[str, Any]) -> JsonSchemaValue:
    return {"type": "object", "additionalProperties": False, "properties": texts}


def _field(field: JsonSchemaValue, told: FieldHelp, words: Words, reference: Reference | None) -> JsonSchemaValue:
    """A field with its help, and with what may be written in it."""
    single = {**field.get("items", field)}
    single.pop("title", None)
    if single.pop("ge", None) == 0:
        single |= {"minimum": 0, "pattern": "^[0-9]+$"}
    if reference:
        named = _one_of(words, reference.otherwise)
        single = named if reference.is_closed else {"anyOf": [named, {**single, "type": "string"}]}
    elif "enum" in single:
        single = _one_of(
            {word: told.words.get(word, "") for word in single["enum"]}, f"Skriv något av {', '.join(single['enum'])}."
        )
    whole = {**field, "items": single} if "items" in field else single
    return {**whole, "title": told.title, "description": told.description}


def _one_of(words: Words, otherwise: str) -> JsonSchemaValue:
    return {"enum": list(words), "enumDescriptions": list(words.values()), "errorMessage": otherwise}


_PATTERNS: Sequence[tuple[str, str]] = (
    ("/", "Skriv mål/åtagande, till exempel health/interpreter."),
    ("a-z", "Använd bara a–z, 0–9 och enkla bindestreck, till exempel sundsvalls-kommun."),
    (r"\n", "Skriv texten på en rad, eller vik den med >-."),
)


class _Generator(GenerateJsonSchema):
    """Takes each scalar as YAML's own types too, and knows no null: a field is there or it is not."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = {**super().str_schema(schema), "type": ["string", "number"]}
        said = next((said for part, said in _PATTERNS if part in str(made.get("pattern", ""))), "")
        return {**made, "patternErrorMessage": said} if said else made

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return _digits("integer", "^-?[0-9]+$", "Skriv ett heltal, med siffror.")

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return _digits("number", r"^-?[0-9]+(\.[0-9]+)?$", "Skriv siffror, med punkt före decimaler.")

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        said = "Skriv år-månad-dag, till exempel 2010-02-22."
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "patternErrorMessage": said}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        return {"enum": list(schema["expected"])}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _digits(kind: str, pattern: str, said: str) -> dict[str, Any]:
    """A number, or the same between quotes."""
    return {"type": [kind, "string"], "pattern": pattern, "patternErrorMessage": said}
