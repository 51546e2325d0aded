"""The shapes of the frame's texts: the engine's own, and the single ones that a site words otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.shapes.values import Id, Line, Shape


class CountedLine(Shape):
    """A text with a number in it: `one` for exactly one, `other` for the rest."""

    one: Line
    other: Line


Texts = dict[Id, dict[Id, Line | CountedLine]]


class FrameTextsFile(Shape):
    """All texts of the frame, by page part and name: {"results": {"heading": "…"}}."""

    interface: Texts


class TextsFile(Shape):
    """Those that the site words otherwise than the engine, named as there."""

    texts: Texts


def by_key(texts: Texts) -> Mapping[str, str | CountedLine]:
    """{"results": {"heading": "…"}} -> {"results.heading": "…"}."""
    return {f"{part}.{name}": line for part, lines in texts.items() for name, line in lines.items()}
