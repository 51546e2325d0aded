"""VS Code finds the problems in what `make check` says, and shows each at its line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from agreements.problems.problems import Place, Problem, Severity, suggestion
from agreements.problems.told import told
from agreements.report.report import problem_line


@pytest.fixture(scope="module")
def matchers(repository: Path) -> dict[str, Any]:
    tasks = json.loads((repository / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    return {one["severity"]: one["pattern"] for task in tasks for one in task["problemMatcher"]}


def test_an_error_is_found_with_its_place_and_its_words(matchers: dict[str, Any]) -> None:
    problem = Problem(
        Place("data/parties.yml", 12, 5), told("unknown key '{key}'", key="nmae"), suggestion("nmae", ["name"])
    )
    line = problem_line(problem, "sv")
    pattern = matchers["error"]
    found = re.match(pattern["regexp"], line)
    assert found is not None
    assert {name: found[pattern[name]] for name in ("file", "line", "column", "message")} == {
        "file": "data/parties.yml",
        "line": "12",
        "column": "5",
        "message": "okänd nyckel ”nmae”. Menade du ”name”?",
    }
    assert re.match(matchers["warning"]["regexp"], line) is None


def test_a_warning_is_found_as_a_warning(matchers: dict[str, Any]) -> None:
    what, cure = told("'{text}' is not translated", text="a"), told("Correct it.")
    line = problem_line(Problem(Place("a.po", 3, 1), what, cure, Severity.WARNING), "sv")
    assert re.match(matchers["warning"]["regexp"], line)
    assert re.match(matchers["error"]["regexp"], line) is None
