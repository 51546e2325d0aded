"""Rows of a table of follow-ups: of which commitment each tells."""

from __future__ import annotations

from dataclasses import replace

from agreements.importing.entries import dated
from agreements.importing.goal_rows import known_goal
from agreements.importing.ids import id_in
from agreements.importing.readers import folded
from agreements.importing.records import Records
from agreements.importing.rows import Row, TableRows
from agreements.problems.problems import suggestion
from agreements.problems.told import told
from agreements.shapes.import_fields import COMMITMENT, FOLLOW_UP

Known = dict[str, set[str]]  # what a commitment may be called -> commitments


def take_follow_ups(records: Records, table: TableRows) -> None:
    """Each row's commitment is named in the column "commitment" or "id"."""
    known = commitments_by_name(records)
    for row in table.rows:
        name = "commitment" if row.text("commitment") else "id"
        if not row.text(name):
            records.lose(row, told("commitment"))
        elif ref := commitment_named(records, row, name, known):
            milestone = id_in(row.text("milestone")) if row.text("milestone") else None
            if row.text("milestone") and milestone is None:
                records.no_id(row.said["milestone"], row.text("milestone"))
            take_follow_up(records, row, ref, milestone)


def take_follow_up(records: Records, row: Row, ref: str, milestone: str | None = None) -> None:
    """What a row tells of a commitment's follow-up, or of that of one of its steps."""
    told_of = f"{ref}/{milestone}" if milestone else ref
    day, rests_on = row.text("on") or row.text("reported_on"), row.text("basis") or row.text("status")
    new, old = dated(told_of, day, rests_on), told_of
    if (FOLLOW_UP, new) in records.entries and not row.text("on"):
        records.add((FOLLOW_UP, new), _with_day_as(row, "on"))
    elif records.entries.get((FOLLOW_UP, old), {}).get("reported_on") == day and row.text("on"):
        records.add((FOLLOW_UP, old), _with_day_as(row, "reported_on"))
    else:
        records.add((FOLLOW_UP, dated(told_of, row.text("on"), rests_on)), row)


def _with_day_as(row: Row, name: str) -> Row:
    """The row with its day under the name that the site has it by: "on", or "reported_on" as it was called before."""
    day = row.said["on"] if row.text("on") else row.said["reported_on"]
    others = {key: one for key, one in row.said.items() if key not in ("on", "reported_on")}
    return replace(row, said={**others, name: day})


def commitment_named(records: Records, row: Row, name: str, known: Known) -> str | None:
    """The commitment that a row names: goal/id, its id, its id as the table of commitments writes it, or its words."""
    word = row.text(name)
    goal = known_goal(records, row.text("goal"))[0] if row.text("goal") else None
    refs = known.get(folded(word)) or known.get(id_in(word) or "") or set()
    refs = {ref for ref in refs if not goal or ref.startswith(f"{goal}/")}
    if len(refs) == 1:
        return next(iter(refs))
    if refs:
        what = told("'{value}' is the id of several commitments", value=word[:60])
        cure = told("Write the goal too: {refs}.", refs=", ".join(sorted(refs)))
    else:
        what = told("there is no commitment '{value}'", value=word[:60])
        cure = suggestion(word, sorted({ref for refs in known.values() for ref in refs}))
    records.refuse(row.said[name].at, what, cure)
    return None


def commitments_by_name(records: Records) -> Known:
    """By goal/id, by id, by the words, and by what rows of this import have written as the id."""
    known: Known = {word: set(refs) for word, refs in records.cells.items()}
    texts = {ref: str(one.get("text", "")) for (kind, ref), one in records.entries.items() if kind == COMMITMENT}
    for (kind, ref), record in records.found.items():
        if kind == COMMITMENT:
            said = record.said.get("text")
            texts[ref] = str(said.value) if said and said.value else texts.get(ref, "")
    for ref, text in texts.items():
        for word in (ref, ref.partition("/")[2], folded(text)):
            known.setdefault(word, set()).add(ref)
    known.pop("", None)
    return known
