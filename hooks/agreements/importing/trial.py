"""The site as it would be with new data files, so that nothing is written that a check refuses."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from agreements.gettext.text import entries
from agreements.importing.merge import Change
from agreements.importing.new_files import Origin, origin_of
from agreements.importing.records import Record
from agreements.load.load import load
from agreements.problems.problems import Place, Problem, errors
from agreements.site.reading import site_of
from agreements.site.site import Site
from agreements.source.yaml import Path as ValuePath
from agreements.source.yaml import parse

DATA = "data"
Origins = Mapping[str, Mapping[ValuePath, Record]]
Translated = Mapping[tuple[str, str], Change]  # by language and path


Tried = tuple[Site, tuple[tuple[Problem, Origin | None], ...]]


def tried(root: Path, files: Mapping[str, bytes], origins: Origins, translated: Translated) -> Tried:
    """The site, and its errors, each with the cell that it comes from, if it comes from one."""
    with TemporaryDirectory() as folder:
        beside = Path(folder)
        shutil.copytree(root / DATA, beside / DATA)
        for name, content in files.items():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(content)
        loaded, problems = load(beside)
    site = site_of(root, loaded, problems)
    cells = _Cells(files, origins, translated)
    return site, tuple((problem, cells.of(problem.place)) for problem in errors(site.problems))


@dataclass(frozen=True)
class _Cells:
    """Where in the tables the places of new files come from."""

    files: Mapping[str, bytes]
    origins: Origins
    translated: Translated
    read: dict[str, Mapping[Place, ValuePath]] = field(default_factory=dict)

    def of(self, place: Place) -> Origin | None:
        """The cell that says what stands at a place; None where none does."""
        if place.file not in self.files:
            return None
        if place.file.endswith(".po"):
            context = self._contexts(place.file).get(place.line, "")
            change = self.translated.get((PurePath(place.file).parent.name, context))
            return Origin(change.locate(), is_broken=False, kind=change.key[0]) if change else None
        if place.file not in self.read:
            self.read[place.file] = self._paths(place.file)
        path = self.read[place.file].get(place)
        return origin_of(path, self.origins.get(place.file, {})) if path is not None else None

    def _paths(self, file: str) -> Mapping[Place, ValuePath]:
        """Of what stands at one place, the innermost."""
        parsed = parse(self.files[file], file)
        places = [*parsed.places.items(), *parsed.keys.items()]
        return {place: path for path, place in sorted(places, key=lambda one: len(one[0]))}

    def _contexts(self, file: str) -> Mapping[int, str]:
        """Which text the lines of a catalogue are about."""
        found: dict[int, str] = {}
        line = 1
        for entry in entries(self.files[file].decode("utf-8-sig")):
            size = len(entry.lines) + len(entry.gap)
            found |= dict.fromkeys(range(line, line + size), entry.context)
            line += size
        return found
