"""`agreements check`: all problems of data/ and docs/, errors first; exit code 1 if one of them stops a build."""

from __future__ import annotations

import gc
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from agreements.commands.terminal import say, takes_language
from agreements.commands.whole_site import takes_release, whole_site
from agreements.problems.problems import Problem
from agreements.report.machines import as_github, as_json
from agreements.report.report import report
from agreements.site.site import Site

EXAMPLES = """examples:
  agreements check                   every problem in data/ and docs/, with place and cure
  agreements check --lang en         the same in English
  agreements check --notes           the known slips of the source too
  agreements check --release         what only a release refuses counts as an error
  agreements check --format github   beside the changed lines, in a workflow on GitHub
"""


FORMATS: Mapping[str, Callable[[Sequence[Problem], str, bool], str]] = {
    "text": report,
    "json": as_json,
    "github": as_github,
}


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    takes_release(parser)
    parser.add_argument("--notes", action="store_true", help="list the notes too, which are only counted otherwise")
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="for people (text) or machines")


def run(chosen: Namespace) -> int:
    site = _checked(chosen.root, chosen.release)
    said = FORMATS[chosen.format](site.problems, chosen.told_in, chosen.notes)
    if said:
        say(said)
    return 1 if site.has_errors else 0


def _checked(root: Path, is_release: bool) -> Site:
    """Without looking for garbage on the way, of which reading makes next to none: a tenth of the time."""
    gc.disable()
    try:
        return whole_site(root, is_release)
    finally:
        gc.enable()
