"""The languages of a site: what each is called, how it is written, and whether readers are led to it yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Language:
    """One language; `name` is its own name for itself. Until it is released, no menu or search engine leads to it."""

    id: str
    name: str
    dir: Direction = "ltr"
    is_released: bool = True


@dataclass(frozen=True)
class Languages:
    """All languages in the order of the menu: the source, which is the language of the data, comes first."""

    all: tuple[Language, ...]

    def __iter__(self) -> Iterator[Language]:
        return iter(self.all)

    def __getitem__(self, lang: str) -> Language:
        return next(one for one in self.all if one.id == lang)

    @property
    def source(self) -> Language:
        """The language of the data."""
        return self.all[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """ "sv", "en", …"""
        return tuple(one.id for one in self.all)

    @property
    def translations(self) -> tuple[str, ...]:
        """All but the source: "en", …"""
        return self.ids[1:]

    @property
    def released(self) -> tuple[str, ...]:
        """Those that readers are led to, the source among them."""
        return tuple(one.id for one in self.all if one.is_released)
