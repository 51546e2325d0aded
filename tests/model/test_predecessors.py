"""Which agreement another one carries on."""

from __future__ import annotations

import pytest

from agreements.site.reading import load_site
from mini_site import MiniSite
from other_periods import add_agreement

HARBOUR, SCHOOL = "harbour-2012", "school-2012"
NEXT = "data/agreements/havslan/2015/agreement.yml"
GOAL = "data/agreements/havslan/2015/goals/01-boats.yml"


def before(mini: MiniSite, ref: str = "havslan/2015") -> str | None:
    content = load_site(mini.root).content
    earlier = content.before(content.agreements[ref])
    return earlier and earlier.ref


@pytest.fixture
def several(mini: MiniSite) -> MiniSite:
    """Two that hold from 2012 to 2014 beside that of 2012, and one of 2015."""
    add_agreement(mini, HARBOUR, "period: 2012-2014", "Hamnen", f"slug: {HARBOUR}\n")
    add_agreement(mini, SCHOOL, "period: 2012-2014", "Skolan", f"slug: {SCHOOL}\n")
    mini.change(f"data/agreements/havslan/{SCHOOL}/goals/01-boats.yml", "id: boats\nnumber", "id: books\nnumber")
    add_agreement(mini, "2015", "period: 2015", "Allt")
    return mini


def test_the_latest_before_it(mini: MiniSite) -> None:
    assert before(mini, "havslan/2012") == "havslan/2011"
    assert before(mini, "havslan/2011") is None
    add_agreement(mini, "2015-2017", "period: 2015-2017", "Allt")
    assert before(mini, "havslan/2015-2017") == "havslan/2012"


def test_of_several_at_a_time_it_is_none_by_its_days_alone(several: MiniSite) -> None:
    assert before(several) is None


def test_of_several_at_a_time_it_is_the_one_that_has_what_is_carried_on(several: MiniSite) -> None:
    several.change(GOAL, "  text: H", "  continues:\n  - books/boats\n  text: H")
    assert before(several) == f"havslan/{SCHOOL}"


def test_it_is_the_one_that_is_named(several: MiniSite) -> None:
    several.change(NEXT, "title: Allt", f"continues: havslan/{HARBOUR}\ntitle: Allt")
    assert before(several) == f"havslan/{HARBOUR}"


def test_one_that_still_holds_is_carried_on_by_none_that_does_not_say_so(mini: MiniSite) -> None:
    add_agreement(mini, "2012-2016", "period: 2012-2016", "Länge")
    mini.change("data/agreements/havslan/2012-2016/goals/01-boats.yml", "id: boats\nnumber", "id: ships\nnumber")
    add_agreement(mini, "2015", "period: 2015", "Allt")
    assert before(mini) is None
    mini.change(GOAL, "  text: H", "  continues:\n  - ships/boats\n  text: H")
    assert before(mini) == "havslan/2012-2016"
