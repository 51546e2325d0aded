"""Texts know what they say, and are found wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from agreements.languages.texts import SourceText, Text, Wording, source_texts


@dataclass(frozen=True)
class Leaf:
    title: SourceText
    note: str
    text: SourceText | None


@dataclass(frozen=True)
class Tree:
    name: SourceText
    leaves: tuple[Leaf, ...]
    by_id: dict[str, Leaf]


def source(path: str) -> SourceText:
    return SourceText(path, f"Svenska {path}")


def test_a_text_reads_as_its_value() -> None:
    assert str(Text("Hej", "sv", is_fallback=True)) == "Hej"


def test_texts_come_in_the_order_of_their_fields() -> None:
    leaf = Leaf(source("b"), "no text", source("c"))
    tree = Tree(source("a"), (leaf,), {"x": Leaf(source("d"), "", None)})
    assert [text.path for text in source_texts(tree)] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "node",
    [
        pytest.param(SourceText("a", ""), id="empty text"),
        pytest.param("Svenska", id="plain text"),
        pytest.param(None, id="nothing"),
        pytest.param({"a": 1, "b": [2.5]}, id="numbers"),
    ],
)
def test_where_there_is_nothing_to_translate(node: object) -> None:
    assert list(source_texts(node)) == []


@pytest.mark.parametrize(
    "node",
    [
        pytest.param(source("a"), id="itself"),
        pytest.param([source("a")], id="in a list"),
        pytest.param((source("a"),), id="in a tuple"),
        pytest.param({"key": [(source("a"),)]}, id="in a list in a dictionary"),
    ],
)
def test_a_text_is_found(node: object) -> None:
    assert list(source_texts(node)) == [source("a")]


def test_a_wording_is_a_string_that_knows_its_language() -> None:
    wording = Wording("Mål", "sv")
    assert (wording, wording.lang) == ("Mål", "sv")
