"""The file that `make audit` writes, read as the statement reads it."""

from __future__ import annotations

from datetime import date

from audit import audit_yml
from visit import MODES, Fault, Visit

from agreements.shapes.accessibility import AuditFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

RULES = {mode: len(mode.rules) or 90 for mode in MODES}
GOOD = Visit((), RULES)
BAD = Visit(
    (Fault("axe, 390 px, dark", "color-contrast", "p"), Fault("axe, 390 px, dark", "color-contrast", "b")), RULES
)
WIDE = Visit((Fault("320 px", "the page scrolls sideways", "460 px wide"),), RULES)


def test_it_counts_the_pages_with_a_fault_in_each_mode() -> None:
    loaded, problems = shape(
        parse(audit_yml([GOOD, BAD, WIDE], date(2026, 11, 25), "4.12.1").encode(), "a.yml"), AuditFile
    )
    assert problems == ()
    assert loaded
    assert (loaded.entry.day, loaded.entry.axe, loaded.entry.pages) == (date(2026, 11, 25), "4.12.1", 3)
    assert [(mode.width, mode.scheme, mode.rules, mode.faults) for mode in loaded.entry.modes] == [
        (390, "light", 90, 0),
        (390, "dark", 2, 1),
        (1280, "dark", 2, 0),
        (1280, "light", 90, 0),
    ]
    assert (loaded.entry.reflow.width, loaded.entry.reflow.faults) == (320, 1)
