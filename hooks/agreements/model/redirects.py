"""Addresses that have changed."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.problems.problems import Place


@dataclass(frozen=True)
class Redirect:
    """An address that has changed: ("northshore/2025/goals/jobs/", "northshore/2025/goals/employment/")."""

    old: str
    new: str
    at: Place
