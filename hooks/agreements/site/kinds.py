"""Parties by their kind and in the alphabet of the reader's language, as every list of them has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agreements.gettext.localize import Localizer
from agreements.languages.formats import sort_key
from agreements.model.parties import Party


def by_kind(
    parties: Iterable[Party], kinds: Iterable[str], texts: Localizer
) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Each kind that there is, with its parties: ("municipality", (North Town, South Town)), …

    In the order of the vocabulary's `kinds`; those that only one which can't be read may have come last.
    """
    named = sorted(parties, key=lambda party: sort_key(party.named(texts).value, texts.lang))
    for kind in dict.fromkeys((*kinds, *(party.kind for party in named))):
        of_kind = tuple(party for party in named if party.kind == kind)
        if of_kind:
            yield kind, of_kind


def in_order(parties: Iterable[Party], kinds: Iterable[str], texts: Localizer) -> tuple[Party, ...]:
    """The same without their kinds."""
    return tuple(party for _, of_kind in by_kind(parties, kinds, texts) for party in of_kind)
