"""Problems as an editor reads them, in the language asked for: by file, errors first, with a count at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from agreements.problems.problems import Problem, Severity, in_order
from agreements.problems.told import Told, told
from agreements.report.wording import wording


def report(problems: Sequence[Problem], lang: str, has_notes: bool = True) -> str:
    """All problems, a line each, with an empty line between files; and how many there are of each kind."""
    ordered = in_order(problems)
    listed = [problem for problem in ordered if has_notes or problem.severity is not Severity.NOTE]
    groups = ["\n".join(problem_line(problem, lang) for problem in group) for group in by_file(listed)]
    hint = wording(told(" (see them with --notes)"), lang) if len(listed) < len(ordered) else ""
    all_groups = ["\n\n".join(groups)] if groups else []
    return "\n".join([*all_groups, summary(ordered, lang) + hint])


@dataclass(frozen=True)
class ProblemGroup:
    """The problems of one severity, as they stand on top of a page: how many, a line each, and whether unfolded."""

    summary: str
    lines: tuple[str, ...]
    is_open: bool


def groups_of(problems: Sequence[Problem], lang: str) -> tuple[ProblemGroup, ...]:
    """Errors first and unfolded; warnings can be many and wait folded up, so that the page stays in sight."""
    groups = groupby(in_order(problems), key=lambda problem: problem.severity)
    return tuple(_group(severity, tuple(problem_line(one, lang) for one in found), lang) for severity, found in groups)


def _group(severity: Severity, lines: tuple[str, ...], lang: str) -> ProblemGroup:
    return ProblemGroup(wording(COUNTED[severity](len(lines)), lang), lines, severity is Severity.ERROR)


def problem_line(problem: Problem, lang: str) -> str:
    """ "data/parties.yml:12:5: fel: okänd nyckel ”nmae”. Menade du ”name”?"."""
    return problem.line(lambda said: wording(said, lang))


def by_file(problems: Sequence[Problem]) -> Iterator[list[Problem]]:
    """The problems of each file, errors first; files with errors before files with warnings only."""
    ordered = in_order(problems)
    position = {problem.place.file: index for index, problem in reversed(list(enumerate(ordered)))}
    ordered.sort(key=lambda problem: position[problem.place.file])
    for _, group in groupby(ordered, key=lambda problem: problem.place.file):
        yield list(group)


def summary(problems: Sequence[Problem], lang: str) -> str:
    """ "2 fel, 1 varning, 7 upplysningar"."""
    counts = Counter(problem.severity for problem in problems)
    return ", ".join(wording(COUNTED[severity](counts[severity]), lang) for severity in Severity)


COUNTED: Mapping[Severity, Callable[[int], Told]] = {
    Severity.ERROR: lambda count: told("1 error") if count == 1 else told("{count} errors", count=count),
    Severity.WARNING: lambda count: told("1 warning") if count == 1 else told("{count} warnings", count=count),
    Severity.NOTE: lambda count: told("1 note") if count == 1 else told("{count} notes", count=count),
}
