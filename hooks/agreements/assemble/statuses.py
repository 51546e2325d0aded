"""The scale with its words: the site's own, or those that the frame has for the engine's ids."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.assemble.joins import Joins
from agreements.languages.texts import SITES_OWN, SourceText
from agreements.model.vocabulary import Status, Vocabulary
from agreements.problems.problems import Place
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.vocabulary import StatusEntry, VocabularyFile
from agreements.vocabulary.defaults import file_with

DECIDED_TONES = ("good", "part", "bad")
NO_ICON = "unknown"


def statuses_of(
    own: Loaded[VocabularyFile] | None, interface: Mapping[str, SourceText], joins: Joins
) -> Mapping[str, Status]:
    """The scale of the site, or the engine's; what it lacks is told in `joins`."""
    loaded = file_with("statuses", own)
    entries = loaded.entry.statuses
    places = [loaded.at("statuses", index) for index in range(len(entries))]
    joins.unique(((one.id, place) for one, place in zip(entries, places, strict=True)), told("status"))
    statuses = [_status(one, interface, place, joins) for one, place in zip(entries, places, strict=True)]
    found = Vocabulary({one.id: one for one in statuses})
    for one in statuses:
        for id_ in one.shown_as or ():
            joins.one(id_, found.shown, told("status"), one.at)
    _told_apart(found, joins)
    return found.statuses


def _status(one: StatusEntry, interface: Mapping[str, SourceText], place: Place, joins: Joins) -> Status:
    if one.icon is None and one.shown_as is None:
        _lacks("icon", one.id, place, joins)
    return Status(
        id=one.id,
        word=_text(one, "word", one.word, interface, place, joins),
        meaning=_text(one, "meaning", one.meaning, interface, place, joins),
        arrow=_printed(one, interface),
        icon=one.icon or NO_ICON,
        tone=one.tone,
        is_decided=one.tone in DECIDED_TONES if one.decided is None else one.decided == "yes",
        is_reported=one.reported == "yes",
        shown_as=one.shown_as.ids if one.shown_as else None,
        at=place,
    )


def _key(id_: str) -> str:
    """("partly_met") -> "status.partly-met", as the texts of the frame name it."""
    return f"status.{id_.replace('_', '-')}"


def _text(
    one: StatusEntry, name: str, written: str | None, interface: Mapping[str, SourceText], place: Place, joins: Joins
) -> SourceText:
    """The site's own words, or those of the frame; of an id that neither has words for, the id."""
    path = f"vocabulary/statuses/{one.id}/{name}"
    if written:
        return SourceText(path, written)
    of_frame = interface.get(_key(one.id) if name == "word" else f"{_key(one.id)}-{name}")
    if of_frame is None:
        _lacks(name, one.id, place, joins)
    return of_frame or SourceText("", one.id)


def _lacks(key: str, id_: str, place: Place, joins: Joins) -> None:
    what = told("the {kind} '{id}' has no '{key}'", kind=told("status"), id=id_, key=key)
    joins.report(place, what, told("Add a line '{key}: …' here.", key=key))


def _printed(one: StatusEntry, interface: Mapping[str, SourceText]) -> SourceText | None:
    """Only a site knows how its documents print a status, and most come from no printed document."""
    if one.printed:
        return SourceText(f"vocabulary/statuses/{one.id}/printed", one.printed)
    of_frame = interface.get(f"{_key(one.id)}-printed")
    return of_frame if of_frame and of_frame.path.startswith(SITES_OWN) else None


def _told_apart(vocabulary: Vocabulary, joins: Joins) -> None:
    """Two statuses must differ in their words, and where they are of one tone, in their icons."""
    words: dict[str, Status] = {}
    looks: dict[tuple[str, str], Status] = {}
    for one in vocabulary.shown.values():
        word, look = one.word.original.casefold(), (one.tone, one.icon)
        if word in words:
            what = told("the statuses '{first}' and '{second}' have the same word", first=words[word].id, second=one.id)
            joins.report(one.at, what, told("Give each a word of its own."))
        elif look in looks:
            what = told("the statuses '{first}' and '{second}' look alike", first=looks[look].id, second=one.id)
            joins.report(one.at, what, told("Give one of the two another icon or another tone."))
        words.setdefault(word, one)
        looks.setdefault(look, one)
