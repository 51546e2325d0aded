"""What the words in a spreadsheet may mean on a site: parties, statuses and other ids, by all their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from agreements.editors.references import REFERENCES
from agreements.importing.days import Months
from agreements.importing.readers import Choices, folded
from agreements.languages.formats import month_names
from agreements.languages.texts import SourceText
from agreements.model.agreement import Agreement
from agreements.model.parties import Party
from agreements.shapes.follow_up import FollowUpEntry
from agreements.shapes.goals import TargetEntry
from agreements.shapes.parties import PartyEntry
from agreements.shapes.values import Shape
from agreements.site.site import Site


def choices_of(site: Site, agreement: Agreement) -> Mapping[str, Choices]:
    """By the reader that asks: {"promisers": {"north town": "north-town", …}, "status": {"met": "met", …}, …}."""
    return {
        "promisers": (promisers := _promisers(site, agreement)),
        "party_or_name": promisers,
        "status": _statuses(site),
        "basis": _ids(_allowed(site, FollowUpEntry, "basis")),
        "party_kind": _kinds(site),
        "unit": _units(site),
        "comparison": _ids(_allowed(site, TargetEntry, "comparison")),
    }


def _allowed(site: Site, shape: type[Shape], field: str) -> Iterable[str]:
    """The ids that a field may hold: those of the site where they are its own, else those of the shape."""
    reference = REFERENCES.get((shape.__name__, field))
    return reference.words(site) if reference else get_args(shape.model_fields[field].annotation)


def months_of(site: Site) -> Months:
    """The names of the months in the languages of the site, and in English."""
    return {name: number for lang in (*site.languages.ids, "en") for name, number in month_names(lang).items()}


def _ids(ids: Iterable[str]) -> Choices:
    """Ids, and how a person writes them: "partly_met" and "partly met"."""
    return {word: id_ for id_ in ids for word in (id_, id_.replace("_", " "), id_.replace("_", "-"))}


def _promisers(site: Site, agreement: Agreement) -> Choices:
    """A name that several have is none; an id always counts."""
    named: dict[str, set[str]] = {}
    for one in site.content.parties.values():
        for name in _names_of(site, one):
            named.setdefault(folded(name), set()).add(one.id)
    for joint in agreement.joint_parties:
        for name in _in_every_language(site, joint.name):
            named.setdefault(folded(name), set()).add(joint.id)
    by_id = [*site.content.parties, *(one.id for one in agreement.joint_parties)]
    return {**{name: next(iter(ids)) for name, ids in named.items() if len(ids) == 1}, **{one: one for one in by_id}}


def _names_of(site: Site, party: Party) -> Iterator[str]:
    yield from (party.name, *party.also_written, *(name for _, name in party.names))
    yield from (party.named(localizer).value for localizer in site.localizers.values())


def _statuses(site: Site) -> Choices:
    """Those that a file may hold, by their ids and by their words in every language of the site."""
    words = ((id_, status.word) for id_, status in site.content.vocabulary.recorded.items())
    return {**_worded(site, words), **_ids(_allowed(site, FollowUpEntry, "status"))}


def _kinds(site: Site) -> Choices:
    """By their ids, and by the words for one and for all of them: "company", "companies"."""
    kinds = site.content.vocabulary.kinds.items()
    words = ((id_, word) for id_, kind in kinds for word in (kind.word, kind.words))
    return {**_worded(site, words), **_ids(_allowed(site, PartyEntry, "kind"))}


def _units(site: Site) -> Choices:
    """By their ids, and by their signs: "%"."""
    units = site.content.vocabulary.units.items()
    signs = {folded(sign): id_ for id_, unit in units for sign in (unit.symbol, unit.currency) if sign}
    return {**signs, **_ids(_allowed(site, TargetEntry, "unit"))}


def _worded(site: Site, words: Iterable[tuple[str, SourceText]]) -> Choices:
    return {folded(said): id_ for id_, word in words for said in _in_every_language(site, word)}


def _in_every_language(site: Site, text: SourceText) -> list[str]:
    return [localizer.text(text).value for localizer in site.localizers.values()]
