"""Where the exports lie in the site; their addresses never change."""

from __future__ import annotations

from agreements.model.agreement import Agreement
from agreements.model.documents import Document
from agreements.model.statistics import Dataset


def year_json(agreement: Agreement) -> str:
    """ "data/northshore/2025.json"."""
    return f"data/{agreement.ref}.json"


def commitments_csv(agreement: Agreement) -> str:
    """ "data/northshore/2025-commitments.csv"."""
    return f"data/{agreement.ref}-commitments.csv"


def milestones_csv(agreement: Agreement) -> str:
    """ "data/northshore/2025-milestones.csv"."""
    return f"data/{agreement.ref}-milestones.csv"


def follow_ups_csv(agreement: Agreement) -> str:
    """ "data/northshore/2025-follow-ups.csv"."""
    return f"data/{agreement.ref}-follow-ups.csv"


def parties_json() -> str:
    return "data/parties.json"


def glossary_json() -> str:
    return "data/glossary.json"


def statistics_json(agreement: Agreement) -> str:
    """ "data/northshore/2025-statistics.json"."""
    return f"data/{agreement.ref}-statistics.json"


def dataset_csv(dataset: Dataset) -> str:
    """ "data/northshore/2025-statistics/refugees-received.csv"."""
    agreement, _, name = dataset.ref.rpartition("/")
    return f"data/{agreement}-statistics/{name}.csv"


def document_json(document: Document) -> str:
    """ "data/northshore/2025-action-plan.json"."""
    return f"data/{document.place}/{document.period.id}-{document.id}.json"


def document_csv(document: Document, part: str) -> str:
    """ "data/northshore/2025-action-plan-activities.csv"."""
    return f"data/{document.place}/{document.period.id}-{document.id}-{part}.csv"
