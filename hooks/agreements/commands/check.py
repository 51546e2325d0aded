"""`agreements check`: all problems of data/ and docs/, errors first; exit code 1 if one of them stops a build."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agreements.commands.terminal import say
from agreements.report import report
from agreements.site import load_site

EXAMPLES = """examples:
  agreements check     every problem in data/ and docs/, with place and cure
"""


def arguments(parser: ArgumentParser) -> None:
    """Takes nothing but the folder."""


def run(chosen: Namespace) -> int:
    site = load_site(chosen.root)
    say(report(site.problems))
    return 1 if site.has_errors else 0
