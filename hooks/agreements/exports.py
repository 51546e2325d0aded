"""Open data: what the pages show, as JSON and CSV. The keys are documented on the data page and never change."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from agreements.export_names import commitments_csv, parties_json, year_json
from agreements.localize import Localizer
from agreements.model import (
    Agreement,
    Commitment,
    Content,
    FollowUp,
    Goal,
    JointParty,
    Party,
    Promiser,
    Target,
    all_bound,
)
from agreements.texts import SourceText

Localizers = Mapping[str, Localizer]


def exports(content: Content, localizers: Localizers) -> dict[str, bytes]:
    """Every export by its address: {"data/vasternorrland/2010.json": b"…", …}."""
    files = {parties_json(): _json(_parties(content, localizers))}
    for agreement in content.agreements.values():
        files[year_json(agreement)] = _json(_year(agreement, localizers))
        files[commitments_csv(agreement)] = _csv(agreement, localizers)
    return files


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _texts(source: SourceText | None, localizers: Localizers) -> dict[str, str] | None:
    """In each language that really has the text; a language without it has no key, so that no Swedish passes for it."""
    if source is None:
        return None
    shown = {lang: localizer.text(source) for lang, localizer in localizers.items()}
    return {lang: text.value for lang, text in shown.items() if not text.is_fallback}


def _parties(content: Content, localizers: Localizers) -> list[dict[str, Any]]:
    return [
        {"id": party.id, "name": party.name, "kind": party.kind, "what": _texts(party.what, localizers)}
        for party in content.parties.values()
    ]


def _year(agreement: Agreement, localizers: Localizers) -> dict[str, Any]:
    totals = agreement.published_totals
    return {
        "id": agreement.ref,
        "county": agreement.county,
        "year": agreement.year,
        "title": _texts(agreement.title, localizers),
        "source": {
            "title": agreement.source.title,
            "publisher": agreement.source.publisher,
            "year": agreement.source.year,
        },
        "wording": "plain-language edition",
        "parties": [party.id for party in agreement.parties],
        "joint_parties": [_joint(one, localizers) for one in agreement.joint_parties],
        "published_totals": totals.model_dump() if totals else None,
        "goals": [_goal(goal, localizers) for goal in agreement.goals],
    }


def _joint(one: JointParty, localizers: Localizers) -> dict[str, Any]:
    return {"id": one.id, "name": _texts(one.name, localizers), "members": [party.id for party in one.members]}


def _goal(goal: Goal, localizers: Localizers) -> dict[str, Any]:
    return {
        "id": goal.id,
        "number": goal.number,
        "group": goal.group,
        "title": _texts(goal.title, localizers),
        "text": _texts(goal.text, localizers),
        "section": goal.section,
        "responsible": [party.id for party in all_bound(goal.responsible)],
        "responsible_as": _joint_ids(goal.responsible),
        "commitments": [_commitment(one, localizers) for one in goal.commitments],
    }


def _joint_ids(promisers: tuple[Promiser, ...]) -> list[str]:
    return [one.id for one in promisers if isinstance(one, JointParty)]


def _commitment(commitment: Commitment, localizers: Localizers) -> dict[str, Any]:
    return {
        "id": commitment.id,
        "parties": [party.id for party in commitment.parties],
        "as": _joint_ids(commitment.by),
        "text": _texts(commitment.text, localizers),
        "signed_wording": commitment.signed_wording,
        "target": [_target(one, localizers) for one in commitment.targets],
        "continues": list(commitment.continues),
        "follow_up": _follow_up(commitment.follow_up, localizers) if commitment.follow_up else None,
    }


def _target(target: Target, localizers: Localizers) -> dict[str, Any]:
    return {
        "id": target.id,
        "measure": _texts(target.measure, localizers),
        "comparison": target.comparison,
        "number": _number(target.number),
        "to": _number(target.to) if target.to is not None else None,
        "unit": target.unit,
        "party": target.party.id if isinstance(target.party, Party) else None,
    }


def _number(value: Decimal) -> int | float:
    """A whole number stays whole: 32, not 32.0."""
    return int(value) if value == value.to_integral_value() else float(value)


def _follow_up(follow_up: FollowUp, localizers: Localizers) -> dict[str, Any]:
    return {
        "status": follow_up.status,
        "basis": follow_up.basis,
        "decided_by": follow_up.decided_by,
        "outcome": _texts(follow_up.outcome, localizers),
        "shares_outcome_with": list(follow_up.shares_outcome_with),
    }


def _csv(agreement: Agreement, localizers: Localizers) -> bytes:
    """One row a commitment; UTF-8 with a byte order mark, so that spreadsheets show å, ä, ö and Arabic."""
    languages = list(localizers)
    text_columns = [f"{kind}_{lang}" for kind in ("text", "outcome") for lang in languages]
    columns = [
        "goal",
        "goal_number",
        "id",
        "parties",
        "as",
        "continues",
        "status",
        "basis",
        "decided_by",
        *text_columns,
    ]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for goal in agreement.goals:
        for commitment in goal.commitments:
            writer.writerow(_row(goal, commitment, localizers))
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _row(goal: Goal, commitment: Commitment, localizers: Localizers) -> dict[str, str]:
    follow_up = commitment.follow_up
    texts = _texts(commitment.text, localizers) or {}
    outcomes = (_texts(follow_up.outcome, localizers) if follow_up else None) or {}
    return {
        "goal": goal.id,
        "goal_number": goal.number,
        "id": commitment.id,
        "parties": " ".join(party.id for party in commitment.parties),
        "as": " ".join(_joint_ids(commitment.by)),
        "continues": " ".join(commitment.continues),
        "status": follow_up.status if follow_up else "",
        "basis": (follow_up.basis or "") if follow_up else "",
        "decided_by": (follow_up.decided_by or "") if follow_up else "",
        **{f"text_{lang}": texts.get(lang, "") for lang in localizers},
        **{f"outcome_{lang}": outcomes.get(lang, "") for lang in localizers},
    }
