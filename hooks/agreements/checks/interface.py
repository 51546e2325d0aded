"""The texts of the site's frame: which there must be in data/interface.yml, and what is filled into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from string import Formatter

from agreements.checks.interface_texts import FILLED_IN
from agreements.languages.texts import SourceText
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

FILE = "data/interface.yml"
At = Callable[..., Place]


def names_in_braces(text: str) -> frozenset[str] | None:
    """ "{count} mål {year}" -> {"count", "year"}; None if a brace is never closed or never opened."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def in_the_file(*path: str | int) -> Place:
    """The place of a text whose line is not known."""
    return Place(FILE)


def check_interface(interface: Mapping[str, SourceText], at: At = in_the_file) -> Iterator[Problem]:
    """Texts that are missing, that nothing shows, or whose names in braces nobody fills in; `at` tells their places."""
    for key in FILLED_IN.keys() - interface.keys():
        part, _, name = key.partition(".")
        what = told("the text '{name}' of '{part}' is missing", name=name, part=part)
        yield Problem(at("interface", part), what, told("Add '{name}: …' under '{part}:'.", name=name, part=part))
    for key, text in interface.items():
        place = at("interface", *key.split(".", 1))
        if key not in FILLED_IN:
            what = told("the text '{key}' is shown nowhere", key=key)
            yield Problem(place, what, told("Remove it, or correct its name."))
            continue
        for wording in (text.original, text.one):
            yield from _names(key, wording, place)


def _names(key: str, wording: str, place: Place) -> Iterator[Problem]:
    known = FILLED_IN[key]
    names = names_in_braces(wording)
    if names is None:
        what = told("the text '{key}' has a brace without its other half", key=key)
        yield Problem(place, what, told("Write {{name}}, or no brace."))
        return
    for name in sorted(names - set(known)):
        cure = told("Only {names} can be.", names=", ".join(known)) if known else told("Nothing can be in this text.")
        what = told("nothing is filled in for {{{name}}} in the text '{key}'", name=name, key=key)
        yield Problem(place, what, cure)
