"""A file whose bytes are the same is not read again."""

from __future__ import annotations

from agreements.source.memory import Memory


def test_the_same_bytes_give_the_same_object() -> None:
    memory = Memory()
    first = memory.recalled(("a.yml", "parties"), b"a", lambda: ["first"])
    assert memory.recalled(("a.yml", "parties"), b"a", lambda: ["second"]) is first


def test_other_bytes_are_read_anew() -> None:
    memory = Memory()
    memory.recalled(("a.yml", "parties"), b"a", lambda: "first")
    assert memory.recalled(("a.yml", "parties"), b"b", lambda: "second") == "second"
    assert memory.recalled(("a.yml", "parties"), b"b", lambda: "third") == "second"


def test_a_result_that_is_nothing_is_remembered_too() -> None:
    memory = Memory()
    memory.recalled(("a.yml", "parties"), b"", lambda: None)
    assert memory.recalled(("a.yml", "parties"), b"", lambda: "read again") is None


def test_each_file_and_each_way_of_reading_it_has_its_own_result() -> None:
    memory = Memory()
    memory.recalled(("a.yml", "parties"), b"a", lambda: "parties")
    assert memory.recalled(("a.yml", "goal"), b"a", lambda: "goal") == "goal"
    assert memory.recalled(("b.yml", "parties"), b"a", lambda: "of b") == "of b"
    assert memory.recalled(("a.yml", "parties"), b"a", lambda: "again") == "parties"
