"""The texts of the site's frame: which there must be in data/interface.yml, and what is filled into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from string import Formatter

from agreements.problems import Place, Problem
from agreements.texts import SourceText
from agreements.told import told

FILE = "data/interface.yml"
At = Callable[..., Place]

# By key ("part.name" in the file): the names in braces that the site fills in.
FILLED_IN: Mapping[str, tuple[str, ...]] = {
    "site.name": (),
    "site.tagline": (),
    "site.menu": (),
    "site.skip": (),
    "site.breadcrumbs": (),
    "site.home": (),
    "site.previous": (),
    "site.next": (),
    "site.neighbours": (),
    "site.languages": (),
    "site.moved": (),
    "site.plain-language": (),
    "site.problems": (),
    "site.footer": (),
    "site.scheme": (),
    "site.scheme-auto": (),
    "site.scheme-light": (),
    "site.scheme-dark": (),
    "language.in-preparation": (),
    "language.fallback": (),
    "language.outdated": (),
    "language.outdated-since": ("date",),
    "language.unreviewed": (),
    "language.authoritative": (),
    "language.partly-reviewed": ("reviewed", "total"),
    "language.page-fallback": (),
    "language.page-outdated": (),
    "language.page-outdated-since": ("date",),
    "translations.texts": (),
    "translations.pages": (),
    "translations.language": (),
    "translations.total": (),
    "translations.translated": (),
    "translations.outdated": (),
    "translations.reviewed": (),
    "translations.in-preparation": (),
    "list.separator": (),
    "count.commitments": ("count",),
    "count.sub-goals": ("count",),
    "count.signatories": ("count",),
    "count.representatives": ("count",),
    "goal.number": ("number",),
    "goal.responsible": (),
    "goal.commitments": (),
    "goal.results": (),
    "goal.permalink": (),
    "goal.source": ("page",),
    "goal.source-section": (),
    "target.at-least": ("amount",),
    "target.more-than": ("amount",),
    "target.at-most": ("amount",),
    "target.exactly": ("amount",),
    "target.about": ("amount",),
    "target.between": ("amount",),
    "target.less-than": ("amount",),
    "unit.hours": ("count",),
    "unit.days": ("count",),
    "unit.weeks": ("count",),
    "unit.months": ("count",),
    "unit.years": ("count",),
    "unit.million-sek": ("count",),
    "basis.printed": (),
    "basis.stated": (),
    "basis.reported": ("date",),
    "basis.unrecorded": (),
    "basis.not-reported": (),
    "result.decided-by": (),
    "result.outcome": (),
    "result.no-outcome": (),
    "result.shared": ("count",),
    "past.heading": ("year",),
    "past.same": ("year",),
    "past.link": ("goal",),
    "legend.heading": (),
    "totals.heading": ("year",),
    "totals.recorded": ("known", "total"),
    "totals.link": ("year",),
    "table.goal": (),
    "table.sub-goal": (),
    "table.sub-goals": (),
    "table.party": (),
    "table.status": (),
    "table.total": (),
    "results.by-goal": (),
    "results.caption": ("year",),
    "results.filter-status": (),
    "results.filter-party": (),
    "results.filter-goal": (),
    "results.all": (),
    "results.reset": (),
    "results.shown": ("shown", "total"),
    "people.name": (),
    "people.role": (),
    "people.also-written": (),
    "party.also-written": (),
    "party.commitments": ("county", "year"),
    "party.results": ("county", "year"),
    "party.together": (),
    "party.to-goal": (),
    "party.commitments-in": ("count", "year"),
    "party.sub-goals-in": ("count", "year"),
    "party.alone": (),
    "kind.state-agency": (),
    "kind.county-council": (),
    "kind.municipality": (),
    "kind.university": (),
    "kind.church": (),
    "kind.company": (),
    "kind.organisation": (),
    "facts.parties": (),
    "facts.goals": (),
    "facts.commitments": (),
    "facts.sub-goals": (),
    "facts.signed-on": (),
    "facts.signed-at": (),
    "facts.source": (),
    "facts.section": (),
    "facts.statistics": (),
    "facts.signatories": (),
    "downloads.json": ("year",),
    "downloads.csv": ("year",),
    "downloads.parties": (),
    "downloads.heading": (),
    "downloads.document": (),
    "downloads.indicators": (),
    "downloads.activities": (),
    "downloads.events": (),
    "downloads.members": (),
    "downloads.partners": (),
    "not-found.title": (),
    "not-found.text": (),
    "county.intro": ("county",),
    "county.agreement": (),
    "county.results": (),
    "statistics.title": ("county", "year"),
    "statistics.intro": ("county", "year"),
    "statistics.source": (),
    "statistics.csv": (),
    "statistics.json": (),
    "statistics.lost": (),
    "statistics.lost-text": (),
    "statistics.extremes": ("column", "least", "least_value", "most", "most_value"),
    "statistics.change": ("apart", "first", "first_value", "row", "second", "second_value"),
    "statistics.difference": ("apart", "first", "first_value", "row", "second", "second_value"),
    "document.plan": (),
    "document.evaluation": (),
    "document.project": (),
    "document.aims": (),
    "document.indicators": (),
    "document.area-aims": (),
    "document.priorities": (),
    "document.activities": (),
    "document.responsible": (),
    "document.nobody-named": (),
    "document.members": (),
    "document.events": (),
    "document.outcomes": (),
    "document.survey": (),
    "document.asked": ("answered", "asked"),
    "document.suggestions": (),
    "document.conclusions": (),
    "document.proposed": (),
    "document.partners": (),
    "document.slips": (),
    "document.source": (),
    "document.days": ("first", "last"),
    "glance.promised": ("year",),
    "glance.link": ("year",),
    "glance.signed": ("day", "place"),
    "whole.agreement": ("county", "year"),
    "whole.agreement-intro": ("county", "year"),
    "whole.results": ("county", "year"),
    "whole.results-intro": ("county", "year"),
    "changes.title": ("after", "before"),
    "changes.intro": ("after", "before"),
    "changes.same": (),
    "changes.changed": (),
    "changes.new": ("after",),
    "changes.dropped": ("before",),
    "changes.before-status": ("before",),
    "changes.left-undone": (),
    "changes.left-undone-text": (),
    "changes.same-count": ("count",),
    "changes.changed-count": ("count",),
    "changes.new-count": ("count",),
    "changes.dropped-count": ("count",),
    "form.title": ("party", "year"),
    "form.sheet": (),
    "form.help-sheet": (),
    "form.intro": (),
    "form.together": ("names",),
    "form.with-others": ("names",),
    "form.goal": (),
    "form.commitment": (),
    "form.target": (),
    "form.status": (),
    "form.outcome": (),
    "form.date": (),
    "form.name": (),
    "form.choose": (),
    "form.choose-wrong": (),
    "form.outcome-help": ("most",),
    "form.outcome-wrong": ("most",),
    "form.date-help": ("example",),
    "form.date-wrong": ("example", "first"),
    "form.name-help": (),
    "form.name-wrong": (),
    "form.words-heading": (),
    "form.meaning": (),
    "form.elsewhere-heading": (),
    "form.elsewhere": (),
    "form.answered-by": (),
    "terms.heading": (),
    "terms.more": (),
    "terms.close": (),
    "terms.json": (),
    "search.open": (),
    "search.close": (),
    "search.label": (),
    "search.hint": (),
    "search.one": ("count", "query"),
    "search.many": ("count", "query"),
    "search.none": ("query",),
    "search.none-help": (),
    "search.any": ("count",),
    "search.excluded": ("count", "query"),
    "search.filters": (),
    "search.ignored": (),
    "search.year": (),
    "search.reset": (),
    "search.fewer": (),
    "search.near": (),
    "search.onward": (),
    "search.failed": (),
    "search.more": (),
}


def names_in_braces(text: str) -> frozenset[str] | None:
    """ "{count} mål {year}" -> {"count", "year"}; None if a brace is never closed or never opened."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def in_the_file(*path: str | int) -> Place:
    """The place of a text whose line is not known."""
    return Place(FILE)


def check_interface(interface: Mapping[str, SourceText], at: At = in_the_file) -> Iterator[Problem]:
    """Texts that are missing, that nothing shows, or whose names in braces nobody fills in; `at` tells their places."""
    for key in FILLED_IN.keys() - interface.keys():
        part, _, name = key.partition(".")
        what = told("the text '{name}' of '{part}' is missing", name=name, part=part)
        yield Problem(at("interface", part), what, told("Add '{name}: …' under '{part}:'.", name=name, part=part))
    for key, text in interface.items():
        place = at("interface", *key.split(".", 1))
        if key not in FILLED_IN:
            what = told("the text '{key}' is shown nowhere", key=key)
            yield Problem(place, what, told("Remove it, or correct its name."))
            continue
        for wording in (text.swedish, text.one):
            yield from _names(key, wording, place)


def _names(key: str, wording: str, place: Place) -> Iterator[Problem]:
    known = FILLED_IN[key]
    names = names_in_braces(wording)
    if names is None:
        what = told("the text '{key}' has a brace without its other half", key=key)
        yield Problem(place, what, told("Write {{name}}, or no brace."))
        return
    for name in sorted(names - set(known)):
        cure = told("Only {names} can be.", names=", ".join(known)) if known else told("Nothing can be in this text.")
        what = told("nothing is filled in for {{{name}}} in the text '{key}'", name=name, key=key)
        yield Problem(place, what, cure)
