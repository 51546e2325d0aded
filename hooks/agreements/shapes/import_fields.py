"""What a column may be: each field of the data that a table can fill, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agreements.problems.told import Told, told

PARTY, GOAL, COMMITMENT, MILESTONE, FOLLOW_UP = "party", "goal", "commitment", "milestone", "follow_up"
KIND_WORDS: Mapping[str, Told] = {
    PARTY: told("party"),
    GOAL: told("goal"),
    COMMITMENT: told("commitment"),
    MILESTONE: told("milestone"),
    FOLLOW_UP: told("follow-up"),
}
# Of which entries each kind of table tells.
TABLES: Mapping[str, tuple[str, ...]] = {
    "parties": (PARTY,),
    "goals": (GOAL,),
    "commitments": (GOAL, COMMITMENT, MILESTONE, FOLLOW_UP),
    "milestones": (MILESTONE,),
    "follow_ups": (FOLLOW_UP,),
}


@dataclass(frozen=True)
class Field:
    """A field by the name that the map gives it: of which entry it is, its key there, how its cells are read.

    `text` is the path of its translations, if it has any: "{ref}/goals/{goal}/title".
    """

    name: str
    of: str
    key: tuple[str, ...]
    reader: str
    text: str = ""

    @property
    def part(self) -> tuple[str, str]:
        """Of what it is a part: an entry, or a group of keys in it: ("commitment", "target")."""
        return self.of, self.key[0] if len(self.key) > 1 else ""


_IN_HISTORY = "the path depends on the other follow-ups; see text_paths"
_GOAL = "{ref}/goals/{goal}"
_COMMITMENT = "{ref}/goals/{goal}/commitments/{id}"
FIELDS: Mapping[str, Field] = {
    one.name: one
    for one in (
        Field("party", PARTY, ("id",), "name"),
        Field("party_name", PARTY, ("name",), "line", "parties/{id}/name"),
        Field("party_kind", PARTY, ("kind",), "party_kind"),
        Field("party_what", PARTY, ("what",), "line", "parties/{id}/what"),
        Field("party_also_written", PARTY, ("also_written",), "lines"),
        Field("goal", GOAL, ("id",), "name"),
        Field("goal_number", GOAL, ("number",), "line"),
        Field("goal_title", GOAL, ("title",), "line", f"{_GOAL}/title"),
        Field("goal_text", GOAL, ("text",), "line", f"{_GOAL}/text"),
        Field("goal_group", GOAL, ("group",), "name"),
        Field("goal_responsible", GOAL, ("responsible",), "promisers"),
        Field("id", COMMITMENT, ("id",), "name"),
        Field("parties", COMMITMENT, ("parties",), "promisers"),
        Field("joint_parties", COMMITMENT, (), "promisers"),
        Field("lead", COMMITMENT, ("lead",), "promisers"),
        Field("supported_by", COMMITMENT, ("supported_by",), "promisers"),
        Field("title", COMMITMENT, ("title",), "line", f"{_COMMITMENT}/title"),
        Field("text", COMMITMENT, ("text",), "prose", f"{_COMMITMENT}/text"),
        Field("signed_wording", COMMITMENT, ("signed_wording",), "line"),
        Field("starts", COMMITMENT, ("starts",), "rough_day"),
        Field("due", COMMITMENT, ("due",), "rough_day"),
        Field("budget_amount", COMMITMENT, ("budget", "amount"), "number"),
        Field("budget_currency", COMMITMENT, ("budget", "currency"), "line"),
        Field("target_measure", COMMITMENT, ("target", "measure"), "line", f"{_COMMITMENT}/target/{{id}}/measure"),
        Field("target_number", COMMITMENT, ("target", "number"), "number"),
        Field("target_to", COMMITMENT, ("target", "to"), "number"),
        Field("target_unit", COMMITMENT, ("target", "unit"), "unit"),
        Field("target_comparison", COMMITMENT, ("target", "comparison"), "comparison"),
        Field("tags", COMMITMENT, ("tags",), "tags"),
        Field("links", COMMITMENT, ("links",), "links"),
        Field("continues", COMMITMENT, ("continues",), "refs"),
        Field("milestone", MILESTONE, ("id",), "name"),
        Field("milestone_text", MILESTONE, ("text",), "prose", f"{_COMMITMENT}/milestones/{{milestone}}/text"),
        Field("milestone_due", MILESTONE, ("due",), "rough_day"),
        Field("commitment", "", ("commitment",), "name"),
        Field("on", FOLLOW_UP, ("on",), "day"),
        Field("status", FOLLOW_UP, ("status",), "status"),
        Field("basis", FOLLOW_UP, ("basis",), "basis"),
        Field("decided_by", FOLLOW_UP, ("decided_by",), "line"),
        Field("outcome", FOLLOW_UP, ("outcome",), "line", _IN_HISTORY),
        Field("progress", FOLLOW_UP, ("progress",), "percentage"),
        Field("by", FOLLOW_UP, ("by",), "party_or_name"),
        Field("evidence", FOLLOW_UP, ("links",), "links"),
        Field("reported_on", FOLLOW_UP, ("reported_on",), "day"),
        Field("reported_by", FOLLOW_UP, ("reported_by",), "line"),
    )
}
# What says in these tables of which commitment a row tells.
_NAMING = {"follow_ups": ("goal", "id", "commitment", "milestone"), "milestones": ("goal", "id", "commitment")}
# They name an entry and are no part of what is compared.
NAMES = frozenset({"party", "goal", "id", "commitment", "milestone"})


def fields_of(table: str) -> list[str]:
    """The names that the columns of a kind of table may have: "goals" -> ["goal", "goal_number", …]."""
    return [one.name for one in FIELDS.values() if one.of in TABLES[table] or one.name in _NAMING.get(table, ())]


def without_language(name: str) -> tuple[str, str]:
    """("text@fr") -> ("text", "fr"); ("text") -> ("text", "")."""
    field, _, lang = name.partition("@")
    return field, lang


def field_of(name: str) -> Field:
    """("text@fr") -> the field "text"."""
    return FIELDS[without_language(name)[0]]
