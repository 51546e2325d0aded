"""The shapes of the two files behind the accessibility statement: what people judge, and what a machine found."""

from __future__ import annotations

from typing import Literal

from agreements.shapes.addresses import WebAddress
from agreements.shapes.values import Count, Day, Id, Line, Shape

Conformance = Literal["fully", "partly", "not"]
Scheme = Literal["light", "dark"]


class ResponsibleEntry(Shape):
    """The public body that answers for the site, and where readers write to it."""

    name: Line
    email: Line


class SupervisorEntry(Shape):
    """The authority that supervises the law, and the page where it takes complaints."""

    name: Line
    complaints: WebAddress


class ShortcomingEntry(Shape):
    """Something that is not accessible, and why."""

    id: Id
    text: Line
    reason: Line


class UntestedEntry(Shape):
    id: Id
    text: Line


class TestByPeopleEntry(Shape):
    """What somebody has tried: with which aid, on which pages."""

    id: Id
    text: Line
    by: Line
    day: Day


class AccessibilityFile(Shape):
    conformance: Conformance
    updated_on: Day
    supervisor: SupervisorEntry | None = None
    responsible: ResponsibleEntry | None = None
    shortcomings: tuple[ShortcomingEntry, ...] = ()
    tests_by_people: tuple[TestByPeopleEntry, ...] = ()
    not_tested: tuple[UntestedEntry, ...] = ()


class AuditModeEntry(Shape):
    """Every page once: so wide, in these colours, with so many of axe's rules."""

    width: Count
    scheme: Scheme
    rules: Count
    faults: Count


class ReflowEntry(Shape):
    """Every page on the narrowest screen: what scrolls sideways, or hides what sticks out."""

    width: Count
    faults: Count


class AuditFile(Shape):
    """The last run over all pages; tests/browser/audit.py writes it.

    `fingerprint` says which pages: without it, nobody knows, and no figure is shown.
    """

    fingerprint: Line | None = None
    day: Day
    axe: Line
    pages: Count
    modes: tuple[AuditModeEntry, ...]
    reflow: ReflowEntry
