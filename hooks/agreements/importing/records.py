"""What all tables of an import say, gathered by the entry of the data that it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from agreements.importing.entries import Entry
from agreements.importing.memory import Key, Memory, mark_of
from agreements.importing.readers import folded
from agreements.importing.rows import Row, Said
from agreements.model.agreement import Agreement
from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told
from agreements.shapes.import_fields import NAMES, field_of

LATIN = told("Give it an id of a–z, 0–9 and hyphens in a column of its own; see 'columns' in the map.")
CALLED = "called"


@dataclass(frozen=True)
class Record:
    """What the tables say of one entry, by field; `names` are what it is called there, to be known by again."""

    key: Key
    said: Mapping[str, Said]
    locate: Callable[[], Place] = field(compare=False, repr=False)
    names: Mapping[str, str] = field(default_factory=dict)
    is_broken: bool = False  # a cell of one of its rows can't be taken

    @property
    def at(self) -> Place:
        return self.locate()


@dataclass
class Records:
    """The records of one import, as its tables are taken one after the other; collects what can't be taken."""

    agreement: Agreement
    entries: Mapping[Key, Entry]
    memory: Memory
    parties: dict[str, str]  # what a party may be called -> its id
    found: dict[Key, Record] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)  # new ones: id -> name
    problems: list[Problem] = field(default_factory=list)
    lost: list[Told] = field(default_factory=list)
    cells: dict[str, set[str]] = field(default_factory=dict)  # an id as rows write it -> commitments

    def ids(self, kind: str) -> list[str]:
        """Of all entries of a kind, those of this import too."""
        return list(dict.fromkeys(id_ for of, id_ in (*self.entries, *self.found) if of == kind))

    def add(self, key: Key, row: Row, names: Mapping[str, str] | None = None, **more: Said) -> None:
        """What a row says of an entry, put to what other rows have said of it."""
        said = {name: one for name, one in row.said.items() if field_of(name).of == key[0] and name not in NAMES} | more
        old = self.found.get(key)
        if old is None:
            self.found[key] = Record(key, said, row.locate, names or {}, row.is_broken)
            return
        for name, one in said.items():
            self._compare(key, name, old.said.get(name), one)
        filled = {name: one for name, one in said.items() if one.value is not None or name not in old.said}
        called = {**old.names, **(names or {})}
        broken = old.is_broken or row.is_broken
        self.found[key] = replace(old, said={**old.said, **filled}, names=called, is_broken=broken)

    def _compare(self, key: Key, name: str, before: Said | None, said: Said) -> None:
        if before and None not in (before.value, said.value) and before.value != said.value:
            what = told("'{field}' of '{id}' differs from what {place} says", field=name, id=key[1], place=before.at)
            self.refuse(said.at, what, told("Write the same in both, or give each row an id of its own."))

    def refuse(self, at: Place, what: Told, cure: Told) -> None:
        self.problems.append(Problem(at, what, cure))

    def no_id(self, said: Said, name: str) -> None:
        self.refuse(said.at, told("no id can be made of '{name}'", name=name[:60]), LATIN)

    def lose(self, row: Row, kind: Told) -> None:
        """A row that is about nothing of its kind is told of, and left."""
        self.lost.append(told("The row at {place} names no {kind} and goes nowhere.", place=row.locate(), kind=kind))

    def named_before(self, kind: str, called: str) -> str | None:
        """The id of the entry that an earlier import knew by a name, if it was just one."""
        mark = mark_of(folded(called))
        found = [id_ for (of, id_), marks in self.memory.items() if of == kind and marks.get(CALLED) == mark]
        return found[0] if len(found) == 1 else None
