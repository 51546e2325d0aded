"""Open data of an agreement: goals, commitments and follow-ups. The keys never change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agreements.exports.commitment_parts import keys_used, milestones_csv_of, part_cells, parts
from agreements.exports.follow_ups import follow_ups, follow_ups_csv_of, has_more
from agreements.exports.names import commitments_csv, follow_ups_csv, milestones_csv, year_json
from agreements.exports.values import Localizers, csv_bytes, json_bytes, period, source_document, target, texts
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.goals import Commitment, Goal
from agreements.model.parties import JointParty, Promiser, all_bound

COLUMNS = (
    "goal",
    "goal_number",
    "id",
    "parties",
    "as",
    "continues",
    "status",
    "basis",
    "decided_by",
    "reported_on",
    "shown",
)


def agreement_exports(agreement: Agreement, localizers: Localizers, stated: Mapping[str, Any]) -> dict[str, bytes]:
    """By address: the year as JSON, and its commitments as CSV; `stated` is what the site says of all its texts."""
    files = {
        year_json(agreement): json_bytes(_year(agreement, localizers, stated)),
        commitments_csv(agreement): _csv(agreement, localizers),
    }
    if any(one.milestones for one in agreement.commitments):
        files[milestones_csv(agreement)] = milestones_csv_of(agreement, localizers)
    if has_more(agreement):
        files[follow_ups_csv(agreement)] = follow_ups_csv_of(agreement, localizers)
    return files


def _year(agreement: Agreement, localizers: Localizers, stated: Mapping[str, Any]) -> dict[str, Any]:
    totals = agreement.published_totals
    return {
        "id": agreement.ref,
        "place": agreement.place,
        "year": agreement.period.year,
        "period": period(agreement.period, localizers),
        "title": texts(agreement.title, localizers),
        "source": source_document(agreement.source) if agreement.source else None,
        **stated,
        "parties": [party.id for party in agreement.parties],
        "joint_parties": [_joint(one, localizers) for one in agreement.joint_parties],
        "published_totals": dict(totals) if totals is not None else None,
        **_groups(agreement, localizers),
        "goals": [_goal(goal, keys_used(agreement.commitments), localizers) for goal in agreement.goals],
        **({"follow_ups": follow_ups(agreement, localizers)} if has_more(agreement) else {}),
    }


def _groups(agreement: Agreement, localizers: Localizers) -> dict[str, Any]:
    """Where one of them has a text, all of them."""
    if not any(group.text for group in agreement.groups):
        return {}
    named = (
        {"id": one.id, "name": texts(one.name, localizers), "text": texts(one.text, localizers)}
        for one in agreement.groups
    )
    return {"groups": list(named)}


def _joint(one: JointParty, localizers: Localizers) -> dict[str, Any]:
    return {"id": one.id, "name": texts(one.name, localizers), "members": [party.id for party in one.members]}


def _goal(goal: Goal, used: tuple[str, ...], localizers: Localizers) -> dict[str, Any]:
    """`used` are the keys that only some agreements have something for."""
    return {
        "id": goal.id,
        "number": goal.number,
        "group": goal.group,
        "title": texts(goal.title, localizers),
        "text": texts(goal.text, localizers),
        "section": goal.section,
        "responsible": [party.id for party in all_bound(goal.responsible)],
        "responsible_as": _joint_ids(goal.responsible),
        "commitments": [_commitment(one, used, localizers) for one in goal.commitments],
    }


def _joint_ids(promisers: tuple[Promiser, ...]) -> list[str]:
    return [one.id for one in promisers if isinstance(one, JointParty)]


def _commitment(commitment: Commitment, used: tuple[str, ...], localizers: Localizers) -> dict[str, Any]:
    return {
        "id": commitment.id,
        "parties": [party.id for party in commitment.parties],
        "as": _joint_ids(commitment.by),
        "text": texts(commitment.text, localizers),
        **parts(commitment, used, localizers),
        "signed_wording": commitment.signed_wording,
        "target": [target(one, localizers) for one in commitment.targets],
        "continues": list(commitment.continues),
        "follow_up": _follow_up(commitment.follow_up, localizers) if commitment.follow_up else None,
    }


def _follow_up(follow_up: FollowUp, localizers: Localizers) -> dict[str, Any]:
    return {
        "status": follow_up.status,
        "shown": follow_up.shown,
        "basis": follow_up.basis,
        "decided_by": follow_up.decided_by,
        "reported_on": _day(follow_up),
        "outcome": texts(follow_up.outcome, localizers),
        "shares_outcome_with": list(follow_up.shares_outcome_with),
    }


def _day(follow_up: FollowUp) -> str | None:
    """The day of the party's report; who reported is in no export."""
    return follow_up.on.isoformat() if follow_up.on else None


def _csv(agreement: Agreement, localizers: Localizers) -> bytes:
    """One row a commitment."""
    text_columns = [f"{kind}_{lang}" for kind in ("text", "outcome") for lang in localizers]
    used = keys_used(agreement.commitments)
    cells = [part_cells(commitment, used, localizers) for commitment in agreement.commitments]
    rows = [
        [*_row(goal, commitment), *_row_texts(commitment, localizers)]
        for goal in agreement.goals
        for commitment in goal.commitments
    ]
    whole = ([*row, *of_parts.values()] for row, of_parts in zip(rows, cells, strict=True))
    return csv_bytes([*COLUMNS, *text_columns, *dict.fromkeys(name for one in cells[:1] for name in one)], whole)


def _row(goal: Goal, commitment: Commitment) -> list[str]:
    follow_up = commitment.follow_up
    return [
        goal.id,
        goal.number or "",
        commitment.id,
        " ".join(party.id for party in commitment.parties),
        " ".join(_joint_ids(commitment.by)),
        " ".join(commitment.continues),
        follow_up.status if follow_up else "",
        (follow_up.basis or "") if follow_up else "",
        (follow_up.decided_by or "") if follow_up else "",
        (_day(follow_up) or "") if follow_up else "",
        follow_up.shown if follow_up else "",
    ]


def _row_texts(commitment: Commitment, localizers: Localizers) -> list[str]:
    follow_up = commitment.follow_up
    promised = texts(commitment.text, localizers) or {}
    outcome = (texts(follow_up.outcome, localizers) if follow_up else None) or {}
    return [found.get(lang, "") for found in (promised, outcome) for lang in localizers]
