"""What an editor reads at the end of a check."""

from __future__ import annotations

import pytest

from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import told
from agreements.report.report import groups_of, report, summary


def problem(file: str, severity: Severity, line: int = 1) -> Problem:
    return Problem(Place(file, line), told("the file is missing"), told("Correct it."), severity)


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "english", "swedish"),
    [
        pytest.param(0, 0, 0, "0 errors, 0 warnings, 0 notes", "0 fel, 0 varningar, 0 upplysningar", id="none"),
        pytest.param(1, 1, 1, "1 error, 1 warning, 1 note", "1 fel, 1 varning, 1 upplysning", id="one of each"),
        pytest.param(2, 1, 7, "2 errors, 1 warning, 7 notes", "2 fel, 1 varning, 7 upplysningar", id="several"),
    ],
)
def test_summary(errors: int, warnings: int, notes: int, english: str, swedish: str) -> None:
    problems = [
        problem(f"{severity.name}-{number}", severity)
        for severity, count in zip(Severity, (errors, warnings, notes), strict=True)
        for number in range(count)
    ]
    assert (summary(problems, "en"), summary(problems, "sv")) == (english, swedish)


def test_a_report_without_problems_is_its_summary() -> None:
    assert report([], "en") == "0 errors, 0 warnings, 0 notes"


def test_a_report_has_a_line_for_each_problem_errors_first() -> None:
    found = [problem("a.yml", Severity.NOTE), problem("c.yml", Severity.ERROR), problem("b.yml", Severity.ERROR)]
    assert report(found, "en") == (
        "b.yml:1: error: the file is missing. Correct it.\n\n"
        "c.yml:1: error: the file is missing. Correct it.\n\n"
        "a.yml:1: note: the file is missing. Correct it.\n"
        "2 errors, 0 warnings, 1 note"
    )


def test_a_report_is_in_the_editors_language() -> None:
    assert report([problem("a.yml", Severity.ERROR)], "sv") == (
        "a.yml:1: fel: filen saknas. Rätta det.\n1 fel, 0 varningar, 0 upplysningar"
    )


def test_all_problems_of_a_file_stand_together_errors_first() -> None:
    found = [
        problem("a.yml", Severity.WARNING),
        problem("b.yml", Severity.ERROR, 7),
        problem("b.yml", Severity.WARNING, 2),
        problem("b.yml", Severity.ERROR, 3),
    ]
    assert [line.partition(": the")[0] for line in report(found, "en").splitlines()] == [
        "b.yml:3: error",
        "b.yml:7: error",
        "b.yml:2: warning",
        "",
        "a.yml:1: warning",
        "2 errors, 2 warnings, 0 notes",
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "0 errors, 0 warnings, 1 note (see them with --notes)"),
        ("sv", "0 fel, 0 varningar, 1 upplysning (visas med --notes)"),
    ],
)
def test_notes_may_be_only_counted(lang: str, text: str) -> None:
    assert report([problem("a.yml", Severity.NOTE)], lang, has_notes=False) == text


def test_a_problem_found_twice_is_told_and_counted_once() -> None:
    found = [problem("a.yml", Severity.ERROR), problem("a.yml", Severity.ERROR)]
    assert report(found, "en") == ("a.yml:1: error: the file is missing. Correct it.\n1 error, 0 warnings, 0 notes")


def test_on_a_page_errors_are_unfolded_and_warnings_wait_folded_up() -> None:
    errors, warnings = groups_of([problem("b.yml", Severity.WARNING), problem("a.yml", Severity.ERROR)], "sv")
    assert (errors.summary, errors.is_open) == ("1 fel", True)
    assert errors.lines == ("a.yml:1: fel: filen saknas. Rätta det.",)
    assert (warnings.summary, warnings.is_open, len(warnings.lines)) == ("1 varning", False, 1)
