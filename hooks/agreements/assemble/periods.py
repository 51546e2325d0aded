"""Periods: from their file shape to days that put them in order, and what agreements say of each other's time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from agreements.assemble.joins import Joins
from agreements.exports.names import commitments_csv, document_json, statistics_json, year_json
from agreements.languages.texts import SourceText
from agreements.model.agreement import Agreement
from agreements.model.documents import Document
from agreements.model.period import Period, of_years
from agreements.model.predecessors import continued, possible
from agreements.problems.problems import Place
from agreements.problems.told import told
from agreements.shapes.agreement import AgreementFile
from agreements.shapes.loaded import Loaded
from agreements.shapes.period import Dated, PeriodEntry

Dating = Agreement | Document


def period_of(entry: Dated, at: Place, ref: str, joins: Joins) -> Period:
    """("2022-2024") -> 1 January 2022 to 31 December 2024; `ref` begins the path of a name, to be translated."""
    named = entry.period
    if isinstance(named, PeriodEntry):
        if named.ends < named.starts:
            cure = told("Write the earlier day as 'starts' and the later one as 'ends'.")
            joins.report(at, told("the period ends on {day}, before it begins", day=named.ends), cure)
        return Period(named.id, named.starts, named.ends, SourceText(f"{ref}/period", named.name))
    first, *last = map(int, entry.period_id.split("-"))
    if last and last[0] <= first:
        what = told("the period {period} does not end after the year that it begins in", period=entry.period_id)
        joins.report(at, what, told("Write the earlier year first, such as 2022-2024, or one year alone."))
    return of_years(first, *last)


def check_addresses(agreements: Sequence[Agreement], documents: Sequence[Document], joins: Joins) -> None:
    """No two things stand at one address, be it a page or a file of the open data."""
    every: list[Dating] = [*agreements, *documents]
    joins.unique(((f"{one.ref}/", one.at) for one in every), told("address"))
    single = {one.ref: one for one in every}.values()
    joins.unique(((file, one.at) for one in single for file in _files(one)), told("address"))


def _files(one: Dating) -> tuple[str, ...]:
    """Also what ids on pages, forms and catalogues are called by."""
    if isinstance(one, Document):
        return (document_json(one),)
    return year_json(one), commitments_csv(one), statistics_json(one), one.anchor


def check_names(every: Iterable[Dating], joins: Joins) -> None:
    """A period with a name is the same wherever it stands, since search offers it once."""
    known: dict[str, Dating] = {}
    for one in every:
        first = known.setdefault(one.period.id, one)
        if _days_and_name(first.period) != _days_and_name(one.period):
            what = told("the period '{id}' is another than in {place}", id=one.period.id, place=first.at)
            joins.report(one.at, what, told("Write the same days and the same name, or give it an id of its own."))


def _days_and_name(period: Period) -> tuple[object, ...]:
    return period.order, period.said


def check_predecessors(
    agreements: Mapping[str, Agreement], loaded: Iterable[Loaded[AgreementFile]], joins: Joins
) -> None:
    """What an agreement carries on is there, began earlier, and is one."""
    every = list(agreements.values())
    for file in loaded:
        one = agreements[file.entry.ref]
        if one.continues:
            _check_named(one, agreements, file.at("continues"), joins)
        elif continued(one) and len(found := possible(one, every)) > 1:
            what = told("it is not plain which agreement it carries on: {refs}", refs=", ".join(a.ref for a in found))
            joins.report(one.at, what, told("Name it with a line such as 'continues: {ref}'.", ref=found[-1].ref))


def _check_named(one: Agreement, agreements: Mapping[str, Agreement], at: Place, joins: Joins) -> None:
    earlier = joins.one(one.continues or "", agreements, told("agreement"), at)
    if earlier and earlier.period.starts >= one.period.starts:
        what = told("it carries on '{ref}', which does not begin before it", ref=earlier.ref)
        joins.report(at, what, told("Name the agreement before it, or leave 'continues' out."))
