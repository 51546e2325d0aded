"""Which spreadsheet asks whom about what. Each commitment is asked about once, so that no two answers contradict.

A party answers for what it promises alone. A joint party ("all municipalities") has a form of its own, for whoever
speaks for it. Where parties promise side by side, the first that the document names answers for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from agreements.html.small_markdown import paragraphs
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.model.parties import JointParty, Promiser
from agreements.model.period import Period
from agreements.site.edition import Edition
from agreements.views.commitments import target_amount
from agreements.views.links import commitment_name, goal_number

MOST_LETTERS = 2000  # of an outcome; the longest that we know has 1,100
MOST_LETTERS_OF_A_NAME = 100
# In the order of the sheet's columns; the first two are hidden.
COLUMNS = ("ref", "mark", "goal", "commitment", "target", "status", "outcome", "date", "name")
ANSWERS = ("status", "outcome", "date", "name")
WORDS = (
    "form.sheet",
    "form.help-sheet",
    "form.intro",
    "form.goal",
    "form.commitment",
    "form.target",
    "form.status",
    "form.outcome",
    "form.date",
    "form.name",
    "form.choose",
    "form.choose-wrong",
    "form.name-help",
    "form.name-wrong",
    "form.words-heading",
    "form.meaning",
    "form.elsewhere-heading",
    "form.elsewhere",
    "form.answered-by",
)


@dataclass(frozen=True)
class Answer:
    """What a party says of one commitment, who says it, and when."""

    status: str
    outcome: str
    reported_on: date
    reported_by: str


@dataclass(frozen=True)
class Question:
    """One commitment to answer for; `mark` tells later whether it still is the one that was asked about."""

    ref: str
    mark: str
    goal: str
    text: str
    target: str
    answer: Answer | None


@dataclass(frozen=True)
class Elsewhere:
    """A commitment that the party shares, and that somebody else answers for."""

    goal: str
    text: str
    answered_by: str


@dataclass(frozen=True)
class Choice:
    """A status to choose: its word and what it means."""

    status: str
    word: str
    meaning: str


@dataclass(frozen=True)
class Form:
    """All that stands in one spreadsheet."""

    agreement: str
    promiser: str
    lang: str
    direction: str
    title: str
    together: str
    first_day: date
    words: Mapping[str, str]
    choices: tuple[Choice, ...]
    questions: tuple[Question, ...]
    elsewhere: tuple[Elsewhere, ...]

    @property
    def label(self) -> str:
        """What the form says of itself: "northshore/2025 north-town sv"."""
        return f"{self.agreement} {self.promiser} {self.lang}"


def answerer(commitment: Commitment) -> Promiser:
    """The one who answers for a commitment: who leads it, or is named first."""
    return (*commitment.lead, *commitment.by)[0]


def promisers(agreement: Agreement) -> tuple[Promiser, ...]:
    """All that can be asked: the parties, then those who promise as one."""
    return (*agreement.parties, *agreement.joint_parties)


def to_answer(agreement: Agreement, promiser: Promiser) -> tuple[Commitment, ...]:
    """The commitments that somebody answers for."""
    return tuple(one for one in agreement.commitments if answerer(one).id == promiser.id)


def mark(commitment: Commitment) -> str:
    """A short fingerprint of which commitment it is and what it says: another wording has another mark."""
    return sha256(f"{commitment.ref}\n{commitment.text.original}".encode()).hexdigest()[:12]


def choices(edition: Edition) -> tuple[Choice, ...]:
    """What a party can choose, in the words of the language."""
    return tuple(
        Choice(one.id, edition.text(one.word).value, _shown(edition, edition.text(one.meaning)))
        for one in edition.content.vocabulary.answers.values()
    )


def form(edition: Edition, agreement: Agreement, promiser: Promiser) -> Form:
    """The form of one promiser in the language of the edition."""
    name = _name(edition, promiser)
    names = (
        edition.joined([_name(edition, one) for one in promiser.members]) if isinstance(promiser, JointParty) else ""
    )
    return Form(
        agreement=agreement.ref,
        promiser=promiser.id,
        lang=edition.lang,
        direction=edition.dir,
        title=edition.ui("form.title", party=name, year=edition.period_of(agreement)),
        together=edition.ui("form.together", names=names) if names else "",
        first_day=agreement.period.starts,
        words=_words(edition, agreement.period),
        choices=choices(edition),
        questions=tuple(_question(edition, agreement, one) for one in to_answer(agreement, promiser)),
        elsewhere=tuple(_elsewhere(edition, agreement, promiser)),
    )


def _words(edition: Edition, period: Period) -> dict[str, str]:
    most = edition.number(MOST_LETTERS)
    return {
        **{key.removeprefix("form."): edition.ui(key) for key in WORDS},
        "outcome-help": edition.ui_of_source("form.outcome-help", most=most),
        "outcome-wrong": edition.ui("form.outcome-wrong", most=most),
        "date-help": edition.ui("form.date-help", example=period.ends),
        "date-wrong": edition.ui("form.date-wrong", first=period.starts, example=period.ends),
    }


def _question(edition: Edition, agreement: Agreement, commitment: Commitment) -> Question:
    others = edition.joined([_name(edition, one) for one in commitment.by if one != answerer(commitment)])
    shared = [edition.ui("form.with-others", names=others)] if others else []
    return Question(
        ref=commitment.ref,
        mark=mark(commitment),
        goal=_goal(edition, agreement, commitment),
        text="\n\n".join([*_promise(edition, commitment), *shared]),
        target="\n".join(_targets(edition, commitment)),
        answer=_answer(commitment),
    )


def _promise(edition: Edition, commitment: Commitment) -> Iterator[str]:
    """Title, paragraphs and the day by which it is due, as far as there are any; a spreadsheet has no marks."""
    if commitment.title:
        yield _shown(edition, edition.text(commitment.title))
    text = edition.text(commitment.text)
    yield _shown(edition, replace(text, value="\n\n".join(paragraphs(text.value))))
    if commitment.due:
        yield f"{edition.ui('commitment.due')} {edition.rough_day(commitment.due)}"


def _targets(edition: Edition, commitment: Commitment) -> Iterator[str]:
    """ "Praktikplatser: minst 10", a line each."""
    for target in commitment.targets:
        yield f"{_shown(edition, edition.text(target.measure))}: {target_amount(edition, target)}"


def _answer(commitment: Commitment) -> Answer | None:
    """What the party itself has reported before; what a document says is not the party's answer."""
    for known in reversed(commitment.follow_ups):
        if known.outcome is not None and known.on is not None and known.reported_by is not None:
            return Answer(known.status, known.outcome.original, known.on, known.reported_by)
    return None


def _elsewhere(edition: Edition, agreement: Agreement, promiser: Promiser) -> Iterator[Elsewhere]:
    for one in agreement.commitments:
        is_bound = any(party.id == promiser.id for party in one.parties)
        if is_bound and answerer(one).id != promiser.id:
            text = _shown(edition, commitment_name(edition, one))
            yield Elsewhere(_goal(edition, agreement, one), text, _name(edition, answerer(one)))


def _goal(edition: Edition, agreement: Agreement, commitment: Commitment) -> str:
    """ "Mål 3: Praktikplatser"."""
    goal = agreement.goal(commitment.goal)
    title = _shown(edition, edition.text(goal.title))
    return f"{goal_number(edition, goal)}: {title}" if goal.number else title


def _name(edition: Edition, promiser: Promiser) -> str:
    """A party's name is in the original language: inside a right-to-left text it is kept together."""
    if isinstance(promiser, JointParty):
        return _shown(edition, edition.text(promiser.name))
    return (
        f"\N{FIRST STRONG ISOLATE}{promiser.name}\N{POP DIRECTIONAL ISOLATE}" if edition.dir == "rtl" else promiser.name
    )


def _shown(edition: Edition, text: Text) -> str:
    """A spreadsheet has no markup: what is not translated yet says so in words."""
    is_foreign = text.is_fallback and text.lang != edition.lang
    return f"{text.value} ({edition.ui('language.fallback')})" if is_foreign else text.value
