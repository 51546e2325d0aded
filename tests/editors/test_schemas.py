"""The schemas of the data files: help for every field, no key too much, and what may be written where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from agreements import shapes
from agreements.editors.help import FOLDER, field_help
from agreements.editors.kinds import KINDS
from agreements.editors.references import REFERENCES
from agreements.editors.schemas import schema_files, schema_of
from agreements.gettext.catalogues import Catalogue, Translation
from agreements.gettext.localize import Localizer, localizer
from agreements.interface.frame_texts import frame_texts
from agreements.languages.languages import Language, Languages
from agreements.languages.texts import SourceText
from agreements.model.content import Content
from agreements.model.parties import Party
from agreements.model.vocabulary import Status, Vocabulary
from agreements.problems.problems import Place
from agreements.report.wording import languages as editors_languages
from agreements.report.wording import wording
from agreements.shapes import accessibility as files_accessibility
from agreements.shapes import texts as files_texts
from agreements.shapes.period import Dated
from agreements.shapes.values import Shape

WRITTEN_BY_MACHINE = (
    files_accessibility.AuditFile,
    files_accessibility.AuditModeEntry,
    files_accessibility.ReflowEntry,
)
OF_THE_ENGINE = (files_texts.FrameTextsFile,)
MODULES = [import_module(f"{shapes.__name__}.{one.name}") for one in iter_modules(shapes.__path__)]
SHAPES = {
    name: shape
    for module in MODULES
    for name, shape in vars(module).items()
    if isinstance(shape, type)
    and issubclass(shape, Shape)
    and shape not in (Shape, Dated, *WRITTEN_BY_MACHINE, *OF_THE_ENGINE)
}
FIELDS = [(name, field) for name, shape in SHAPES.items() for field in shape.model_fields]
EDITORS_LANGUAGES = ("en", "sv")
AT = Place("data/parties.yml")
HARBOUR = Party(
    "harbour-office",
    "Harbour Office",
    "en",
    "state_agency",
    SourceText("x", "An office"),
    (),
    AT,
    "en",
)
MET = Status(
    "met",
    SourceText("interface/status/met", "Met", lang="en"),
    SourceText("interface/status/met-meaning", "It is done.", lang="en"),
    None,
    "arrow-up",
    "good",
)
LOST = Status("lost", MET.word, MET.meaning, None, "unknown", shown_as=("seen", "seen"))
SEEN = Status("seen", MET.word, MET.meaning, None, "unknown")

VOCABULARY = Vocabulary({one.id: one for one in (MET, LOST, SEEN)})


@dataclass(frozen=True)
class KnownHere:
    """What a small site has to name."""

    content: Content
    languages: Languages
    localizers: Mapping[str, Localizer]


KNOWN = KnownHere(
    Content(parties={"harbour-office": HARBOUR}, vocabulary=VOCABULARY, interface=frame_texts(), agreements={}),
    Languages((Language("en", "English"),)),
    {"en": localizer("en", "en", ())},
)


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


def test_there_is_help_in_every_language_that_editors_are_told_things_in() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == editors_languages() == list(EDITORS_LANGUAGES)


@pytest.mark.parametrize("lang", EDITORS_LANGUAGES)
def test_every_field_has_help_and_no_help_is_without_its_field(lang: str) -> None:
    assert sorted(field_help(lang)) == sorted(FIELDS)


def test_the_help_has_the_same_fields_in_the_same_order_and_the_same_words() -> None:
    first, *others = ([(at, list(one.words)) for at, one in field_help(lang).items()] for lang in EDITORS_LANGUAGES)
    assert others == [first]


@pytest.mark.parametrize("lang", EDITORS_LANGUAGES)
@pytest.mark.parametrize(("shape", "field"), FIELDS)
def test_help_has_a_title_a_sentence_and_an_example(lang: str, shape: str, field: str) -> None:
    about = field_help(lang)[shape, field]
    assert about.title
    assert about.title[0].isupper()
    assert about.help.rstrip("'”").endswith(".")
    assert about.example


@pytest.mark.parametrize(("lang", "description"), [("en", "Example: state_agency"), ("sv", "Exempel: state_agency")])
def test_an_example_stands_below_the_help(lang: str, description: str) -> None:
    about = replace(field_help(lang)["PartyEntry", "kind"], example="state_agency")
    assert wording(about.description, lang) == f"{about.help}\n\n{description}"


@pytest.mark.parametrize("lang", EDITORS_LANGUAGES)
@pytest.mark.parametrize("name", KINDS)
def test_a_schema_knows_every_key_and_no_other(name: str, lang: str) -> None:
    found = list(objects(schema_of(KINDS[name], KNOWN, lang)))
    assert [one for one in found if one["additionalProperties"] is not False] == []
    described = [field for one in found for field in one["properties"].values()]
    assert [field for field in described if not (field["title"] and field["description"])] == []


@pytest.mark.parametrize("lang", EDITORS_LANGUAGES)
@pytest.mark.parametrize("name", KINDS)
def test_every_allowed_word_is_explained(name: str, lang: str) -> None:
    for one in objects(schema_of(KINDS[name], KNOWN, lang)):
        for field in one["properties"].values():
            words = field.get("items", field)
            if "enum" in words:
                assert len(words["enum"]) == len([text for text in words["enumDescriptions"] if text])


@pytest.mark.parametrize(
    ("lang", "title", "otherwise"),
    [
        (
            "en",
            "Responsible",
            "There is no such party in data/parties.yml, nor under 'joint_parties'. "
            "Is the name new there? Then run 'agreements schema'.",
        ),
        (
            "sv",
            "Ansvariga",
            "Den parten finns varken i data/parties.yml eller under ”joint_parties”. "
            "Är namnet nytt där? Kör då ”agreements schema”.",
        ),
    ],
)
def test_a_reference_is_one_of_what_there_is(lang: str, title: str, otherwise: str) -> None:
    responsible = schema_of(KINDS["goal"], KNOWN, lang)["properties"]["responsible"]
    assert responsible["title"] == title
    assert responsible["items"] == {
        "enum": ["harbour-office"],
        "enumDescriptions": ["Harbour Office"],
        "errorMessage": otherwise,
    }


@pytest.mark.parametrize(("lang", "title"), [("en", "Moved pages"), ("sv", "Flyttade sidor")])
def test_a_schema_has_its_title_in_the_editors_language(lang: str, title: str) -> None:
    assert schema_of(KINDS["redirects"], KNOWN, lang)["title"] == title


@pytest.mark.parametrize(
    ("lang", "filled_in", "nothing", "part"),
    [
        ("en", "Filled in: {name}.", "Filled in: nothing.", "The texts of the part 'site' of the pages' frame."),
        ("sv", "Fylls i: {name}.", "Fylls i: inget.", "Texterna i delen ”site” av sidornas ram."),
    ],
)
def test_a_text_of_the_frame_tells_what_is_filled_in(lang: str, filled_in: str, nothing: str, part: str) -> None:
    of_site = schema_of(KINDS["texts"], KNOWN, lang)["properties"]["texts"]["properties"]["site"]
    assert of_site["description"] == part
    assert of_site["properties"]["publisher"]["description"] == filled_in
    assert of_site["properties"]["menu"]["description"] == nothing


def status_words(known: KnownHere, lang: str) -> dict[str, str]:
    status = schema_of(KINDS["follow-up"], known, lang)["definitions"]["FollowUpEntry"]["properties"]["status"]
    return dict(zip(status["enum"], status["enumDescriptions"], strict=True))


@pytest.mark.parametrize("lang", EDITORS_LANGUAGES)
def test_a_status_is_explained_in_the_language_of_the_data(lang: str) -> None:
    """As the site itself says it, whichever language its editors are told things in."""
    pairs = ((MET.word, "Erfüllt"), (MET.meaning, "Es ist getan."))
    words = {text.path: Translation(text.path, text.original, (said,), False, AT) for text, said in pairs}
    german = localizer("de", "de", [Catalogue("de.po", "de", words)])
    known = KnownHere(KNOWN.content, Languages((Language("de", "Deutsch"),)), {"de": german})
    assert status_words(KNOWN, lang)["met"] == "Met: It is done."
    assert status_words(known, lang)["met"] == "Erfüllt: Es ist getan."
    assert list(status_words(KNOWN, lang)) == ["met", "lost"]


def test_a_name_is_one_text_or_one_for_each_language() -> None:
    name = schema_of(KINDS["parties"], KNOWN, "en")["definitions"]["PartyEntry"]["properties"]["name"]
    one, by_language = name["oneOf"]
    assert one["type"] == ["string", "number"]
    assert (by_language["type"], by_language["additionalProperties"]) == ("object", False)
    assert list(by_language["patternProperties"]) == ["^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"]
    assert "a line for each under 'name'" in name["description"]


def test_every_reference_is_a_field() -> None:
    assert REFERENCES.keys() - set(FIELDS) == set()


def test_a_number_may_stand_between_quotes_and_a_day_is_text() -> None:
    agreement = schema_of(KINDS["agreement"], KNOWN, "en")
    assert agreement["properties"]["year"]["type"] == ["integer", "string"]
    assert agreement["definitions"]["SignedEntry"]["properties"]["date"]["type"] == "string"


def test_a_count_is_never_negative() -> None:
    totals = schema_of(KINDS["follow-up"], KNOWN, "en")["properties"]["published_totals"]["properties"]
    assert list(totals) == ["met"]
    assert (totals["met"]["minimum"], totals["met"]["pattern"]) == (0, "^[0-9]+$")


def test_a_map_of_a_spreadsheet_may_name_each_field_and_its_translations() -> None:
    known = replace(KNOWN, languages=Languages((Language("en", "English"), Language("fr", "Français"))))
    table = schema_of(KINDS["import-map"], known, "sv")["definitions"]["ImportTableEntry"]["properties"]
    columns = table["columns"]["properties"]
    assert {"text", "text@fr", "parties", "status", "party_name@fr"} <= set(columns)
    assert not {"parties@fr", "text@en"} & set(columns)
    assert (columns["text"]["description"], columns["goal"]["description"]) == ("åtagandet", "målet")


def test_what_is_not_there_is_left_out_and_not_null() -> None:
    assert "null" not in "".join(schema_files(KNOWN, "en").values())


def test_the_same_content_gives_the_same_files() -> None:
    assert schema_files(KNOWN, "sv") == schema_files(KNOWN, "sv")


def test_another_editors_language_changes_no_key_and_no_word_that_may_be_written() -> None:
    said = {"title", "description", "enumDescriptions", "errorMessage", "patternErrorMessage"}

    def bare(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: bare(value) for key, value in node.items() if key not in said or isinstance(value, dict)}
        return [bare(value) for value in node] if isinstance(node, list) else node

    for kind in KINDS.values():
        assert bare(schema_of(kind, KNOWN, "en")) == bare(schema_of(kind, KNOWN, "sv"))


def test_a_day_a_month_or_a_year_is_asked_for_in_the_editors_language() -> None:
    due = schema_of(KINDS["goal"], KNOWN, "sv")["definitions"]["MilestoneEntry"]["properties"]["due"]
    assert due["patternErrorMessage"] == "Skriv en dag, en månad eller ett år: 2025-02-22, 2025-02 eller 2025."
