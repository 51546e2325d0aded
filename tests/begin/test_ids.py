"""An id is made of a name: letters with marks lose them, and other scripts give none."""

from __future__ import annotations

import pytest

from agreements.begin.ids import id_of, is_id


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Our town", "our-town"),
        ("Åse-Lövånger", "ase-lovanger"),
        ("Saint-Étienne d’Ô", "saint-etienne-do"),
        ("Łódź", "lodz"),
        ("Straße & Ærø", "strasse-aero"),
        ("  --A.. B__ C! ", "a-b-c"),
        ("Area 51", "area-51"),
        ("İstanbul", "istanbul"),
        ("Київ", None),
        ("بلدتنا", None),
        ("Київ City", None),
        ("51", None),
        ("&", None),
        ("", None),
        ("x" * 59 + " y", "x" * 59),
        ("ﬁre", "fire"),
    ],
)
def test_an_id_of_a_name(name: str, id_: str | None) -> None:
    assert id_of(name) == id_


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("our-town", True), ("a1", True), ("Our", False), ("-a", False), ("a--b", False), ("a/b", False), ("", False)],
)
def test_what_is_an_id(text: str, is_one: bool) -> None:
    assert is_id(text) == is_one


def test_an_id_that_is_too_long() -> None:
    assert (is_id("x" * 60), is_id("x" * 61)) == (True, False)
