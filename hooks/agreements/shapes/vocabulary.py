"""The shape of data/vocabulary.yml: the words that a site has for what every agreement has."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from agreements.shapes.goals import Currency
from agreements.shapes.texts import CountedLine
from agreements.shapes.values import Icon, Id, Line, SchemaType, Shape, WordId

YesOrNo = Literal["yes", "no"]
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
    decided: YesOrNo | None = None
    reported: YesOrNo = "yes"
    shown_as: ShownAsEntry | None = None


class BasisEntry(Shape):
    """What a status rests on. `words` may be left out where the engine has them for the id.

    One that `quotes` has the deciding words in `decided_by`. `own_report` is what the party says of itself, and
    `independent` what somebody else says who has looked at it.
    """

    id: WordId
    words: Line | None = None
    quotes: YesOrNo = "no"
    own_report: YesOrNo = "no"
    independent: YesOrNo = "no"


class PartyKindEntry(Shape):
    """A kind of party: `word` for one, `words` for all of them. Both may be left out where the engine has them."""

    id: WordId
    word: Line | None = None
    words: Line | None = None
    schema_type: SchemaType = "Organization"


class UnitEntry(Shape):
    """What a number measures: `forms` with the number in words, a `symbol` behind it, or a `currency`.

    `plain` is a number alone. All may be left out where the engine has forms for the id.
    """

    id: WordId
    forms: CountedLine | None = None
    symbol: Line | None = None
    currency: Currency | None = None
    plain: YesOrNo = "no"


class PlaceWords(Shape):
    """What readers call a place, such as a city."""

    one: Line


class AgreementWords(Shape):
    """What readers call an agreement, such as a plan."""

    one: Line


class GoalWords(Shape):
    """What readers call a goal: one, several, and one with its number, "Priority {number}"."""

    one: Line
    other: Line
    numbered: Line


class CommitmentWords(Shape):
    """What readers call a commitment: one, several, and any number of them."""

    one: Line
    other: Line
    counted: CountedLine


class LevelsEntry(Shape):
    """The levels of an agreement; those that are left out have the engine's words."""

    place: PlaceWords | None = None
    agreement: AgreementWords | None = None
    goal: GoalWords | None = None
    commitment: CommitmentWords | None = None


class VocabularyFile(Shape):
    """A list that stands here takes the place of the engine's; one that is left out is the engine's.

    `icons` are those of groups and goals, by id; the icon in a goal's own file counts before.
    """

    statuses: tuple[StatusEntry, ...] = ()
    bases: tuple[BasisEntry, ...] = ()
    party_kinds: tuple[PartyKindEntry, ...] = ()
    units: tuple[UnitEntry, ...] = ()
    levels: LevelsEntry | None = None
    icons: dict[Id, Icon] = Field(default_factory=dict)
