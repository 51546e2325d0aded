"""Goals put together: who is bound, which numbers are to reach, and what became of each commitment."""

from __future__ import annotations

from decimal import Decimal

import pytest

from agreements.assemble.goals import goals_of
from agreements.assemble.joins import Joins
from agreements.assemble.vocabulary import vocabulary_of
from agreements.interface.frame_texts import frame_texts
from agreements.languages.texts import SourceText
from agreements.load.load import AgreementFolder
from agreements.model.goals import Commitment, Goal, Target
from agreements.model.parties import JointParty, Party, Promiser
from agreements.problems.problems import Place
from agreements.shapes.agreement import AgreementFile
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.goals import GoalFile
from agreements.shapes.loaded import Loaded, Shaped, shape
from agreements.source.yaml import parse

AGREEMENT = """\
place: v
place_name: V
year: 2009
title: T
subtitle: S
source: {title: T, publisher: P, year: 2010, section: S}
groups:
- {id: outward, name: Utåt}
parties: [polisen, timra, ange]
"""
GOAL = """\
id: health
number: '5'
group: outward
title: Hälsa
text: Alla mår bra.
source: {section: Mål 5, page: 17}
responsible: [polisen, municipalities]
commitments:
- {id: first, parties: [polisen], text: Ett}
- {id: second, parties: [municipalities], text: Två, signed_wording: Tu, continues: [health/old]}
- {id: third, parties: [timra, municipalities], text: Tre}
- {id: fourth, parties: [ange], text: Fyra}
"""
FOLLOW_UPS = """\
published_totals: {met: 1, partly_met: 2, not_met: 1}
follow_ups:
- {commitment: health/first, status: met, basis: printed, outcome: Det gick bra.}
- {commitment: health/second, status: partly_met, basis: stated, decided_by: Till hälften., outcome: Delat.}
- {commitment: health/third, status: not_met, basis: printed, same_outcome_as: health/second}
- {commitment: health/fourth, status: unrecorded, same_outcome_as: health/second}
"""


def party(id_: str) -> Party:
    return Party(
        id_, id_.title(), "sv", "organisation", SourceText(f"parties/{id_}/what", "x"), (), Place("parties.yml"), "sv"
    )


POLICE, TIMRA, ANGE = party("polisen"), party("timra"), party("ange")
MUNICIPALITIES = JointParty("municipalities", SourceText("m", "Länets kommuner"), (TIMRA, ANGE), "v")
PROMISERS: dict[str, Promiser] = {one.id: one for one in (POLICE, TIMRA, ANGE, MUNICIPALITIES)}


def loaded(text: str, file: str, model: type[Shaped]) -> Loaded[Shaped]:
    found, problems = shape(parse(text.encode(), file), model)
    assert problems == ()
    assert found is not None
    return found


def put_together(goals: list[str], follow_ups: str | None = None) -> tuple[tuple[Goal, ...], list[str]]:
    """The goals and what is told of them; the files are 1.yml, 2.yml, … and follow-up.yml."""
    joins = Joins()
    folder = AgreementFolder(
        loaded(AGREEMENT, "agreement.yml", AgreementFile),
        tuple(loaded(text, f"{number}.yml", GoalFile) for number, text in enumerate(goals, start=1)),
        loaded(follow_ups, "follow-up.yml", FollowUpFile) if follow_ups else None,
    )
    return goals_of(folder, PROMISERS, vocabulary_of(None, frame_texts(), joins), joins), [
        str(problem) for problem in joins.problems
    ]


def one_goal(text: str, follow_ups: str | None = None) -> Goal:
    (goal,), problems = put_together([text], follow_ups)
    assert problems == []
    return goal


def told(text: str, follow_ups: str | None = None) -> list[str]:
    return put_together([text], follow_ups)[1]


def commitment(id_: str, follow_ups: str | None = None) -> Commitment:
    return next(one for one in one_goal(GOAL, follow_ups).commitments if one.id == id_)


def test_a_goal() -> None:
    goal = one_goal(GOAL)
    assert (goal.id, goal.number, goal.group, goal.section, goal.page) == ("health", "5", "outward", "Mål 5", 17)
    assert goal.title == SourceText("v/2009/goals/health/title", "Hälsa")
    assert goal.text == SourceText("v/2009/goals/health/text", "Alla mår bra.")
    assert goal.responsible == (POLICE, MUNICIPALITIES)
    assert goal.at == Place("1.yml", 1, 1)


@pytest.mark.parametrize(
    ("id_", "by", "parties"),
    [
        pytest.param("first", (POLICE,), (POLICE,), id="a party"),
        pytest.param("second", (MUNICIPALITIES,), (TIMRA, ANGE), id="a joint party is all its members"),
        pytest.param("third", (TIMRA, MUNICIPALITIES), (TIMRA, ANGE), id="a member beside its joint party counts once"),
    ],
)
def test_who_is_bound(id_: str, by: tuple[Promiser, ...], parties: tuple[Party, ...]) -> None:
    found = commitment(id_)
    assert (found.by, found.parties) == (by, parties)


def test_a_commitment() -> None:
    found = commitment("second")
    assert (found.ref, found.goal, found.at) == ("health/second", "health", Place("1.yml", 10, 3))
    assert found.text == SourceText("v/2009/goals/health/commitments/second/text", "Två")
    assert (found.signed_wording, found.continues) == ("Tu", ("health/old",))


@pytest.mark.parametrize("id_", ["first", "second", "third", "fourth"])
def test_without_a_follow_up_file_nothing_has_become_of_anything(id_: str) -> None:
    assert commitment(id_).follow_up is None


TELLER = "v/2009/goals/health/commitments/{}/outcome"


@pytest.mark.parametrize(
    ("id_", "status", "basis", "outcome", "shared"),
    [
        pytest.param(
            "first", "met", "printed", SourceText(TELLER.format("first"), "Det gick bra."), (), id="its own outcome"
        ),
        pytest.param(
            "second",
            "partly_met",
            "stated",
            SourceText(TELLER.format("second"), "Delat."),
            ("health/third", "health/fourth"),
            id="the one that tells it",
        ),
        pytest.param(
            "third",
            "not_met",
            "printed",
            SourceText(TELLER.format("second"), "Delat."),
            ("health/second", "health/fourth"),
            id="one that shares it",
        ),
        pytest.param(
            "fourth",
            "unrecorded",
            None,
            SourceText(TELLER.format("second"), "Delat."),
            ("health/second", "health/third"),
            id="another that shares it",
        ),
    ],
)
def test_a_shared_outcome_is_put_at_each_commitment(
    id_: str, status: str, basis: str | None, outcome: SourceText, shared: tuple[str, ...]
) -> None:
    found = commitment(id_, FOLLOW_UPS).follow_up
    assert found is not None
    assert (found.status, found.basis, found.outcome) == (status, basis, outcome)
    assert found.shares_outcome_with == shared


def test_a_follow_up_knows_its_place_and_what_decided_it() -> None:
    found = commitment("second", FOLLOW_UPS).follow_up
    assert found is not None
    assert (found.at, found.decided_by) == (Place("follow-up.yml", 4, 3), "Till hälften.")


def test_a_follow_up_may_have_no_outcome() -> None:
    found = commitment("first", FOLLOW_UPS.replace(", outcome: Det gick bra.", "")).follow_up
    assert found is not None
    assert found.outcome is None


def only(follow_up: str) -> str:
    return f"published_totals: {{met: 1, partly_met: 2, not_met: 1}}\nfollow_ups:\n- {follow_up}\n"


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        pytest.param(
            "{commitment: health/frist, status: met}",
            "follow-up.yml:3:3: error: unknown commitment 'health/frist'. Did you mean 'health/first'?",
            id="followed up",
        ),
        pytest.param(
            "{commitment: health/first, status: met, same_outcome_as: health/secnd}",
            "follow-up.yml:3:3: error: unknown commitment 'health/secnd'. Did you mean 'health/second'?",
            id="sharing its outcome",
        ),
    ],
)
def test_an_unknown_commitment_is_told(follow_up: str, expected: str) -> None:
    assert told(GOAL, only(follow_up)) == [expected]


def places_told(text: str, follow_ups: str | None = None) -> set[str]:
    return {one.partition(": error: ")[0] for one in told(text, follow_ups)}


def test_an_outcome_that_would_be_lost_beside_a_shared_one_is_told() -> None:
    both = FOLLOW_UPS.replace("basis: printed, same_outcome_as", "basis: printed, outcome: Eget., same_outcome_as")
    assert places_told(GOAL, both) == {"follow-up.yml:5:3"}


def test_sharing_an_outcome_with_one_that_tells_none_is_told() -> None:
    assert places_told(GOAL, FOLLOW_UPS.replace(", outcome: Delat.", "")) == {"follow-up.yml:5:3", "follow-up.yml:6:3"}


def with_target(target: str) -> str:
    return f"{GOAL}- id: fifth\n  parties: [municipalities]\n  text: Fem\n  target:\n  - {target}\n"


@pytest.mark.parametrize(
    ("comparison", "to", "is_told"),
    [
        pytest.param("exactly", "", False, id="one number"),
        pytest.param("between", ", to: 100", False, id="a range"),
        pytest.param("between", "", True, id="a range without its end"),
        pytest.param("at_least", ", to: 100", True, id="an end without a range"),
    ],
)
def test_a_range_has_both_ends(comparison: str, to: str, is_told: bool) -> None:
    text = with_target(f"{{id: t, measure: Antal, number: 80, unit: count, comparison: {comparison}{to}}}")
    expected = (
        "1.yml:17:5: error: a range needs 'to' and 'comparison: between' together. "
        "Write 'comparison: between' with both 'number' and 'to', or neither."
    )
    assert told(text) == ([expected] if is_told else [])


def test_a_target() -> None:
    text = with_target(
        "{id: timra, measure: Antal, number: 60, to: 80.5, unit: count, comparison: between, party: timra}"
    )
    assert one_goal(text).commitments[-1].targets == (
        Target(
            id="timra",
            measure=SourceText("v/2009/goals/health/commitments/fifth/target/timra/measure", "Antal"),
            number=Decimal(60),
            to=Decimal("80.5"),
            unit="count",
            comparison="between",
            party=TIMRA,
        ),
    )


def test_a_target_of_all_has_no_party() -> None:
    text = with_target("{id: t, measure: Antal, number: 60, unit: count, comparison: exactly}")
    assert one_goal(text).commitments[-1].targets[0].party is None


@pytest.mark.parametrize(
    ("wrong", "cure"),
    [
        pytest.param("timraa", "Did you mean 'timra'?", id="unknown"),
        pytest.param("municipalities", "Known here: ange, polisen, timra.", id="joint"),
    ],
)
def test_a_target_is_one_partys_own(wrong: str, cure: str) -> None:
    text = with_target(f"{{id: t, measure: Antal, number: 60, unit: count, comparison: exactly, party: {wrong}}}")
    assert told(text) == [f"1.yml:17:5: error: unknown party of this agreement '{wrong}'. {cure}"]


def test_two_targets_of_a_commitment_with_the_same_id_are_told() -> None:
    text = with_target(
        "{id: t, measure: Antal, number: 60, unit: count, comparison: exactly}\n"
        "  - {id: t, measure: Andel, number: 5, unit: percent, comparison: exactly}"
    )
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            GOAL.replace("group: outward", "group: outwards"),
            "1.yml:3:8: error: unknown group of goals 'outwards'. Did you mean 'outward'?",
            id="group",
        ),
        pytest.param(
            GOAL.replace("responsible: [polisen", "responsible: [polis"),
            "1.yml:7:15: error: unknown party of this agreement 'polis'. Did you mean 'polisen'?",
            id="responsible party",
        ),
        pytest.param(
            GOAL.replace("parties: [polisen]", "parties: [polis]"),
            "1.yml:9:25: error: unknown party of this agreement 'polis'. Did you mean 'polisen'?",
            id="party of a commitment",
        ),
        pytest.param(
            GOAL.replace("[timra, municipalities]", "[timra, timra]"),
            "1.yml:11:32: error: the party of this agreement 'timra' stands twice (first in 1.yml:11:25). "
            "Keep one, or rename one.",
            id="party twice",
        ),
        pytest.param(
            GOAL.replace("id: second", "id: first"),
            "1.yml:10:8: error: the commitment 'first' stands twice (first in 1.yml:9:8). Keep one, or rename one.",
            id="commitment twice",
        ),
    ],
)
def test_what_leads_nowhere_or_stands_twice_is_told(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_an_unknown_party_is_left_out() -> None:
    (goal,), _ = put_together([GOAL.replace("parties: [polisen]", "parties: [polis, ange]")])
    assert goal.commitments[0].parties == (ANGE,)


def test_two_goals_with_the_same_id_and_number_are_told() -> None:
    assert put_together([GOAL, GOAL])[1] == [
        "2.yml:1:5: error: the goal 'health' stands twice (first in 1.yml:1:5). Keep one, or rename one.",
        "2.yml:2:9: error: the goal number '5' stands twice (first in 1.yml:2:9). Keep one, or rename one.",
    ]


def test_goals_keep_the_order_of_their_files() -> None:
    other = GOAL.replace("id: health", "id: grants").replace("number: '5'", "number: '1'")
    goals, problems = put_together([GOAL, other])
    assert ([goal.id for goal in goals], problems) == (["health", "grants"], [])


def test_the_same_commitment_id_may_stand_in_two_goals() -> None:
    other = GOAL.replace("id: health", "id: grants").replace("number: '5'", "number: '1'")
    goals, _ = put_together([GOAL, other])
    assert [goal.commitments[0].ref for goal in goals] == ["health/first", "grants/first"]
