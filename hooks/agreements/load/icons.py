"""Whether the icons that the data names are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from agreements.model.content import Content
from agreements.problems.problems import Place, Problem, suggestion
from agreements.problems.told import told
from agreements.theme.icons import icon_names, missing_icons


def check_icons(root: Path, content: Content) -> Iterator[Problem]:
    """Without its icon, a page can't be made."""
    goals = [goal for agreement in content.agreements.values() for goal in agreement.goals]
    yield from _missing(root, "goal", [(goal.icon, goal.at) for goal in goals if goal.icon])
    named = content.vocabulary.icons.values()
    yield from _missing(root, "goal", [(one.icon, one.at) for one in named])
    yield from _missing(root, "status", [(one.icon, one.at) for one in content.statuses.values()])


def _missing(root: Path, kind: str, named: Sequence[tuple[str, Place]]) -> Iterator[Problem]:
    missing = missing_icons(root, {icon for icon, _ in named}, kind)
    for icon, place in named:
        if icon in missing:
            what = told("there is no icon '{name}'", name=icon)
            yield Problem(place, what, suggestion(icon, icon_names(root, icon, kind)))
