"""Tables taken one after the other, each by what its rows are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agreements.importing.commitment_rows import take_commitments, take_translations
from agreements.importing.follow_up_rows import take_follow_ups
from agreements.importing.goal_rows import take_goals
from agreements.importing.milestone_rows import take_milestones
from agreements.importing.party_rows import take_parties
from agreements.importing.records import Records
from agreements.importing.rows import TableRows


def take(records: Records, table: TableRows) -> None:
    """A table's rows put to the records, with what is wrong in it and what of it goes nowhere."""
    records.problems += table.problems
    records.lost += table.lost
    is_of_others = table.is_translation and table.of == "commitments"
    (take_translations if is_of_others else _BY_KIND[table.of])(records, table)


_BY_KIND: Mapping[str, Callable[[Records, TableRows], None]] = {
    "parties": take_parties,
    "goals": take_goals,
    "commitments": take_commitments,
    "milestones": take_milestones,
    "follow_ups": take_follow_ups,
}
