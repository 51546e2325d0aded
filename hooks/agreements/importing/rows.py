"""The rows of a table as what they say of each field, and what of the table is said nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from agreements.importing.cells import Cell, Table
from agreements.importing.days import Months
from agreements.importing.map_checks import BY_LETTER, Map, column_of
from agreements.importing.readers import KIND_NAMES, Choices, How, Raw, folded, read
from agreements.problems.problems import Place, Problem, suggestion
from agreements.problems.told import Told, told
from agreements.shapes.import_fields import FIELDS, GOAL, field_of
from agreements.shapes.import_map import ImportTableEntry


@dataclass(frozen=True)
class Said:
    """What a cell says of a field, as a data file has it; None where it is empty."""

    value: Raw
    locate: Callable[[], Place] = field(compare=False, repr=False)

    @property
    def at(self) -> Place:
        return self.locate()


@dataclass(frozen=True)
class Row:
    """A row by the fields of its columns, and the place of its first filled cell."""

    said: Mapping[str, Said]
    locate: Callable[[], Place] = field(compare=False, repr=False)
    is_broken: bool = False  # a cell of it can't be taken

    def text(self, name: str) -> str:
        """What is said of a field that is one text; "" where nothing is."""
        value = self.said[name].value if name in self.said else None
        return value if isinstance(value, str) else ""


@dataclass(frozen=True)
class TableRows:
    """All rows of a table, what can't be taken, and what goes nowhere."""

    of: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    lost: tuple[Told, ...]
    is_translation: bool = False


def rows_of(loaded: Map, index: int, table: Table, choices: Mapping[str, Choices], months: Months) -> TableRows:
    """The table that the map describes as its table number `index`."""
    entry = loaded.entry.tables[index]
    heads = [folded(cell.text) for cell in table.heads]
    columns = {_named(name, entry): column_of(head, heads) for name, head in entry.columns.items()}
    hows = {_named(name, entry): _how(loaded, entry, name, choices, months) for name in (*entry.columns, *entry.always)}
    reading = _Reading(hows, {name: found for name, found in columns.items() if found is not None})
    reading.refuse(_meanings(loaded, index, entry, choices))
    always = reading.always(loaded, index, entry)
    above = [_named(name, entry) for name in entry.same_as_above]
    rows = tuple(reading.rows(table, always, above))
    lost = (*_lost_columns(table, entry, columns), *_unused_values(entry, table, columns))
    return TableRows(entry.of, rows, tuple(reading.problems), lost, entry.language is not None)


def _named(name: str, entry: ImportTableEntry) -> str:
    """In a table of another language, each text is a translation: "text" -> "text@fr"."""
    return f"{name}@{entry.language}" if entry.language and "@" not in name and FIELDS[name].text else name


def _how(loaded: Map, entry: ImportTableEntry, name: str, choices: Mapping[str, Choices], months: Months) -> How:
    asked = field_of(name)
    values: dict[str, Raw] = {
        folded(word): meaning if isinstance(meaning, str) else list(meaning)
        for word, meaning in entry.values.get(name, {}).items()
    }
    return How(
        values=values,
        separator=entry.several.get(name),
        is_comma_decimal=loaded.entry.decimal == "comma",
        dates=loaded.entry.dates,
        months=months,
        choices=choices.get(asked.reader, {}),
        nothing=frozenset(map(folded, entry.nothing)),
        name=asked.name,
    )


def _meanings(
    loaded: Map, index: int, entry: ImportTableEntry, choices: Mapping[str, Choices]
) -> Iterator[tuple[str, str, Problem]]:
    """Values of the map that mean nothing on the site: of which field, which word, and what is told of it."""
    for name, values in entry.values.items():
        known = choices.get(field_of(name).reader)
        for word, meaning in values.items():
            for one in [meaning] if isinstance(meaning, str) else meaning:
                if known is not None and folded(one) not in known:
                    what = told("'{value}' is no {kind} of this site", value=one, kind=KIND_NAMES[field_of(name).name])
                    place = loaded.at("tables", index, "values", name, word)
                    yield name, folded(word), Problem(place, what, suggestion(one, sorted(set(known.values()))))


@dataclass
class _Reading:
    """One pass over a table; collects what can't be taken."""

    hows: Mapping[str, How]
    columns: Mapping[str, int]
    problems: list[Problem] = field(default_factory=list)
    wrong: set[tuple[str, str]] = field(default_factory=set)  # words whose meaning in the map is wrong
    is_always_broken: bool = False

    def refuse(self, meanings: Iterable[tuple[str, str, Problem]]) -> None:
        for name, word, problem in meanings:
            self.wrong.add((name, word))
            self.problems.append(problem)

    def said(self, name: str, cell: Cell) -> Said | None:
        """What a cell says; None if it can't be taken."""
        if (name, folded(cell.text)) in self.wrong:
            return None
        value = read(cell, FIELDS[self.hows[name].name].reader, self.hows[name])
        if isinstance(value, tuple):
            self.problems.append(Problem(cell.at, *value))
            return None
        return Said(value, cell.locate)

    def always(self, loaded: Map, index: int, entry: ImportTableEntry) -> dict[str, Said]:
        """What the map says of every row."""
        found: dict[str, Said] = {}
        for name, word in entry.always.items():
            place = loaded.at("tables", index, "always", name)
            said = self.said(_named(name, entry), Cell(word, lambda place=place: place))  # type: ignore[misc]
            found |= {_named(name, entry): said} if said else {}
            self.is_always_broken |= said is None
        return found

    def rows(self, table: Table, always: Mapping[str, Said], above: list[str]) -> Iterator[Row]:
        last: dict[str, Cell] = {}
        for cells in table.rows:
            own = {name: cells[at] for name, at in self.columns.items() if at < len(cells)}
            for name in above:
                own[name] = last[name] = own[name] if name not in last or not own[name].is_empty else last[name]
            said = {name: found for name, cell in own.items() if (found := self.said(name, cell)) is not None}
            is_broken = self.is_always_broken or len(said) < len(own)
            first = next((cell for cell in cells if not cell.is_empty), cells[0])
            yield Row(_with_always(said, always), first.locate, is_broken)


def _with_always(said: Mapping[str, Said], always: Mapping[str, Said]) -> dict[str, Said]:
    """What the map says of every row counts where the row says something of the same part of an entry, and not that."""
    filled = {(GOAL, ""), *(field_of(name).part for name, one in said.items() if one.value is not None)}
    lacking = {name: one for name, one in always.items() if name not in said or said[name].value is None}
    told_of = {field_of(name).part for name in said}
    return {
        **said,
        **{name: one for name, one in lacking.items() if field_of(name).part in filled},
        **{name: replace(one, value=None) for name, one in lacking.items() if field_of(name).part in told_of - filled},
    }


def _lost_columns(table: Table, entry: ImportTableEntry, columns: Mapping[str, int | None]) -> Iterator[Told]:
    used = {
        *columns.values(),
        *(column_of(head, [folded(cell.text) for cell in table.heads]) for head in entry.left_out),
    }
    for number, head in enumerate(table.heads):
        values = sum(1 for row in table.rows if number < len(row) and not row[number].is_empty)
        if number not in used and values:
            yield told(
                "Column '{head}' ({place}) goes nowhere. It has values: {values}.",
                head=head.text or BY_LETTER,
                place=head.at,
                values=values,
            )


def _unused_values(entry: ImportTableEntry, table: Table, columns: Mapping[str, int | None]) -> Iterator[Told]:
    for name, values in entry.values.items():
        number = columns.get(_named(name, entry))
        texts = {folded(row[number].text) for row in table.rows if number is not None and number < len(row)}
        unused = [word for word in values if not any(folded(word) in text for text in texts)]
        if unused:
            yield told("No cell of '{field}' says: {words}.", field=name, words=", ".join(unused))
