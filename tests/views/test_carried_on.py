"""A promise beside those that it carries on: what is shown word by word, what side by side, and who is new."""

from __future__ import annotations

import pytest

from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.views.carried_on import CarriedOn
from agreements.views.changes import ChangesView, changes_view
from mini_site import MiniSite

WORK = "data/agreements/havslan/2012/goals/01-work.yml"
SCHOOL = "data/agreements/havslan/2011/goals/02-school.yml"
TEXT = "Kommunen ordnar 32 jobb."


def changes(mini: MiniSite) -> ChangesView:
    edition = load_site(mini.root).edition("sv", (), "/")
    later = edition.content.agreements["havslan/2012"]
    return changes_view(Here(edition, "havslan/2012/changes/"), later)


def jobs(mini: MiniSite) -> CarriedOn:
    (one,) = [*(work := changes(mini).goals[0]).same, *work.changed]
    return one


def test_a_few_words_are_marked_and_the_result_says_its_year(mini: MiniSite) -> None:
    one = jobs(mini)
    assert [(piece.kind, piece.text) for piece in one.pieces] == [
        ("same", "Kommunen ordnar "),
        ("deleted", "minst 20"),
        ("same", " "),
        ("inserted", "32"),
        ("same", " jobb."),
    ]
    assert one.sentences == ()
    assert [(result.id, result.word.value) for result in one.past_results] == [("met", "2011: Uppfyllt")]


def test_most_of_the_words_are_shown_side_by_side_each_with_its_year(mini: MiniSite) -> None:
    mini.change(WORK, TEXT, "Vi startar en ny verkstad i hamnen.")
    one = jobs(mini)
    assert one.pieces == ()
    assert [(line.period, line.link.text.value) for line in one.sentences] == [
        ("2011", "Kommunen ordnar minst 20 jobb."),
        ("2012", "Vi startar en ny verkstad i hamnen."),
    ]
    assert one.past_results == ()
    assert [[result.word.value for result in line.results] for line in one.sentences] == [["2011: Uppfyllt"], []]


@pytest.mark.parametrize(("year", "is_unchanged"), [(2012, True), (2013, False)])
def test_a_year_that_moved_with_the_agreement_is_no_change(mini: MiniSite, year: int, is_unchanged: bool) -> None:
    earlier = "data/agreements/havslan/2011/goals/01-work.yml"
    mini.change(earlier, "Kommunen ordnar minst 20 jobb.", "Kommunen ordnar 20 jobb under 2011.")
    mini.change(WORK, TEXT, f"Kommunen ordnar 20 jobb under {year}.")
    assert jobs(mini).is_unchanged is is_unchanged
    same, changed, *_ = changes(mini).counts
    assert same.startswith("1 " if is_unchanged else "0 ")
    assert changed.startswith("0 " if is_unchanged else "1 ")


def test_who_is_new_and_who_has_left(mini: MiniSite) -> None:
    mini.change(WORK, f"  - norra-kommun\n  text: {TEXT}", f"  - sodra-kommun\n  text: {TEXT}")
    one = jobs(mini)
    assert [link.text.value for link in one.new_for] == ["Södra kommun"]
    assert [link.text.value for link in one.no_longer_for] == ["Norra kommun"]


def test_a_promise_that_two_carry_on_has_left_nobody(mini: MiniSite) -> None:
    """The municipalities promised together; each now promises alone."""
    for party, text in (("norra-kommun", "Norra köper böcker."), ("sodra-kommun", "Södra köper böcker.")):
        entry = f"- id: books-{party}\n  parties:\n  - {party}\n  text: {text}\n  continues:\n  - school/books\n"
        mini.write(WORK, mini.read(WORK) + entry)
    books = [one for one in changes(mini).goals[0].changed if one.now.link.text.value.endswith("böcker.")]
    assert [(one.new_for, one.no_longer_for) for one in books] == [((), ()), ((), ())]


def test_who_promised_the_same_but_did_not_both_keep_it_stand_apart(mini: MiniSite) -> None:
    for party in ("norra-kommun", "sodra-kommun"):
        entry = f"- id: rules-{party}\n  parties:\n  - {party}\n  text: Vi har regler.\n"
        mini.write(SCHOOL, mini.read(SCHOOL) + entry)
    follow_up = "data/agreements/havslan/2011/follow-up.yml"
    mini.write(follow_up, mini.read(follow_up) + "- commitment: school/rules-norra-kommun\n  status: unrecorded\n")
    refs = "".join(f"  - school/rules-{party}\n" for party in ("norra-kommun", "sodra-kommun"))
    mini.change(WORK, "  continues:\n  - work/jobs\n", f"  continues:\n{refs}")
    one = jobs(mini)
    assert [([link.text.value for link in line.by], len(line.results)) for line in one.sentences] == [
        (["Norra kommun"], 1),
        (["Södra kommun"], 0),
        (["Norra kommun"], 0),
    ]


def test_several_promises_that_became_one_are_one_change_with_each_wording_once(mini: MiniSite) -> None:
    """Two promised the same, a third something else: one entry, three promises, two earlier wordings."""
    for party, text in (("norra-kommun", "Vi har regler."), ("sodra-kommun", "Vi har regler."), ("hamnverket", "Nej.")):
        mini.write(SCHOOL, mini.read(SCHOOL) + f"- id: rules-{party}\n  parties:\n  - {party}\n  text: {text}\n")
    refs = "".join(f"  - school/rules-{party}\n" for party in ("norra-kommun", "sodra-kommun", "hamnverket"))
    mini.change(WORK, "  continues:\n  - work/jobs\n", f"  continues:\n{refs}")
    one = jobs(mini)
    assert [(line.period, [link.text.value for link in line.by], line.link.text.value) for line in one.sentences] == [
        ("2011", ["Norra kommun", "Södra kommun"], "Vi har regler."),
        ("2011", ["Hamnverket"], "Nej."),
        ("2012", ["Norra kommun"], TEXT),
    ]
    assert changes(mini).counts[1].startswith("1 ")


def test_what_is_emphasised_is_no_change_of_words_and_a_title_names_the_promise(mini: MiniSite) -> None:
    mini.change(
        WORK, f"  text: {TEXT}\n", "  title: Jobb i hamnen\n  text: |\n    Kommunen ordnar *minst* **32** jobb.\n"
    )
    one = jobs(mini)
    assert [(piece.kind, piece.text) for piece in one.pieces] == [
        ("same", "Kommunen ordnar minst "),
        ("deleted", "20"),
        ("same", " "),
        ("inserted", "32"),
        ("same", " jobb."),
    ]
    assert one.now.link.text.value == "Jobb i hamnen"


def test_of_several_paragraphs_a_list_shows_the_first(mini: MiniSite) -> None:
    mini.change(WORK, f"  text: {TEXT}\n", "  text: |\n    Vi startar en ny *verkstad*.\n\n    Den ligger i hamnen.\n")
    assert [line.link.text.value for line in jobs(mini).sentences] == [
        "Kommunen ordnar minst 20 jobb.",
        "Vi startar en ny verkstad.",
    ]
