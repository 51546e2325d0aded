"""Problems as an editor reads them: grouped by file, errors first, with a count at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from agreements.problems import Problem, Severity, in_order


def report(problems: Sequence[Problem]) -> str:
    """All problems, a line each, and how many there are of each kind."""
    ordered = in_order(problems)
    return "\n".join([*(str(problem) for problem in ordered), summary(ordered)])


def summary(problems: Sequence[Problem]) -> str:
    """ "2 errors, 1 warning, 7 notes"."""
    counts = Counter(problem.severity for problem in problems)
    return ", ".join(_counted(counts[severity], severity.name.lower()) for severity in Severity)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
