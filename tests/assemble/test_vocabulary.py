"""The scale of a site with its words, and what it may lack."""

from __future__ import annotations

import pytest

from agreements.assemble.interface import interface_of
from agreements.assemble.joins import Joins
from agreements.assemble.vocabulary import vocabulary_of
from agreements.interface.frame_texts import frame_texts
from agreements.languages.texts import SourceText
from agreements.model.vocabulary import Unit, Vocabulary
from agreements.shapes.loaded import shape
from agreements.shapes.texts import TextsFile
from agreements.shapes.vocabulary import VocabularyFile
from agreements.source.yaml import parse

FILE = "data/vocabulary.yml"
KEPT = "- {id: kept, word: Hållet, meaning: Löftet är hållet., icon: check, tone: good}\n"
BROKEN = "- {id: broken, word: Brutet, meaning: Löftet är brutet., icon: cross, tone: bad}\n"


def put_together(statuses: str | None, texts: str = "") -> tuple[Vocabulary, list[str]]:
    """The vocabulary with these statuses, and what is told of it."""
    return vocabulary_with(f"statuses:\n{statuses}" if statuses else None, texts)


def vocabulary_with(content: str | None, texts: str = "") -> tuple[Vocabulary, list[str]]:
    written, problems = shape(parse(content.encode(), FILE), VocabularyFile) if content else (None, ())
    assert problems == ()
    of_site, _ = shape(parse(texts.encode(), "data/texts.yml"), TextsFile) if texts else (None, ())
    joins = Joins()
    found = vocabulary_of(written, interface_of(of_site, None), joins)
    return found, [str(one) for one in joins.problems]


def test_without_a_list_of_its_own_a_site_has_the_engines() -> None:
    found, problems = put_together(None)
    assert problems == []
    assert list(found.shown) == ["met", "partly_met", "not_met", "not_reported", "told", "untold"]
    assert [(one.tone, one.is_decided) for one in found.answers.values()] == [
        ("good", True),
        ("part", True),
        ("bad", True),
    ]
    assert found.status("met").word == frame_texts()["status.met"]
    assert {one.arrow for one in found.statuses.values()} == {None}


def test_a_site_has_its_own_words() -> None:
    found, problems = put_together(KEPT + BROKEN)
    assert problems == []
    assert list(found.statuses) == ["kept", "broken"]
    assert found.status("kept").word == SourceText("vocabulary/statuses/kept/word", "Hållet")
    assert found.status("kept").meaning == SourceText("vocabulary/statuses/kept/meaning", "Löftet är hållet.")


def test_a_status_of_the_engine_may_have_words_of_the_site_in_either_file() -> None:
    met = "- {id: met, word: Klart, icon: check, tone: good}\n"
    texts = "texts:\n  status:\n    met: Färdigt\n    met-meaning: Det är färdigt.\n"
    status = put_together(met, texts)[0].status("met")
    assert status.word == SourceText("vocabulary/statuses/met/word", "Klart")
    assert status.meaning == SourceText("texts/status/met-meaning", "Det är färdigt.")


def test_how_documents_print_a_status_is_told_by_the_site_that_knows_it() -> None:
    printed = KEPT.replace("tone: good", "tone: good, printed: En grön pil.")
    assert put_together(printed)[0].status("kept").arrow == SourceText(
        "vocabulary/statuses/kept/printed", "En grön pil."
    )
    found, _ = put_together(None, "texts:\n  status:\n    met-printed: En grön pil.\n")
    assert found.status("met").arrow == SourceText("texts/status/met-printed", "En grön pil.")
    assert found.status("partly_met").arrow is None


@pytest.mark.parametrize(("written", "is_decided"), [("", True), (", decided: no", False), (", decided: yes", True)])
def test_a_tone_decides_where_the_file_does_not_say(written: str, is_decided: bool) -> None:
    found, _ = put_together(KEPT.replace("tone: good", f"tone: good{written}"))
    assert found.status("kept").is_decided is is_decided


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        pytest.param(
            "- {id: nowhere, icon: check, tone: good}\n",
            [
                f"{FILE}:2:3: error: the status 'nowhere' has no 'word'. Add a line 'word: …' here.",
                f"{FILE}:2:3: error: the status 'nowhere' has no 'meaning'. Add a line 'meaning: …' here.",
            ],
            id="words that nobody has",
        ),
        pytest.param(
            KEPT.replace("icon: check, ", ""),
            [f"{FILE}:2:3: error: the status 'kept' has no 'icon'. Add a line 'icon: …' here."],
            id="no icon",
        ),
        pytest.param(
            KEPT + KEPT,
            [f"{FILE}:3:3: error: the status 'kept' stands twice (first in {FILE}:2:3). Keep one, or rename one."],
            id="twice",
        ),
        pytest.param(
            KEPT + BROKEN.replace("Brutet", "hållet"),
            [f"{FILE}:3:3: error: the statuses 'kept' and 'broken' have the same word. Give each a word of its own."],
            id="one word for two",
        ),
        pytest.param(
            KEPT + BROKEN.replace("cross, tone: bad", "check, tone: good"),
            [
                f"{FILE}:3:3: error: the statuses 'kept' and 'broken' look alike. "
                "Give one of the two another icon or another tone."
            ],
            id="one look for two",
        ),
        pytest.param(
            KEPT
            + "- {id: lost, word: L, meaning: M, tone: none, shown_as: {with_outcome: kept, without_outcome: kpt}}\n",
            [f"{FILE}:3:3: error: unknown status 'kpt'. Did you mean 'kept'?"],
            id="shown as nothing",
        ),
    ],
)
def test_what_is_wrong_with_a_scale(statuses: str, told: list[str]) -> None:
    assert put_together(statuses)[1] == told


def test_the_bases_of_the_engine() -> None:
    found = vocabulary_with(None)[0]
    assert list(found.bases) == ["printed", "stated", "reported", "assessed"]
    assert (found.quoting, found.own_report) == (("stated",), "reported")
    assert [one.id for one in found.bases.values() if one.is_independent] == ["assessed"]
    assert found.basis("assessed").words == frame_texts()["basis.assessed"]


def test_a_site_has_bases_of_its_own() -> None:
    found, problems = vocabulary_with(
        "bases:\n- {id: reported, own_report: yes}\n- {id: audited, words: Revisionen säger det., independent: yes}\n"
    )
    assert problems == []
    assert found.basis("reported").words == frame_texts()["basis.reported"]
    assert found.basis("audited").words == SourceText("vocabulary/bases/audited/words", "Revisionen säger det.")
    assert (found.quoting, list(found.answers)) == ((), ["met", "partly_met", "not_met"])


def test_what_is_wrong_with_bases() -> None:
    assert vocabulary_with("bases:\n- id: audited\n")[1] == [
        f"{FILE}:2:1: error: no basis says that the party reports itself. Add 'own_report: yes' to the one that does.",
        f"{FILE}:2:3: error: the basis 'audited' has no 'words'. Add a line 'words: …' here.",
    ]


def test_the_kinds_and_units_of_the_engine() -> None:
    found = vocabulary_with(None)[0]
    assert list(found.kinds)[:3] == ["municipality", "regional_council", "state_agency"]
    assert found.kind("university").schema_type == "CollegeOrUniversity"
    assert found.kind("church").words == frame_texts()["kinds.church"]
    assert list(found.units) == ["count", "percent", "hours", "days", "weeks", "months", "years"]
    assert found.unit("hours").forms == frame_texts()["unit.hours"]
    assert (found.unit("count").forms, found.unit("percent").symbol) == (None, "%")


def test_a_site_has_kinds_and_units_of_its_own() -> None:
    found, problems = vocabulary_with(
        "party_kinds:\n- {id: union, word: Fackförbund, words: Fackförbunden}\n- id: company\n"
        "units:\n- {id: loans, forms: {one: '{count} lån', other: '{count} lån'}}\n"
        "- {id: energy, symbol: kWh}\n- {id: money, currency: SEK}\n- {id: number, plain: yes}\n- id: days\n"
    )
    assert problems == []
    assert found.kind("union").word == SourceText("vocabulary/party-kinds/union/word", "Fackförbund")
    assert found.kind("union").words == SourceText("vocabulary/party-kinds/union/words", "Fackförbunden")
    assert found.kind("company").word == frame_texts()["kind.company"]
    assert found.unit("loans").forms == SourceText("vocabulary/units/loans/forms", "{count} lån", "{count} lån")
    assert (found.unit("energy").symbol, found.unit("money").currency) == ("kWh", "SEK")
    assert found.unit("number") == Unit("number")


def test_what_is_wrong_with_kinds_and_units() -> None:
    ways = "must say in one way how a number is written with it. Write 'forms', 'symbol', 'currency' or 'plain: yes'."
    _, problems = vocabulary_with(
        "party_kinds:\n- id: union\n  word: Fackförbund\n"
        "units:\n- id: loans\n- id: energy\n  symbol: kWh\n  plain: yes\n- id: energy\n  symbol: MWh\n"
    )
    assert problems == [
        f"{FILE}:2:3: error: the kind of party 'union' has no 'words'. Add a line 'words: …' here.",
        f"{FILE}:9:3: error: the unit 'energy' stands twice (first in {FILE}:6:3). Keep one, or rename one.",
        f"{FILE}:5:3: error: the unit 'loans' {ways}",
        f"{FILE}:6:3: error: the unit 'energy' {ways}",
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "party_kinds:\n- {id: union, schema_type: organization}\n",
            "2:28: error: 'organization' is not the name of a type of schema.org. "
            "Write it as schema.org does, such as GovernmentOrganization.",
        ),
        (
            "units:\n- {id: money, currency: kronor}\n",
            "2:25: error: 'kronor' is not a currency. Write its three letters, such as EUR or USD.",
        ),
    ],
)
def test_a_value_that_means_nothing(written: str, told: str) -> None:
    assert [str(one) for one in shape(parse(written.encode(), FILE), VocabularyFile)[1]] == [f"{FILE}:{told}"]
