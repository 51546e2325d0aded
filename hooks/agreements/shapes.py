"""From plain values to typed shapes; pydantic's errors become problems with place and cure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from agreements.problems import Place, Problem, suggestion
from agreements.yaml_source import Parsed, Path

Shaped = TypeVar("Shaped", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[Shaped]):
    """A data file in its shape, still knowing where each part of it stands."""

    entry: Shaped
    parsed: Parsed

    def at(self, *path: str | int) -> Place:
        """loaded.at("commitments", 0, "parties") -> the place of that value."""
        return self.parsed.place_of(path)


def shape(parsed: Parsed, model: type[Shaped]) -> tuple[Loaded[Shaped] | None, tuple[Problem, ...]]:
    """The file in its shape, or None and every reason why not."""
    if parsed.problems:
        return None, parsed.problems
    try:
        return Loaded(model.model_validate(parsed.value), parsed), ()
    except ValidationError as error:
        found = [_problem(detail, parsed, model) for detail in error.errors(include_url=False)]
        return None, tuple(dict.fromkeys(found))


def _problem(detail: Mapping[str, Any], parsed: Parsed, model: type[BaseModel]) -> Problem:
    path = _path_in_file(detail["loc"], parsed)
    is_about_key = detail["type"] == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)
    lost = [part for part in detail["loc"] if detail["type"] == "missing" and part == detail["loc"][-1]]
    named = {**detail, "loc": (*path, *lost) or detail["loc"]} if detail["type"] != "extra_forbidden" else detail
    what, cure = EXPLANATIONS.get(detail["type"], _other)(named, model)
    return Problem(parsed.place_of_key(path) if is_about_key else parsed.place_of(path), what, cure)


def _path_in_file(loc: tuple[Any, ...], parsed: Parsed) -> Path:
    """pydantic's location without the names of union members, which stand in no file."""
    path: list[str | int] = []
    for part in loc:
        if (*path, part) in parsed.places:
            path.append(part)
    return tuple(path)


def _unknown_key(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    key = str(detail["loc"][-1])
    return f"unknown key '{key}'", suggestion(key, _keys_at(model, detail["loc"][:-1]))


def _missing_key(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    key = detail["loc"][-1]
    return f"the key '{key}' is missing", f"Add a line '{key}: …' here."


def _empty(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    return f"'{detail['loc'][-1]}' is empty", "Write a text, or leave the key out if it is optional."


def _wrong_pattern(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    value, pattern = str(detail["input"]), detail["ctx"]["pattern"]
    if "\n" in value:
        return "the text has a line break", "Write it on one line, or fold it with '>-'."
    if "/" in pattern:
        return f"'{value[:60]}' does not name a commitment", "Write goal/commitment, such as 'health/interpreter'."
    return f"'{value[:60]}' is not a valid id", "Use only a–z, 0–9 and single hyphens, such as 'sundsvalls-kommun'."


def _not_in_list(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    known = [part.strip("' ") for part in detail["ctx"]["expected"].replace(" or ", ",").split(",")]
    return f"'{detail['input']}' is not one of the allowed words", suggestion(str(detail["input"]), known)


def _not_a_number(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    return f"'{detail['input']}' is not a number", "Write digits only, with a point for decimals: 32 or 1.8."


def _not_a_date(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    return f"'{detail['input']}' is not a date", "Write year-month-day, such as 2010-02-22."


def _other_kind(wanted: str) -> Callable[[Mapping[str, Any], type[BaseModel]], tuple[str, str]]:
    def explain(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
        name = detail["loc"][-1] if detail["loc"] else "the file"
        return f"'{name}' must be {wanted}", f"Write {wanted} here; compare with another file of the same kind."

    return explain


def _other(detail: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    message = str(detail["msg"])
    return f"'{detail['loc'][-1] if detail['loc'] else 'the file'}': {message[:1].lower()}{message[1:]}", "Correct it."


EXPLANATIONS: Mapping[str, Callable[[Mapping[str, Any], type[BaseModel]], tuple[str, str]]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "string_too_short": _empty,
    "string_pattern_mismatch": _wrong_pattern,
    "literal_error": _not_in_list,
    "int_parsing": _not_a_number,
    "decimal_parsing": _not_a_number,
    "not_a_number": _not_a_number,
    "not_a_date": _not_a_date,
    "date_from_datetime_parsing": _not_a_date,
    "date_parsing": _not_a_date,
    "string_type": _other_kind("a text"),
    "tuple_type": _other_kind("a list, one '- ' line each"),
    "model_type": _other_kind("a group of 'key: value' lines"),
    "dict_type": _other_kind("a group of 'key: value' lines"),
}


def _keys_at(model: type[BaseModel], loc: tuple[Any, ...]) -> list[str]:
    """The keys that the shape allows at a location: (GoalFile, ("commitments", 3)) -> ["id", "parties", …]."""
    current: Any = model
    for part in loc:
        is_field = isinstance(current, type) and issubclass(current, BaseModel) and part in current.model_fields
        if is_field:
            current = _model_within(current.model_fields[part].annotation)
    if isinstance(current, type) and issubclass(current, BaseModel):
        return list(current.model_fields)
    return []


def _model_within(annotation: Any) -> Any:
    """The shape inside an annotation: tuple[CommitmentEntry, ...] -> CommitmentEntry."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_within(inner)
        if found is not None:
            return found
    return None
