"""The list of contents of a long page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agreements.html.contents import Entry


@dataclass(frozen=True)
class ContentsView:
    """Each main heading with those under it."""

    template: ClassVar[str] = "contents.html"

    entries: tuple[tuple[Entry, tuple[Entry, ...]], ...]
