"""From the files of the accessibility statement to the model, and what the statement must not claim."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.languages.texts import SourceText
from agreements.model.about import Law
from agreements.model.accessibility import Accessibility, Shortcoming, TestByPeople
from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import told
from agreements.shapes.accessibility import AccessibilityFile, AuditFile
from agreements.shapes.loaded import Loaded


def accessibility(judged: Loaded[AccessibilityFile], audit: Loaded[AuditFile] | None) -> Accessibility:
    """The two files as one, or the first alone; texts get the paths of their translations."""
    entry = judged.entry
    return Accessibility(
        conformance=entry.conformance,
        updated_on=entry.updated_on,
        supervisor=entry.supervisor,
        responsible=entry.responsible,
        shortcomings=tuple(
            Shortcoming(
                SourceText(f"accessibility/shortcomings/{one.id}/text", one.text),
                SourceText(f"accessibility/shortcomings/{one.id}/reason", one.reason),
            )
            for one in entry.shortcomings
        ),
        tests_by_people=tuple(
            TestByPeople(SourceText(f"accessibility/tests-by-people/{one.id}/text", one.text), one.by, one.day)
            for one in entry.tests_by_people
        ),
        not_tested=tuple(SourceText(f"accessibility/not-tested/{one.id}/text", one.text) for one in entry.not_tested),
        audit=audit.entry if audit else None,
        audit_at=audit.at("fingerprint") if audit else None,
        at=judged.at("conformance"),
    )


def check_accessibility(found: Accessibility, law: Law) -> Iterator[Problem]:
    """The statement claims nothing that was not tested; it names who answers for the site, and whom a law names."""
    if found.conformance == "fully" and (found.shortcomings or found.faults or not found.tests_by_people):
        what = told("'conformance: fully' claims more than was tested")
        cure = told("Write 'partly' until people have tested the site too and nothing is left to mend.")
        yield Problem(found.at, what, cure)
    if found.responsible is None:
        what = told("no public body answers for the site in its accessibility statement")
        cure = told("Before you publish, add 'responsible' with 'name' and 'email'.")
        yield Problem(Place(found.at.file), what, cure, Severity.NOTE)
    if found.supervisor is None and law != "none":
        what = told("the accessibility statement names no authority that takes complaints")
        cure = told("Before you publish, add 'supervisor' with 'name' and 'complaints'.")
        yield Problem(Place(found.at.file), what, cure, Severity.NOTE)
