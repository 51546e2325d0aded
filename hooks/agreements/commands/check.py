"""`agreements check`: all problems of data/ and docs/, errors first; exit code 1 if one of them stops a build."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agreements.commands.terminal import say, takes_language
from agreements.problems import Severity
from agreements.report import report
from agreements.report_machines import as_github, as_json
from agreements.site import load_site

EXAMPLES = """examples:
  agreements check                   every problem in data/ and docs/, with place and cure
  agreements check --lang en         the same in English
  agreements check --notes           the known slips of the source too
  agreements check --format github   beside the changed lines, in a workflow on GitHub
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    parser.add_argument("--notes", action="store_true", help="list the notes too, which are only counted otherwise")
    formats = ("text", "json", "github")
    parser.add_argument("--format", choices=formats, default="text", help="for people (text) or machines")


def run(chosen: Namespace) -> int:
    site = load_site(chosen.root)
    if chosen.format == "text":
        say(report(site.problems, chosen.lang, chosen.notes))
    else:
        shown = [one for one in site.problems if chosen.notes or one.severity is not Severity.NOTE]
        say({"json": as_json, "github": as_github}[chosen.format](shown, chosen.lang))
    return 1 if site.has_errors else 0
