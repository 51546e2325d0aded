"""Texts that know themselves: the original of the data, and what a reader is shown instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+")


# Paths of texts of the frame: the engine's own, and those that a site words otherwise.
FRAME, SITES_OWN = "interface/", "texts/"
# Words of a site's vocabulary that values are filled into, as into the frame's.
LEVELS = "vocabulary/levels/"
FILLED = ("vocabulary/bases/", "vocabulary/units/", LEVELS)


def is_of_frame(path: str) -> bool:
    """Whether a text belongs to the frame of all pages, so that names in braces are filled in."""
    return path.startswith((FRAME, SITES_OWN, *FILLED))


def is_name(path: str) -> bool:
    """Whether a text is what a party is called: "parties/harbour/name"."""
    return path.startswith("parties/") and path.endswith("/name")


@dataclass(frozen=True)
class SourceText:
    """A text of the data and its path, which is the msgctxt of its translations.

    `one` is set for a counted text alone: the wording for exactly one, where `original` is the one for the rest.
    `lang` is set where that is not the language of the data.
    """

    path: str
    original: str
    one: str = ""
    lang: str = ""


@dataclass(frozen=True)
class Text:
    """A text as it is shown: its language, and whether it is what the reader asked for.

    `original_changed` is the day on which the original of an outdated text was found changed, where that is known.
    """

    value: str
    lang: str
    is_fallback: bool = False
    is_outdated: bool = False
    original_changed: date | None = None

    def __str__(self) -> str:
        return self.value


class Wording(str):
    """A text of the frame with its values filled in: a plain string that still knows its language."""

    lang: str

    def __new__(cls, value: str, lang: str) -> Wording:
        wording = super().__new__(cls, value)
        wording.lang = lang
        return wording


def source_texts(node: Any) -> Iterator[SourceText]:
    """Every SourceText in a tree of dataclasses, tuples and dictionaries, in the order of their fields."""
    if isinstance(node, SourceText):
        if node.original:
            yield node
    elif isinstance(node, (tuple, list)):
        for item in node:
            yield from source_texts(item)
    elif isinstance(node, dict):
        yield from source_texts(list(node.values()))
    else:
        for name in _parts(node.__class__):
            yield from source_texts(getattr(node, name))


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; anything else has no parts."""
    return tuple(part.name for part in fields(kind)) if is_dataclass(kind) else ()


def summary(text: str, most: int = 200) -> str:
    """As many whole sentences as fit, for search engines: ("Ett. Två. Tre.", 9) -> "Ett. Två."."""
    shown = ""
    for sentence in _SENTENCE_END.split(text):
        longer = f"{shown} {sentence}".strip()
        if len(longer) > most:
            break
        shown = longer
    return shown or text[: most - 1].rpartition(" ")[0].rstrip(" ,;:–،") + " …"
