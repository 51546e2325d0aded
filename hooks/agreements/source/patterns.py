"""The only importer of pathspec: which files the patterns of `exclude_docs` and `not_in_nav` mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pathspec import GitIgnoreSpec

# As in MkDocs: hidden files, and a folder of templates.
ALWAYS = ".*\n/templates/\n"

_SPECIAL = re.compile(r"[\\*?\[\] !#]")


def matcher(patterns: str) -> Callable[[str], bool]:
    """("drafts/")("sv/drafts/a.md") -> True: patterns as in .gitignore, from the folder of the pages."""
    spec = GitIgnoreSpec.from_lines(patterns.splitlines())
    return lambda name: bool(spec.match_file(name))


def exactly(names: Iterable[str]) -> GitIgnoreSpec:
    """What matches these files alone: (["a*.md"]) -> the pattern "/a\\*.md"."""
    return GitIgnoreSpec.from_lines(_SPECIAL.sub(r"\\\g<0>", f"/{name}") for name in names)
