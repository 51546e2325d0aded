"""Three ways to one: what the site has, what the table says, and what it said when it was imported last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from agreements.importing.entries import Entry, values_of, with_value
from agreements.importing.memory import Key, Memory, mark_of
from agreements.importing.readers import Raw, bare_address, paragraphs
from agreements.importing.records import Record
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.shapes.follow_up import FollowUpEntry
from agreements.shapes.goals import CommitmentEntry, GoalFile, MilestoneEntry
from agreements.shapes.import_fields import FIELDS, FOLLOW_UP, field_of, without_language
from agreements.shapes.parties import PartyEntry

_ORDER = {name: position for position, name in enumerate(FIELDS)}
Prefer = Literal["spreadsheet", "site"] | None
Verdict = Literal["same", "take", "keep", "conflict"]
ORDER: Mapping[str, tuple[str, ...]] = {
    "party": tuple(PartyEntry.model_fields),
    "goal": tuple(GoalFile.model_fields),
    "commitment": tuple(CommitmentEntry.model_fields),
    "milestone": tuple(MilestoneEntry.model_fields),
    "follow_up": tuple(FollowUpEntry.model_fields),
}


@dataclass(frozen=True)
class Change:
    """A value of an entry before and after; None is nothing."""

    key: Key
    name: str
    before: Raw
    after: Raw
    locate: Callable[[], Place] = field(compare=False, repr=False)


@dataclass
class Merged:
    """Entries as they become (new and changed alone), with what has changed, what was left, and what is at odds."""

    entries: dict[Key, Entry] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)
    removed: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    memory: dict[Key, dict[str, str]] = field(default_factory=dict)


def verdict(base: str | None, current: Raw, new: Raw, prefer: Prefer) -> Verdict:
    """What becomes of a value: (mark of "a", "a", "b", None) -> "take"; (mark of "a", "x", "a", None) -> "keep".

    `base` is the mark of what the table said last time; None if it has said nothing yet.
    """
    if new == current:
        return "same"
    if new is None and not base:  # the table has never said anything of it
        return "keep"
    if mark_of(new) == base:  # only the site has changed
        return "keep"
    if current is None if base is None else mark_of(current) == base:
        return "take"
    return {"spreadsheet": "take", "site": "keep"}.get(prefer or "", "conflict")  # type: ignore[return-value]


def merged(
    records: Iterable[Record],
    entries: Mapping[Key, Entry],
    translations: Callable[[Key], Mapping[str, str]],
    memory: Memory,
    prefer: Prefer,
) -> Merged:
    """All records put to the entries; `translations` are those of an entry by field: {"text@fr": "…"}."""
    found = Merged(memory={key: dict(marks) for key, marks in memory.items()})
    for record in records:
        if record.key not in entries and record.key in memory and _is_as_before(record, memory[record.key]):
            found.removed.append(record)
        else:
            _put(record, entries, translations(record.key), memory, prefer, found)
    return found


def _is_as_before(record: Record, marks: Mapping[str, str]) -> bool:
    """Whether the table says what it said when the entry was still there."""
    return all(mark_of(one.value) == marks.get(name, "") for name, one in record.said.items())


def _put(
    record: Record,
    entries: Mapping[Key, Entry],
    translated: Mapping[str, str],
    memory: Memory,
    prefer: Prefer,
    found: Merged,
) -> None:
    before = entries.get(record.key)
    entry = _begun(record.key) if before is None else before
    values = {} if before is None else {**values_of(record.key, entry, entries), **translated}
    marks = {} if before is None else memory.get(record.key, {})
    changes = _changes(record, values)
    for change in changes:
        decided = "same" if _is_same(change) else verdict(marks.get(change.name), change.before, change.after, prefer)
        if decided == "conflict":
            found.problems.append(_conflict(change, is_first=change.name not in marks))
        elif decided == "take":
            found.changes.append(change)
            entry = _changed(entry, change)
        elif decided == "keep" and change.after is not None:
            found.kept.append(change)
    if entry is not before:
        found.entries[record.key] = entry
    called = {name: mark_of(word) for name, word in record.names.items()}
    found.memory[record.key] = {**marks, **{one.name: mark_of(one.after) for one in changes}, **called}


def _changes(record: Record, values: Mapping[str, Raw]) -> list[Change]:
    """Each value that is said, beside the one that there is, in the order of the fields."""
    said = sorted(record.said.items(), key=lambda one: _ORDER[without_language(one[0])[0]])
    return [
        Change(record.key, name, values.get(name), _titled(one.value, values.get(name)), one.locate)
        for name, one in said
    ]


def _titled(new: Raw, current: Raw) -> Raw:
    """Links that are said as addresses alone keep the titles that they have on the site."""
    if not isinstance(new, list) or not isinstance(current, list):
        return new
    titles = {one["url"]: one["title"] for one in current if isinstance(one, dict)}
    return [
        {**one, "title": titles.get(one["url"], one["title"])}
        if isinstance(one, dict) and one["title"] == bare_address(one["url"])
        else one
        for one in new
    ]  # type: ignore[return-value]  # texts stay texts, and links links


def _is_same(change: Change) -> bool:
    """Paragraphs may be wrapped in other places."""
    is_prose = field_of(change.name).reader == "prose" and isinstance(change.before, str)
    return is_prose and paragraphs(str(change.before)) == change.after


def _begun(key: Key) -> Entry:
    """A new entry: ("commitment", "work/jobs") -> {"id": "jobs"}; a follow-up says of what it is."""
    if key[0] != FOLLOW_UP:
        return {"id": key[1].rpartition("/")[2]}
    goal, commitment, *milestone = key[1].partition("@")[0].split("/")
    return {"commitment": f"{goal}/{commitment}", **({"milestone": milestone[0]} if milestone else {})}


def _changed(entry: Entry, change: Change) -> Entry:
    """The entry with the change; a translation stands in a catalogue and not in it."""
    if "@" in change.name:
        return dict(entry)
    new = with_value(entry, FIELDS[change.name], change.after, ORDER[change.key[0]])
    return {key: one for key, one in new.items() if key != "same_outcome_as"} if change.name == "outcome" else new


def _conflict(change: Change, is_first: bool) -> Problem:
    """`is_first`: nothing of it has been imported yet, so that nobody knows which of the two is the newer one."""
    values = {
        "field": change.name,
        "id": change.key[1],
        "here": shown(change.after),
        "there": shown(change.before),
    }
    if is_first:
        what = told("'{field}' of '{id}' differs from the site: here it is '{here}', there '{there}'", **values)
    else:
        what = told(
            "'{field}' of '{id}' has changed here and on the site: here it is '{here}', there '{there}'", **values
        )
    cure = told("Write the same in both, or add '--prefer spreadsheet' or '--prefer site'.")
    return Problem(change.locate(), what, cure)


def shown(value: Raw) -> str:
    """A value on one line, not too long: None -> "nothing"; ["a", "b"] -> "a, b"."""
    if value is None:
        return told("nothing")
    parts = (
        [one if isinstance(one, str) else " ".join(one.values()) for one in value]
        if isinstance(value, list)
        else [value]
    )
    text = " ".join(", ".join(parts).split())
    return text if len(text) <= 80 else f"{text[:79]}…"
