"""Which commitment a row is about: by its id, by its words, by the words that an earlier import saw; else a new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from agreements.importing.entries import Entry
from agreements.importing.follow_up_rows import commitment_named, commitments_by_name, take_follow_up
from agreements.importing.goal_rows import goal_of
from agreements.importing.ids import id_from_words, id_in, most_alike
from agreements.importing.memory import mark_of
from agreements.importing.milestone_rows import take_milestone
from agreements.importing.readers import folded
from agreements.importing.records import Records
from agreements.importing.rows import Row, Said, TableRows
from agreements.model.agreement import Agreement
from agreements.problems.told import told
from agreements.shapes.import_fields import COMMITMENT, FOLLOW_UP, MILESTONE, field_of


def take_commitments(records: Records, table: TableRows) -> None:
    """Rows of a table of commitments, each with its goal, and with its follow-up if it tells one."""
    rows = list(_with_goals(records, table))
    for row, ref in _with_refs(records, rows):
        if row.text("id"):
            records.cells.setdefault(folded(row.text("id")), set()).add(ref)
        records.add((COMMITMENT, ref), _with_promisers(row, records.agreement))
        _take_parts(records, row, ref)


def _take_parts(records: Records, row: Row, ref: str) -> None:
    """The step and the follow-up of a commitment that its row tells of too."""
    told_of = {field_of(name).of for name, one in row.said.items() if one.value is not None}
    milestone = take_milestone(records, row, ref) if MILESTONE in told_of else None
    if FOLLOW_UP in told_of:
        take_follow_up(records, row, ref, milestone)


def _with_goals(records: Records, table: TableRows) -> Iterator[tuple[Row, str]]:
    for row in table.rows:
        if not (row.text("id") or row.text("text")):
            records.lose(row, told("commitment"))
        elif goal := goal_of(records, row):
            yield row, goal


def take_translations(records: Records, table: TableRows) -> None:
    """Rows in another language, each of a commitment that is there."""
    known = commitments_by_name(records)
    for row in table.rows:
        if not row.text("id"):
            records.lose(row, told("commitment"))
        elif ref := commitment_named(records, row, "id", known):
            records.add((COMMITMENT, ref), row)
            _take_parts(records, row, ref)


@dataclass(frozen=True)
class _Goal:
    """What is known of a goal's commitments: those that are there, and the refs by the mark of imported words."""

    there: Mapping[str, Entry]
    imported: Mapping[str, str]

    def by_words(self, text: str) -> str | None:
        """The one whose words are these, or were when they were imported."""
        same = next((ref for ref, one in self.there.items() if str(one.get("text", "")).rstrip("\n ") == text), None)
        return same or self.imported.get(mark_of(text))


def _goals(records: Records) -> dict[str, _Goal]:
    there: dict[str, dict[str, Entry]] = {}
    imported: dict[str, dict[str, str]] = {}
    for (kind, ref), entry in records.entries.items():
        if kind == COMMITMENT:
            there.setdefault(ref.partition("/")[0], {})[ref] = entry
    for (kind, ref), marks in records.memory.items():
        if kind == COMMITMENT and marks.get("text"):
            imported.setdefault(ref.partition("/")[0], {}).setdefault(marks["text"], ref)
    return {goal: _Goal(there.get(goal, {}), imported.get(goal, {})) for goal in (*there, *imported)}


def _with_refs(records: Records, rows: Sequence[tuple[Row, str]]) -> Iterator[tuple[Row, str]]:
    """What is sure first; only then by likeness, and a new id for the rest."""
    goals = _goals(records)
    nothing = _Goal({}, {})
    given = [
        _by_id(records, row, goal) if row.text("id") else goals.get(goal, nothing).by_words(row.text("text"))
        for row, goal in rows
    ]
    taken = {ref for ref in given if ref}
    same: dict[tuple[str, str], str | None] = {}  # rows of the same words under a goal are about the same
    for (row, goal), ref in zip(rows, given, strict=True):
        if ref is None and not row.text("id"):
            known, words = goals.get(goal, nothing), (goal, row.text("text"))
            if words not in same:
                alike = _by_likeness(records, row, known, taken)
                same[words] = alike or _new(records, row, goal, {*known.there, *taken})
            ref = same[words]
        if ref:
            taken.add(ref)
            yield row, ref


def _by_id(records: Records, row: Row, goal: str) -> str | None:
    id_ = id_in(row.text("id"))
    if id_ is None:
        records.no_id(row.said["id"], row.text("id"))
    return f"{goal}/{id_}" if id_ else None


def _by_likeness(records: Records, row: Row, goal: _Goal, taken: set[str]) -> str | None:
    """One that came from here before, that no other row is about, and that has mostly the same words."""
    free = {
        ref: str(entry.get("text", ""))
        for ref, entry in goal.there.items()
        if ref not in taken and (COMMITMENT, ref) in records.memory
    }
    found = most_alike(row.text("text"), free)
    if found:
        place = row.said["text"].at
        records.lost.append(
            told("{place} is taken for '{ref}' in other words. A column of ids makes sure.", place=place, ref=found)
        )
    return found


def _new(records: Records, row: Row, goal: str, refs: set[str]) -> str | None:
    id_ = id_from_words(row.text("text"), {ref.partition("/")[2] for ref in refs if ref.startswith(f"{goal}/")})
    if id_ is None:
        records.no_id(row.said["text"], row.text("text"))
    return f"{goal}/{id_}" if id_ else None


def _with_promisers(row: Row, agreement: Agreement) -> Row:
    """Where single parties and joint ones stand in columns of their own: the joint ones in place of their members.

    parties "a b c", joint_parties "towns" (b and c) -> parties "a towns".
    """
    joint, parties = row.said.get("joint_parties"), row.said.get("parties")
    said = {name: one for name, one in row.said.items() if name != "joint_parties"}
    if joint is None or not isinstance(joint.value, list):
        return replace(row, said=said)
    members = {party.id: one.id for one in agreement.joint_parties if one.id in joint.value for party in one.members}
    single = [str(one) for one in parties.value] if parties and isinstance(parties.value, list) else []
    promisers = list(dict.fromkeys([*(members.get(one, one) for one in single), *joint.value]))
    return replace(row, said={**said, "parties": Said(promisers, joint.locate)})
