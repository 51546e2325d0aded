"""`agreements site`: check, build, put in place. The last good site stays where anything is wrong."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from functools import partial

from agreements.build import BuildError, Built, build_site
from agreements.commands.terminal import RefusedError, say, takes_language
from agreements.commands.whole_site import takes_release, whole_site
from agreements.problems.problems import errors
from agreements.problems.told import Told, told
from agreements.report.report import report, summary
from agreements.report.wording import wording

EXAMPLES = """examples:
  agreements site             check, then build all languages into site/
  agreements site --lang en   the same, told in English
  agreements site --release   the same, and refuse what may only wait until a release
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    takes_release(parser)


def run(chosen: Namespace) -> int:
    start = time.monotonic()
    lang = chosen.told_in
    checked = whole_site(chosen.root, chosen.release)
    if checked.has_errors:
        unbuilt = wording(told("Nothing is built; site/ is as it was."), lang)
        raise RefusedError(f"{report(errors(checked.problems), lang)}\n{unbuilt}")
    say(
        told(
            "Content checked: {counts} (see: agreements check --notes). Building …",
            counts=summary(checked.problems, lang),
        ),
        lang,
    )
    try:
        built = build_site(chosen.root, checked, partial(say, lang=lang), lang)
    except BuildError as failure:
        failed = wording(told("The build failed; site/ is as it was."), lang)
        raise RefusedError(f"{failure}\n{failed}") from failure
    say(_done(built, time.monotonic() - start), lang)
    return 0


def _done(built: Built, seconds: float) -> Told:
    return told(
        "Done in {seconds:.1f} s: {pages} pages ({counts}) in {folder}",
        seconds=seconds,
        pages=sum(built.pages.values()),
        counts=", ".join(f"{lang} {count}" for lang, count in built.pages.items()),
        folder=built.site,
    )
