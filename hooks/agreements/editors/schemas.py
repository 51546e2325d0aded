"""JSON Schemas of the data files, for editors such as VS Code: from the shapes, their fields' help, and the content.

Every scalar of our files is text to us, but an editor sees YAML's own types ("2025" is a number there), so a schema
takes both. What it refuses, `agreements check` refuses too; the other way round, the check knows more.

What a schema says is told, as problems are, and put into the editors' language when it is whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from agreements.checks.texts import names_in_braces
from agreements.editors.help import FieldHelp, field_help
from agreements.editors.kinds import KINDS, Kind
from agreements.editors.references import REFERENCES, Known, Reference, Words
from agreements.interface.frame_texts import frame_texts
from agreements.problems.told import Told, told
from agreements.report.wording import wording
from agreements.shapes.texts import TextsFile
from agreements.shapes.values import A_ROUGH_DAY, ROUGH_DAY

FOLDER = "schemas"
DIALECT = "http://json-schema.org/draft-07/schema#"
DEFINITIONS = "#/definitions/{model}"


def schema_files(known: Known, lang: str) -> dict[str, str]:
    """The schemas as they are to be written, in an editors' language: {"schemas/parties.json": "{ …"}."""
    return {
        f"{FOLDER}/{name}.json": json.dumps(schema_of(kind, known, lang), ensure_ascii=False, indent=1) + "\n"
        for name, kind in KINDS.items()
    }


def schema_of(kind: Kind, known: Known, lang: str) -> JsonSchemaValue:
    """One kind's schema: what pydantic says of the shape, with the help of each field and what there is to name."""
    made = kind.shape.model_json_schema(ref_template=DEFINITIONS, schema_generator=_Generator)
    definitions = made.pop("$defs", {})
    for shape, part in {kind.shape.__name__: made, **definitions}.items():
        part.pop("description", None)  # the docstring of the shape, which is for programmers
        part.pop("title", None)
        for name, field in part.get("properties", {}).items():
            reference = REFERENCES.get((shape, name))
            words = reference.words(known) if reference else {}
            part["properties"][name] = _field(field, field_help(lang)[shape, name], words, reference)
    if kind.shape is TextsFile:
        made["properties"]["texts"], definitions["Text"] = _every_text(made["properties"]["texts"])
    whole: JsonSchemaValue = _said({"$schema": DIALECT, "title": kind.title, **made, "definitions": definitions}, lang)
    return whole


def _said(node: Any, lang: str) -> Any:
    """The same with all that is told in it in a language: ({"title": told("Goal")}, "sv") -> {"title": "Mål"}."""
    if isinstance(node, dict):
        return {key: _said(value, lang) for key, value in node.items()}
    if isinstance(node, list):
        return [_said(value, lang) for value in node]
    return wording(node, lang) if isinstance(node, Told) else node


def _every_text(texts: JsonSchemaValue) -> tuple[JsonSchemaValue, JsonSchemaValue]:
    """The texts of the frame by name, since the code knows them all; and what each of them is."""
    ((_, part),) = texts.pop("patternProperties").items()
    ((_, line),) = part["patternProperties"].items()
    parts: dict[str, dict[str, Any]] = {}
    for key, text in frame_texts().items():
        part_name, _, name = key.partition(".")
        names = ", ".join(f"{{{one}}}" for one in sorted(names_in_braces(text.original) or ()))
        described = told("Filled in: {names}.", names=names or told("nothing"))
        parts.setdefault(part_name, {})[name] = {"$ref": "#/definitions/Text", "title": key, "description": described}
    return {**texts, **_texts({name: _part(name, of) for name, of in parts.items()})}, line


def _part(name: str, texts: dict[str, Any]) -> JsonSchemaValue:
    described = told("The texts of the part '{name}' of the pages' frame.", name=name)
    return {**_texts(texts), "title": name, "description": described}


def _texts(texts: dict[str, Any]) -> JsonSchemaValue:
    return {"type": "object", "additionalProperties": False, "properties": texts}


def _field(field: JsonSchemaValue, about: FieldHelp, words: Words, reference: Reference | None) -> JsonSchemaValue:
    """A field with its help, and with what may be written in it."""
    single = _single(field.get("items", field))
    if reference and reference.names_keys:
        single = _with_keys(single, words)
    elif reference:
        named = _one_of(words, reference.otherwise)
        single = named if reference.is_closed else {"anyOf": [named, {**single, "type": "string"}]}
    elif "enum" in single:
        listed = told("Write one of {words}.", words=", ".join(single["enum"]))
        single = _one_of({word: about.words.get(word, "") for word in single["enum"]}, listed)
    whole = {**field, "items": single} if "items" in field else single
    return {**whole, "title": about.title, "description": about.description}


def _single(field: JsonSchemaValue) -> JsonSchemaValue:
    """Without pydantic's title, and what can't be less than nothing without a minus."""
    single = {name: value for name, value in field.items() if name not in ("title", "ge")}
    is_positive = field.get("ge") == 0
    return {**single, "minimum": 0, "pattern": single["pattern"].replace("-?", "")} if is_positive else single


def _with_keys(group: JsonSchemaValue, words: Words) -> JsonSchemaValue:
    """A group of lines whose keys are words of the site: each with what the word means."""
    ((_, value),) = group["patternProperties"].items()
    properties = {word: {**_single(value), "title": word, "description": said} for word, said in words.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _one_of(words: Words, otherwise: Told) -> JsonSchemaValue:
    return {"enum": list(words), "enumDescriptions": list(words.values()), "errorMessage": otherwise}


_PATTERNS: Sequence[tuple[str, Told]] = (
    (ROUGH_DAY, A_ROUGH_DAY),
    ("/", told("Write goal/commitment, such as 'health/interpreter'.")),
    ("1-9", told("Write 2025 or 2025-2027, or 'id', 'name', 'starts' and 'ends' of a period with a name.")),
    ("a-z", told("Use only a–z, 0–9 and single hyphens, such as 'north-town'.")),
    (r"\n", told("Write it on one line, or fold it with '>-'.")),
)


class _Generator(GenerateJsonSchema):
    """Takes each scalar as YAML's own types too, and knows no null: a field is there or it is not."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = {**super().str_schema(schema), "type": ["string", "number"]}
        said = next((said for part, said in _PATTERNS if part in str(made.get("pattern", ""))), "")
        return {**made, "patternErrorMessage": said} if said else made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        values = made.get("additionalProperties")
        named = {"patternProperties": {".": values}} if isinstance(values, dict) else {}
        return {**made, **named, "additionalProperties": False}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return _digits("integer", "^-?[0-9]+$", told("Write a whole number, in digits."))

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        said = told("Write digits only, with a point for decimals: 32 or 1.8.")
        return _digits("number", r"^-?[0-9]+(\.[0-9]+)?$", said)

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        said = told("Write year-month-day, such as 2025-02-22.")
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "patternErrorMessage": said}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        return {"enum": list(schema["expected"])}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _digits(kind: str, pattern: str, said: Told) -> dict[str, Any]:
    """A number, or the same between quotes."""
    return {"type": [kind, "string"], "pattern": pattern, "patternErrorMessage": said}
