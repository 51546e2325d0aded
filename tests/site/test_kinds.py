"""Parties by kind and alphabet."""

from __future__ import annotations

from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText
from agreements.model.parties import Party
from agreements.problems.problems import Place
from agreements.shapes.parties import PartyKind
from agreements.site.kinds import by_kind, in_order

TEXTS = Localizer("sv", "sv", {})


def party(name: str, kind: PartyKind) -> Party:
    return Party(name, name, "sv", kind, SourceText("x", "x"), (), Place("data/parties.yml"), "sv")


ORDERED = [
    party("Ånge", "municipality"),
    party("Bageriet", "company"),
    party("Örsta", "municipality"),
    party("Timrå", "municipality"),
]


def test_municipalities_come_first_and_the_alphabet_is_the_readers() -> None:
    found = [(kind, [one.name for one in parties]) for kind, parties in by_kind(ORDERED, TEXTS)]
    assert found == [("municipality", ["Timrå", "Ånge", "Örsta"]), ("company", ["Bageriet"])]


def test_in_one_row() -> None:
    assert [one.name for one in in_order(ORDERED, TEXTS)] == ["Timrå", "Ånge", "Örsta", "Bageriet"]
