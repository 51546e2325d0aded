"""The parts that a commitment may have beside its text: who leads it and who helps, days, milestones, tags, links.

What can't be joined is reported at its place in the goal's file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from agreements.assemble.joins import Joins
from agreements.languages.days import RoughDay, rough_day
from agreements.languages.texts import SourceText
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Budget, Milestone, Tag
from agreements.model.links import WebLink
from agreements.model.parties import Promiser, all_bound
from agreements.problems.told import told
from agreements.shapes.goals import CommitmentEntry, GoalFile
from agreements.shapes.links import LinkEntry
from agreements.shapes.loaded import Loaded
from agreements.shapes.prose import faults

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Spot:
    """A commitment in its goal's file: where it stands there, and the path of its texts."""

    loaded: Loaded[GoalFile]
    index: int
    path: str

    @property
    def entry(self) -> CommitmentEntry:
        return self.loaded.entry.commitments[self.index]

    def within(self, *path: str | int) -> Path:
        """("due") -> ("commitments", 3, "due")."""
        return ("commitments", self.index, *path)


def prose(loaded: Loaded[GoalFile], text: str, text_path: str, path: Path, joins: Joins) -> SourceText:
    """A text in the small Markdown; what it may not hold is reported at its line."""
    if "\n" in text and loaded.is_folded(*path):
        cure = told("Write '|' instead of '>', and an empty line between two paragraphs.")
        joins.report(loaded.at(*path), told("a text folded with '>' has no paragraphs"), cure)
    for fault in faults(text):
        joins.report(loaded.at_line(fault.line, *path), fault.what, fault.cure)
    return SourceText(text_path, text)


def leaders(
    spot: Spot, by: tuple[Promiser, ...], promisers: Mapping[str, Promiser], joins: Joins
) -> tuple[Promiser, ...]:
    """Who leads the work: some of those who promise, alone or within a joint party."""
    bound = {one.id: one for one in (*by, *all_bound(by))}
    found = _promisers(spot, "lead", promisers, joins)
    for number, id_ in enumerate(spot.entry.lead):
        if id_ in promisers and id_ not in bound:
            what = told("'{id}' leads, but does not promise it", id=id_)
            cure = told("Add it to 'parties', or write it under 'supported_by'.")
            joins.report(spot.loaded.at(*spot.within("lead", number)), what, cure)
    return tuple(one for one in found if one.id in bound)


def supporters(
    spot: Spot, by: tuple[Promiser, ...], promisers: Mapping[str, Promiser], joins: Joins
) -> tuple[Promiser, ...]:
    """Who helps without having promised it."""
    bound = {one.id for one in (*by, *all_bound(by))}
    for number, id_ in enumerate(spot.entry.supported_by):
        if id_ in bound:
            what = told("'{id}' promises it, and does not only support it", id=id_)
            cure = told("Remove it from 'supported_by' or from 'parties'.")
            joins.report(spot.loaded.at(*spot.within("supported_by", number)), what, cure)
    return _promisers(spot, "supported_by", promisers, joins)


def _promisers(spot: Spot, key: str, promisers: Mapping[str, Promiser], joins: Joins) -> tuple[Promiser, ...]:
    ids: tuple[str, ...] = getattr(spot.entry, key)
    return joins.all(ids, promisers, told("party of this agreement"), spot.loaded.at, *spot.within(key))


def days(spot: Spot, joins: Joins) -> tuple[RoughDay | None, RoughDay | None]:
    """When it starts and when it is due; a whole year is due at its end."""
    starts, due = _day(spot.entry.starts), _day(spot.entry.due)
    if starts and due and due.last < starts.first:
        what = told("it is due {due}, before it starts {starts}", due=due.written, starts=starts.written)
        joins.report(spot.loaded.at(*spot.within("due")), what, told("Correct one of the two."))
    return starts, due


def _day(written: str | None) -> RoughDay | None:
    return rough_day(written) if written else None


def budget(spot: Spot) -> Budget | None:
    entry = spot.entry.budget
    return Budget(entry.amount, entry.currency) if entry else None


def milestones(
    spot: Spot, follow_ups: Mapping[tuple[str, str], tuple[FollowUp, ...]], joins: Joins
) -> tuple[Milestone, ...]:
    """`follow_ups` are by commitment and milestone."""
    ref = f"{spot.loaded.entry.id}/{spot.entry.id}"
    entries = spot.entry.milestones
    places = [spot.loaded.at(*spot.within("milestones", number)) for number in range(len(entries))]
    joins.unique(((one.id, place) for one, place in zip(entries, places, strict=True)), told("milestone"))
    return tuple(
        Milestone(
            one.id,
            prose(
                spot.loaded,
                one.text,
                f"{spot.path}/milestones/{one.id}/text",
                spot.within("milestones", number, "text"),
                joins,
            ),
            _day(one.due),
            place,
            follow_ups.get((ref, one.id), ()),
        )
        for number, (one, place) in enumerate(zip(entries, places, strict=True))
    )


def tags(spot: Spot, ref: str) -> tuple[Tag, ...]:
    """The same tag has the same text in the whole agreement; one that stands twice is one."""
    found = {tag_id(word): word for word in reversed(spot.entry.tags)}
    return tuple(
        Tag(id_, SourceText(f"{ref}/tags/{id_}", found[id_])) for id_ in dict.fromkeys(map(tag_id, spot.entry.tags))
    )


def tags_spelled_alike(goals: Iterable[Loaded[GoalFile]], joins: Joins) -> None:
    """Two spellings of a tag would be two texts to translate, and one to choose by."""
    first: dict[str, str] = {}
    for loaded in goals:
        for index, commitment in enumerate(loaded.entry.commitments):
            for number, word in enumerate(commitment.tags):
                other = first.setdefault(tag_id(word), word)
                if other != word:
                    what = told("the tag '{tag}' is also written '{other}'", tag=word, other=other)
                    place = loaded.at("commitments", index, "tags", number)
                    joins.report(place, what, told("Write it in one way."))


def tag_id(word: str) -> str:
    """ "Open data" -> "open-data"."""
    return "-".join(re.findall(r"[^\W_]+", word.casefold()))


def links(
    loaded: Loaded[Any], entries: tuple[LinkEntry, ...], text_path: str, path: Path, joins: Joins
) -> tuple[WebLink, ...]:
    """Each address once."""
    places = (loaded.at(*path, number, "url") for number in range(len(entries)))
    joins.unique(((one.url, place) for one, place in zip(entries, places, strict=True)), told("link"))
    return tuple(WebLink(SourceText(f"{text_path}/{one.url}/title", one.title), one.url) for one in entries)
