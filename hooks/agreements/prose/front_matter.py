"""Keys that MkDocs or Material knows at the top of a page: what is understood, and what is refused with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from agreements.problems.problems import Problem
from agreements.problems.told import Told, told
from agreements.source.yaml import Parsed

# The parts of the frame that a page can go without. Pages have no table of contents, so that nothing hides it.
Hidden = Literal["navigation", "path", "footer", "toc"]

_ELSEWHERE = told("Remove it: the site does this in another way, or not at all.")

REFUSED: Mapping[str, Told] = {
    "template": told("Every page has the frame in main.html; change that one in overrides/."),
    "subtitle": told("Write it in the page, below its heading."),
    "search": told("Every page can be found; one that is not to be found is not in docs/."),
    "draft": told("Name the file under 'draft_docs' or 'exclude_docs' in mkdocs.yml."),
    "icon": _ELSEWHERE,
    "status": _ELSEWHERE,
    "social": _ELSEWHERE,
    "image": _ELSEWHERE,
    "author": _ELSEWHERE,
    "authors": _ELSEWHERE,
    "date": _ELSEWHERE,
    "revision_date": _ELSEWHERE,
    "comments": _ELSEWHERE,
}


def without_refused(parsed: Parsed) -> tuple[Parsed, tuple[Problem, ...]]:
    """The rest of a page's front matter, and a problem for each key that MkDocs knows and this site has no use for."""
    if not isinstance(parsed.value, dict):
        return parsed, ()
    found = [key for key in parsed.value if key in REFUSED]
    problems = tuple(
        Problem(parsed.place_of_key((key,)), told("'{name}' is not possible here", name=key), REFUSED[key])
        for key in found
    )
    return replace(parsed, value={key: one for key, one in parsed.value.items() if key not in REFUSED}), problems
