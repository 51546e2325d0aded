"""From plain values to typed shapes; pydantic's errors become problems with place and cure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from agreements.problems.problems import Place, Problem
from agreements.shapes.explanations import EXPLANATIONS, other
from agreements.shapes.values import KnownWords
from agreements.source.yaml import Parsed, Path

Shaped = TypeVar("Shaped", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[Shaped]):
    """A data file in its shape, still knowing where each part of it stands."""

    entry: Shaped
    parsed: Parsed

    def at(self, *path: str | int) -> Place:
        """loaded.at("commitments", 0, "parties") -> the place of that value."""
        return self.parsed.place_of(path)

    def at_line(self, line: int, *path: str | int) -> Place:
        """The place of a line (from 1) of a text of several lines; of one in quotes, where it begins."""
        return self.parsed.place_of_line(path, line)

    def is_folded(self, *path: str | int) -> bool:
        """Whether a text is written with YAML's '>', which makes one paragraph of two."""
        return self.parsed.styles.get(path) == ">"


def shape(
    parsed: Parsed, model: type[Shaped], words: KnownWords | None = None
) -> tuple[Loaded[Shaped] | None, tuple[Problem, ...]]:
    """The file in its shape, or None and every reason why not.

    `words` are the site's own, which some values must be among; without them, any will do.
    """
    if parsed.problems:
        return None, parsed.problems
    try:
        return Loaded(model.model_validate(parsed.value, context=words), parsed), ()
    except ValidationError as error:
        found = [_problem(detail, parsed, model) for detail in error.errors(include_url=False)]
        return None, tuple(dict.fromkeys(found))


def _problem(detail: Mapping[str, Any], parsed: Parsed, model: type[BaseModel]) -> Problem:
    path = _path_in_file(detail["loc"], parsed)
    is_about_key = detail["type"] == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)
    lost = [part for part in detail["loc"] if detail["type"] == "missing" and part == detail["loc"][-1]]
    named = {**detail, "loc": (*path, *lost) or detail["loc"]} if detail["type"] != "extra_forbidden" else detail
    what, cure = EXPLANATIONS.get(detail["type"], other)(named, model)
    return Problem(parsed.place_of_key(path) if is_about_key else parsed.place_of(path), what, cure)


def _path_in_file(loc: tuple[Any, ...], parsed: Parsed) -> Path:
    """pydantic's location without the names of union members, which stand in no file."""
    path: list[str | int] = []
    for part in loc:
        if (*path, part) in parsed.places:
            path.append(part)
    return tuple(path)
