"""What the parties answered: from the cells of a form to answers, or to every reason why a cell can't be taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from agreements.forms.forms import ANSWERS, MOST_LETTERS, MOST_LETTERS_OF_A_NAME, Answer, Choice, mark, to_answer
from agreements.forms.reading import Cell, Filled
from agreements.languages.formats import script_of
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.model.parties import Promiser
from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told

UNTOUCHED = told("Make the forms anew with 'agreements forms', and copy the answers into the new one.")
NO_COMMITMENT = told("an answer in a row without a commitment")
NO_FORMULA = told("Write the value itself: copy it, and paste it as text.")
# Invisible, and harmless where they end up: soft hyphens and the joiners that Arabic and emoji are written with.
_HARMLESS = re.compile("[\u00ad\u200b\ufeff]")
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True)
class Answered:
    """The answer for one commitment, and the row that gives it."""

    ref: str
    answer: Answer
    place: str


@dataclass
class Answers:
    """The forms of one import, read one after the other; collects what can't be taken.

    `source` is the language of the data, which outcomes are written in.
    """

    agreement: Agreement
    source: str
    today: date
    problems: list[Problem] = field(default_factory=list)
    found: dict[str, Answered] = field(default_factory=dict)

    def take(self, filled: Filled, promiser: Promiser, choices: Sequence[Choice]) -> None:
        """All answers of one form; `choices` are the statuses in the words of its language."""
        asked = {one.ref: one for one in to_answer(self.agreement, promiser)}
        words = {_plain(one.word).casefold(): one.status for one in choices}
        for address in filled.formulas:
            self._refuse(filled, address, told("a formula, or its error"), NO_FORMULA)
        seen: dict[str, Cell] = {}
        for row in filled.rows:
            if not self._is_answered(row):
                continue
            commitment = self._commitment(filled, row, asked)
            answer = _Row(self, filled, row).answer(words)
            if commitment is None:
                continue
            if commitment.ref in seen:
                self._refuse(
                    filled, row["ref"].address, told("'{ref}' stands here twice", ref=commitment.ref), UNTOUCHED
                )
            elif answer:
                self._keep(filled, Answered(commitment.ref, answer, f"{filled.file}: {row['status'].address}"))
            seen[commitment.ref] = row["ref"]

    def _is_answered(self, row: Mapping[str, Cell]) -> bool:
        return any(not row[name].is_empty for name in ANSWERS)

    def _commitment(
        self, filled: Filled, row: Mapping[str, Cell], asked: Mapping[str, Commitment]
    ) -> Commitment | None:
        """What the row's hidden cells name; None and a problem if they were changed or are no longer true."""
        cell = row["ref"]
        if cell.is_empty:
            first = next(row[name] for name in ANSWERS if not row[name].is_empty)
            self._refuse(filled, first.address, NO_COMMITMENT, told("Move it to a row that has one."))
            return None
        found = asked.get(str(cell.value))
        if found is None:
            what = told("unknown {kind} '{id}'", kind=told("commitment"), id=str(cell.value)[:60])
            self._refuse(filled, cell.address, what, UNTOUCHED)
        elif row["mark"].value != mark(found):
            what = told("the row is no longer the one that asked about '{ref}'", ref=found.ref)
            cure = told(
                "Its hidden id was changed, or the commitment has another text since the form was written. {cure}",
                cure=UNTOUCHED,
            )
            self._refuse(filled, row["mark"].address, what, cure)
        return found

    def _keep(self, filled: Filled, answered: Answered) -> None:
        first = self.found.setdefault(answered.ref, answered)
        if first is not answered:
            what = told("a second answer for '{ref}'; the first is in {first}", ref=answered.ref, first=first.place)
            self.problems.append(Problem(Place(answered.place), what, told("Keep one of the two forms in the folder.")))

    def _refuse(self, filled: Filled, address: str, what: Told, cure: Told) -> None:
        self.problems.append(Problem(Place(f"{filled.file}: {address}"), what, cure))


@dataclass(frozen=True)
class _Row:
    """One row's four cells to fill in."""

    answers: Answers
    filled: Filled
    row: Mapping[str, Cell]

    def answer(self, words: Mapping[str, str]) -> Answer | None:
        """The answer; None if a cell is missing or wrong, each of which is told."""
        missing = [name for name in ANSWERS if self.row[name].is_empty]
        for name in missing:
            self._refuse(name, *MISSING[name])
        status = self._status(words) if "status" not in missing else None
        outcome = self._text("outcome", MOST_LETTERS) if "outcome" not in missing else None
        day = self._day() if "date" not in missing else None
        name_ = self._text("name", MOST_LETTERS_OF_A_NAME) if "name" not in missing else None
        return Answer(status, outcome, day, name_) if status and outcome and day and name_ else None

    def _status(self, words: Mapping[str, str]) -> str | None:
        said = _plain(self.row["status"].value)
        if said.casefold() not in words:
            cure = told("Choose one from the list: {words}.", words=", ".join(words))
            self._refuse("status", told("'{said}' is no status", said=said[:60]), cure)
        return words.get(said.casefold())

    def _day(self) -> date | None:
        value = self.row["date"].value
        day = _day_in(_plain(value))  # a time of day is no day
        first = self.answers.agreement.period.starts
        if day is None:
            cure = told("Write year-month-day, such as 2026-01-31.")
            self._refuse("date", told("'{said}' is no date", said=_plain(value)[:40]), cure)
        elif day > self.answers.today:
            cure = told("Write the day when the party reported.")
            self._refuse("date", told("{day} is still to come", day=day), cure)
        elif day < first:
            cure = told("Write a day from {first} on.", first=first)
            self._refuse("date", told("{day} is before the time that is reported", day=day), cure)
        return day

    def _text(self, name: str, most: int) -> str | None:
        value = self.row[name].value
        text = _plain(value)
        strange = [letter for letter in text if _is_strange(letter)]
        if not isinstance(value, str):
            self._refuse(name, told("'{said}' is no text", said=text[:40]), told("Write it in words."))
        elif len(text) > most:
            what = told("the text has {letters:,} characters", letters=len(text))
            self._refuse(name, what, told("Keep it to {most:,}.", most=most))
        elif text[0] in "=+@-":
            what = told("the text begins with '{sign}', as formulas do", sign=text[0])
            self._refuse(name, what, told("Begin with a word or a number."))
        elif strange:
            what = told("the text holds a sign that can't be seen (U+{code:04X})", code=ord(strange[0]))
            self._refuse(name, what, told("Write the text anew, without copying it."))
        elif name == "outcome" and not is_written_in(script_of(self.answers.source), text):
            cure = told("Write it in the original language; it is translated from there.")
            self._refuse(name, told("the text is not in the original language"), cure)
        else:
            return text
        return None

    def _refuse(self, name: str, what: Told, cure: Told) -> None:
        self.answers.problems.append(Problem(Place(f"{self.filled.file}: {self.row[name].address}"), what, cure))


MISSING = {
    "status": (told("an answer without a status"), told("Choose one from the list, or empty the row.")),
    "outcome": (
        told("an answer without an outcome"),
        told("Tell in a sentence how it went, or empty the row."),
    ),
    "date": (
        told("an answer without a date"),
        told("Write the day when the party reported, such as 2026-01-31."),
    ),
    "name": (
        told("an answer without the name of the person who reports"),
        told("Write who can be asked about it."),
    ),
}


def _plain(value: object) -> str:
    """On one line, letters in one piece, without signs that nobody sees: " Ja,\\n det gick " -> "Ja, det gick"."""
    return unicodedata.normalize("NFC", " ".join(_HARMLESS.sub("", str(value)).split()))


def _day_in(text: str) -> date | None:
    """ "2026-01-31" -> date(2026, 1, 31); anything else -> None."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_strange(letter: str) -> bool:
    """Control characters, and those that turn the direction of what follows."""
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") and letter not in _JOINERS


def is_written_in(script: str, text: str) -> bool:
    """True if half of the letters are of it: in "LATIN", "Kurs för الأم" is, "تم ذلك" is not; digits always are."""
    letters = [unicodedata.name(letter, "") for letter in text if letter.isalpha()]
    return 2 * sum(name.startswith(script) for name in letters) >= len(letters)
