"""What has changed and what is late: of lists of follow-ups, and never by the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from agreements.languages.days import rough_day
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment
from agreements.model.history import (
    Item,
    deadline_state,
    deadlines,
    has_history,
    other_voice,
    status_changes,
)
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place
from agreements.site.reading import load_site
from agreements.site.site import Site
from history_site import with_history
from mini_site import MiniSite


@pytest.fixture(scope="module")
def site(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return load_site(with_history(mini_template.copy_to(tmp_path_factory.mktemp("history") / "project")).root)


@pytest.fixture(scope="module")
def agreement(site: Site) -> Agreement:
    return site.content.agreements["havslan/2012"]


@pytest.fixture(scope="module")
def words(site: Site) -> Vocabulary:
    return site.content.vocabulary


def said(day: str, status: str, basis: str | None = None) -> FollowUp:
    return FollowUp(status, status, basis, None, None, (), Place("f.yml"), date.fromisoformat(day))


def promise(agreement: Agreement, due: str | None, *follow_ups: FollowUp) -> Commitment:
    lamps = agreement.goal("harbour").commitments[1]
    return replace(lamps, due=rough_day(due) if due else None, follow_ups=follow_ups)


def test_the_site_is_sound(site: Site) -> None:
    assert site.problems == ()


def test_the_newest_is_what_is_shown_first(agreement: Agreement) -> None:
    promenade = agreement.goal("harbour").commitments[0]
    assert promenade.follow_up is promenade.follow_ups[-1]
    assert [(str(one.on), one.basis) for one in promenade.follow_ups] == [
        ("2012-06-30", "reported"),
        ("2013-12-31", "reported"),
        ("2013-12-31", "assessed"),
    ]


def test_the_last_report_may_be_of_a_step(agreement: Agreement) -> None:
    assert agreement.last_report == date(2013, 12, 31)


def test_an_agreement_without_days_has_no_last_report_and_no_history(site: Site, words: Vocabulary) -> None:
    earlier = site.content.agreements["havslan/2011"]
    assert (earlier.last_report, has_history(earlier), deadlines(earlier, words)) == (None, False, ())


def test_changes_are_the_newest_first_and_each_knows_what_was_before(agreement: Agreement) -> None:
    found = [
        (str(one.on), one.item.commitment.id, one.before.status if one.before else None, one.now.status)
        for one in status_changes(agreement)
    ]
    assert found == [
        ("2013-12-31", "promenade", "not_met", "met"),
        ("2013-12-31", "promenade", "met", "partly_met"),
        ("2012-12-31", "lamps", None, "partly_met"),
        ("2012-06-30", "promenade", None, "not_met"),
        ("2012-05-31", "promenade", None, "met"),
    ]


def test_a_report_that_says_the_same_again_is_no_change(agreement: Agreement) -> None:
    lamps = promise(agreement, None, said("2012-05-01", "partly_met"), said("2012-09-01", "partly_met"))
    goal = replace(agreement.goals[0], commitments=(lamps,))
    assert [str(one.on) for one in status_changes(replace(agreement, goals=(goal,)))] == ["2012-05-01"]


@pytest.mark.parametrize(
    ("history", "other"),
    [
        ([("met", "reported"), ("not_met", "assessed")], "met"),
        ([("not_met", "assessed"), ("met", "reported")], "not_met"),
        ([("met", "reported"), ("met", "assessed")], None),
        ([("met", "reported"), ("not_met", "reported")], None),
        ([("met", "printed"), ("not_met", "assessed")], None),
        ([("not_met", "reported"), ("met", "reported"), ("not_met", "assessed")], "met"),
        ([], None),
    ],
)
def test_two_voices_stand_side_by_side_where_they_differ(
    history: list[tuple[str, str]], other: str | None, words: Vocabulary
) -> None:
    follow_ups = [said(f"2012-0{month}-01", *one) for month, one in enumerate(history, start=1)]
    found = other_voice(follow_ups, words)
    assert (found.status if found else None) == other


@pytest.mark.parametrize(
    ("due", "status", "state"),
    [
        ("2012-06-30", "met", "reached"),
        ("2014", "met", "reached"),
        ("2012-06-30", "partly_met", "overdue"),
        ("2012-06-30", "not_met", "overdue"),
        ("2012-06-30", "not_reported", "unknown"),
        ("2012-06-30", "told", "unknown"),
        ("2012-06-30", None, "unknown"),
        ("2013-12-31", "partly_met", "ahead"),
        ("2013", "partly_met", "ahead"),
        ("2013-12", None, "ahead"),
        ("2013-12-30", "partly_met", "overdue"),
    ],
)
def test_what_is_late_is_late_at_the_last_report(
    due: str, status: str | None, state: str, agreement: Agreement, words: Vocabulary
) -> None:
    item = Item(promise(agreement, due, *([said("2012-05-01", status)] if status else [])))
    assert deadline_state(item, date(2013, 12, 31), words) == state


def test_deadlines_stand_by_day_with_those_of_steps_among_them(agreement: Agreement, words: Vocabulary) -> None:
    found = [
        (one.due.written, one.item.milestone.id if one.item.milestone else one.item.commitment.id, one.state)
        for one in deadlines(agreement, words)
    ]
    assert found == [
        ("2012-06", "drawn", "reached"),
        ("2012-11-30", "lamps", "overdue"),
        ("2013", "promenade", "ahead"),
    ]


def test_no_clock_is_read() -> None:
    source = Path(deadline_state.__code__.co_filename).read_text(encoding="utf-8")
    assert "today" not in source
    assert "now()" not in source
