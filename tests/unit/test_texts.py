"""Texts know their language and direction, and are found wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from agreements.texts import LANGUAGES, SourceText, Text, direction, source_texts


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


@pytest.mark.parametrize(("lang", "expected"), [("sv", "ltr"), ("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")])
def test_direction(lang: str, expected: str) -> None:
    assert direction(lang) == expected


def test_swedish_comes_first_among_the_languages() -> None:
    assert LANGUAGES == ("sv", "en", "fr", "ar")


@pytest.mark.parametrize(("lang", "expected"), [("sv", "ltr"), ("ar", "rtl")])
def test_a_text_has_the_direction_of_its_language(lang: str, expected: str) -> None:
    assert Text("x", lang).dir == expected


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
