"""The data files as an import makes them, and which cell each value in them comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agreements.importing.entries import Entry, follow_up_id, with_key
from agreements.importing.memory import Key
from agreements.importing.merge import ORDER
from agreements.importing.records import Record
from agreements.load.load import AgreementFolder, DataFiles
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.shapes.import_fields import COMMITMENT, FIELDS, FOLLOW_UP, GOAL, MILESTONE, PARTY
from agreements.source.layout import with_values
from agreements.source.yaml import Parsed, written
from agreements.source.yaml import Path as ValuePath

PARTIES = "data/parties.yml"


@dataclass
class NewFiles:
    """Files by name as they become, and for a file's paths the cells that say them."""

    files: dict[str, bytes] = field(default_factory=dict)
    origins: dict[str, dict[ValuePath, Record]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Becoming:
    """What an import changes: entries as they become, new groups by id, and the records that say so, in their order."""

    entries: Mapping[Key, Entry]
    groups: Mapping[str, str]
    records: Mapping[Key, Record]


def new_files(root: Path, files: DataFiles, folder: AgreementFolder, becoming: Becoming) -> NewFiles:
    """Every file that becomes another."""
    made = NewFiles()
    home = _home(folder)
    if files.parties and any(kind == PARTY for kind, _ in becoming.entries):
        _parties(root, files.parties.parsed, becoming, made)
    _agreement(root, folder, becoming, made)
    for goal in folder.goals:
        _goal(root, goal.parsed, goal.at().file, becoming, made)
    there = {goal.entry.id for goal in folder.goals}
    new = [id_ for kind, id_ in becoming.entries if kind == GOAL and id_ not in there]
    for number, id_ in enumerate(new, start=len(there) + 1):
        _new_goal(f"{home}goals/{number:02}-{id_}.yml", id_, folder, becoming, made)
    _follow_up(root, folder, follow_up_file(folder), becoming, made)
    return made


def _home(folder: AgreementFolder) -> str:
    return folder.agreement.at().file.removesuffix("agreement.yml")


def follow_up_file(folder: AgreementFolder) -> str:
    """ "data/agreements/northshore/2025/follow-up.yml", whether it is there or not."""
    return f"{_home(folder)}follow-up.yml"


def _put(root: Path, file: str, parsed: Parsed, wanted: Mapping[str, Any], made: NewFiles) -> None:
    """The file with other values, if they are others."""
    if wanted == parsed.value:
        return
    new = with_values((root / file).read_bytes(), parsed, wanted, _name_of)
    if new is None:
        cure = told("Take the remarks (#) out of it, or write it a key a line, and import again.")
        what = told("its layout is not one that can be changed safely")
        made.problems.append(Problem(Place(file), what, cure))
    else:
        made.files[file] = new


def _name_of(item: Mapping[str, Any]) -> object:
    return follow_up_id(item) if "commitment" in item else item.get("id") or item.get("url")


def _parties(root: Path, parsed: Parsed, becoming: Becoming, made: NewFiles) -> None:
    ids = [one["id"] for one in parsed.value["parties"]]
    known = {one["id"]: one for one in parsed.value["parties"]}
    told_of = [id_ for kind, id_ in becoming.records if kind == PARTY]
    order = _in_order(ids, [id_ for id_ in told_of if id_ in ids or (PARTY, id_) in becoming.entries])
    entries = [becoming.entries.get((PARTY, id_)) or known[id_] for id_ in order]
    _origins(made, PARTIES, (("parties", index, PARTY, id_) for index, id_ in enumerate(order)), becoming)
    _put(root, PARTIES, parsed, {**parsed.value, "parties": entries}, made)


def _agreement(root: Path, folder: AgreementFolder, becoming: Becoming, made: NewFiles) -> None:
    """New groups, and the parties that promise something and are not named yet."""
    value = folder.agreement.parsed.value
    joint = {one["id"] for one in value.get("joint_parties", ())}
    promising = [
        party
        for (kind, _), entry in becoming.entries.items()
        if kind in (COMMITMENT, GOAL)
        for party in (*entry.get("parties", ()), *entry.get("responsible", ()))
    ]
    parties = list(dict.fromkeys([*value["parties"], *(one for one in promising if one not in joint)]))
    groups = [*value["groups"], *({"id": id_, "name": name} for id_, name in becoming.groups.items())]
    _put(
        root, folder.agreement.at().file, folder.agreement.parsed, {**value, "groups": groups, "parties": parties}, made
    )


def _goal(root: Path, parsed: Parsed, file: str, becoming: Becoming, made: NewFiles) -> None:
    id_ = parsed.value["id"]
    goal = becoming.entries.get((GOAL, id_), parsed.value)
    commitments = _commitments(id_, parsed.value["commitments"], becoming)
    _goal_origins(file, id_, commitments, becoming, made)
    _put(root, file, parsed, {**goal, "commitments": commitments}, made)


def _commitments(goal: str, there: Sequence[Entry], becoming: Becoming) -> list[Entry]:
    known = {one["id"]: one for one in there}
    told_of = [
        id_.partition("/")[2] for kind, id_ in becoming.records if kind == COMMITMENT and id_.startswith(f"{goal}/")
    ]
    new = [id_ for id_ in told_of if id_ in known or (COMMITMENT, f"{goal}/{id_}") in becoming.entries]
    order = _in_order(list(known), new)
    return [
        _with_milestones(f"{goal}/{id_}", becoming.entries.get((COMMITMENT, f"{goal}/{id_}")) or known[id_], becoming)
        for id_ in order
    ]


def _with_milestones(ref: str, entry: Entry, becoming: Becoming) -> Entry:
    """The commitment with its steps as they become."""
    known = {one["id"]: one for one in entry.get("milestones", ())}
    told_of = [
        id_.rpartition("/")[2] for kind, id_ in becoming.records if kind == MILESTONE and id_.startswith(f"{ref}/")
    ]
    order = _in_order(
        list(known), [id_ for id_ in told_of if (MILESTONE, f"{ref}/{id_}") in becoming.entries or id_ in known]
    )
    steps = [becoming.entries.get((MILESTONE, f"{ref}/{id_}")) or known[id_] for id_ in order]
    return with_key(entry, "milestones", steps, ORDER[COMMITMENT]) if steps != list(known.values()) else entry


def _goal_origins(file: str, id_: str, commitments: Sequence[Entry], becoming: Becoming, made: NewFiles) -> None:
    rows = (("commitments", index, COMMITMENT, f"{id_}/{one['id']}") for index, one in enumerate(commitments))
    _origins(made, file, rows, becoming)
    for index, one in enumerate(commitments):
        for position, step in enumerate(one.get("milestones", ())):
            if record := becoming.records.get((MILESTONE, f"{id_}/{one['id']}/{step['id']}")):
                made.origins[file]["commitments", index, "milestones", position] = record
    if record := becoming.records.get((GOAL, id_)):
        made.origins[file][()] = record


def _new_goal(file: str, id_: str, folder: AgreementFolder, becoming: Becoming, made: NewFiles) -> None:
    """A goal that there was not. Unless columns say so, its group is the only one, and who promises is responsible."""
    goal = dict(becoming.entries[GOAL, id_])
    commitments = _commitments(id_, (), becoming)
    groups = [*(one.id for one in folder.agreement.entry.groups), *becoming.groups]
    goal |= {} if "group" in goal or len(groups) != 1 else {"group": groups[0]}
    promising = dict.fromkeys(party for one in commitments for party in one.get("parties", ()))
    goal.setdefault("responsible", list(promising))
    _goal_origins(file, id_, commitments, becoming, made)
    order = ("id", "number", "icon", "group", "title", "text", "responsible")
    first = {key: goal[key] for key in order if key in goal}
    made.files[file] = written({**first, **goal, "commitments": commitments}).encode()


def _follow_up(root: Path, folder: AgreementFolder, file: str, becoming: Becoming, made: NewFiles) -> None:
    told_of = [id_ for kind, id_ in becoming.records if kind == FOLLOW_UP]
    there = folder.follow_up.parsed.value["follow_ups"] if folder.follow_up else []
    known = {follow_up_id(one): one for one in there}
    new = [id_ for id_ in told_of if id_ in known or (FOLLOW_UP, id_) in becoming.entries]
    order = _in_order(list(known), new)
    entries = [becoming.entries.get((FOLLOW_UP, id_)) or known[id_] for id_ in order]
    _origins(made, file, (("follow_ups", index, FOLLOW_UP, id_) for index, id_ in enumerate(order)), becoming)
    if folder.follow_up:
        _put(root, file, folder.follow_up.parsed, {**folder.follow_up.parsed.value, "follow_ups": entries}, made)
    elif entries:
        made.files[file] = written({"follow_ups": entries}).encode()


def _in_order(there: Sequence[str], told_of: Sequence[str]) -> list[str]:
    """Each new one after the one before it in the table: (["a", "b"], ["a", "c", "b"]) -> ["a", "c", "b"]."""
    order = list(there)
    known, before = set(there), ""
    for one in told_of:
        if one not in known:
            order.insert(order.index(before) + 1 if before else len(order), one)
        before = one
    return order


def _origins(made: NewFiles, file: str, rows: Iterable[tuple[str, int, str, str]], becoming: Becoming) -> None:
    made.origins[file] = {
        (key, index): record for key, index, kind, id_ in rows if (record := becoming.records.get((kind, id_)))
    }


@dataclass(frozen=True)
class Origin:
    """The cell or the row that a value comes from; `is_broken`: a cell of that row can't be taken."""

    at: Place
    is_broken: bool
    kind: str


def origin_of(path: ValuePath, origins: Mapping[ValuePath, Record]) -> Origin | None:
    """Where what stands at a path of a file comes from; None where no row says it."""
    for length in range(len(path), -1, -1):
        record = origins.get(path[:length])
        if record:
            key = tuple(part for part in path[length:] if isinstance(part, str))
            said = (one for name, one in record.said.items() if name in FIELDS and _is_at(FIELDS[name].key, key))
            found = next(said, None)
            return Origin(found.at if found else record.at, record.is_broken, record.key[0])
    return None


def _is_at(field_key: tuple[str, ...], key: tuple[str, ...]) -> bool:
    return bool(field_key) and key[: len(field_key)] == field_key
