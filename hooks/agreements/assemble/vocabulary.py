"""The site's vocabulary with its words: its own, or those that the frame has for the engine's ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from agreements.assemble.joins import Joins
from agreements.assemble.statuses import statuses_of
from agreements.languages.texts import SourceText
from agreements.model.vocabulary import Basis, Vocabulary
from agreements.problems.problems import Place
from agreements.problems.told import Told, told
from agreements.shapes.loaded import Loaded
from agreements.shapes.vocabulary import VocabularyFile
from agreements.vocabulary.defaults import file_with

Interface = Mapping[str, SourceText]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def vocabulary_of(own: Loaded[VocabularyFile] | None, interface: Interface, joins: Joins) -> Vocabulary:
    """The lists of the site, and the engine's where it has none; what they lack is told in `joins`."""
    return Vocabulary(statuses_of(own, interface, joins), _bases(own, interface, joins))


def _bases(own: Loaded[VocabularyFile] | None, interface: Interface, joins: Joins) -> dict[str, Basis]:
    loaded = file_with("bases", own)
    entries, kind = loaded.entry.bases, told("basis")
    places = _places(loaded, "bases", entries, kind, joins)
    if not any(one.own_report == "yes" for one in entries):
        what = told("no basis says that the party reports itself")
        joins.report(loaded.at("bases"), what, told("Add 'own_report: yes' to the one that does."))
    return {
        one.id: Basis(
            one.id,
            _words(one.words, f"vocabulary/bases/{one.id}/words", f"basis.{_key(one.id)}", interface)
            or _lacking("words", kind, one.id, place, joins),
            one.quotes == "yes",
            one.own_report == "yes",
            one.independent == "yes",
        )
        for one, place in zip(entries, places, strict=True)
    }


def _places(
    loaded: Loaded[VocabularyFile], name: str, entries: Sequence[_Named], kind: Told, joins: Joins
) -> list[Place]:
    """Where each entry of a list stands; each id stands there once."""
    places = [loaded.at(name, index) for index in range(len(entries))]
    joins.unique(((one.id, place) for one, place in zip(entries, places, strict=True)), kind)
    return places


def _key(id_: str) -> str:
    """ "state_agency" -> "state-agency", as the texts of the frame are named."""
    return id_.replace("_", "-")


def _words(written: str | None, path: str, key: str, interface: Interface) -> SourceText | None:
    """The site's own words, or those of the frame."""
    return SourceText(path, written) if written else interface.get(key)


def _lacking(key: str, kind: Told, id_: str, place: Place, joins: Joins) -> SourceText:
    """Of an id that neither the site nor the frame has words for, the id stands there, and that they lack is told."""
    what = told("the {kind} '{id}' has no '{key}'", kind=kind, id=id_, key=key)
    joins.report(place, what, told("Add a line '{key}: …' here.", key=key))
    return SourceText("", id_)
