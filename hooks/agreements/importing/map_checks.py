"""Whether a map speaks of what there is: fields that a table can fill, languages of the site, columns of the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from agreements.importing.cells import Table
from agreements.importing.readers import folded
from agreements.problems.problems import Problem, suggestion
from agreements.problems.told import Told, told
from agreements.shapes.import_fields import FIELDS, fields_of, without_language
from agreements.shapes.import_map import ImportMapFile, ImportTableEntry
from agreements.shapes.loaded import Loaded

Map = Loaded[ImportMapFile]
BY_LETTER = "#"


def check_map(loaded: Map, agreements: Collection[str], translations: Collection[str]) -> Iterator[Problem]:
    """What is wrong whatever the files hold."""
    ref = loaded.entry.agreement
    if ref not in agreements:
        what = told("there is no agreement '{ref}'", ref=ref)
        yield Problem(loaded.at("agreement"), what, suggestion(ref, list(agreements)))
    if not loaded.entry.tables:
        what = told("'{key}' has too few entries", key="tables")
        yield Problem(loaded.at("tables"), what, told("Write at least {least}.", least=1))
    for index, table in enumerate(loaded.entry.tables):
        yield from _fields(loaded, index, table, translations)
        yield from _needed(loaded, index, table)


def _fields(loaded: Map, index: int, table: ImportTableEntry, translations: Collection[str]) -> Iterator[Problem]:
    """Every field that is named: one of this kind of table, its language one of the site's."""
    if table.language and table.language not in translations:
        yield _no_language(loaded, ("tables", index, "language"), table.language, translations)
    for key in ("columns", "always", "values", "several"):
        for name in getattr(table, key):
            yield from _field(loaded, ("tables", index, key, name), name, table, translations)
            if key in ("values", "several") and name not in table.columns:
                what = told("'{field}' is no column of this table", field=name)
                yield Problem(loaded.parsed.place_of_key(("tables", index, key, name)), what, _among(table))
    for position, name in enumerate(table.same_as_above):
        if name not in table.columns:
            what = told("'{field}' is no column of this table", field=name)
            yield Problem(loaded.at("tables", index, "same_as_above", position), what, _among(table))


def _among(table: ImportTableEntry) -> Told:
    return told("Name one of its columns: {columns}.", columns=", ".join(table.columns))


def _field(
    loaded: Map, path: tuple[str | int, ...], name: str, table: ImportTableEntry, translations: Collection[str]
) -> Iterator[Problem]:
    place = loaded.parsed.place_of_key(path)
    field, lang = without_language(name)
    known = fields_of(table.of)
    if field not in known:
        what = told("a table of {kind} has no field '{field}'", kind=table.of, field=field)
        yield Problem(place, what, suggestion(field, known))
    elif lang and not FIELDS[field].text:
        cure = told("Write '{field}' alone.", field=field)
        yield Problem(place, told("'{field}' is no text, and has no translations", field=field), cure)
    elif lang and lang not in translations:
        yield _no_language(loaded, path, lang, translations)


def _no_language(loaded: Map, path: tuple[str | int, ...], lang: str, translations: Collection[str]) -> Problem:
    what = told("the site is not translated into '{lang}'", lang=lang)
    return Problem(loaded.parsed.place_of_key(path), what, suggestion(lang, list(translations)))


def _needed(loaded: Map, index: int, table: ImportTableEntry) -> Iterator[Problem]:
    """What tells one row from another."""
    given = {*table.columns, *table.always}
    needed = {
        "parties": ("party", "party_name"),
        "goals": ("goal",),
        "follow_ups": ("commitment", "id"),
        "milestones": ("milestone", "milestone_text"),
    }
    wanted = needed.get(table.of, ("id", "text"))
    if not given & set(wanted):
        what = told("the table has no column that says which {kind} a row is about", kind=table.of)
        cure = told("Add one of these under 'columns': {fields}.", fields=", ".join(wanted))
        yield Problem(loaded.at("tables", index, "columns"), what, cure)


def check_heads(loaded: Map, index: int, table: Table) -> Iterator[Problem]:
    """Columns that the map names and the file lacks, or has twice."""
    entry = loaded.entry.tables[index]
    heads = [folded(cell.text) for cell in table.heads]
    shown = [cell.text for cell in table.heads if cell.text]
    named = [(("columns", field), head) for field, head in entry.columns.items()]
    named += [(("left_out", position), head) for position, head in enumerate(entry.left_out)]  # type: ignore[misc]
    for path, head in named:
        place = loaded.at("tables", index, *path)
        found = column_of(head, heads)
        if found is None:
            yield Problem(
                place, told("{table} has no column '{head}'", table=table.name, head=head), suggestion(head, shown)
            )
        elif not head.startswith(BY_LETTER) and heads.count(folded(head)) > 1:
            what = told("{table} has several columns '{head}'", table=table.name, head=head)
            yield Problem(place, what, told("Name the column by its letter, such as '#C'."))


def column_of(head: str, heads: list[str]) -> int | None:
    """("Promise", ["goal", "promise"]) -> 1; ("#B", …) -> 1, by its letter; None where there is none."""
    if folded(head) in heads:
        return heads.index(folded(head))
    letters = head.removeprefix(BY_LETTER).upper()
    if not head.startswith(BY_LETTER) or not letters.isascii() or not letters.isalpha():
        return None
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1 if number <= len(heads) else None
