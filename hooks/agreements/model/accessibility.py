"""What the accessibility statement rests on: what people judge, and what a machine found in the last run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agreements.languages.texts import SourceText
from agreements.problems.problems import Place
from agreements.shapes.accessibility import AuditFile, Conformance, ResponsibleEntry, SupervisorEntry

# What a page's marker may ask for: the statement's parts that rest on data.
STATEMENT_PARTS = (
    "responsible",
    "conformance",
    "shortcomings",
    "machine",
    "people",
    "not-tested",
    "contact",
    "complaints",
    "dates",
)


@dataclass(frozen=True)
class Shortcoming:
    """Something that is not accessible, and why."""

    text: SourceText
    reason: SourceText


@dataclass(frozen=True)
class TestByPeople:
    """What somebody has tried, who, and when."""

    text: SourceText
    by: str
    day: date


@dataclass(frozen=True)
class Accessibility:
    """`audit` is the last run over this site's pages, if there was one, and `audit_at` where it stands.

    `responsible` is the public body, if one has taken the site on, `supervisor` the authority, if a law names one.
    """

    conformance: Conformance
    updated_on: date
    supervisor: SupervisorEntry | None
    responsible: ResponsibleEntry | None
    shortcomings: tuple[Shortcoming, ...]
    tests_by_people: tuple[TestByPeople, ...]
    not_tested: tuple[SourceText, ...]
    audit: AuditFile | None
    audit_at: Place | None
    at: Place

    @property
    def faults(self) -> int:
        """All that the last run found; of pages that no run has seen, nothing is known."""
        if self.audit is None:
            return 0
        return sum(mode.faults for mode in self.audit.modes) + self.audit.reflow.faults
