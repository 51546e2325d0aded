"""The commands: `agreements check` tells what is wrong with the content, `agreements site` builds the site."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from agreements.build import BuildError, build_site
from agreements.problems import errors
from agreements.report import report, summary
from agreements.site import load_site

EXAMPLES = """examples:
  agreements check     every problem in data/ and docs/, with place and cure
  agreements site      check, then build all languages into site/
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command in the folder that holds mkdocs.yml; 0 if all is well, 1 if not."""
    parser = argparse.ArgumentParser(
        prog="agreements", description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("--root", type=Path, default=Path(), help="the folder with mkdocs.yml (default: this one)")
    chosen = parser.parse_args(arguments)
    if not (chosen.root / "mkdocs.yml").is_file():
        _say(f"There is no mkdocs.yml in {chosen.root.resolve()}. Go to the project's folder, or name it with --root.")
        return 1
    return COMMANDS[chosen.command](chosen.root.resolve())


def check(root: Path) -> int:
    """All problems, errors first; 1 if one of them stops a build."""
    site = load_site(root)
    _say(report(site.problems))
    return 1 if site.has_errors else 0


def site(root: Path) -> int:
    """Check, build, put in place. The last good site stays where anything is wrong."""
    start = time.monotonic()
    checked = load_site(root)
    if checked.has_errors:
        _say(report(errors(checked.problems)))
        _say("Nothing is built; site/ is as it was.")
        return 1
    _say(f"Content checked: {summary(checked.problems)} (see: make check). Building …")
    try:
        built = build_site(root, checked, _say)
    except BuildError as failure:
        _say(f"{failure}\nThe build failed; site/ is as it was.")
        return 1
    counts = ", ".join(f"{lang} {count}" for lang, count in built.pages.items())
    _say(f"Done in {time.monotonic() - start:.1f} s: {sum(built.pages.values())} pages ({counts}) in {built.site}")
    return 0


COMMANDS: Mapping[str, Callable[[Path], int]] = {"check": check, "site": site}


def _say(message: str) -> None:
    sys.stdout.write(message + "\n")
    sys.stdout.flush()
