"""The shape of data/languages.yml."""

from __future__ import annotations

from typing import Literal

from agreements.shapes.values import Line, Shape


class LanguageEntry(Shape):
    """A language of the site; `name` is its own name for itself."""

    id: Line
    name: Line
    direction: Literal["ltr", "rtl"]
    state: Literal["released", "in_preparation"]


class LanguagesFile(Shape):
    languages: tuple[LanguageEntry, ...]
