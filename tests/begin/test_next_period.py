"""What a new year's files begin with."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.begin.next_period import agreement_entry, goal_entry, with_page, with_translations
from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import localizer
from agreements.problems.problems import Place

AGREEMENT: dict[str, Any] = {
    "place": "havslan",
    "place_name": "Havslän",
    "year": "2012",
    "title": "Löften",
    "subtitle": "Vad 3 parter lovar",
    "follows_up_only": "yes",
    "source": {"title": "T"},
    "signed": {"place": "P", "date": "2012-01-01"},
    "groups": [{"id": "outward", "name": "Utåt"}],
    "parties": ["norra-kommun"],
    "signatories": [{"id": "a"}],
    "slips": [{"id": "b"}],
}
GOAL: dict[str, Any] = {
    "id": "work",
    "number": "1",
    "group": "outward",
    "title": "Arbete",
    "text": "Fler arbetar.",
    "source": {"section": "Mål 1"},
    "responsible": ["municipalities", "hamnverket"],
    "commitments": [
        {
            "id": "jobs",
            "parties": ["norra-kommun"],
            "text": "Jobb.",
            "signed_wording": "Så",
            "target": [{"id": "t"}],
            "continues": ["work/old"],
        },
        {"id": "cranes", "parties": ["hamnverket"], "text": "Kranar."},
    ],
}


def test_an_agreement_keeps_what_stays_and_leaves_out_what_nobody_knows() -> None:
    entry = agreement_entry(AGREEMENT, {"year": "2013"})
    assert list(entry) == ["place", "place_name", "year", "title", "state", "groups", "parties"]
    assert (entry["year"], entry["state"]) == ("2013", "in_preparation")
    assert entry["groups"] == AGREEMENT["groups"]


def test_a_goal_keeps_its_number_and_who_is_responsible_and_waits_for_a_commitment_of_each() -> None:
    entry = goal_entry(GOAL, is_carried=False)
    assert {key: entry[key] for key in entry if key != "commitments"} == {
        key: GOAL[key] for key in ("id", "number", "group", "title", "text", "responsible")
    }
    assert entry["commitments"] == [
        {"id": "municipalities", "parties": ["municipalities"]},
        {"id": "hamnverket", "parties": ["hamnverket"]},
    ]


def test_commitments_that_are_carried_on_say_which_they_continue() -> None:
    assert goal_entry(GOAL, is_carried=True)["commitments"] == [
        {
            "id": "jobs",
            "parties": ["norra-kommun"],
            "text": "Jobb.",
            "target": [{"id": "t"}],
            "continues": ["work/jobs"],
        },
        {"id": "cranes", "parties": ["hamnverket"], "text": "Kranar.", "continues": ["work/cranes"]},
    ]


def test_who_leads_and_what_it_is_about_stay_and_days_money_and_steps_do_not() -> None:
    kept = {"lead": ["hamnverket"], "supported_by": ["norra-kommun"], "title": "Kranar", "tags": ["hamn"]}
    left = {"starts": "2010", "due": "2011", "budget": {"amount": "5", "currency": "EUR"}, "milestones": [{"id": "m"}]}
    before = {
        "id": "cranes",
        "parties": ["hamnverket"],
        **kept,
        "text": "Ett.\n\nTvå.",
        **left,
        "links": [{"url": "x"}],
    }
    (carried,) = goal_entry({**GOAL, "commitments": [before]}, is_carried=True)["commitments"]
    assert carried == {
        "id": "cranes",
        "parties": ["hamnverket"],
        **kept,
        "text": "Ett.\n\nTvå.",
        "continues": ["work/cranes"],
    }


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param("nav:\n  - a/2010/index.md\n", "nav:\n  - a/2011/index.md\n  - a/2010/index.md\n", id="before it"),
        pytest.param("- a/2010/index.md\r\n", "- a/2011/index.md\r\n- a/2010/index.md\r\n", id="line ends of Windows"),
        pytest.param("nav:\n  - a/2009/index.md\n", "nav:\n  - a/2009/index.md\n", id="a year that has no place there"),
    ],
)
def test_the_page_comes_before_that_of_the_year_before(settings: str, expected: str) -> None:
    assert with_page(settings, "a/2011/index.md", "a/2010/index.md") == expected


def entry(context: str, original: str, translated: str = "") -> str:
    return f'#. /en/\nmsgctxt "{context}"\nmsgid "{original}"\nmsgstr "{translated}"\n'


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param(Translation("a/2010/x", "Hej", ('"Hi"',), False, Place("")), '\\"Hi\\"', id="the same original"),
        pytest.param(Translation("a/2010/x", "Hej då", ("Bye",), False, Place("")), "", id="another original"),
        pytest.param(Translation("a/2010/x", "Hej", ("Hi",), True, Place("")), "", id="a translator was unsure"),
        pytest.param(Translation("a/2010/x", "Hej", ("",), False, Place("")), "", id="not translated"),
        pytest.param(Translation("a/2010/y", "Hej", ("Hi",), False, Place("")), "", id="another text"),
    ],
)
def test_what_is_worded_as_the_year_before_keeps_its_translation(known: Translation, expected: str) -> None:
    localized = localizer("en", "sv", ())
    localized = type(localized)(**{**vars(localized), "translations": {known.context: known}})
    other = entry("a/2012/x", "Hej", "Ours")
    text = f"{entry('a/2011/x', 'Hej')}\n{other}"
    assert with_translations(text, localized, "a/2011", "a/2010") == f"{entry('a/2011/x', 'Hej', expected)}\n{other}"
