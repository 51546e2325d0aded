"""What a party is called: officially, and by readers of each language."""

from __future__ import annotations

import pytest

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText, Text
from agreements.model.parties import Party
from agreements.problems.problems import Place

AT = Place("data/parties.yml")
WHAT = SourceText("parties/harbour/what", "Hamnverket sköter hamnarna.")
NAME = SourceText("parties/harbour/name", "Hamnverket")
HARBOUR = Party("harbour", "Hamnverket", "sv", "state_agency", WHAT, (), AT, "sv", translated=NAME)
FINNISH_TOO = Party("harbour", "Hamnverket", "sv", "state_agency", WHAT, (), AT, "sv", (("fi", "Satamalaitos"),))


def in_english(name: str, original: str = "Hamnverket", is_fuzzy: bool = False) -> Localizer:
    translation = Translation(NAME.path, original, (name,), is_fuzzy, AT)
    return Localizer("en", "sv", {NAME.path: translation})


def test_readers_see_its_translated_name() -> None:
    assert HARBOUR.named(in_english("The Harbour Office")) == Text("The Harbour Office", "en")


def test_in_the_language_of_the_data_it_is_the_official_one() -> None:
    assert HARBOUR.named(Localizer("sv", "sv", {})) == Text("Hamnverket", "sv")


@pytest.mark.parametrize(
    "texts",
    [
        Localizer("en", "sv", {}),
        in_english(""),
        in_english("Hamnverket"),
        in_english("The Harbour Office", is_fuzzy=True),
        in_english("The Quay Office", original="Kajverket"),
    ],
    ids=["no catalogue", "not translated", "kept as it is", "unsure", "of an older name"],
)
def test_without_one_of_today_the_official_name_stays_and_tells_its_language(texts: Localizer) -> None:
    assert HARBOUR.named(texts) == Text("Hamnverket", "sv")


def test_a_name_that_is_official_in_the_readers_language_needs_no_translation() -> None:
    assert FINNISH_TOO.named(Localizer("fi", "sv", {})) == Text("Satamalaitos", "fi")
    assert FINNISH_TOO.named(Localizer("en", "sv", {})) == Text("Hamnverket", "sv")
