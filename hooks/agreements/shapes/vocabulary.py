"""The shape of data/vocabulary.yml: the words that a site has for what every agreement has."""

from __future__ import annotations

from typing import Literal

from agreements.shapes.values import Icon, Line, Shape, WordId

Tone = Literal["good", "part", "bad", "open", "none"]


class ShownAsEntry(Shape):
    """What readers see of a status that our source has lost: one where the outcome is told, one where it is not."""

    with_outcome: WordId
    without_outcome: WordId

    @property
    def ids(self) -> tuple[str, str]:
        return self.with_outcome, self.without_outcome


class StatusEntry(Shape):
    """A step of the scale. `word` and `meaning` may be left out where the engine has them for the id.

    Without `decided`, the tones `good`, `part` and `bad` are. `reported: no` is for one who has told nothing at all.
    `printed` is how documents show it. One that is `shown_as` others has no icon of its own.
    """

    id: WordId
    word: Line | None = None
    meaning: Line | None = None
    printed: Line | None = None
    icon: Icon | None = None
    tone: Tone
    decided: Literal["yes", "no"] | None = None
    reported: Literal["yes", "no"] = "yes"
    shown_as: ShownAsEntry | None = None


class VocabularyFile(Shape):
    """A list that stands here takes the place of the engine's; one that is left out is the engine's."""

    statuses: tuple[StatusEntry, ...] = ()
