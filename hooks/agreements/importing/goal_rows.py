"""Which goal a row is about, by its id, its number or its title; a new goal where there is none of that name."""

from __future__ import annotations

from dataclasses import replace

from agreements.importing.ids import id_from_words, id_in
from agreements.importing.readers import folded
from agreements.importing.records import CALLED, Records
from agreements.importing.rows import Row, Said, TableRows
from agreements.problems.told import told
from agreements.shapes.import_fields import GOAL


def take_goals(records: Records, table: TableRows) -> None:
    """Rows of a table of goals."""
    for row in table.rows:
        if _called(row):
            goal_of(records, row)
        else:
            records.lose(row, told("goal"))


def _called(row: Row) -> str:
    return row.text("goal") or row.text("goal_number") or row.text("goal_title")


def goal_of(records: Records, row: Row) -> str | None:
    """The id of the row's goal, with what the row says of it taken on; the only one, if the row names none."""
    called = _called(row)
    if not called:
        return _only(records, row)
    id_, is_title = known_goal(records, called)
    if id_ is None:
        id_, is_title = _new(records, row, called), True
    if id_ is None:
        records.no_id(next(row.said[name] for name in ("goal", "goal_number", "goal_title") if row.text(name)), called)
        return None
    named = {"goal_title": row.said["goal"]} if is_title and row.text("goal") and "goal_title" not in row.said else {}
    records.add((GOAL, id_), _with_group(records, row), {CALLED: folded(called)}, **named)
    return id_


def _only(records: Records, row: Row) -> str | None:
    goals = records.ids(GOAL)
    if len(goals) == 1:
        return goals[0]
    what = told("the row does not say which goal it belongs to")
    records.refuse(row.locate(), what, told("Fill in the column of 'goal', or write 'always: goal: …'."))
    return None


def known_goal(records: Records, called: str) -> tuple[str | None, bool]:
    """The id of the goal that is called so, and whether that is its title."""
    word = folded(called)
    goals = {id_: entry for (kind, id_), entry in records.entries.items() if kind == GOAL}
    for key in ("id", "number", "title"):
        for id_, entry in goals.items():
            if folded(str(entry.get(key, ""))) == word:
                return id_, key == "title"
    for (kind, id_), record in records.found.items():
        title = folded(str(record.said["goal_title"].value)) if "goal_title" in record.said else ""
        if kind == GOAL and word in (id_, title, record.names.get(CALLED)):
            return id_, word == title
    return records.named_before(GOAL, called), True


def _new(records: Records, row: Row, called: str) -> str | None:
    """A short name beside a title is the id; else the id is made of the title."""
    if row.text("goal") and row.text("goal_title"):
        return id_in(row.text("goal"))
    return id_from_words(row.text("goal_title") or called, records.ids(GOAL))


def _with_group(records: Records, row: Row) -> Row:
    """The row with the id of its group in place of what it calls it; a new group is taken on."""
    name = row.text("goal_group")
    if not name:
        return row
    known = {folded(word): one.id for one in records.agreement.groups for word in (one.name.original, one.id)}
    known |= {folded(word): id_ for id_, word in records.groups.items()}
    id_ = known.get(folded(name)) or id_from_words(name, set(known.values()))
    if id_ is None:
        records.no_id(row.said["goal_group"], name)
        return row
    records.groups |= {} if folded(name) in known else {id_: name}
    return replace(row, said={**row.said, "goal_group": Said(id_, row.said["goal_group"].locate)})
