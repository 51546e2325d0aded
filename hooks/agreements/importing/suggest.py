"""A first map for a file, from the heads of its columns: what is not sure is left for a person to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from agreements.importing.cells import Cell, Table
from agreements.importing.heads import meanings
from agreements.importing.json_files import lists_in
from agreements.importing.known_words import choices_of, months_of
from agreements.importing.readers import OF_SEVERAL, How, folded, parts_of, read
from agreements.importing.table_files import Wanted, read_table, sheet_names
from agreements.model.agreement import Agreement
from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told
from agreements.shapes.import_fields import FIELDS
from agreements.site.site import Site
from agreements.source.yaml import written

UNSURE = "?"
MOST_HEADS_ABOVE = 10
MOST_VALUES = 20
OF_CHOICES = frozenset({"status", "basis", "party_kind", "unit", "comparison", "promisers"})
# What makes a table one of its kind; the first kind that fits best is the one.
NEEDED: Mapping[str, tuple[frozenset[str], ...]] = {
    "commitments": (frozenset({"text"}),),
    "follow_ups": (frozenset({"commitment", "status"}), frozenset({"commitment", "outcome"})),
    "milestones": (
        frozenset({"commitment", "milestone_text"}),
        frozenset({"commitment", "milestone", "milestone_due"}),
    ),
    "goals": (frozenset({"goal_title"}),),
    "parties": (frozenset({"party_name", "party_kind"}), frozenset({"party_name", "party_what"})),
}


@dataclass(frozen=True)
class Suggested:
    """A map, and what in the file it has no place for."""

    map: bytes
    unsure: tuple[Told, ...]


def suggested(content: bytes, file: str, site: Site) -> tuple[Suggested | None, tuple[Problem, ...]]:
    """The first map of a file for the site's newest agreement; or why the file can't be read."""
    found = [_table(content, file, wanted, site) for wanted in _parts(content, file)]
    problems = [problem for _, _, why_not in found for problem in why_not]
    tables = [(table, entry) for table, entry, _ in found if table and entry]
    if not tables:
        none = Problem(
            Place(file), told("no head of a column in it is known"), told("Write the map by hand; see the guide.")
        )
        return None, tuple(problems) or (none,)
    if not site.content.agreements:
        cure = told("Begin one first: agreements new-agreement")
        return None, (Problem(Place(file), told("the site has no agreement to import it into"), cure),)
    agreement = _agreement(site, [table for table, _ in tables])
    entries = [{**entry, **_values(table, entry["columns"], agreement, site)} for table, entry in tables]
    unsure = [line for (table, entry) in tables for line in _unused(table, entry["columns"])]
    return Suggested(written({"agreement": agreement.ref, "tables": entries}).encode(), tuple(unsure)), ()


def _agreement(site: Site, tables: Sequence[Table]) -> Agreement:
    """The one whose commitments the tables tell of; of several, one that is in preparation; else the newest."""
    words = {folded(cell.text) for table in tables for row in table.rows for cell in row}

    def fits(one: Agreement) -> tuple[int, int, bool, str]:
        texts = sum(folded(commitment.text.original) in words for commitment in one.commitments)
        ids = sum(commitment.id in words or commitment.ref in words for commitment in one.commitments)
        return texts, ids, one.is_in_preparation, one.ref.rpartition("/")[2]

    return max(site.content.agreements.values(), key=fits)


def _parts(content: bytes, file: str) -> list[Wanted]:
    """Each sheet of a workbook; the longest list of a JSON file; else the whole file."""
    sheets = sheet_names(content, file)
    if sheets:
        return [Wanted(sheet=name) for name in sheets]
    paths = lists_in(content) if file.lower().endswith(".json") else ()
    return [Wanted(path=paths[0])] if paths else [Wanted()]


Found = tuple[Table | None, dict[str, Any], tuple[Problem, ...]]


def _table(content: bytes, file: str, wanted: Wanted, site: Site) -> Found:
    """The table with the heads in the row that says most, as an entry of the map; {} where none says anything."""
    best: Found = (None, {}, ())
    for head in range(1, MOST_HEADS_ABOVE + 1):
        table, problems = read_table(content, file, replace(wanted, head=head))
        if table is None:
            best = best if best[0] or head > 1 else (None, {}, problems)
            continue
        kind, columns = _kind([cell.text for cell in table.heads], site)
        if len(columns) > len(best[1].get("columns", ())):
            place = {"sheet": wanted.sheet, "path": wanted.path, "head": str(head) if head > 1 else None}
            named = {key: value for key, value in place.items() if value is not None}
            best = (table, {"of": kind, **named, "columns": columns}, ())
    return best


def _kind(heads: Sequence[str], site: Site) -> tuple[str, dict[str, str]]:
    """The kind of table that the heads fit best, and what they mean there."""
    source, others = site.languages.source.id, site.languages.translations
    read_as = {kind: meanings(heads, kind, source, others) for kind in NEEDED}
    fitting = {kind: found for kind, found in read_as.items() if any(needed <= found.keys() for needed in NEEDED[kind])}
    kind = max(fitting, key=lambda one: len(fitting[one]), default="commitments")
    return kind, fitting.get(kind, {})


def _values(table: Table, columns: Mapping[str, str], agreement: Agreement, site: Site) -> dict[str, Any]:
    """Values that the site does not know, for a person to say what they mean."""
    choices, months = choices_of(site, agreement), months_of(site)
    heads = [cell.text for cell in table.heads]
    unknown: dict[str, dict[str, str]] = {}
    for name, head in columns.items():
        reader = FIELDS[name.partition("@")[0]].reader
        if reader in OF_CHOICES:
            how = How(choices=choices.get(reader, {}), months=months, name=name)
            at = heads.index(head)
            wrong = dict.fromkeys(word for row in table.rows for word in _unknown(row[at], reader, how))
            unknown |= {name: dict.fromkeys(list(wrong)[:MOST_VALUES], UNSURE)} if wrong else {}
    return {"values": unknown} if unknown else {}


def _unknown(cell: Cell, reader: str, how: How) -> list[str]:
    """What a cell says that the site does not know; of several values, each."""
    if not isinstance(read(cell, reader, how), tuple):
        return []
    parts = parts_of(cell) if reader in OF_SEVERAL else [cell.text]
    return [one for one in parts if folded(one) not in how.choices]


def _unused(table: Table, columns: Mapping[str, str]) -> Iterator[Told]:
    for cell in table.heads:
        if cell.text and cell.text not in columns.values():
            yield told(
                "Column '{head}' ({place}) is not known. Name it in the map, or leave it out.",
                head=cell.text,
                place=cell.at,
            )
