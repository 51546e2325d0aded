"""The shape of data/redirects.yml: addresses that have changed, and where their pages stand now."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from agreements.shapes.values import Shape

_ADDRESS = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*(#[a-z0-9]+(-[a-z0-9]+)*)?")


def _address_only(value: object) -> object:
    """Of a page, without language and without a slash before it: "parties/harbour/", "glossary/#reef", "" for home."""
    if isinstance(value, str) and not _ADDRESS.fullmatch(value):
        raise PydanticCustomError("not_an_address", "not an address")
    return value


Address = Annotated[str, BeforeValidator(_address_only)]


class RedirectEntry(Shape):
    """`old` is the address that has changed, `new` the one that the page has now."""

    old: Address
    new: Address


class RedirectsFile(Shape):
    redirects: tuple[RedirectEntry, ...]
