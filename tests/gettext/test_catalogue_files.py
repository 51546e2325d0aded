"""Which catalogue a text belongs in."""

from __future__ import annotations

import pytest

from agreements.gettext.catalogues import Translation
from agreements.gettext.files import catalogue_names, part_of
from agreements.problems.problems import Place

DOCUMENTS = ["vasternorrland/2009/working-groups"]
FOLDER = "data/translations/en"


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("interface/site/name", "interface"),
        ("parties/polisen/what", "parties"),
        ("glossary/sfi/term", "glossary"),
        ("vasternorrland/2009/title", "vasternorrland-2009"),
        ("vasternorrland/2009/goals/health/commitments/x/text", "vasternorrland-2009"),
        ("vasternorrland/2009/working-groups/title", "vasternorrland-2009-working-groups"),
    ],
)
def test_the_part_of_a_text(path: str, part: str) -> None:
    assert part_of(path, DOCUMENTS) == part


def test_a_text_stays_where_it_stands_and_its_neighbours_come_to_it() -> None:
    here = Translation("parties/a/what", "Hej", ("Hello",), False, Place(f"{FOLDER}/all.po", 6))
    found = catalogue_names(["parties/a/what", "parties/b/what", "glossary/c/term"], {here.context: here}, [], FOLDER)
    assert found == {
        "parties/a/what": f"{FOLDER}/all.po",
        "parties/b/what": f"{FOLDER}/all.po",
        "glossary/c/term": f"{FOLDER}/glossary.po",
    }
