"""The entries of an agreement's data files as an import sees them: by kind and id, and by its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agreements.importing.memory import Key
from agreements.importing.readers import Raw
from agreements.load.load import AgreementFolder, DataFiles
from agreements.shapes.import_fields import COMMITMENT, FIELDS, FOLLOW_UP, GOAL, MILESTONE, PARTY, Field

Entry = dict[str, Any]  # as its data file has it
OF_LISTS = frozenset({"target"})  # of these, a table tells the first


def raw_entries(files: DataFiles, folder: AgreementFolder) -> dict[Key, Entry]:
    """{("goal", "work"): {"id": "work", …}, ("commitment", "work/jobs"): {…}, …}, in the order of the files."""
    found: dict[Key, Entry] = {}
    if files.parties:
        found |= {(PARTY, one["id"]): one for one in files.parties.parsed.value["parties"]}
    for goal in folder.goals:
        entry = goal.parsed.value
        found[GOAL, entry["id"]] = entry
        for one in entry["commitments"]:
            ref = f"{entry['id']}/{one['id']}"
            found[COMMITMENT, ref] = one
            found |= {(MILESTONE, f"{ref}/{step['id']}"): step for step in one.get("milestones", ())}
    if folder.follow_up:
        found |= {(FOLLOW_UP, follow_up_id(one)): one for one in folder.follow_up.parsed.value["follow_ups"]}
    return found


def follow_up_id(entry: Mapping[str, Any]) -> str:
    """What tells a follow-up from others: of what it tells, on which day, and what it rests on.

    "work/jobs"; of a day "work/jobs@2026-01-31-reported", of a milestone "work/jobs/hall@2026-01-31-assessed".
    """
    told_of = "/".join(filter(None, (entry["commitment"], entry.get("milestone"))))
    return dated(told_of, entry.get("on"), entry.get("basis") or entry.get("status"))


def dated(told_of: str, on: str | None, rests_on: str | None) -> str:
    """("work/jobs", "2026-01-31", "reported") -> "work/jobs@2026-01-31-reported"; without a day "work/jobs"."""
    return f"{told_of}@{on}-{rests_on}" if on else told_of


def values_of(key: Key, entry: Entry, entries: Mapping[Key, Entry]) -> dict[str, Raw]:
    """By field; an outcome that another commitment tells is this one's too."""
    fields = (one for one in FIELDS.values() if one.of == key[0])
    found: dict[str, Raw] = {one.name: value for one in fields if (value := _dug(entry, one.key))}
    teller = entries.get((FOLLOW_UP, teller_of(key, entry, entries)))
    return {**found, "outcome": teller["outcome"]} if teller and teller.get("outcome") else found


def teller_of(key: Key, entry: Entry, entries: Mapping[Key, Entry]) -> str:
    """The follow-up that tells the outcome: its own, or that of another commitment on the same day, else the newest."""
    other = entry.get("same_outcome_as")
    if not other:
        return key[1]
    told = sorted(id_ for kind, id_ in entries if kind == FOLLOW_UP and id_.partition("@")[0] == other)
    day = key[1].partition("@")[2][:10]
    return next((id_ for id_ in told if day and f"@{day}" in id_), told[-1] if told else other)


def _dug(entry: Entry, key: tuple[str, ...]) -> Raw:
    node: Any = entry if key else None
    for part in key:
        node = node[0] if isinstance(node, list) and node else node
        node = node.get(part) if isinstance(node, dict) else None
    # A text, without the line break that a "|" ends it with; or a list, as the shapes say.
    return node.rstrip("\n ") if isinstance(node, str) else node


def with_value(entry: Entry, one: Field, value: Raw, order: tuple[str, ...]) -> Entry:
    """The entry with another value of a field, at its place in the `order` of the shape; None takes it away."""
    head, *rest = one.key
    if rest:
        inner = entry.get(head, [{"id": entry["id"]}] if head in OF_LISTS else {})
        first = inner[0] if head in OF_LISTS else inner
        changed = with_value(first, Field(one.name, one.of, tuple(rest), one.reader), value, ())
        is_left = bool(changed.keys() - {"id"})
        new: Any = ([changed, *inner[1:]] if head in OF_LISTS else changed) if is_left else None
    else:
        new = value
    if new is None:
        return {key: old for key, old in entry.items() if key != head}
    return with_key(entry, head, new, order)


def with_key(entry: Entry, key: str, value: Any, order: tuple[str, ...]) -> Entry:
    """The entry with a key that it may have already."""
    return entry | {key: value} if key in entry else _inserted(entry, key, value, order)


def _inserted(entry: Entry, key: str, value: Any, order: tuple[str, ...]) -> Entry:
    """({"id": …, "text": …}, "parties", …, ("id", "parties", "text")) -> {"id": …, "parties": …, "text": …}."""
    before = set(order[: order.index(key)]) if key in order else set(entry)
    position = max((at + 1 for at, name in enumerate(entry) if name in before), default=0)
    items = list(entry.items())
    return dict([*items[:position], (key, value), *items[position:]])
