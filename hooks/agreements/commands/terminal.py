"""What commands say, and how they say no."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import NoReturn

from agreements.problems.told import Told
from agreements.report.wording import CODE_LANGUAGE, languages, wording


class RefusedError(Exception):
    """A user's mistake; says what is wrong and what to do instead. Nothing has been written."""


def refuse(message: Told, lang: str) -> NoReturn:
    """Raises RefusedError with what was told, in `lang`."""
    raise RefusedError(wording(message, lang))


def say(message: str, lang: str = CODE_LANGUAGE) -> None:
    """One message on standard output, at once; what was told is said in `lang`."""
    sys.stdout.write(wording(message, lang) + "\n")
    sys.stdout.flush()


def takes_language(parser: ArgumentParser) -> None:
    """`--lang`: the language in which problems are told; without it, the one of the site's editors."""
    what = "the language of what is told (default: that of the editors in data/site.yml)"
    parser.add_argument("--lang", choices=languages(), help=what)
