"""What became of an earlier year's promise: its own year, its own promise, and what is known where a status is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.views.commitments import CommitmentView, commitment_view
from agreements.views.legend import legend, legend_view, statuses_on
from agreements.views.outcomes import find
from agreements.views.results import results_view
from agreements.views.totals import totals_view
from mini_site import MiniSite

GOAL_2012 = "data/agreements/havslan/2012/goals/01-work.yml"
GOAL_2011 = "data/agreements/havslan/2011/goals/01-work.yml"
LOST = "Det fanns fler statusar, men de finns inte i vår källa. Vi gissar inte."


def here(mini: MiniSite, path: str, lang: str = "sv") -> Here:
    return Here(load_site(mini.root).edition(lang, [], "/"), path)


def shown(mini: MiniSite, year: int, ref: str) -> CommitmentView:
    place = here(mini, f"havslan/{year}/goals/work/")
    agreement = place.edition.content.agreements[f"havslan/{year}"]
    return commitment_view(place, agreement, find(agreement, ref))


def test_another_wording_is_shown_whole_and_the_result_says_its_year_once(mini: MiniSite) -> None:
    (past,) = shown(mini, 2012, "work/jobs").past
    assert (past.heading, str(past.text), past.amount) == ("Löftet 2011:", "Kommunen ordnar minst 20 jobb.", "")
    assert past.result is not None
    assert (past.result_heading, str(past.result.status.word)) == ("Resultat 2011:", "Uppfyllt")


def test_where_only_the_number_differs_the_amount_says_it(mini: MiniSite) -> None:
    target = "  target:\n  - {id: jobs, measure: Jobb, number: 32, unit: count, comparison: at_least}\n"
    mini.change(GOAL_2012, "text: Kommunen ordnar 32 jobb.\n", f"text: Kommunen ordnar minst 32 jobb.\n{target}")
    (past,) = shown(mini, 2012, "work/jobs").past
    assert (past.heading, past.text, past.amount, past.targets) == ("Löftet 2011:", None, "minst 20", ())


def test_without_a_target_the_text_says_the_number(mini: MiniSite) -> None:
    mini.change(GOAL_2011, "Kommunen ordnar minst 20 jobb.", "Kommunen ordnar 20 jobb.")
    before, _, after = mini.read(GOAL_2011).partition("  target:\n")
    mini.write(GOAL_2011, before + after[after.index("- id: cranes") :])
    (past,) = shown(mini, 2012, "work/jobs").past
    assert (str(past.text), past.amount) == ("Kommunen ordnar 20 jobb.", "")


def test_the_same_promise_is_not_said_twice(mini: MiniSite) -> None:
    mini.change(GOAL_2012, "Kommunen ordnar 32 jobb.", "Kommunen ordnar minst 20 jobb.")
    (past,) = shown(mini, 2012, "work/jobs").past
    assert (past.heading, past.text, past.amount, past.targets) == ("Samma löfte 2011:", None, "", ())


@pytest.mark.parametrize(
    ("lang", "heading"), [("sv", "Orden som avgör:"), ("en", "The words that decide (in Swedish):")]
)
def test_the_words_that_decide_say_their_language_where_it_is_another(mini: MiniSite, lang: str, heading: str) -> None:
    place = here(mini, "havslan/2011/goals/work/", lang)
    agreement = place.edition.content.agreements["havslan/2011"]
    result = commitment_view(place, agreement, find(agreement, "work/jobs")).result
    assert result is not None
    assert (result.decided_by_heading, result.decided_by) == (heading, "Det blev 23 jobb.")


@pytest.mark.parametrize(
    ("ref", "id_", "word"),
    [("work/cranes", "untold", "Inte i dokumentet"), ("school/books", "told", "Berättat i ord")],
)
def test_a_lost_status_says_what_is_known_instead(mini: MiniSite, ref: str, id_: str, word: str) -> None:
    result = shown(mini, 2011, ref).result
    assert result is not None
    assert (result.status.id, str(result.status.word), result.basis, result.no_outcome) == (id_, word, "", "")


def test_why_a_status_is_missing_is_said_once_a_page(mini: MiniSite) -> None:
    place = here(mini, "havslan/2011/goals/school/")
    lost = legend(place.edition, statuses_on([shown(mini, 2011, "school/books")]))
    known = legend(place.edition, statuses_on([shown(mini, 2011, "work/jobs")]))
    assert lost is not None
    assert known is not None
    assert (lost.lost, known.lost) == (LOST, "")
    assert legend(place.edition, ()) is None
    assert (legend_view(place).lost, tuple(one.id for one in legend_view(place).statuses)) == (
        LOST,
        ("met", "partly_met", "not_met", "not_reported", "told", "untold"),
    )


def test_where_no_status_is_lost_the_legend_does_not_speak_of_lost_ones(mini: MiniSite) -> None:
    follow_up = "data/agreements/havslan/2011/follow-up.yml"
    for ref in ("work/cranes", "school/books"):
        mini.change(
            follow_up, f"- commitment: {ref}\n  status: unrecorded", f"- commitment: {ref}\n  status: not_reported"
        )
    place = here(mini, "havslan/2011/")
    assert [one.id for one in legend_view(place).statuses] == ["met", "partly_met", "not_met", "not_reported"]


def test_where_there_is_no_document_nothing_is_said_of_what_it_tells(mini: MiniSite) -> None:
    follow_up = "data/agreements/havslan/2011/follow-up.yml"
    mini.change(follow_up, "work/cranes\n  status: unrecorded", "work/cranes\n  status: not_met\n  basis: printed")
    place = here(mini, "havslan/2011/goals/work/")
    agreement = place.edition.content.agreements["havslan/2011"]
    said = [
        commitment_view(place, one, find(one, "work/cranes")).result
        for one in (agreement, replace(agreement, source=None))
    ]
    assert [one.no_outcome for one in said if one] == ["Dokumentet berättar inte hur det gick.", ""]


def test_the_table_begins_to_tell_and_has_its_legend(mini: MiniSite) -> None:
    place = here(mini, "havslan/2011/")
    view = results_view(place, place.edition.content.agreements["havslan/2011"])
    assert [(row.status.id, row.outcome and str(row.outcome)) for row in view.rows] == [
        ("met", "Det blev 23 jobb."),
        ("untold", None),
        ("told", "En del böcker är köpta."),
    ]
    assert [(one.name, one.values[:1]) for one in view.filters] == [
        ("status", ("met",)),
        ("party", ("norra-kommun",)),
        ("goal", ("work",)),
    ]
    assert view.legend is not None
    assert view.file_name == "havslan-2011.csv"


def test_a_long_outcome_is_cut_between_words(mini: MiniSite) -> None:
    long = "Det " + "här är en mycket lång mening " * 9
    mini.change(
        "data/agreements/havslan/2011/follow-up.yml", "outcome: En del böcker är köpta.", f"outcome: {long}slut."
    )
    place = here(mini, "havslan/2011/")
    row = results_view(place, place.edition.content.agreements["havslan/2011"]).rows[-1]
    assert row.outcome is not None
    assert row.outcome.value.endswith(" …")
    assert len(row.outcome.value) <= 162


def test_what_is_published_stands_apart_from_what_is_known(mini: MiniSite) -> None:
    place = here(mini, "")
    view = totals_view(place, place.edition.content.agreements["havslan/2011"])
    assert view.known == "För 1 av 3 ser vi också vilket resultat de fick."
    assert [(one.status.id, one.count, one.href) for one in view.recorded] == [
        ("met", "1", "havslan/2011/status/met/"),
        ("told", "1", "havslan/2011/status/told/"),
        ("untold", "1", "havslan/2011/status/untold/"),
    ]
