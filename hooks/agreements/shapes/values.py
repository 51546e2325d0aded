"""The values that data files are made of, and what every shape builds on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from agreements.languages.days import rough_day
from agreements.problems.told import told

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
CommitmentRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")]
WordId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
ROUGH_DAY = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
A_ROUGH_DAY = told("Write a day, a month or a year: 2025-02-22, 2025-02 or 2025.")
Line = Annotated[str, StringConstraints(min_length=1, max_length=4000, pattern=r"^[^\n]*$")]


def _digits_only(value: object) -> object:
    """Stricter than Python: "1_000", "1e3" and other scripts' digits are no numbers here."""
    if isinstance(value, str) and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        raise PydanticCustomError("not_a_number", "not a number")
    return value


def _day_only(value: object) -> object:
    """Stricter than pydantic, which takes "0" for the first second of 1970."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("not_a_date", "not a date")
    return value


def _rough_day_only(value: object) -> object:
    """A year, a month or a day."""
    if isinstance(value, str) and rough_day(value) is None:
        raise PydanticCustomError("not_a_rough_day", "not a day, a month or a year")
    return value


def _without_end(value: object) -> object:
    """A text without the line break that YAML's '|' puts at its end."""
    return value.rstrip("\n ") if isinstance(value, str) else value


def _issn_only(value: object) -> object:
    """Eight digits, the last of which proves the others: "0283-9636"."""
    digits = str(value).replace("-", "")
    if not re.fullmatch(r"[0-9]{4}-[0-9]{3}[0-9X]", str(value)) or _weighed(digits) % 11:
        raise PydanticCustomError("not_an_issn", "not an ISSN")
    return value


def _icon_only(value: object) -> object:
    """A file's name below a folder of icons, and nothing that leads out of it."""
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9]+([-/][a-z0-9]+)*", value):
        raise PydanticCustomError("not_an_icon", "not an icon")
    return value


def _schema_type_only(value: object) -> object:
    """The name of a type of schema.org, as it is written there."""
    if isinstance(value, str) and not re.fullmatch(r"[A-Z][A-Za-z]+", value):
        raise PydanticCustomError("not_a_schema_type", "not a type of schema.org")
    return value


def _known(kind: str) -> Callable[[str, ValidationInfo], str]:
    """Takes the site's own words of a kind alone; all, where nobody says which those are."""

    def known(value: str, info: ValidationInfo) -> str:
        words: KnownWords = info.context or {}
        if kind in words and value not in words[kind]:
            raise PydanticCustomError("unknown_word", "unknown word", {"known": list(words[kind])})
        return value

    return known


def _weighed(digits: str) -> int:
    """The first digit eight times, the second seven times, and so on; an X is ten."""
    return sum((8 - place) * (10 if digit == "X" else int(digit)) for place, digit in enumerate(digits))


def _is_by_language(value: object) -> str:
    """Which of the two a name is, so that what is wrong is told of that one alone."""
    return "by language" if isinstance(value, dict) else "one"


_Names = Annotated[dict[LanguageCode, Line], Field(min_length=1)]
Name = Annotated[
    Annotated[Line, Tag("one")] | Annotated[_Names, Tag("by language")],
    Discriminator(_is_by_language),
]
KnownWords = Mapping[str, tuple[str, ...]]  # what may be written of each kind: {"status": ("kept", "broken")}
StatusWord = Annotated[str, AfterValidator(_known("status"))]
BasisWord = Annotated[str, AfterValidator(_known("basis"))]
KindWord = Annotated[str, AfterValidator(_known("party_kind"))]
UnitWord = Annotated[str, AfterValidator(_known("unit"))]
Icon = Annotated[str, BeforeValidator(_icon_only), Field(examples=["work", "material/briefcase"])]
SchemaType = Annotated[str, BeforeValidator(_schema_type_only)]
Number = Annotated[Decimal, BeforeValidator(_digits_only)]
WholeNumber = Annotated[int, BeforeValidator(_digits_only)]
Issn = Annotated[str, BeforeValidator(_issn_only)]
Count = Annotated[int, BeforeValidator(_digits_only), Field(ge=0)]
Percent = Annotated[Count, Field(le=100)]
Day = Annotated[date, BeforeValidator(_day_only)]
RoughDayText = Annotated[str, StringConstraints(pattern=ROUGH_DAY), BeforeValidator(_rough_day_only)]
# Paragraphs, emphasis, lists and links, in a small Markdown; what else stands in one is told where it is joined.
Prose = Annotated[str, BeforeValidator(_without_end), StringConstraints(min_length=1, max_length=20_000)]


class Shape(BaseModel):
    """A part of a data file: frozen, and a key that nobody knows is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
