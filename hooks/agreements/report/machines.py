"""Problems for machines: JSON, and the workflow commands that GitHub shows beside the changed lines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from agreements.problems.problems import Problem, Severity, in_order
from agreements.report.wording import wording

VERSION = 1
SEVERITY_NAMES: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
GITHUB_COMMANDS: Mapping[Severity, str] = {**SEVERITY_NAMES, Severity.NOTE: "notice"}


def as_json(problems: Sequence[Problem], lang: str, has_notes: bool = True) -> str:
    """{"version": 1, "lang": "sv", "counts": {"error": 1, …}, "problems": [{"file": …, "line": …, …}]}."""
    ordered = _shown(problems, has_notes)
    counts = {name: sum(one.severity is severity for one in ordered) for severity, name in SEVERITY_NAMES.items()}
    listed = [_entry(problem, lang) for problem in ordered]
    return json.dumps(
        {"version": VERSION, "lang": lang, "counts": counts, "problems": listed}, ensure_ascii=False, indent=2
    )


def _shown(problems: Sequence[Problem], has_notes: bool) -> list[Problem]:
    return [problem for problem in in_order(problems) if has_notes or problem.severity is not Severity.NOTE]


def _entry(problem: Problem, lang: str) -> dict[str, object]:
    """Line and column count from 1; 0 means that the problem is the whole file's, or the whole line's."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": SEVERITY_NAMES[problem.severity],
        "what": wording(problem.what, lang),
        "cure": wording(problem.cure, lang),
    }


def as_github(problems: Sequence[Problem], lang: str, has_notes: bool = True) -> str:
    """ "::error file=data/parties.yml,line=12,col=5::okänd nyckel ”nmae”. Menade du ”name”?", a line each."""
    return "\n".join(_command(problem, lang) for problem in _shown(problems, has_notes))


def _command(problem: Problem, lang: str) -> str:
    place = problem.place
    numbers = {"line": place.line, "col": place.column if place.line else 0}
    given = {"file": place.file, **{name: str(number) for name, number in numbers.items() if number}}
    properties = ",".join(f"{name}={_property(value)}" for name, value in given.items())
    message = f"{wording(problem.what, lang).rstrip('.')}. {wording(problem.cure, lang)}"
    return f"::{GITHUB_COMMANDS[problem.severity]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    """What a message may not hold as it is: "50 %\\n" -> "50 %25%0A"."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """What a property may not hold as it is, either: "a:b,c" -> "a%3Ab%2Cc"."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
