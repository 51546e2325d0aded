"""A party's page: its totals first, and each thing once."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.model.parties import Party
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.site.site_map import joint_path, party_path
from agreements.views.parties import find_view, parties_view
from agreements.views.party import PartyView, party_view
from example_site import EXAMPLE


@pytest.fixture(scope="module")
def here() -> Here:
    return Here(load_site(Path(EXAMPLE)).edition("en", (), "/"), "parties/")


def views(here: Here) -> list[tuple[Party, PartyView]]:
    return [
        (party, party_view(Here(here.edition, party_path(party.id)), party))
        for party in here.edition.content.parties.values()
    ]


def test_each_total_names_its_place_and_its_year(here: Here) -> None:
    totals = [total for _, view in views(here) for total in view.totals]
    assert totals
    for total in totals:
        assert any(f"{one.place_name} {one.period.id}: " in total.count for one in here.edition.content.agreed)


def test_the_statuses_of_a_year_add_up_to_what_is_followed_up(here: Here) -> None:
    for party, view in views(here):
        for agreement in here.edition.content.agreed:
            bound = [one for one in agreement.commitments if party in one.parties and one.follow_up]
            name = f"{agreement.place_name} {agreement.period.id}: "
            counted = [int(each.count) for one in view.totals if one.count.startswith(name) for each in one.statuses]
            assert sum(counted) == len(bound), (party.id, agreement.ref)


def test_no_commitment_stands_twice(here: Here) -> None:
    for party, view in views(here):
        promises = [one.id for year in view.years for goal in (*year.alone, *year.beside) for one in goal.promises]
        assert len(promises) == len(set(promises)), party.id


def test_what_became_of_an_earlier_promise_is_a_link_to_where_it_stands(here: Here) -> None:
    links = 0
    for _, view in views(here):
        promises = [one for year in view.years for goal in (*year.alone, *year.beside) for one in goal.promises]
        ids = {one.id for one in promises}
        for link in (link for one in promises for link in one.became):
            assert (link.href or "").removeprefix("#") in ids
            links += 1
    assert links


def test_those_who_promise_as_one_have_a_page_with_their_members(here: Here) -> None:
    joint = next(iter(here.edition.content.joint_parties.values()))
    view = party_view(Here(here.edition, joint_path(joint)), joint)
    assert len(view.head.members) == len(joint.members)
    assert all(link.href for link in view.head.members)
    assert view.years


def test_the_list_of_parties_is_by_kind(here: Here) -> None:
    agreement = here.edition.content.agreements["pebble-bay/2025"]
    headings = [group.heading.value for group in parties_view(here, agreement).groups]
    assert headings[0] == "Municipalities" and headings == list(dict.fromkeys(headings))


def test_every_party_of_an_agreement_can_be_found(here: Here) -> None:
    found = [one.link.href for group in find_view(here).groups for one in group.found]
    there = {party.id for one in here.edition.content.agreed for party in one.parties}
    assert sorted(found) == sorted(f"{id_}/" for id_ in there)
