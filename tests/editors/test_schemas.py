"""The schemas of the data files: help for every field, no key too much, and what may be written where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from agreements.editors.help import field_help
from agreements.editors.schemas import KINDS, REFERENCES, schema_files, schema_of
from agreements.languages.languages import Language, Languages
from agreements.languages.texts import SourceText
from agreements.model.content import Content
from agreements.model.model import Party
from agreements.problems.problems import Place
from agreements.shapes import accessibility as files_accessibility
from agreements.shapes import documents as files_document
from agreements.shapes import files
from agreements.shapes import redirects as files_redirects
from agreements.shapes import statistics as files_statistics
from agreements.shapes.files import Shape

WRITTEN_BY_MACHINE = (
    files_accessibility.AuditFile,
    files_accessibility.AuditModeEntry,
    files_accessibility.ReflowEntry,
)
SHAPES = {
    name: shape
    for module in (files, files_accessibility, files_document, files_redirects, files_statistics)
    for name, shape in vars(module).items()
    if isinstance(shape, type) and issubclass(shape, Shape) and shape not in (Shape, *WRITTEN_BY_MACHINE)
}
FIELDS = [(name, field) for name, shape in SHAPES.items() for field in shape.model_fields]
LANGUAGES = Languages((Language("sv", "Svenska"),))
POLICE = Party(
    "polisen", "Polisen", "sv", "state_agency", SourceText("x", "Polis"), (), Place("data/parties.yml"), "sv"
)
CONTENT = Content(parties={"polisen": POLICE}, statuses={}, interface={}, agreements={})


def objects(node: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes a group of keys."""
    if isinstance(node, dict):
        if "properties" in node and node.get("type") == "object":
            yield node
        for part in node.values():
            yield from objects(part)
    elif isinstance(node, list):
        for part in node:
            yield from objects(part)


def test_every_field_has_help_and_no_help_is_without_its_field() -> None:
    assert sorted(field_help()) == sorted(FIELDS)


@pytest.mark.parametrize(("shape", "field"), FIELDS)
def test_help_has_a_title_a_sentence_and_an_example(shape: str, field: str) -> None:
    told = field_help()[shape, field]
    assert told.title
    assert told.title[0].isupper()
    assert told.help.endswith(".")
    assert told.description == f"{told.help}\n\nExempel: {told.example}"


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_knows_every_key_and_no_other(name: str) -> None:
    found = list(objects(schema_of(KINDS[name], CONTENT, LANGUAGES)))
    assert [one for one in found if one["additionalProperties"] is not False] == []
    described = [field for one in found for field in one["properties"].values()]
    assert [field for field in described if not (field["title"] and field["description"])] == []


@pytest.mark.parametrize("name", KINDS)
def test_every_allowed_word_is_explained(name: str) -> None:
    for one in objects(schema_of(KINDS[name], CONTENT, LANGUAGES)):
        for field in one["properties"].values():
            words = field.get("items", field)
            if "enum" in words:
                assert len(words["enum"]) == len([text for text in words["enumDescriptions"] if text])


def test_a_reference_is_one_of_what_there_is() -> None:
    goal = schema_of(KINDS["goal"], CONTENT, LANGUAGES)
    assert goal["properties"]["responsible"]["items"] == {
        "enum": ["polisen"],
        "enumDescriptions": ["Polisen"],
        "errorMessage": "Den parten finns varken i data/parties.yml eller under joint_parties. "
        "Är namnet nytt där? Kör då ”agreements schema”.",
    }


def test_every_reference_is_a_field() -> None:
    assert REFERENCES.keys() - set(FIELDS) == set()


def test_a_number_may_stand_between_quotes_and_a_day_is_text() -> None:
    agreement = schema_of(KINDS["agreement"], CONTENT, LANGUAGES)
    assert agreement["properties"]["year"]["type"] == ["integer", "string"]
    assert agreement["definitions"]["SignedEntry"]["properties"]["date"]["type"] == "string"


def test_a_count_is_never_negative() -> None:
    totals = schema_of(KINDS["follow-up"], CONTENT, LANGUAGES)["definitions"]["PublishedTotals"]["properties"]
    assert (totals["met"]["minimum"], totals["met"]["pattern"]) == (0, "^[0-9]+$")


def test_what_is_not_there_is_left_out_and_not_null() -> None:
    assert "null" not in "".join(schema_files(CONTENT, LANGUAGES).values())


def test_the_same_content_gives_the_same_files() -> None:
    assert schema_files(CONTENT, LANGUAGES) == schema_files(CONTENT, LANGUAGES)
