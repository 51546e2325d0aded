"""What became of each commitment and of its milestones: the flat list of follow-up.yml as a history of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from agreements.assemble.commitments import links
from agreements.assemble.joins import Joins
from agreements.languages.texts import SourceText
from agreements.model.follow_up import FollowUp, Sayer, order_in_time
from agreements.model.parties import Promiser
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place
from agreements.problems.told import told
from agreements.shapes.follow_up import FollowUpEntry, FollowUpFile
from agreements.shapes.loaded import Loaded

Of = tuple[str, str]  # a commitment and one of its milestones, or "": ("employment/loans", "")
NONE: Mapping[Of, tuple[FollowUp, ...]] = {}


@dataclass(frozen=True)
class Telling:
    """The file, and what its entries can name; `steps` are the milestones of each commitment."""

    loaded: Loaded[FollowUpFile]
    ref: str
    steps: Mapping[str, Mapping[str, object]]
    promisers: Mapping[str, Promiser]
    vocabulary: Vocabulary
    joins: Joins


@dataclass(frozen=True)
class _Said:
    """An entry at its place. `path` begins the paths of its texts, and `when` ends them."""

    entry: FollowUpEntry
    index: int
    at: Place
    path: str
    when: str

    @property
    def outcome(self) -> SourceText | None:
        return SourceText(f"{self.path}/outcome{self.when}", self.entry.outcome) if self.entry.outcome else None


def follow_ups_of(telling: Telling) -> Mapping[Of, tuple[FollowUp, ...]]:
    """By what they are of, the oldest first. An outcome told once for several is put at each of them."""
    histories = _histories(telling)
    said = sorted((one for history in histories.values() for one in history), key=lambda one: one.index)
    tellers = {one.index: _teller(one, histories) for one in said}
    for one in said:
        _check(one, tellers[one.index], telling)
    sharing = _sharing(said, tellers)
    return {
        of: tuple(_follow_up(one, tellers[one.index], sharing, telling) for one in history)
        for of, history in histories.items()
    }


def _histories(telling: Telling) -> dict[Of, list[_Said]]:
    found: dict[Of, list[_Said]] = {}
    entries = telling.loaded.entry.follow_ups

    def order(index: int) -> tuple[date, bool, int]:
        return order_in_time(_day(entries[index]), entries[index].basis, telling.vocabulary)

    for index in sorted(range(len(entries)), key=order):
        history = found.setdefault((entries[index].commitment, entries[index].milestone or ""), [])
        history.append(_said(telling, index, history))
    return found


def _said(telling: Telling, index: int, before: Sequence[_Said]) -> _Said:
    """The texts of the oldest have no day in their paths, so that a second follow-up makes no translation vanish."""
    entry = telling.loaded.entry.follow_ups[index]
    goal, commitment = entry.commitment.split("/")
    step = f"/milestones/{entry.milestone}" if entry.milestone else ""
    day = f"/{_day(entry) or index}"
    is_taken = any(one.when == day or _day(one.entry) == _day(entry) for one in before)
    when = (f"{day}-{entry.basis}" if is_taken else day) if before else ""
    path = f"{telling.ref}/goals/{goal}/commitments/{commitment}{step}"
    return _Said(entry, index, telling.loaded.at("follow_ups", index), path, when)


def _day(entry: FollowUpEntry) -> date | None:
    return entry.on or entry.reported_on


def _teller(one: _Said, histories: Mapping[Of, Sequence[_Said]]) -> _Said | None:
    """The entry whose outcome is this one's: of another commitment, that of the same day, else the newest."""
    if not one.entry.same_outcome_as:
        return one
    history = histories.get((one.entry.same_outcome_as, ""), ())
    of_day = [other for other in history if _day(other.entry) == _day(one.entry)]
    return next(iter([*of_day[-1:], *history[-1:]]), None)


def _check(one: _Said, teller: _Said | None, telling: Telling) -> None:
    """Every id leads somewhere, and an outcome and a day are told once."""
    entry, joins = one.entry, telling.joins
    for name in dict.fromkeys((entry.commitment, entry.same_outcome_as or entry.commitment)):
        joins.one(name, telling.steps, told("commitment"), one.at)
    if entry.milestone and entry.commitment in telling.steps:
        joins.one(entry.milestone, telling.steps[entry.commitment], told("milestone"), one.at)
    if entry.on and entry.reported_on:
        cure = told("Keep 'on': 'reported_on' is its old name.")
        joins.report(one.at, told("it has both 'on' and 'reported_on'"), cure)
    if entry.same_outcome_as and entry.outcome:
        joins.report(one.at, told("it has both 'outcome' and 'same_outcome_as'"), told("Keep one of the two."))
    elif entry.same_outcome_as and teller and teller.outcome is None:
        what = told("it has the same outcome as '{commitment}', which tells none", commitment=entry.same_outcome_as)
        joins.report(one.at, what, told("Name the commitment whose 'outcome' is written out."))


def _sharing(said: Sequence[_Said], tellers: Mapping[int, _Said | None]) -> dict[int, list[str]]:
    """Which entry tells an outcome -> the commitments that share it, the teller's first."""
    sharing: dict[int, list[str]] = {}
    for one in said:
        teller = tellers[one.index]
        if teller and teller is not one:
            sharing.setdefault(teller.index, [teller.entry.commitment]).append(one.entry.commitment)
    return sharing


def _follow_up(one: _Said, teller: _Said | None, sharing: Mapping[int, list[str]], telling: Telling) -> FollowUp:
    entry, loaded = one.entry, telling.loaded
    outcome = teller.outcome if teller else None
    place = ("follow_ups", one.index, "links")
    return FollowUp(
        status=entry.status,
        shown=telling.vocabulary.shown_of(entry.status, outcome is not None),
        basis=entry.basis,
        decided_by=entry.decided_by,
        outcome=outcome,
        shares_outcome_with=tuple(
            name for name in (sharing.get(teller.index, ()) if teller else ()) if name != entry.commitment
        ),
        at=one.at,
        on=_day(entry),
        reported_by=entry.reported_by,
        by=_by(one, telling),
        progress=entry.progress,
        links=links(loaded, entry.links, f"{one.path}/evidence{one.when}", place, telling.joins),
    )


def _by(one: _Said, telling: Telling) -> Sayer | None:
    """A party by its id; anything that is no id is what somebody else is called."""
    by = one.entry.by
    if by is None or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", by):
        return by
    return telling.joins.one(by, telling.promisers, told("party of this agreement"), one.at) or by
