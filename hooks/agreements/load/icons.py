"""Whether the icons that the data names are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agreements.model.content import Content
from agreements.problems.problems import Problem, suggestion
from agreements.problems.told import told
from agreements.theme.icons import icon_names, missing_icons


def check_icons(root: Path, content: Content) -> Iterator[Problem]:
    """Without its icon, a page can't be made."""
    goals = [goal for agreement in content.agreements.values() for goal in agreement.goals if goal.icon]
    missing = missing_icons(root, {goal.icon for goal in goals if goal.icon}, "goal")
    for goal in goals:
        if goal.icon in missing:
            what = told("there is no icon '{name}'", name=goal.icon)
            yield Problem(goal.at, what, suggestion(goal.icon, icon_names(root, goal.icon, "goal")))
