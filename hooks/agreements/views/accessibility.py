"""The parts of the accessibility statement that rest on data; the prose around them is the editors'."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from agreements.html.markup import Markup, isolated
from agreements.languages.texts import Text
from agreements.model.accessibility import Accessibility
from agreements.site.edition import Edition, Here
from agreements.views.facts import Fact


@dataclass(frozen=True)
class Explained:
    """A text and, if there is one, the reason for it."""

    text: Text
    reason: Text | None = None


@dataclass(frozen=True)
class AuditRow:
    """One mode of the last run, with what it found."""

    width: str
    scheme: str
    rules: str
    faults: str


@dataclass(frozen=True)
class StatementPartView:
    """Sentences, then facts, then what is listed, then a table of modes, then a link: what the part has of them."""

    template: ClassVar[str] = "accessibility.html"

    sentences: tuple[Markup, ...] = ()
    facts: tuple[Fact, ...] = ()
    listed: tuple[Explained, ...] = ()
    rows: tuple[AuditRow, ...] = ()
    link: str = ""


def _sentence(edition: Edition, key: str, **values: object) -> Markup:
    return isolated(edition.ui(f"accessibility.{key}", **values), edition.language)


def _responsible(edition: Edition, found: Accessibility) -> StatementPartView:
    if found.responsible is None:
        return StatementPartView((_sentence(edition, "nobody"),))
    return StatementPartView((_sentence(edition, "responsible", name=found.responsible.name),))


def _law(edition: Edition) -> str:
    """What the statement follows: a law by the name that the site gives it, the directive, or the guidelines."""
    about = edition.content.about
    if about and about.law_name:
        return edition.text(about.law_name).value
    return edition.ui(f"accessibility.law-{about.law if about else 'none'}")


def _conformance(edition: Edition, found: Accessibility) -> StatementPartView:
    sentences = [_sentence(edition, found.conformance, law=_law(edition))]
    if found.audit and not found.tests_by_people:
        sentences.append(_sentence(edition, "only-machines"))
    return StatementPartView(tuple(sentences))


def _shortcomings(edition: Edition, found: Accessibility) -> StatementPartView:
    listed = tuple(Explained(edition.text(one.text), edition.text(one.reason)) for one in found.shortcomings)
    if found.audit is None:
        return StatementPartView(_not_audited(edition), listed=listed)
    first = "faults" if found.faults else "no-faults"
    return StatementPartView((_sentence(edition, first, count=edition.number(found.faults)),), listed=listed)


def _not_audited(edition: Edition) -> tuple[Markup, ...]:
    """Said in the place of all that rests on a run: an empty part would look as if nothing was wrong."""
    return (_sentence(edition, "not-audited"),)


def _machine(edition: Edition, found: Accessibility) -> StatementPartView:
    audit = found.audit
    if audit is None:
        return StatementPartView(_not_audited(edition))
    facts = {
        "tested-on": edition.day(audit.day),
        "tool": f"axe-core {audit.axe}",
        "pages": edition.number(audit.pages),
        "reflow": edition.number(audit.reflow.faults),
    }
    rows = tuple(
        AuditRow(
            edition.number(mode.width),
            edition.ui(f"accessibility.{mode.scheme}"),
            edition.number(mode.rules),
            edition.number(mode.faults),
        )
        for mode in audit.modes
    )
    return StatementPartView(facts=_facts(edition, facts), rows=rows)


def _people(edition: Edition, found: Accessibility) -> StatementPartView:
    if not found.tests_by_people:
        return StatementPartView((_sentence(edition, "no-people"),))
    listed = (
        Explained(edition.text(one.text), Text(f"{one.by}, {edition.day(one.day)}", edition.lang))
        for one in found.tests_by_people
    )
    return StatementPartView(listed=tuple(listed))


def _not_tested(edition: Edition, found: Accessibility) -> StatementPartView:
    return StatementPartView(listed=tuple(Explained(edition.text(one)) for one in found.not_tested))


def _contact(edition: Edition, found: Accessibility) -> StatementPartView:
    if found.responsible is None:
        return StatementPartView((_sentence(edition, "no-contact"),))
    return StatementPartView((_sentence(edition, "contact", email=found.responsible.email),))


def _complaints(edition: Edition, found: Accessibility) -> StatementPartView:
    """Nothing, where no law names an authority."""
    if found.supervisor is None:
        return StatementPartView()
    sentence = _sentence(edition, "supervisor", name=found.supervisor.name)
    return StatementPartView((sentence,), link=found.supervisor.complaints)


def _dates(edition: Edition, found: Accessibility) -> StatementPartView:
    """Day and method of the assessment are those of the run, and both words for the method speak of it."""
    updated = {"updated-on": edition.day(found.updated_on)}
    if found.audit is None:
        return StatementPartView(facts=_facts(edition, updated))
    method = "method-people" if found.tests_by_people else "method-machines"
    assessed = {
        "assessed-on": edition.day(found.audit.day),
        "method": edition.ui(f"accessibility.{method}"),
    }
    return StatementPartView(facts=_facts(edition, {**assessed, **updated}))


def _facts(edition: Edition, values: Mapping[str, str]) -> tuple[Fact, ...]:
    return tuple(
        Fact(edition.ui(f"accessibility.{key}"), isolated(value, edition.language)) for key, value in values.items()
    )


PARTS: Mapping[str, Callable[[Edition, Accessibility], StatementPartView]] = {
    "responsible": _responsible,
    "conformance": _conformance,
    "shortcomings": _shortcomings,
    "machine": _machine,
    "people": _people,
    "not-tested": _not_tested,
    "contact": _contact,
    "complaints": _complaints,
    "dates": _dates,
}


def statement_part_view(here: Here, found: tuple[str, Accessibility]) -> StatementPartView:
    """A part of the statement by its name."""
    part, accessibility = found
    return PARTS[part](here.edition, accessibility)
