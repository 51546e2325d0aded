"""What is wrong with a value that does not fit its shape, and the cure: pydantic's kinds of error in our words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from agreements.problems.problems import nearest, suggestion
from agreements.problems.told import Told, told
from agreements.shapes.period_faults import OF_PERIODS
from agreements.shapes.values import A_ROUGH_DAY

Explained = tuple[Told, Told]  # what is wrong, and the cure


def _unknown_key(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    key = str(detail["loc"][-1])
    return told("unknown key '{key}'", key=key), suggestion(key, _keys_at(model, detail["loc"][:-1]))


def _missing_key(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    key = detail["loc"][-1]
    return told("the key '{key}' is missing", key=key), told("Add a line '{key}: …' here.", key=key)


def _empty(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{key}' is empty", key=detail["loc"][-1])
    return what, told("Write a text, or leave the key out if it is optional.")


def _wrong_pattern(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    value, pattern = str(detail["input"]), detail["ctx"]["pattern"]
    if "\n" in value:
        return told("the text has a line break"), told("Write it on one line, or fold it with '>-'.")
    if "/" in pattern:
        what = told("'{value}' does not name a commitment", value=value[:60])
        return what, told("Write goal/commitment, such as 'health/interpreter'.")
    what = told("'{value}' is not a valid id", value=value[:60])
    return what, told("Use only a–z, 0–9 and single hyphens, such as 'north-town'.")


def _not_an_address(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not the address of a page", value=str(detail["input"])[:60])
    return what, told("Write it without language and with a slash at its end, such as 'parties/north-town/'.")


def _not_a_web_address(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{url}' is not a whole address", url=str(detail["input"])[:80])
    return what, told("Write it with 'https://' at its beginning.")


def _not_an_issn(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not an ISSN", value=str(detail["input"])[:60])
    return what, told("Write its eight digits as they are printed, such as 0317-8471.")


def _not_in_list(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    known = [part.strip("' ") for part in detail["ctx"]["expected"].replace(" or ", ",").split(",")]
    what = told("'{value}' is not one of the allowed words", value=detail["input"])
    return what, suggestion(str(detail["input"]), known)


def _unknown_word(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    """One that is not of the site's vocabulary: the nearest, and all that there are."""
    known = [str(word) for word in detail["ctx"]["known"]]
    what = told("'{value}' is not one of the allowed words", value=str(detail["input"])[:60])
    near, words = nearest(str(detail["input"]), known), ", ".join(known)
    if near is None:
        return what, told("The words here are {words}.", words=words)
    return what, told("Did you mean '{near}'? The words here are {words}.", near=near, words=words)


def _not_a_number(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not a number", value=detail["input"])
    return what, told("Write digits only, with a point for decimals: 32 or 1.8.")


def _not_an_icon(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not the name of an icon", value=str(detail["input"])[:60])
    return what, told("Write a name such as 'work', or one of Material's, such as 'material/briefcase'.")


def _not_a_date(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    return told("'{value}' is not a date", value=detail["input"]), told("Write year-month-day, such as 2025-02-22.")


def _not_a_rough_day(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    return told("'{value}' is not a day, a month or a year", value=str(detail["input"])[:60]), A_ROUGH_DAY


def _not_a_currency(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not a currency", value=str(detail["input"])[:60])
    return what, told("Write its three letters, such as EUR or USD.")


def _not_a_schema_type(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not the name of a type of schema.org", value=str(detail["input"])[:60])
    return what, told("Write it as schema.org does, such as GovernmentOrganization.")


def _not_a_tag(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{value}' is not one tag", value=str(detail["input"])[:60])
    return what, told("Write each tag as a word or two on a line of its own, without commas and without '#'.")


def _too_small(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    return told("'{value}' is too small", value=detail["input"]), told(
        "Write {least} or more.", least=detail["ctx"]["ge"]
    )


def _too_big(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    return told("'{value}' is too big", value=detail["input"]), told("Write {most} or less.", most=detail["ctx"]["le"])


def _too_few(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{key}' has too few entries", key=_named(detail))
    return what, told("Write at least {least}.", least=detail["ctx"]["min_length"])


def _too_many(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{key}' has too many entries", key=_named(detail))
    return what, told("Write at most {most}.", most=detail["ctx"]["max_length"])


def _too_long(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    what = told("'{key}' is too long", key=_named(detail))
    return what, told("Write at most {most} characters.", most=detail["ctx"]["max_length"])


def _other_kind(wanted: Told) -> Callable[[Mapping[str, Any], type[BaseModel]], Explained]:
    def explain(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
        what = told("'{key}' must be {wanted}", key=_named(detail), wanted=wanted)
        return what, told("Write {wanted} here; compare with another file of the same kind.", wanted=wanted)

    return explain


def other(detail: Mapping[str, Any], model: type[BaseModel]) -> Explained:
    message = str(detail["msg"])
    what = told("'{key}': {message}", key=_named(detail), message=f"{message[:1].lower()}{message[1:]}")
    return what, told("Correct it.")


def _named(detail: Mapping[str, Any]) -> object:
    return detail["loc"][-1] if detail["loc"] else told("the file")


EXPLANATIONS: Mapping[str, Callable[[Mapping[str, Any], type[BaseModel]], Explained]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _wrong_pattern,
    "too_short": _too_few,
    "too_long": _too_many,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_big,
    "literal_error": _not_in_list,
    "unknown_word": _unknown_word,
    "int_parsing": _not_a_number,
    "int_parsing_size": _not_a_number,
    "decimal_parsing": _not_a_number,
    "not_a_number": _not_a_number,
    "not_an_address": _not_an_address,
    "not_a_web_address": _not_a_web_address,
    "not_an_issn": _not_an_issn,
    "not_a_date": _not_a_date,
    "not_a_rough_day": _not_a_rough_day,
    "not_a_currency": _not_a_currency,
    "not_a_tag": _not_a_tag,
    "not_a_schema_type": _not_a_schema_type,
    **OF_PERIODS,
    "not_an_icon": _not_an_icon,
    "date_from_datetime_parsing": _not_a_date,
    "date_parsing": _not_a_date,
    "string_type": _other_kind(told("a text")),
    "tuple_type": _other_kind(told("a list, one '- ' line each")),
    "model_type": _other_kind(told("a group of 'key: value' lines")),
    "dict_type": _other_kind(told("a group of 'key: value' lines")),
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
