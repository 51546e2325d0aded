"""Parties by kind and alphabet."""

from __future__ import annotations

from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText
from agreements.model.parties import Party
from agreements.problems.problems import Place
from agreements.site.kinds import by_kind, in_order

TEXTS = Localizer("sv", "sv", {})
KINDS = ("municipality", "church", "company")


def party(name: str, kind: str) -> Party:
    return Party(name, name, "sv", kind, SourceText("x", "x"), (), Place("data/parties.yml"), "sv")


ORDERED = [
    party("Ånge", "municipality"),
    party("Bageriet", "company"),
    party("Örsta", "municipality"),
    party("Timrå", "municipality"),
]


def test_kinds_come_in_the_order_of_the_vocabulary_and_the_alphabet_is_the_readers() -> None:
    found = [(kind, [one.name for one in parties]) for kind, parties in by_kind(ORDERED, KINDS, TEXTS)]
    assert found == [("municipality", ["Timrå", "Ånge", "Örsta"]), ("company", ["Bageriet"])]


def test_in_one_row() -> None:
    assert [one.name for one in in_order(ORDERED, KINDS, TEXTS)] == ["Timrå", "Ånge", "Örsta", "Bageriet"]


def test_a_kind_that_the_vocabulary_lacks_comes_last() -> None:
    """While the vocabulary can't be read, `serve` still shows every party."""
    found = [(kind, len(parties)) for kind, parties in by_kind(ORDERED, ("company",), TEXTS)]
    assert found == [("company", 1), ("municipality", 3)]
