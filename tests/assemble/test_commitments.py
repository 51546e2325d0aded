"""What a commitment may have beside its text, put together; and what is told where it can't be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from agreements.assemble.commitments import tag_id
from agreements.languages.days import rough_day
from agreements.model.goals import Budget, Commitment
from agreements.site.reading import load_site
from levels_site import GOAL_FILE, HARBOUR_2012, with_levels
from mini_site import MiniSite

BELOW = {"lead:": 1, "supported_by:": 1, "milestones:": 4}  # lines from a key to the entry that is wrong
PATH = "havslan/2012/goals/harbour/commitments/promenade"


@pytest.fixture
def levels(mini: MiniSite) -> MiniSite:
    return with_levels(mini)


def commitment(levels: MiniSite) -> Commitment:
    return load_site(levels.root).content.agreements["havslan/2012"].goal("harbour").commitments[0]


def test_the_site_with_all_of_it_is_right(levels: MiniSite) -> None:
    code, said = levels.run("check")
    assert (code, said) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_who_leads_and_who_supports_are_apart(levels: MiniSite) -> None:
    one = commitment(levels)
    assert [party.id for party in one.by] == ["hamnverket", "norra-kommun"]
    assert [party.id for party in one.lead] == ["hamnverket"]
    assert [party.id for party in one.supported_by] == ["sodra-kommun"]
    assert [party.id for party in one.parties] == ["hamnverket", "norra-kommun"]


def test_days_money_steps_topics_and_links_are_there(levels: MiniSite) -> None:
    one = commitment(levels)
    assert (one.starts, one.due) == (rough_day("2012-02"), rough_day("2013"))
    assert one.budget == Budget(Decimal(1200000), "EUR")
    assert [(step.id, step.due, step.follow_ups) for step in one.milestones] == [
        ("drawn", rough_day("2012-06"), ()),
        ("built", None, ()),
    ]
    assert [tag.id for tag in one.tags] == ["öppet-för-alla", "hamn"]
    assert [link.url for link in one.links] == ["https://norra.example/beslut"]


def test_editors_know_it_by_its_title_or_its_first_words(levels: MiniSite) -> None:
    assert commitment(levels).called == "En promenad längs kajen"
    levels.change(GOAL_FILE, "  title: En promenad längs kajen\n", "")
    assert commitment(levels).called.startswith("Vi bygger en promenad på 2 kilometer. Den är öppen för alla")
    assert "\n" not in commitment(levels).called


def test_each_of_its_texts_has_a_path(levels: MiniSite) -> None:
    known = load_site(levels.root).content.source_texts
    assert known[f"{PATH}/title"].original == "En promenad längs kajen"
    assert known[f"{PATH}/text"].original.endswith("Den som vill hjälpa till är välkommen.")
    assert known[f"{PATH}/milestones/drawn/text"].original == "Promenaden är ritad."
    assert known[f"{PATH}/links/https://norra.example/beslut/title"].original == "Beslutet om promenaden"
    assert known["havslan/2012/tags/hamn"].original == "hamn"
    assert known["havslan/2012/groups/outward/text"].original == "Det som syns utåt."
    assert "havslan/2012/goals/harbour/text" not in known


@pytest.mark.parametrize(
    ("old", "new", "words", "said"),
    [
        (
            "  - hamnverket\n  supp",
            "  - hamnen\n  supp",
            "- hamnen",
            "unknown party of this agreement 'hamnen'. Did you mean",
        ),
        ("  - sodra-kommun\n", "  - sodra\n", "- sodra", "unknown party of this agreement 'sodra'. Known here: "),
        (
            "  - hamnverket\n  supp",
            "  - sodra-kommun\n  supp",
            "lead:",
            "'sodra-kommun' leads, but does not promise it. Add it to 'parties', or write it under 'supported_by'.",
        ),
        (
            "  - sodra-kommun\n",
            "  - norra-kommun\n",
            "supported_by:",
            "'norra-kommun' promises it, and does not only support it. "
            "Remove it from 'supported_by' or from 'parties'.",
        ),
        (
            "due: '2013'",
            "due: 2012-01",
            "due: 2012-01",
            "it is due 2012-01, before it starts 2012-02. Correct one of the two.",
        ),
        (
            "due: '2013'",
            "due: hösten 2013",
            "due: hösten",
            "'hösten 2013' is not a day, a month or a year. "
            "Write a day, a month or a year: 2025-02-22, 2025-02 or 2025.",
        ),
        ("due: 2012-06", "due: 2012-31", "due: 2012-31", "'2012-31' is not a day, a month or a year. "),
        ("starts: 2012-02", "starts: 2012-02-30", "starts:", "'2012-02-30' is not a day, a month or a year. "),
        ("- id: built", "- id: drawn", "milestones:", "the milestone 'drawn' stands twice (first in "),
        (
            "currency: EUR",
            "currency: euro",
            "currency:",
            "'euro' is not a currency. Write its three letters, such as EUR or USD.",
        ),
        ("amount: 1200000", "amount: 1,2 miljoner", "amount:", "'1,2 miljoner' is not a number. "),
        ("amount: 1200000", "amount: -5", "amount:", "'-5' is too small. Write 0 or more."),
        (
            "- Öppet för alla",
            "- Öppet, alla",
            "- Öppet, alla",
            "'Öppet, alla' is not one tag. "
            "Write each tag as a word or two on a line of its own, without commas and without '#'.",
        ),
        ("https://norra.example/beslut", "beslut.html", "beslut.html", "'beslut.html' is not a whole address. "),
        ("https://norra.example/beslut", "javascript:x()", "javascript", "'javascript:x()' is not a whole address. "),
        (
            "https://norra.example/plan",
            "javascript:x",
            "javascript:x",
            "a link of the text leads to 'javascript:x'. Write a whole address, with 'https://' at its beginning.",
        ),
        (
            "Den som vill",
            "## Den som vill",
            "## Den",
            "'## Den som vill hjälpa till är välkommen.' is a heading, which this text can't hold. "
            "Write only paragraphs, *emphasis*, lists and [links](https://…).",
        ),
        (
            "- bänkarna",
            "> bänkarna",
            "> bänkarna",
            "'> bänkarna står på plats' is a quotation, which this text can't hold. ",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_line(levels: MiniSite, old: str, new: str, words: str, said: str) -> None:
    levels.change(GOAL_FILE, old, new)
    code, output = levels.run("check")
    line = levels.line(GOAL_FILE, words) + BELOW.get(words, 0)
    told = [one for one in output.splitlines() if one.startswith(f"{GOAL_FILE}:{line}:")]
    assert code == 1
    assert any(said in one for one in told), output


def test_a_folded_text_can_have_no_paragraphs(levels: MiniSite) -> None:
    levels.change(GOAL_FILE, "  text: |\n    Vi", "  text: >\n    Vi")
    code, output = levels.run("check")
    assert code == 1
    assert "a text folded with '>' has no paragraphs" in output
    assert "Write '|' instead of '>', and an empty line between two paragraphs." in output


def test_a_tag_has_one_spelling(levels: MiniSite) -> None:
    levels.write(GOAL_FILE, HARBOUR_2012.replace("  - hamn\n", "  - Hamn\n", 1))
    code, output = levels.run("check")
    assert code == 1
    assert "the tag 'hamn' is also written 'Hamn'" in output


def test_a_tag_has_an_id() -> None:
    assert tag_id("Open data & LGBTQ2") == "open-data-lgbtq2"
    assert tag_id("بيانات مفتوحة") == "بيانات-مفتوحة"


def test_a_translation_is_told_too(levels: MiniSite) -> None:
    levels.translate("en", f"{PATH}/milestones/drawn/text", "en <b>Promenaden</b> är ritad.")
    code, output = levels.run("check")
    assert code == 1
    assert "line 1 of the translation: 'en <b>Promenaden</b> är ritad.' is HTML, which this text can't hold" in output
