"""What can be wrong with the time that something holds for, and what is said of it."""

from __future__ import annotations

import pytest

from mini_site import MiniSite
from other_periods import NAMED, PERIOD_OF, RANGE, add_agreement

AGREEMENT = PERIOD_OF.format("2012")
YEAR = "\nyear: 2012\n"
KEPT = "Write 2025 or 2025-2027, or 'id', 'name', 'starts' and 'ends' of a period with a name."
DIGITS = "Write its four digits, such as 2025. A longer time is written 'period: 2025-2027'."
ORDER = "Write the earlier year first, such as 2022-2024, or one year alone."


def said(mini: MiniSite) -> list[str]:
    code, told = mini.run("check")
    assert code == 1
    return [line for line in told.splitlines() if ": error: " in line]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("year: next", f"3:7: error: 'next' is not a year. {DIGITS}", id="no year"),
        pytest.param("year: '0'", f"3:7: error: '0' is not a year. {DIGITS}", id="a year that no calendar has"),
        pytest.param(
            "period: 2012–2014",
            f"3:9: error: '2012–2014' is not a year or a range of years. {KEPT}",
            id="another dash",
        ),
        pytest.param(
            "subtitle: Så",
            "1:1: error: the key 'period' is missing. Add a line such as 'period: 2025' or 'period: 2025-2027'.",
            id="none",
        ),
        pytest.param(
            "year: 2012\nperiod: 2012",
            "1:1: error: 'year' and 'period' both say when it holds. Keep 'period', and remove 'year'.",
            id="both",
        ),
        pytest.param(
            "period:\n  id: term\n  name: Tiden\n  starts: '2012-01-01'",
            "4:3: error: the key 'ends' is missing. Add a line 'ends: …' here.",
            id="without an end",
        ),
    ],
)
def test_a_period_that_is_none(mini: MiniSite, written: str, expected: str) -> None:
    mini.change(AGREEMENT, YEAR, f"\n{written}\n")
    if written.startswith("subtitle"):
        mini.change(AGREEMENT, "subtitle: Vad 3 parter lovar\n", "")
    assert said(mini) == [f"{AGREEMENT}:{expected}"]


@pytest.mark.parametrize("period", ["2014-2012", "2012-2012"])
def test_a_range_that_ends_before_it_begins(mini: MiniSite, period: str) -> None:
    add_agreement(mini, period, f"period: {period}", "Hamnen")
    expected = f":3:9: error: the period {period} does not end after the year that it begins in. {ORDER}"
    assert said(mini) == [PERIOD_OF.format(period) + expected]


def test_a_named_period_that_ends_before_it_begins(mini: MiniSite) -> None:
    add_agreement(mini, "harbour-term", NAMED.replace("2014-03-31", "2012-03-31"), "Hamnen")
    assert said(mini) == [
        f"{PERIOD_OF.format('harbour-term')}:4:3: error: the period ends on 2012-03-31, before it begins. "
        "Write the earlier day as 'starts' and the later one as 'ends'."
    ]


@pytest.mark.parametrize(
    ("period", "slug", "folder", "expected"),
    [
        pytest.param(RANGE, "", "2012", "3:9: error: the period is '2012-2014' but the folder is '2012'. "
                     "Write 'period: 2012', or rename the folder.", id="other years"),
        pytest.param(RANGE, "", "boats", "3:9: error: the period is '2012-2014' but the folder is 'boats'. "
                     "Write 'slug: boats', or rename the folder.", id="a folder that is no period"),
        pytest.param(RANGE, "slug: ships\n", "boats", "4:7: error: the slug is 'ships' but the folder is 'boats'. "
                     "Write 'slug: boats', or rename the folder.", id="another slug"),
        pytest.param(NAMED, "", "2012", "4:3: error: the period is 'harbour-term' but the folder is '2012'. "
                     "Write 'slug: 2012', or rename the folder.", id="a period with a name"),
    ],
)  # fmt: skip
def test_a_folder_that_says_something_else(mini: MiniSite, period: str, slug: str, folder: str, expected: str) -> None:
    if folder == "2012":
        mini.change(AGREEMENT, YEAR, f"\n{period}\n{slug}")
    else:
        add_agreement(mini, folder, period, "Hamnen", slug)
    assert f"{PERIOD_OF.format(folder)}:{expected}" in said(mini)


def test_two_agreements_at_one_address(mini: MiniSite) -> None:
    add_agreement(mini, "harbour-2012", RANGE, "Hamnen", "slug: harbour-2012\n")
    add_agreement(mini, "school-2012", RANGE, "Skolan", "slug: harbour-2012\n")
    assert said(mini) == [
        f"{PERIOD_OF.format('school-2012')}:4:7: error: the slug is 'harbour-2012' but the folder is 'school-2012'. "
        "Write 'slug: school-2012', or rename the folder.",
    ]


def test_two_files_of_the_open_data_at_one_address(mini: MiniSite) -> None:
    add_agreement(mini, "2012-statistics", "period: 2013", "Hamnen", "slug: 2012-statistics\n")
    first, second = (PERIOD_OF.format(one) for one in ("2012", "2012-statistics"))
    assert said(mini) == [
        f"{second}:1:1: error: the address 'data/havslan/2012-statistics.json' stands twice (first in {first}:1:1). "
        "Keep one, or rename one."
    ]


def test_two_agreements_whose_catalogues_would_be_one(mini: MiniSite) -> None:
    add_agreement(mini, "norr-2012", "period: 2012", "Hamnen", "slug: norr-2012\n")
    first, second = (f"data/agreements/{one}/agreement.yml" for one in ("havslan-norr/2012", "havslan/norr-2012"))
    mini.write(first, mini.read(AGREEMENT).replace("place: havslan\n", "place: havslan-norr\n"))
    for goal in ("01-work.yml", "02-school.yml"):
        text = mini.read(f"data/agreements/havslan/2011/goals/{goal}")
        mini.write(f"data/agreements/havslan-norr/2012/goals/{goal}", text)
    assert said(mini) == [
        f"{first}:1:1: error: the address 'havslan-norr-2012' stands twice (first in {second}:1:1). "
        "Keep one, or rename one."
    ]


def test_a_named_period_that_is_another_elsewhere(mini: MiniSite) -> None:
    add_agreement(mini, "harbour-term", NAMED, "Hamnen")
    add_agreement(mini, "school-term", NAMED.replace("Hamnens", "Skolans"), "Skolan", "slug: school-term\n")
    first, second = (PERIOD_OF.format(one) for one in ("harbour-term", "school-term"))
    assert said(mini) == [
        f"{second}:1:1: error: the period 'harbour-term' is another than in {first}:1:1. "
        "Write the same days and the same name, or give it an id of its own."
    ]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("havslan/2022", "unknown agreement 'havslan/2022'. Did you mean 'havslan/2012'?"),
        (
            "havslan/2012",
            "it carries on 'havslan/2012', which does not begin before it. "
            "Name the agreement before it, or leave 'continues' out.",
        ),
    ],
)
def test_a_predecessor_that_can_be_none(mini: MiniSite, named: str, expected: str) -> None:
    mini.change(AGREEMENT, "title: Löften 2012", f"continues: {named}\ntitle: Löften 2012")
    assert f"{AGREEMENT}:4:12: error: {expected}" in said(mini)


def test_what_carries_on_must_say_what_where_that_is_not_plain(mini: MiniSite) -> None:
    add_agreement(mini, "harbour-2012", RANGE, "Hamnen", "slug: harbour-2012\n")
    add_agreement(mini, "school-2012", RANGE, "Skolan", "slug: school-2012\n")
    add_agreement(mini, "2015", "period: 2015", "Allt")
    mini.change(
        "data/agreements/havslan/2015/goals/01-boats.yml", "  text: H", "  continues:\n  - boats/boats\n  text: H"
    )
    assert (
        f"{PERIOD_OF.format('2015')}:1:1: error: it is not plain which agreement it carries on: "
        "havslan/harbour-2012, havslan/school-2012. "
        "Name it with a line such as 'continues: havslan/school-2012'."
    ) in said(mini)


def test_a_printed_agreement_is_asked_for_its_source(mini: MiniSite) -> None:
    add_agreement(mini, "2013", "period: 2013", "Hamnen")
    missing = f"{PERIOD_OF.format('2013')}:1:1: warning: the key 'source' is missing. Add 'source' when it is known.\n"
    assert missing not in mini.run("check")[1]
    mini.change("data/site.yml", "source_language: sv\n", "source_language: sv\nprinted: yes\n")
    assert missing in mini.run("check")[1]
