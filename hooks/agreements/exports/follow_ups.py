"""Open data of a history: every follow-up of a commitment and of its milestones, where an agreement has one."""

from __future__ import annotations

from typing import Any

from agreements.exports.commitment_parts import by_language, web_link
from agreements.exports.values import Localizers, csv_bytes, texts
from agreements.model.agreement import Agreement
from agreements.model.follow_up import FollowUp
from agreements.model.history import Item, has_history, items

COLUMNS = ("goal", "commitment", "milestone", "on", "status", "basis", "progress", "by", "decided_by", "shown")


def has_more(agreement: Agreement) -> bool:
    """Whether its follow-ups say anything that the newest of each commitment does not say in its old columns."""
    said = (one for item in items(agreement) for one in item.follow_ups)
    of_steps = any(item.follow_ups for item in items(agreement) if item.milestone)
    return has_history(agreement) or of_steps or any(one.says_more for one in said)


def follow_ups(agreement: Agreement, localizers: Localizers) -> list[dict[str, Any]]:
    """One list of all, in the order of the agreement and of time."""
    return [_follow_up(item, one, localizers) for item in items(agreement) for one in item.follow_ups]


def follow_ups_csv_of(agreement: Agreement, localizers: Localizers) -> bytes:
    """One row a follow-up, in the order of the agreement and of time."""
    text_columns = [f"{kind}_{lang}" for kind in ("outcome", "links") for lang in localizers]
    rows = [_row(item, one, localizers) for item in items(agreement) for one in item.follow_ups]
    return csv_bytes([*COLUMNS, *text_columns], rows)


def _follow_up(item: Item, one: FollowUp, localizers: Localizers) -> dict[str, Any]:
    return {
        "commitment": item.commitment.ref,
        "milestone": item.milestone.id if item.milestone else None,
        "on": one.on.isoformat() if one.on else None,
        "status": one.status,
        "shown": one.shown,
        "basis": one.basis,
        "progress": one.progress,
        "by": _by(one) or None,
        "decided_by": one.decided_by,
        "outcome": texts(one.outcome, localizers),
        "links": [{"title": texts(link.title, localizers), "url": link.url} for link in one.links],
    }


def _by(one: FollowUp) -> str:
    """The id of a party; anybody else by name."""
    return one.by if isinstance(one.by, str) else one.by.id if one.by else ""


def _row(item: Item, one: FollowUp, localizers: Localizers) -> list[str]:
    outcome = by_language("outcome", [texts(one.outcome, localizers) or {}], localizers)
    links = by_language("links", [web_link(link, localizers) for link in one.links], localizers, "\n")
    return [
        item.commitment.goal,
        item.commitment.id,
        item.milestone.id if item.milestone else "",
        one.on.isoformat() if one.on else "",
        one.status,
        one.basis or "",
        "" if one.progress is None else str(one.progress),
        _by(one),
        one.decided_by or "",
        one.shown,
        *outcome.values(),
        *links.values(),
    ]
