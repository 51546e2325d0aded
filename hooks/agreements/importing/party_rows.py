"""Rows of a table of parties: which party each is about."""

from __future__ import annotations

from agreements.importing.ids import id_from_words, id_in
from agreements.importing.readers import folded
from agreements.importing.records import CALLED, Records
from agreements.importing.rows import Row, TableRows
from agreements.problems.told import told
from agreements.shapes.import_fields import PARTY


def take_parties(records: Records, table: TableRows) -> None:
    """Each party by its id or its name; a new one is known to the tables that come after."""
    for row in table.rows:
        name = row.text("party_name") or row.text("party")
        if not name:
            records.lose(row, told("party"))
            continue
        id_ = _known(records, row, name) or _new(records, row, name)
        said = row.said["party_name" if row.text("party_name") else "party"]
        if id_ is None:
            records.no_id(said, name)
            continue
        records.parties |= {folded(name): id_, id_: id_}
        records.add((PARTY, id_), row, {CALLED: folded(name)}, party_name=said)


def _known(records: Records, row: Row, name: str) -> str | None:
    words = [word for word in (row.text("party"), name) if word]
    named = next((records.parties[folded(word)] for word in words if folded(word) in records.parties), None)
    return named or records.named_before(PARTY, name)


def _new(records: Records, row: Row, name: str) -> str | None:
    """By the column of ids where there is one, else from its name."""
    if row.text("party") and row.text("party_name"):
        return id_in(row.text("party"))
    return id_from_words(name, records.ids(PARTY))
