"""`agreements site`: check, build, put in place. The last good site stays where anything is wrong."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace

from agreements.build import BuildError, build_site
from agreements.commands.terminal import RefusedError, say
from agreements.problems import errors
from agreements.report import report, summary
from agreements.site import load_site

EXAMPLES = """examples:
  agreements site      check, then build all languages into site/
"""


def arguments(parser: ArgumentParser) -> None:
    """Takes nothing but the folder."""


def run(chosen: Namespace) -> int:
    start = time.monotonic()
    checked = load_site(chosen.root)
    if checked.has_errors:
        raise RefusedError(f"{report(errors(checked.problems))}\nNothing is built; site/ is as it was.")
    say(f"Content checked: {summary(checked.problems)} (see: make check). Building …")
    try:
        built = build_site(chosen.root, checked, say)
    except BuildError as failure:
        raise RefusedError(f"{failure}\nThe build failed; site/ is as it was.") from failure
    counts = ", ".join(f"{lang} {count}" for lang, count in built.pages.items())
    say(f"Done in {time.monotonic() - start:.1f} s: {sum(built.pages.values())} pages ({counts}) in {built.site}")
    return 0
