"""Rows that tell of steps: of which commitment, and which of its steps."""

from __future__ import annotations

from agreements.importing.follow_up_rows import commitment_named, commitments_by_name
from agreements.importing.ids import id_from_words, id_in
from agreements.importing.memory import mark_of
from agreements.importing.records import Records
from agreements.importing.rows import Row, TableRows
from agreements.problems.told import told
from agreements.shapes.import_fields import MILESTONE


def take_milestones(records: Records, table: TableRows) -> None:
    """Each row's commitment is named in the column "commitment" or "id"."""
    known = commitments_by_name(records)
    for row in table.rows:
        name = "commitment" if row.text("commitment") else "id"
        if not row.text(name):
            records.lose(row, told("commitment"))
        elif ref := commitment_named(records, row, name, known):
            take_milestone(records, row, ref)


def take_milestone(records: Records, row: Row, ref: str) -> str | None:
    """The id of the step that a row tells of, with what it says taken on: by its id, else by its words."""
    name = "milestone" if row.text("milestone") else "milestone_text"
    if not row.text(name):
        records.lose(row, told("milestone"))
        return None
    id_ = id_in(row.text(name)) if name == "milestone" else _by_words(records, row, ref)
    if id_ is None:
        records.no_id(row.said[name], row.text(name))
        return None
    records.add((MILESTONE, f"{ref}/{id_}"), row)
    return id_


def _by_words(records: Records, row: Row, ref: str) -> str | None:
    """The one whose words are these, or were when they were imported; else a new id."""
    text = row.text("milestone_text")
    there = {
        id_: str(entry.get("text", "")).rstrip("\n ")
        for (kind, id_), entry in records.entries.items()
        if kind == MILESTONE and id_.startswith(f"{ref}/")
    }
    there |= {
        id_: str(record.said["milestone_text"].value)
        for (kind, id_), record in records.found.items()
        if kind == MILESTONE and id_.startswith(f"{ref}/") and "milestone_text" in record.said
    }
    imported = {marks.get("milestone_text"): id_ for (kind, id_), marks in records.memory.items() if kind == MILESTONE}
    before = imported.get(mark_of(text), "")
    same = next((id_ for id_, words in there.items() if words == text), before if before in there else None)
    taken = [id_.rpartition("/")[2] for kind, id_ in (*records.entries, *records.found) if id_.startswith(f"{ref}/")]
    return same.rpartition("/")[2] if same else id_from_words(text, taken)
