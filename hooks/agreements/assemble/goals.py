"""The goals of one agreement: commitments joined with their parties, their targets and what became of them."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.assemble.commitments import (
    Spot,
    budget,
    days,
    leaders,
    links,
    milestones,
    prose,
    supporters,
    tags,
    tags_spelled_alike,
)
from agreements.assemble.follow_ups import NONE, Of, Telling, follow_ups_of
from agreements.assemble.joins import Joins
from agreements.languages.texts import SourceText
from agreements.load.load import AgreementFolder
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, Goal, Target
from agreements.model.parties import Party, Promiser, all_bound
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place
from agreements.problems.told import told
from agreements.shapes.goals import GoalFile, TargetEntry
from agreements.shapes.loaded import Loaded


def goals_of(
    folder: AgreementFolder, promisers: Mapping[str, Promiser], vocabulary: Vocabulary, joins: Joins
) -> tuple[Goal, ...]:
    """The agreement's goals in the order of their files; `promisers` are its parties and joint parties by id."""
    entry = folder.agreement.entry
    ref = entry.ref
    joins.unique(((goal.entry.id, goal.at("id")) for goal in folder.goals), told("goal"))
    numbers = ((goal.entry.number, goal.at("number")) for goal in folder.goals if goal.entry.number)
    joins.unique(numbers, told("goal number"))
    steps = {
        f"{goal.entry.id}/{one.id}": {step.id: step for step in one.milestones}
        for goal in folder.goals
        for one in goal.entry.commitments
    }
    found = folder.follow_up
    follow_ups = follow_ups_of(Telling(found, ref, steps, promisers, vocabulary, joins)) if found else NONE
    groups = {group.id: group for group in entry.groups}
    tags_spelled_alike(folder.goals, joins)
    for goal in folder.goals:
        _to_fill_in(goal, entry.state == "in_preparation", entry.source is not None, joins)
    return tuple(_goal(goal, ref, groups, promisers, follow_ups, joins) for goal in folder.goals)


def _goal(
    loaded: Loaded[GoalFile],
    ref: str,
    groups: Mapping[str, object],
    promisers: Mapping[str, Promiser],
    follow_ups: Mapping[Of, tuple[FollowUp, ...]],
    joins: Joins,
) -> Goal:
    entry = loaded.entry
    path = f"{ref}/goals/{entry.id}"
    joins.one(entry.group, groups, told("group of goals"), loaded.at("group"))
    ids = ((one.id, loaded.at("commitments", index, "id")) for index, one in enumerate(entry.commitments))
    joins.unique(ids, told("commitment"))
    return Goal(
        id=entry.id,
        number=entry.number,
        group=entry.group,
        title=SourceText(f"{path}/title", entry.title),
        text=SourceText(f"{path}/text", entry.text) if entry.text else None,
        section=entry.source.section if entry.source else None,
        page=entry.source.page if entry.source else None,
        responsible=joins.all(entry.responsible, promisers, told("party of this agreement"), loaded.at, "responsible"),
        commitments=tuple(
            _commitment(loaded, index, path, promisers, follow_ups, joins)
            for index, one in enumerate(entry.commitments)
            if one.text  # one without is still to be written
        ),
        at=loaded.at(),
        icon=entry.icon,
        changed=entry.changed,
    )


def _to_fill_in(loaded: Loaded[GoalFile], is_in_preparation: bool, has_document: bool, joins: Joins) -> None:
    """Where the text of a commitment is missing; or, once the document is known, where in it the goal stands."""
    if loaded.entry.source is None and is_in_preparation and has_document:
        cure = told("Add '{key}' when it is known.", key="source")
        joins.to_fill_in(loaded.at(), told("the key '{key}' is missing", key="source"), cure, is_in_preparation)
    for index, one in enumerate(loaded.entry.commitments):
        if one.text is None:
            what = told("the commitment of {parties} has no text", parties=", ".join(one.parties))
            cure = told("Write 'text' and an id that says what is promised, or remove the entry.")
            joins.to_fill_in(loaded.at("commitments", index), what, cure, is_in_preparation)


def _commitment(
    loaded: Loaded[GoalFile],
    index: int,
    goal_path: str,
    promisers: Mapping[str, Promiser],
    follow_ups: Mapping[Of, tuple[FollowUp, ...]],
    joins: Joins,
) -> Commitment:
    spot = Spot(loaded, index, f"{goal_path}/commitments/{loaded.entry.commitments[index].id}")
    entry, ref = spot.entry, goal_path.partition("/goals/")[0]
    by = joins.all(entry.parties, promisers, told("party of this agreement"), loaded.at, *spot.within("parties"))
    starts, due = days(spot, joins)
    return Commitment(
        id=entry.id,
        goal=loaded.entry.id,
        by=by,
        parties=all_bound(by),
        lead=leaders(spot, by, promisers, joins),
        supported_by=supporters(spot, by, promisers, joins),
        title=SourceText(f"{spot.path}/title", entry.title) if entry.title else None,
        text=prose(loaded, entry.text or "", f"{spot.path}/text", spot.within("text"), joins),
        signed_wording=entry.signed_wording,
        starts=starts,
        due=due,
        budget=budget(spot),
        targets=_targets(spot, promisers, joins),
        milestones=milestones(spot, follow_ups, joins),
        tags=tags(spot, ref),
        links=links(loaded, entry.links, f"{spot.path}/links", spot.within("links"), joins),
        continues=entry.continues,
        follow_ups=follow_ups.get((f"{loaded.entry.id}/{entry.id}", ""), ()),
        at=loaded.at(*spot.within()),
    )


def _targets(spot: Spot, promisers: Mapping[str, Promiser], joins: Joins) -> tuple[Target, ...]:
    entries, loaded = spot.entry.target, spot.loaded
    places = [loaded.at(*spot.within("target", number)) for number in range(len(entries))]
    joins.unique(((one.id, place) for one, place in zip(entries, places, strict=True)), told("target"))
    return tuple(_target(one, spot.path, promisers, joins, place) for one, place in zip(entries, places, strict=True))


def _target(entry: TargetEntry, path: str, promisers: Mapping[str, Promiser], joins: Joins, place: Place) -> Target:
    check_range(entry, place, joins)
    singles = {id_: one for id_, one in promisers.items() if isinstance(one, Party)}
    party = joins.one(entry.party, singles, told("party of this agreement"), place) if entry.party else None
    measure = SourceText(f"{path}/target/{entry.id}/measure", entry.measure)
    return Target(entry.id, measure, entry.number, entry.to, entry.unit, entry.comparison, party)


def check_range(entry: TargetEntry, place: Place, joins: Joins) -> None:
    """A range has two ends, the smaller first; a single number has one."""
    if (entry.comparison == "between") != (entry.to is not None):
        cure = told("Write 'comparison: between' with both 'number' and 'to', or neither.")
        joins.report(place, told("a range needs 'to' and 'comparison: between' together"), cure)
    elif entry.to is not None and entry.to <= entry.number:
        what = told("the range ends at {number}, before it begins", number=entry.to)
        joins.report(place, what, told("Write the smaller number as 'number'."))
