"""Files and folders that this user may not read: copied with other rights, or half synchronised."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told


def check_readable(root: Path, names: Sequence[str]) -> Iterator[Problem]:
    """A problem for each that can't be read of the files and folders `names` and all that lies in them.

    A folder that can't be listed looks empty to everybody who asks for its files: half a site would be built.
    """
    for name in names:
        walls: list[OSError] = []
        for where, folders, files in os.walk(root / name, onerror=walls.append):
            closed = [one for one in folders if not os.access(Path(where, one), os.R_OK | os.X_OK)]
            folders[:] = sorted(one for one in folders if one not in closed and not one.startswith("."))
            yield from (_folder(Path(where, one).relative_to(root).as_posix()) for one in sorted(closed))
            for file in sorted(files):
                if not os.access(Path(where, file), os.R_OK) and Path(where, file).exists():
                    yield _file(Path(where, file).relative_to(root).as_posix())
        if walls and (root / name).is_dir():
            yield _folder(name)
        elif (root / name).is_file() and not os.access(root / name, os.R_OK):
            yield _file(name)


def _folder(name: str) -> Problem:
    return Problem(Place(name), told("the folder can't be read"), _cure())


def _file(name: str) -> Problem:
    return Problem(Place(name), told("the file can't be read"), _cure())


def _cure() -> Told:
    return told("Give yourself the right to read it, or copy it anew.")
