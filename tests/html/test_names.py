from __future__ import annotations

import pytest
from markupsafe import Markup

from agreements.html.markup import Mark, isolated
from agreements.html.names import NO_NAMES, names_of
from agreements.languages.languages import Language
from agreements.languages.texts import Wording

EN = Language("en", "English", "ltr", is_released=True)
AR = Language("ar", "العربية", "rtl", is_released=True)
NAMES = names_of({"Hamnverket": "sv", "Norra kommun": "sv", "Norra": "sv", "l'Orée": "fr", "Harbour": "en"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With Hamnverket.", 'With <span lang="sv">Hamnverket</span>.'),
        ("Norra kommun helps", '<span lang="sv">Norra kommun</span> helps'),  # the longest
        ("Norra\u00a0kommun", '<span lang="sv">Norra\u00a0kommun</span>'),
        ("Hamnverket’s boats", '<span lang="sv">Hamnverket</span>’s boats'),
        ("at l’Orée", 'at <span lang="fr">l’Orée</span>'),
        ("Hamnverkets, hamnverket, Hamnverket-boats", "Hamnverkets, hamnverket, Hamnverket-boats"),
        ("Harbour", "Harbour"),  # in the page's own language
        ("a < b", "a &lt; b"),
    ],
)
def test_a_name_of_another_language_says_so(text: str, expected: str) -> None:
    assert NAMES.isolated(text, EN) == expected


def test_in_text_from_right_to_left_the_name_stays_within_its_isolation() -> None:
    assert NAMES.isolated("مع Hamnverket", AR) == 'مع <bdi dir="ltr"><span lang="sv">Hamnverket</span></bdi>'
    # A letter that Arabic writes together with the name is no part of a longer word.
    assert '<span lang="sv">Hamnverket</span>' in NAMES.isolated("لـHamnverket", AR)


def test_a_mark_keeps_the_name_in_it_and_hides_one_that_it_crosses_or_covers() -> None:
    def marked(start: int, end: int) -> str:
        return NAMES.isolated("Norra kommun", EN, [Mark(start, end, Markup("<b>"), Markup("</b>"))])

    assert marked(0, 12) == "<b>Norra kommun</b>"
    assert marked(0, 5) == '<span lang="sv"><b>Norra</b> kommun</span>'
    assert names_of({"kommun i": "sv"}).isolated(
        "Norra kommun i norr", EN, [Mark(0, 12, Markup("<b>"), Markup("</b>"))]
    ) == ("<b>Norra kommun</b> i norr")


def test_without_names_or_in_another_language_nothing_is_different() -> None:
    assert NO_NAMES.isolated("Hamnverket", EN) == isolated("Hamnverket", EN)
    foreign = Wording("Hamnverket", "sv")
    assert NAMES.isolated(foreign, EN) == isolated(foreign, EN) == '<span lang="sv" dir="ltr">Hamnverket</span>'


def test_a_word_within_a_longer_name_is_held_by_it() -> None:
    text = "Norra kommun and Norra"
    held = [NAMES.hold(text, EN, start, end) for start, end in [(6, 12), (0, 12), (17, 22), (13, 16)]]
    assert held == [True, False, False, False]
