"""The flat list of follow-up.yml as a history of each commitment and each of its milestones."""

from __future__ import annotations

from datetime import date

from agreements.assemble.follow_ups import Telling, follow_ups_of
from agreements.assemble.joins import Joins
from agreements.assemble.vocabulary import vocabulary_of
from agreements.interface.frame_texts import frame_texts
from agreements.languages.texts import SourceText
from agreements.model.follow_up import FollowUp
from agreements.model.parties import Party
from agreements.problems.problems import Place
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

HARBOUR = Party("harbour", "Harbour", "en", "state_agency", SourceText("w", "x"), (), Place("parties.yml"), "en")
STEPS: dict[str, dict[str, object]] = {"work/jobs": {"drawn": None, "built": None}, "work/cranes": {}}


def joined(*entries: str) -> tuple[dict[tuple[str, str], tuple[FollowUp, ...]], list[str]]:
    """Each entry in braces, of work/jobs where it names no other commitment."""
    lines = "".join(f"- {{{one if 'commitment' in one else f'commitment: work/jobs, {one}'}}}\n" for one in entries)
    loaded, problems = shape(parse(f"follow_ups:\n{lines}".encode(), "f.yml"), FollowUpFile)
    assert loaded is not None, problems
    joins = Joins()
    vocabulary = vocabulary_of(None, frame_texts(), Joins())
    found = follow_ups_of(Telling(loaded, "v/2025", STEPS, {"harbour": HARBOUR}, vocabulary, joins))
    return dict(found), [f"{one.place}: {one.what}. {one.cure}" for one in joins.problems]


def of_jobs(*entries: str) -> tuple[FollowUp, ...]:
    return joined(*entries)[0]["work/jobs", ""]


def test_a_history_is_in_time_whatever_the_order_of_the_file() -> None:
    found = of_jobs("on: 2026-02-01, status: met", "on: 2025-02-01, status: not_met", "on: 2025-09-01, status: met")
    assert [one.on for one in found] == [date(2025, 2, 1), date(2025, 9, 1), date(2026, 2, 1)]


def test_on_one_day_what_somebody_independent_says_is_the_newest() -> None:
    own, other = "on: 2025-02-01, status: met, basis: reported", "on: 2025-02-01, status: not_met, basis: assessed"
    assert [one.basis for one in of_jobs(other, own)] == ["reported", "assessed"]
    assert [one.basis for one in of_jobs(own, other)] == ["reported", "assessed"]


def test_the_old_name_of_a_day_means_the_same() -> None:
    assert of_jobs("reported_on: 2025-02-01, status: met") == of_jobs("on: 2025-02-01, status: met")


def test_a_day_under_both_its_names_is_told() -> None:
    _, problems = joined("on: 2025-02-01, reported_on: 2025-02-01, status: met")
    assert problems == ["f.yml:2:3: it has both 'on' and 'reported_on'. Keep 'on': 'reported_on' is its old name."]


def test_milestones_have_histories_of_their_own() -> None:
    found, problems = joined(
        "status: met", "milestone: drawn, on: 2025-02-01, status: met", "milestone: built, status: not_met"
    )
    assert list(found) == [("work/jobs", ""), ("work/jobs", "built"), ("work/jobs", "drawn")]
    assert problems == []


def test_a_milestone_that_the_commitment_has_not_is_told() -> None:
    _, problems = joined("milestone: drawm, status: met")
    assert problems == ["f.yml:2:3: unknown milestone 'drawm'. Did you mean 'drawn'?"]


def test_by_is_a_party_or_what_somebody_else_is_called() -> None:
    assert of_jobs("by: harbour, status: met")[0].by == HARBOUR
    assert of_jobs("by: North University, status: met")[0].by == "North University"


def test_a_by_that_is_an_id_but_no_party_is_told() -> None:
    _, problems = joined("by: harbor, status: met")
    assert problems == ["f.yml:2:3: unknown party of this agreement 'harbor'. Did you mean 'harbour'?"]


def test_progress_and_evidence_are_kept() -> None:
    found = of_jobs("status: met, progress: 60, links: [{title: The report, url: https://north.example/r}]")[0]
    assert (found.progress, [(one.title.original, one.url) for one in found.links]) == (
        60,
        [("The report", "https://north.example/r")],
    )
    assert found.says_more


def test_the_oldest_keeps_the_path_of_its_text_when_another_comes() -> None:
    alone = of_jobs("on: 2025-02-01, status: met, outcome: One")
    both = of_jobs("on: 2026-02-01, status: met, outcome: Two", "on: 2025-02-01, status: met, outcome: One")
    path = "v/2025/goals/work/commitments/jobs/outcome"
    assert [one.outcome for one in alone] == [SourceText(path, "One")]
    assert [one.outcome for one in both] == [SourceText(path, "One"), SourceText(f"{path}/2026-02-01", "Two")]


def test_the_paths_of_two_texts_of_one_day_differ() -> None:
    found = of_jobs(
        "on: 2025-02-01, status: met, outcome: A",
        "on: 2026-02-01, basis: reported, status: met, outcome: B",
        "on: 2026-02-01, basis: assessed, status: met, outcome: C",
    )
    ends = [one.outcome.path.partition("/outcome")[2] for one in found if one.outcome]
    assert ends == ["", "/2026-02-01", "/2026-02-01-assessed"]


def test_the_texts_of_a_milestone_have_paths_of_their_own() -> None:
    found, _ = joined("milestone: drawn, status: met, outcome: A, links: [{title: T, url: https://a.example/}]")
    one = found["work/jobs", "drawn"][0]
    begin = "v/2025/goals/work/commitments/jobs/milestones/drawn"
    assert one.outcome == SourceText(f"{begin}/outcome", "A")
    assert one.links[0].title.path == f"{begin}/evidence/https://a.example//title"


def test_an_outcome_told_for_others_is_that_of_the_same_day() -> None:
    found, problems = joined(
        "on: 2025-02-01, status: met, outcome: Then",
        "on: 2026-02-01, status: met, outcome: Now",
        "commitment: work/cranes, on: 2025-02-01, status: met, same_outcome_as: work/jobs",
    )
    crane = found["work/cranes", ""][0]
    assert crane.outcome is not None
    assert (crane.outcome.original, crane.shares_outcome_with, problems) == ("Then", ("work/jobs",), [])
    assert [one.shares_outcome_with for one in found["work/jobs", ""]] == [("work/cranes",), ()]


def test_an_outcome_without_a_day_in_common_is_the_newest() -> None:
    found, _ = joined(
        "on: 2025-02-01, status: met, outcome: Then",
        "on: 2026-02-01, status: met, outcome: Now",
        "commitment: work/cranes, status: met, same_outcome_as: work/jobs",
    )
    outcome = found["work/cranes", ""][0].outcome
    assert outcome is not None
    assert outcome.original == "Now"


def test_progress_is_a_part_of_a_hundred() -> None:
    _, problems = shape(
        parse(b"follow_ups:\n- commitment: a/b\n  status: met\n  progress: 101\n", "f.yml"), FollowUpFile
    )
    assert [f"{one.place}: {one.what}. {one.cure}" for one in problems] == [
        "f.yml:4:13: '101' is too big. Write 100 or less."
    ]
