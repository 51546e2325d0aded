"""What readers call a goal and a commitment: each text of the frame that is that very word, and no other."""

from __future__ import annotations

import pytest

from agreements.assemble.interface import interface_of
from agreements.assemble.levels import SHOWN_AS, level_texts
from agreements.checks.levels import check_levels
from agreements.interface.frame_texts import frame_texts
from agreements.languages.texts import SourceText
from agreements.shapes.loaded import Loaded, shape
from agreements.shapes.texts import TextsFile
from agreements.shapes.vocabulary import VocabularyFile
from agreements.source.yaml import parse

FILE = "data/vocabulary.yml"
LEVELS = """\
levels:
  place: {one: Bay}
  agreement: {one: Plan}
  goal: {one: Priority, other: Priorities, numbered: 'Priority {number}'}
  commitment:
    one: Promise
    other: Promises
    counted: {one: '{count} promise', other: '{count} promises'}
"""


def vocabulary(written: str) -> Loaded[VocabularyFile]:
    found, problems = shape(parse(written.encode(), FILE), VocabularyFile)
    assert found is not None, problems
    return found


def test_without_words_of_its_own_a_site_has_the_engines() -> None:
    assert level_texts(None) == level_texts(vocabulary("statuses: []\n")) == {}


def test_a_word_stands_wherever_it_stands_alone() -> None:
    found = interface_of(None, None, vocabulary(LEVELS))
    one = SourceText("vocabulary/levels/goal/one", "Priority")
    assert {found[key] for key in ("table.goal", "results.filter-goal", "form.goal")} == {one}
    assert found["goal.number"] == SourceText("vocabulary/levels/goal/numbered", "Priority {number}")
    counted = SourceText("vocabulary/levels/commitment/counted", "{count} promises", "{count} promise")
    assert found["count.commitments"] == found["count.sub-goals"] == counted
    assert found["level.place"].original == "Bay"


def test_a_text_that_the_site_words_itself_counts_before() -> None:
    texts, _ = shape(parse(b"texts:\n  table:\n    goal: Aim\n", "data/texts.yml"), TextsFile)
    found = interface_of(texts, None, vocabulary(LEVELS))
    assert (found["table.goal"].original, found["form.goal"].original) == ("Aim", "Priority")


def test_each_text_that_takes_a_word_is_one_of_the_frame_with_the_same_names_and_forms() -> None:
    """But for the word of a place, which the frame has none for."""
    found = level_texts(vocabulary(LEVELS))
    keys = {key for parts in SHOWN_AS.values() for of_part in parts.values() for key in of_part}
    assert keys - frame_texts().keys() == {"level.place"}
    for key in keys - {"level.place"}:
        assert bool(found[key].one) == bool(frame_texts()[key].one), key


def test_what_else_says_the_engines_word_is_a_note() -> None:
    (goals, commitments) = (str(one) for one in check_levels(vocabulary(LEVELS), ()) if "'agreement'" not in str(one))
    assert goals.startswith(f"{FILE}:4:9: note: ")
    assert "table.goal," not in goals and "table.total" in goals
    assert "party.commitments" in commitments and "status." not in commitments
    assert "count.commitments" not in commitments
    assert commitments.endswith("Word in data/texts.yml those that readers of this site should see otherwise.")


def test_what_the_site_words_itself_needs_no_note() -> None:
    assert list(check_levels(vocabulary(LEVELS), list(frame_texts()))) == []
    assert list(check_levels(vocabulary("statuses: []\n"), ())) == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("levels:\n  goal: {one: A, other: B}\n", "2:9: error: the key 'numbered' is missing."),
        ("levels:\n  gaol: {one: A}\n", "2:3: error: unknown key 'gaol'. Did you mean 'goal'?"),
    ],
)
def test_a_level_has_all_its_words(written: str, told: str) -> None:
    (problem,) = shape(parse(written.encode(), FILE), VocabularyFile)[1]
    assert str(problem).startswith(f"{FILE}:{told}")
