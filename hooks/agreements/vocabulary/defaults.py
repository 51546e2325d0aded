"""The vocabulary of a site: its own lists, and the package's where it has none."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from agreements.shapes.loaded import Loaded, shape
from agreements.shapes.values import KnownWords
from agreements.shapes.vocabulary import VocabularyFile
from agreements.source.yaml import parse

ListName = Literal["statuses", "bases", "party_kinds", "units"]
FILE = Path(__file__).parent / "default.yml"


class BrokenDefaultsError(Exception):
    """The package's own vocabulary can't be read: a fault of the package, which its tests find."""


@cache
def default_vocabulary() -> Loaded[VocabularyFile]:
    """What every site begins with."""
    loaded, problems = shape(parse(FILE.read_bytes(), FILE.name), VocabularyFile)
    if loaded is None:
        raise BrokenDefaultsError("\n".join(map(str, problems)))
    return loaded


def file_with(name: ListName, own: Loaded[VocabularyFile] | None) -> Loaded[VocabularyFile]:
    """The file whose list of that name counts: the site's, or the package's where the site has none."""
    return own if own and getattr(own.entry, name) else default_vocabulary()


def known_words(own: Loaded[VocabularyFile] | None) -> KnownWords:
    """What may be written where a file names a word: {"status": ("met", …), "basis": ("printed", …)}.

    What is only shown, in the place of a status that the source has lost, is never written.
    """
    statuses = file_with("statuses", own).entry.statuses
    only_shown = {id_ for one in statuses if one.shown_as for id_ in one.shown_as.ids}
    return {
        "status": tuple(one.id for one in statuses if one.id not in only_shown),
        "basis": tuple(one.id for one in file_with("bases", own).entry.bases),
        "party_kind": tuple(one.id for one in file_with("party_kinds", own).entry.party_kinds),
        "unit": tuple(one.id for one in file_with("units", own).entry.units),
    }
