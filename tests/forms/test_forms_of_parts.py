"""What a form says of a commitment with a title, paragraphs and a day; and who leads it answers for it."""

from __future__ import annotations

from agreements.forms.forms import answerer, form
from agreements.site.reading import load_site
from levels_site import GOAL_FILE, with_levels
from mini_site import MiniSite


def test_the_promise_stands_without_marks_and_with_its_day(mini: MiniSite) -> None:
    site = load_site(with_levels(mini).root)
    agreement, party = site.content.agreements["havslan/2012"], site.content.parties["hamnverket"]
    question = form(site.edition("en", (), "/"), agreement, party).questions[-1]
    assert question.ref == "harbour/promenade"
    assert question.text.split("\n\n") == [
        "en En promenad längs kajen",
        "en Vi bygger en promenad på 2 kilometer. Den är öppen för alla, och hela vägen har belysning:",
        "bänkar var 50 meter",
        "en karta, se planen",
        "Den som vill hjälpa till är välkommen.",
        "Due: 2013",
        "Promised together with Norra kommun. You answer for all.",
    ]


def test_who_leads_answers_though_another_is_named_first(mini: MiniSite) -> None:
    levels = with_levels(mini)
    levels.change(GOAL_FILE, "  lead:\n  - hamnverket\n", "  lead:\n  - norra-kommun\n")
    site = load_site(levels.root)
    one = site.content.agreements["havslan/2012"].goal("harbour").commitments[0]
    assert answerer(one).id == "norra-kommun"
    party = site.content.parties["norra-kommun"]
    asked = form(site.edition("en", (), "/"), site.content.agreements["havslan/2012"], party)
    assert "Promised together with Hamnverket. You answer for all." in [
        part for one in asked.questions for part in one.text.split("\n\n")
    ]
