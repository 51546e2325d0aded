"""What an editor reads at the end of a check."""

from __future__ import annotations

import pytest

from agreements.problems import Place, Problem, Severity
from agreements.report import report, summary


def problem(file: str, severity: Severity) -> Problem:
    return Problem(Place(file, 1), "it is wrong", "Mend it.", severity)


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "text"),
    [
        pytest.param(0, 0, 0, "0 errors, 0 warnings, 0 notes", id="none"),
        pytest.param(1, 1, 1, "1 error, 1 warning, 1 note", id="one of each"),
        pytest.param(2, 1, 7, "2 errors, 1 warning, 7 notes", id="several"),
    ],
)
def test_summary(errors: int, warnings: int, notes: int, text: str) -> None:
    problems = [
        problem(f"{severity.name}-{number}", severity)
        for severity, count in zip(Severity, (errors, warnings, notes), strict=True)
        for number in range(count)
    ]
    assert summary(problems) == text


def test_a_report_without_problems_is_its_summary() -> None:
    assert report([]) == "0 errors, 0 warnings, 0 notes"


def test_a_report_has_a_line_for_each_problem_errors_first() -> None:
    found = [problem("a.yml", Severity.NOTE), problem("c.yml", Severity.ERROR), problem("b.yml", Severity.ERROR)]
    assert report(found) == (
        "b.yml:1: error: it is wrong. Mend it.\n"
        "c.yml:1: error: it is wrong. Mend it.\n"
        "a.yml:1: note: it is wrong. Mend it.\n"
        "2 errors, 0 warnings, 1 note"
    )


def test_a_problem_found_twice_is_counted_as_often_as_it_is_listed() -> None:
    found = [problem("a.yml", Severity.ERROR), problem("a.yml", Severity.ERROR)]
    assert report(found) == "a.yml:1: error: it is wrong. Mend it.\n1 error, 0 warnings, 0 notes"
