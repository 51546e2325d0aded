"""All that the site says can be read whole, in each language: at every width, on paper, and in large text."""

from __future__ import annotations

import pytest
from this_site import LANGUAGES
from visit import Visitor
from wholeness import ORDINARY_TEXT, faults_of_page, faults_with_large_text, text_of

WHERE = {lang: f"{lang}/" for lang in LANGUAGES} | {LANGUAGES[0]: ""}
KINDS = (
    "",
    "vasternorrland/2010/",
    "vasternorrland/2009/",
    "vasternorrland/2010/goals/employment/",
    "vasternorrland/2010/statistics/",
    "vasternorrland/2010/changes/",
    "vasternorrland/2010/signatories/",
    "norrbotten/2009/statistics/",
    "parties/sundsvalls-kommun/",
    "data/",
    "accessibility/",
)
WITH_LARGE_TEXT = ("", "vasternorrland/2009/", "vasternorrland/2010/goals/employment/", "data/")


@pytest.mark.parametrize("where", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_can_be_read_whole(visitor: Visitor, lang: str, where: str) -> None:
    """No word is broken inside, nothing is cut, no column is lost, and the page does not scroll sideways."""
    visitor.page.goto(visitor.site + WHERE[lang] + where)
    assert list(faults_of_page(visitor.page)) == []


@pytest.mark.parametrize("where", WITH_LARGE_TEXT)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_large_text_on_a_phone_fits(visitor: Visitor, lang: str, where: str) -> None:
    """Text of 200 %, and of the spacing that a reader may ask for: nothing overlaps, is cut or scrolls sideways."""
    with text_of(visitor.page, 2 * ORDINARY_TEXT):
        visitor.page.goto(visitor.site + WHERE[lang] + where)
        assert list(faults_with_large_text(visitor.page)) == []
