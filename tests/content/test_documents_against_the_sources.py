"""Norrbotten's agreement and plan, the working groups, the pre-project: counted against the documents."""

from __future__ import annotations

from collections import Counter
from datetime import date

from agreements.model.content import Content


def test_norrbotten_2009_party_by_party(content: Content) -> None:
    agreement = content.agreements["norrbotten/2009"]
    common, undertakings = agreement.goals
    assert len(agreement.parties) == 10
    assert len(agreement.signatories) == 10
    assert [[one.id for one in commitment.by] for commitment in common.commitments] == [["all-parties"]] * 2
    assert Counter(one.by[0].id for one in undertakings.commitments) == {
        "kommunforbundet-norrbotten": 5,
        "arbetsformedlingen": 3,
        "lulea-stift": 11,
        "lansstyrelsen-norrbotten": 8,
        "foretagarna-norrbotten": 2,
        "migrationsverket": 4,
        "norrbottens-lans-landsting": 4,
        "lulea-tekniska-universitet": 2,
        "forsakringskassan": 2,
        "roda-korset": 8,
    }


def test_the_measurable_targets_of_norrbotten_2015(content: Content) -> None:
    plan = content.documents["norrbotten/2015/action-plan"]
    targets = {(one.comparison, int(one.number)) for indicator in plan.indicators for one in indicator.targets}
    assert targets == {
        ("more_than", 80),
        ("less_than", 10),
        ("exactly", 45),
        ("less_than", 14),
        ("at_least", 8000),
        ("at_least", 500),
        ("at_least", 1700),
        ("at_least", 75),
    }


def test_the_three_development_areas_have_their_priorities_and_activities(content: Content) -> None:
    plan = content.documents["norrbotten/2015/action-plan"]
    assert [len(area.aims) for area in plan.areas] == [4, 4, 4]
    assert [len(area.priorities) for area in plan.areas] == [3, 3, 4]
    assert all(len(area.activities) >= 4 for area in plan.areas)


def test_the_four_working_groups_and_their_members(content: Content) -> None:
    report = content.documents["vasternorrland/2009/working-groups"]
    assert [len(group.members) for group in report.working_groups] == [6, 8, 5, 3]
    members = {member.name for group in report.working_groups for member in group.members}
    assert {"Per Östberg", "Jan Stoelwinder", "Sirpa Källman", "Katarina Öhrberg"} <= members


def test_the_dated_activities_of_the_first_group(content: Content) -> None:
    first = content.documents["vasternorrland/2009/working-groups"].working_groups[0]
    assert len(first.events) == 14
    days = sorted(event.day for event in first.events)
    assert (days[0], days[-1]) == (date(2009, 4, 24), date(2010, 6, 15))
    conference = next(event for event in first.events if event.day == date(2010, 1, 27))
    assert conference.last_day == date(2010, 1, 28)


def test_the_survey(content: Content) -> None:
    survey = content.documents["vasternorrland/2009/working-groups"].survey
    assert survey is not None
    assert (survey.asked, survey.answered) == (30, 21)
    assert len(survey.questions) == 8


def test_the_pre_project_in_jamtland(content: Content) -> None:
    project = content.documents["jamtland/2008/preproject"]
    values = " ".join(fact.value.original.replace("\u00a0", " ") for fact in project.facts)
    assert "248 480" in values
    assert "185 505" in values
    assert "1 september 2008" in values
    assert "30 januari 2009" in values
    assert len([one for one in project.partners if "kommun" in one.name.lower()]) == 15
    assert len(project.aims) == 13


def test_no_contact_address_is_published(content: Content) -> None:
    assert "@" not in repr(content)
