"""Addresses of other sites, which pages lead to."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from agreements.shapes.values import Line
from agreements.source.addresses import is_whole, parts_of


def _whole_only(value: str) -> str:
    if not is_whole(value):
        raise PydanticCustomError("not_a_web_address", "not a web address")
    return value


def _whole_or_mail(value: str) -> str:
    """What begins as an address is one; all else is for mail."""
    return _whole_only(value) if parts_of(value).scheme in ("http", "https") else value


WebAddress = Annotated[Line, AfterValidator(_whole_only)]
Contact = Annotated[Line, AfterValidator(_whole_or_mail)]
