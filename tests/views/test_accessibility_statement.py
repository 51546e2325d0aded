"""What the accessibility statement may claim, and what check says of one that claims more."""

from __future__ import annotations

from agreements.assemble.accessibility import accessibility, check_accessibility
from agreements.shapes.accessibility import AccessibilityFile, AuditFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

JUDGED = """\
conformance: {conformance}
updated_on: 2026-11-25
supervisor:
  name: Tillsynen
  complaints: https://tillsynen.example/
{more}"""
RESPONSIBLE = "responsible:\n  name: Norra kommun\n  email: hej@norra.example\n"
TRIED = "tests_by_people:\n- id: reader\n  text: Läst med skärmläsare.\n  by: Kim Ek\n  day: 2026-11-20\n"
BROKEN = "shortcomings:\n- id: map\n  text: Kartan går inte att läsa.\n  reason: Den är en bild.\n"
AUDIT = """\
day: 2026-11-24
axe: 4.12.1
pages: 23
modes:
- width: 390
  scheme: light
  rules: 90
  faults: {faults}
reflow:
  width: 320
  faults: 0
"""


def said(conformance: str, more: str = RESPONSIBLE, faults: int = 0) -> list[str]:
    judged, problems = shape(
        parse(JUDGED.format(conformance=conformance, more=more).encode(), "j.yml"), AccessibilityFile
    )
    audit, audit_problems = shape(parse(AUDIT.format(faults=faults).encode(), "a.yml"), AuditFile)
    assert (problems, audit_problems) == ((), ())
    assert judged and audit
    return [str(problem) for problem in check_accessibility(accessibility(judged, audit))]


CLAIMS_TOO_MUCH = [
    "j.yml:1:14: error: 'conformance: fully' claims more than was tested. "
    "Write 'partly' until people have tested the site too and nothing is left to mend."
]


def test_partly_can_be_said_on_a_machines_word() -> None:
    assert said("partly") == []


def test_fully_needs_people_who_have_tried() -> None:
    assert said("fully") == CLAIMS_TOO_MUCH
    assert said("fully", RESPONSIBLE + TRIED) == []


def test_fully_is_not_said_of_a_site_with_known_faults() -> None:
    assert said("fully", RESPONSIBLE + TRIED + BROKEN) == CLAIMS_TOO_MUCH
    assert said("fully", RESPONSIBLE + TRIED, faults=1) == CLAIMS_TOO_MUCH


def test_a_site_that_nobody_answers_for_is_noted() -> None:
    assert said("partly", more="") == [
        "j.yml: note: no public body answers for the site in its accessibility statement. "
        "Before you publish, add 'responsible' with 'name' and 'email'."
    ]
