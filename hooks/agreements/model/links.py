"""Pages of other sites that are given beside a text."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.languages.texts import SourceText


@dataclass(frozen=True)
class WebLink:
    """A page of another site; the path of its title ends in its address, so that an order can change."""

    title: SourceText
    url: str
