"""From a spreadsheet and its map to new data files: what would change, or every reason why nothing may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from agreements.importing.cells import Table
from agreements.importing.entries import raw_entries
from agreements.importing.known_words import choices_of, months_of
from agreements.importing.map_checks import Map, check_heads, check_map
from agreements.importing.memory import Key, Memory, memory_file, memory_text, read_memory
from agreements.importing.merge import Change, Merged, Prefer, merged
from agreements.importing.new_files import Becoming, NewFiles, Origin, follow_up_file, new_files
from agreements.importing.records import Records
from agreements.importing.rows import rows_of
from agreements.importing.table_files import Wanted, read_table
from agreements.importing.taking import take
from agreements.importing.text_paths import TextPaths, text_paths, translations_of
from agreements.importing.translated import Said, new_catalogues
from agreements.importing.trial import Translated, tried
from agreements.load.load import AgreementFolder, DataFiles, load
from agreements.problems.problems import Place, Problem, errors, in_order
from agreements.problems.told import Told, told
from agreements.shapes.import_fields import FIELDS, KIND_WORDS, TABLES, without_language
from agreements.shapes.import_map import ImportMapFile, ImportTableEntry
from agreements.shapes.loaded import shape
from agreements.site.reading import site_of
from agreements.site.site import Site
from agreements.source.yaml import parse


@dataclass(frozen=True)
class Asked:
    """What is imported by which map, and which side wins where both have changed."""

    file: Path
    map: Path
    prefer: Prefer = None


@dataclass(frozen=True)
class Plan:
    """A whole import: files as they become, what changes, what stays as the site has it, what goes nowhere."""

    agreement: str
    files: Mapping[str, bytes]
    memory: bytes
    new: tuple[Key, ...]
    changes: tuple[Change, ...]
    kept: tuple[Change, ...]
    unchanged: int
    lost: tuple[Told, ...] = field(default=())


Problems = tuple[Problem, ...]
_MISSING = told("the key '{key}' is missing", key="")


def plan(root: Path, asked: Asked, today: date) -> tuple[Plan | None, Problems]:
    """What importing would do to the data under `root`; writes nothing."""
    files, problems = load(root)
    site = site_of(root, files, problems)
    if site.has_errors:
        return None, tuple(errors(site.problems))
    name = asked.map.as_posix()
    if not asked.map.is_file():
        cure = told("Write a first one: agreements import --suggest {file}", file=asked.file.as_posix())
        return None, (Problem(Place(name), told("the file is missing"), cure),)
    loaded, problems = shape(parse(asked.map.read_bytes(), name), ImportMapFile)
    if loaded is None:
        return None, problems
    kept = Path(memory_file(name))
    memory, problems = read_memory(kept.read_bytes() if kept.is_file() else None, kept.as_posix())
    problems = (*check_map(loaded, list(site.content.agreements), site.languages.translations), *problems)
    if problems:
        return None, tuple(in_order(problems))
    return _Planning(root, files, site, loaded, asked, memory, today).planned()


@dataclass
class _Planning:
    """One import, from its tables to its files; collects problems so that no table hides another's."""

    root: Path
    files: DataFiles
    site: Site
    loaded: Map
    asked: Asked
    memory: Memory
    today: date
    problems: list[Problem] = field(default_factory=list)

    def planned(self) -> tuple[Plan | None, Problems]:
        ref = self.loaded.entry.agreement
        folder = next(one for one in self.files.agreements if one.agreement.entry.ref == ref)
        records = self._records(folder)
        paths = text_paths(records.agreement, folder.follow_up.parsed if folder.follow_up else None)

        def translations(key: Key) -> Mapping[str, str]:
            return dict(translations_of(self.site, paths, key)) if key in records.entries else {}

        found = merged(records.found.values(), records.entries, translations, self.memory, self.asked.prefer)
        made = new_files(self.root, self.files, folder, Becoming(found.entries, records.groups, records.found))
        self.problems += [*records.problems, *found.problems, *made.problems]
        if not made.problems:
            self._try(made, folder, found)
        if self.problems:
            return None, tuple(in_order(self.problems))
        return self._plan(records, found, made), ()

    def _try(self, made: NewFiles, folder: AgreementFolder, found: Merged) -> None:
        """What a check says of the new files, if that is no consequence of a cell that can't be taken."""
        site, problems = tried(self.root, made.files, made.origins, {})
        if not problems and any(without_language(one.name)[1] for one in found.changes):
            translated = _translations(found, self._paths(site, made, folder))
            made.files |= new_catalogues(self.root, site, _by_language(translated), self.today)
            _, problems = tried(self.root, made.files, made.origins, translated)
        is_first = not self.problems
        for problem, origin in problems:
            if is_first if origin is None else not origin.is_broken:
                self.problems.append(_at_its_cell(problem, origin) if origin else problem)

    def _paths(self, site: Site, made: NewFiles, folder: AgreementFolder) -> TextPaths:
        """Of the texts as they become."""
        file = follow_up_file(folder)
        old = folder.follow_up.parsed if folder.follow_up else None
        new = parse(made.files[file], file) if file in made.files else old
        return text_paths(site.content.agreements[self.loaded.entry.agreement], new)

    def _records(self, folder: AgreementFolder) -> Records:
        agreement = self.site.content.agreements[self.loaded.entry.agreement]
        choices, months = choices_of(self.site, agreement), months_of(self.site)
        parties = dict(choices["promisers"])
        records = Records(agreement, raw_entries(self.files, folder), self.memory, parties)
        for index in self._in_order():
            table = self._table(index)
            if table is None:
                continue
            problems = list(check_heads(self.loaded, index, table))
            self.problems += problems
            if not problems:
                take(
                    records,
                    rows_of(
                        self.loaded, index, table, {**choices, "promisers": parties, "party_or_name": parties}, months
                    ),
                )
        return records

    def _in_order(self) -> list[int]:
        """Parties before those who name them, and what is said in another language last."""
        order = list(TABLES)
        tables = self.loaded.entry.tables
        return sorted(range(len(tables)), key=lambda at: (tables[at].language is not None, order.index(tables[at].of)))

    def _table(self, index: int) -> Table | None:
        entry = self.loaded.entry.tables[index]
        path = self.asked.map.parent / entry.file if entry.file else self.asked.file
        if not path.is_file():
            place = self.loaded.at("tables", index, "file") if entry.file else Place(path.as_posix())
            what = told("there is no file {file}", file=path.as_posix())
            self.problems.append(Problem(place, what, told("Put it there, or write another name.")))
            return None
        table, problems = read_table(path.read_bytes(), path.name, self._wanted(entry))
        self.problems += problems
        return table

    def _wanted(self, entry: ImportTableEntry) -> Wanted:
        whole = self.loaded.entry
        return Wanted(entry.sheet, entry.path, entry.head, whole.separator, whole.encoding)

    def _plan(self, records: Records, found: Merged, made: NewFiles) -> Plan:
        new = dict.fromkeys(key for key in found.entries if key not in records.entries)
        changed = {change.key for change in found.changes}
        return Plan(
            agreement=self.loaded.entry.agreement,
            files=made.files,
            memory=memory_text(found.memory),
            new=tuple(new),
            changes=tuple(one for one in found.changes if one.key not in new),
            kept=tuple(found.kept),
            unchanged=sum(1 for key in records.found if key not in changed),
            lost=(*records.lost, *_removed(found), *_vanished(records, self.memory, self._told_of())),
        )

    def _told_of(self) -> set[str]:
        return {kind for table in self.loaded.entry.tables for kind in TABLES[table.of]}


def _at_its_cell(problem: Problem, origin: Origin) -> Problem:
    """The same as somebody must read it who looks at a spreadsheet."""
    if problem.what.template != _MISSING.template:
        return replace(problem, place=origin.at)
    fields = {one.key[-1]: one.name for one in FIELDS.values() if one.key and one.of == origin.kind}
    key = str(problem.what.values["key"])
    cure = told(
        "Fill in a column of '{field}' here, or write 'always: {field}: …' in the map.", field=fields.get(key, key)
    )
    return Problem(origin.at, problem.what, cure)


def _translations(found: Merged, paths: TextPaths) -> Translated:
    """The translations that change, by language and path: {("fr", "northshore/2025/goals/work/title"): …}."""
    languages = ((change, *without_language(change.name)) for change in found.changes)
    return {(lang, path): one for one, name, lang in languages if lang and (path := paths.path(name, one.key))}


def _by_language(translated: Translated) -> Said:
    """{"fr": {"northshore/2025/goals/work/title": "Travail"}}."""
    said: dict[str, dict[str, str]] = {}
    for (lang, path), change in translated.items():
        said.setdefault(lang, {})[path] = str(change.after or "")
    return said


def _removed(found: Merged) -> Iterator[Told]:
    for record in found.removed:
        yield told(
            "'{id}' ({place}) was taken out of the site by hand, and stays out.", id=record.key[1], place=record.at
        )


def _vanished(records: Records, memory: Memory, told_of: set[str]) -> Iterator[Told]:
    """What came from here before and is told of no longer: an id is an address, so it is not taken away."""
    for key in memory:
        is_history = "@" in key[1]  # what was told of a day stays told, whatever is told of a later one
        if key[0] in told_of and key in records.entries and key not in records.found and not is_history:
            kind = KIND_WORDS[key[0]]
            yield told("The {kind} '{id}' is no longer in the tables. It stays on the site.", kind=kind, id=key[1])
