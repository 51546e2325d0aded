"""One pass over the data folder: each file in its shape, and all that is wrong with any of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told
from agreements.shapes.loaded import Loaded, Shaped, shape
from agreements.shapes.values import KnownWords
from agreements.source.memory import Memory
from agreements.source.yaml import MAX_BYTES, parse, too_large


@dataclass
class Reading:
    """One pass over the folder; collects problems so that no file hides another's.

    `words` are the site's own, once its vocabulary is read: where it can't be, any will do.
    """

    root: Path
    memory: Memory
    words: KnownWords = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def file(self, path: Path, model: type[Shaped]) -> Loaded[Shaped] | None:
        name = path.relative_to(self.root).as_posix()
        content = self.content(path, name, told("Put it back, or restore it from git."))
        if content is None:
            return None
        loaded, problems = self.memory.recalled(
            (name, model.__name__), (content, self.words), lambda: shape(parse(content, name), model, self.words)
        )
        self.problems += problems
        return loaded

    def content(self, path: Path, name: str, cure: Told) -> bytes | None:
        """The file's bytes; one that is missing or huge is a problem, and is not read."""
        if not path.is_file():
            self.problems.append(Problem(Place(name), told("the file is missing"), cure))
            return None
        if path.stat().st_size > MAX_BYTES:
            self.problems.append(too_large(name, path.stat().st_size))
            return None
        return path.read_bytes()

    def every(self, paths: Iterator[Path], model: type[Shaped]) -> tuple[Loaded[Shaped], ...]:
        loaded = (self.file(path, model) for path in sorted(paths))
        return tuple(entry for entry in loaded if entry is not None)
