"""A new agreement's files put in place: all of them or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from agreements.begin.begun import SETTINGS, Begun
from agreements.commands.terminal import refuse
from agreements.problems.told import told
from agreements.source.replace_file import replace_file


def put_in_place(root: Path, made: Begun, lang: str) -> None:
    """Written beside, then renamed; what is in place is taken away again if a later step fails."""
    there = [name for name in made.files if (root / name).exists()]
    if there:
        refuse(told("{file} is there already. Move it away first; nothing is written.", file=there[0]), lang)
    beside = root / f".new-{made.ref.replace('/', '-')}"
    put: list[Path] = []
    shutil.rmtree(beside, ignore_errors=True)  # of a run that was cut off
    try:
        for name, content in made.files.items():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(content)
        for source, target in list(_moves(root, beside, made.files)):
            source.rename(target)
            put.append(target)
        replace_file(root / SETTINGS, made.settings)
    except OSError as error:
        for target in put:
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        refuse(told("The files can't be written: {error}. All is as it was.", error=error.strerror), lang)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _moves(root: Path, beside: Path, names: Iterable[str]) -> Iterator[tuple[Path, Path]]:
    """Whole folders where nothing is there yet, else single files: the agreement's folder appears at once."""
    moved: set[Path] = set()
    for name in names:
        new = Path(name)
        while not (root / new.parent).exists():
            new = new.parent
        if new not in moved:
            moved.add(new)
            yield beside / new, root / new
