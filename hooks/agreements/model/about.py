"""What the site says of itself: its name, whose it is, and what its texts are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from agreements.languages.texts import SourceText

Law = Literal["eu", "own", "none"]
# The parts of what a site says of itself, which pages may show.
ABOUT_PARTS = ("publisher", "contact", "licence", "sources")


@dataclass(frozen=True)
class Publisher:
    """Who answers for the site: a proper name, and the address of its own site."""

    name: str
    url: str | None


@dataclass(frozen=True)
class Licence:
    """What the data may be used for: its name, and where it is told in full."""

    name: str
    url: str | None


@dataclass(frozen=True)
class About:
    """`note` is told below every page: whether the texts are those that were signed. `law_name` if the law is `own`.

    `names` are what texts of other languages hold, each with its language.
    """

    name: SourceText
    tagline: SourceText
    note: SourceText | None
    is_signed_wording: bool
    law: Law
    law_name: SourceText | None
    publisher: Publisher | None = None
    contact: str | None = None
    licence: Licence | None = None
    logo: str | None = None
    favicon: str | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
