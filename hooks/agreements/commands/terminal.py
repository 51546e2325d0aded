"""What commands say, and how they say no."""

from __future__ import annotations

import sys


class RefusedError(Exception):
    """A user's mistake; says what is wrong and what to do instead. Nothing has been written."""


def say(message: str) -> None:
    """One message on standard output, at once."""
    sys.stdout.write(message + "\n")
    sys.stdout.flush()
