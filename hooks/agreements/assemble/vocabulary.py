"""The site's vocabulary with its words: its own, or those that the frame has for the engine's ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from agreements.assemble.joins import Joins
from agreements.assemble.statuses import statuses_of
from agreements.languages.texts import SourceText
from agreements.model.agreement import Agreement
from agreements.model.vocabulary import Basis, Kind, NamedIcon, Unit, Vocabulary
from agreements.problems.problems import Place
from agreements.problems.told import Told, told
from agreements.shapes.loaded import Loaded
from agreements.shapes.vocabulary import UnitEntry, VocabularyFile
from agreements.vocabulary.defaults import file_with

Interface = Mapping[str, SourceText]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def vocabulary_of(own: Loaded[VocabularyFile] | None, interface: Interface, joins: Joins) -> Vocabulary:
    """The lists of the site, and the engine's where it has none; what they lack is told in `joins`."""
    return Vocabulary(
        statuses=statuses_of(own, interface, joins),
        bases=_bases(own, interface, joins),
        kinds=_kinds(own, interface, joins),
        units=_units(own, interface, joins),
        icons={id_: NamedIcon(icon, own.at("icons", id_)) for id_, icon in own.entry.icons.items()} if own else {},
        has_own_scale=bool(own and own.entry.statuses),
    )


def check_icon_ids(own: Loaded[VocabularyFile] | None, agreements: Sequence[Agreement], joins: Joins) -> None:
    """Each icon belongs to a group or a goal that there is."""
    if own is None:
        return
    known: dict[str, object] = {one.id: one for agreement in agreements for one in agreement.groups}
    known |= {one.id: one for agreement in agreements for one in agreement.goals}
    for id_ in own.entry.icons:
        joins.one(id_, known, told("group or goal"), own.at("icons", id_))


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


def _kinds(own: Loaded[VocabularyFile] | None, interface: Interface, joins: Joins) -> dict[str, Kind]:
    loaded = file_with("party_kinds", own)
    entries, kind = loaded.entry.party_kinds, told("kind of party")
    places = _places(loaded, "party_kinds", entries, kind, joins)
    return {
        one.id: Kind(
            one.id,
            _words(one.word, f"vocabulary/party-kinds/{one.id}/word", f"kind.{_key(one.id)}", interface)
            or _lacking("word", kind, one.id, place, joins),
            _words(one.words, f"vocabulary/party-kinds/{one.id}/words", f"kinds.{_key(one.id)}", interface)
            or _lacking("words", kind, one.id, place, joins),
            one.schema_type,
        )
        for one, place in zip(entries, places, strict=True)
    }


def _units(own: Loaded[VocabularyFile] | None, interface: Interface, joins: Joins) -> dict[str, Unit]:
    loaded = file_with("units", own)
    entries = loaded.entry.units
    places = _places(loaded, "units", entries, told("unit"), joins)
    return {one.id: _unit(one, interface, place, joins) for one, place in zip(entries, places, strict=True)}


def _unit(one: UnitEntry, interface: Interface, place: Place, joins: Joins) -> Unit:
    """Written in one way: with forms, a symbol, a currency, or the number alone."""
    ways = [one.forms, one.symbol, one.currency, one.plain == "yes" or None]
    forms = interface.get(f"unit.{_key(one.id)}") if ways.count(None) == len(ways) else None
    if one.forms:
        forms = SourceText(f"vocabulary/units/{one.id}/forms", one.forms.other, one.forms.one)
    if len(ways) - ways.count(None) + (forms is not None and one.forms is None) != 1:
        what = told("the unit '{id}' must say in one way how a number is written with it", id=one.id)
        joins.report(place, what, told("Write 'forms', 'symbol', 'currency' or 'plain: yes'."))
    return Unit(one.id, forms, one.symbol, one.currency)


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
