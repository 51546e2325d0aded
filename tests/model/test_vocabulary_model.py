"""A scale: what readers see, what may be written, what a party can say, and which steps could be mixed up."""

from __future__ import annotations

from agreements.languages.texts import SourceText
from agreements.model.vocabulary import Status, Vocabulary
from agreements.shapes.vocabulary import Tone

NOTHING = SourceText("", "")


def status(id_: str, tone: Tone, is_decided: bool = False, is_reported: bool = True) -> Status:
    return Status(id_, NOTHING, NOTHING, None, "dash", tone, is_decided, is_reported)


LOST = Status("lost", NOTHING, NOTHING, None, "unknown", shown_as=("in_words", "nowhere"))
SCALE = Vocabulary(
    {
        one.id: one
        for one in (
            status("done", "good", is_decided=True),
            status("nearly", "part", is_decided=True),
            status("half", "part", is_decided=True),
            status("begun", "open"),
            status("silent", "none", is_reported=False),
            LOST,
            status("in_words", "open"),
            status("nowhere", "none"),
        )
    }
)


def test_readers_see_something_else_where_the_source_has_lost_the_status() -> None:
    assert "lost" not in SCALE.shown
    assert [SCALE.shown_of("lost", has_outcome) for has_outcome in (True, False)] == ["in_words", "nowhere"]
    assert [SCALE.shown_of("half", has_outcome) for has_outcome in (True, False)] == ["half", "half"]
    assert SCALE.lost == {"in_words", "nowhere"}
    assert SCALE.without_outcome == {"nowhere"}


def test_what_may_be_written_and_what_a_party_can_say() -> None:
    assert list(SCALE.recorded) == ["done", "nearly", "half", "begun", "silent", "lost"]
    assert list(SCALE.answers) == ["done", "nearly", "half", "begun"]
    assert SCALE.decided == ("done", "nearly", "half")


def test_the_second_of_a_tone_knows_that_it_is_not_the_first() -> None:
    assert [SCALE.twins_before(one) for one in SCALE.shown] == [0, 0, 1, 0, 0, 1, 1]


def test_of_a_status_that_a_broken_vocabulary_may_have_the_id_is_known() -> None:
    """So that `serve` can show the page while the file is being mended."""
    assert SCALE.status("unheard_of").word.original == "unheard_of"
    assert SCALE.shown_of("unheard_of", False) == "unheard_of"
