"""Where the exports lie in the site; their addresses never change."""

from __future__ import annotations

from agreements.model import Agreement


def year_json(agreement: Agreement) -> str:
    """ "data/vasternorrland/2010.json"."""
    return f"data/{agreement.ref}.json"


def commitments_csv(agreement: Agreement) -> str:
    """ "data/vasternorrland/2010-commitments.csv"."""
    return f"data/{agreement.ref}-commitments.csv"


def parties_json() -> str:
    return "data/parties.json"
