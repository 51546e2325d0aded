"""`agreements next-period`: the next agreement of a place, begun from the one before; all of its files or none."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from agreements.begin.begun import Begun
from agreements.begin.next_period import Next, is_plain, next_period
from agreements.begin.wanted_period import WantedPeriod, following, following_slug, period_problem
from agreements.commands.chosen import of_a_name, place_and_period, wanted_period
from agreements.commands.put_in_place import put_in_place
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.load.load import load
from agreements.model.agreement import Agreement
from agreements.problems.problems import Severity, errors, suggestion
from agreements.problems.told import Told, told
from agreements.report.report import report
from agreements.site.reading import site_of
from agreements.site.site import Site

EXAMPLES = """examples:
  agreements next-period northshore 2026               goals as in 2025, commitments to be written
  agreements next-period northshore 2026 --carry-on    with the commitments of 2025, as going on
  agreements next-period northshore 2028-2030          after an agreement for 2025-2027
  agreements next-period northshore second-term --period-name "Second term" --starts 2026-09-14 --ends 2030-09-08
  agreements next-period northshore 2026 --after climate-2025 --slug climate-2026
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    place_and_period(parser)
    parser.add_argument(
        "--carry-on", action="store_true", help="take over the commitments, each continuing the old one"
    )
    parser.add_argument("--after", metavar="FOLDER", help="the agreement of the place that it carries on")
    of_a_name(parser)


def run(chosen: Namespace) -> int:
    root, lang = chosen.root, chosen.told_in
    files, problems = load(root)
    site = site_of(root, files, problems)
    if site.has_errors:
        raise RefusedError(report(errors(site.problems), lang))
    before = _before(chosen, site, lang)
    wanted = _wanted(chosen, site, before, lang)
    say(told("Making {place} {year} …", place=chosen.place, year=wanted.address), lang)
    folder = next(one for one in files.agreements if one.agreement.entry.ref == before.ref)
    says_before = not is_plain(before, wanted, list(site.content.agreements.values()))
    made = next_period(root, files, Next(folder, wanted, chosen.carry_on, says_before), date.today())
    if made.site.has_errors:
        raise RefusedError(report(errors(made.site.problems), lang))
    put_in_place(root, made, lang)
    for line in _said(made):
        say(line, lang)
    return 0


def _before(chosen: Namespace, site: Site, lang: str) -> Agreement:
    """The agreement that the new one carries on: the one that is named, or the place's latest."""
    places: dict[str, dict[str, Agreement]] = {}
    for one in site.content.agreements.values():
        places.setdefault(one.place, {})[one.ref.removeprefix(f"{one.place}/")] = one
    own = places.get(chosen.place, {})
    if not own:
        nearest = suggestion(chosen.place, list(places))
        refuse(told("There is no place '{place}'. {nearest}", place=chosen.place, nearest=nearest), lang)
    if chosen.after and chosen.after not in own:
        nearest = suggestion(chosen.after, list(own))
        refuse(
            told("There is no agreement of {ref}. {nearest}", ref=f"{chosen.place} {chosen.after}", nearest=nearest),
            lang,
        )
    if chosen.after:
        return own[chosen.after]
    last = max(one.period.starts for one in own.values())
    latest = {folder: one for folder, one in own.items() if one.period.ends >= last}
    if len(latest) > 1:
        what = told(
            "{place} has several agreements at a time: {folders}. Say which one it carries on, such as "
            "--after {folder}.",
            place=chosen.place,
            folders=", ".join(latest),
            folder=next(iter(latest)),
        )
        refuse(what, lang)
    return next(iter(latest.values()))


def _wanted(chosen: Namespace, site: Site, before: Agreement, lang: str) -> WantedPeriod:
    """When it is for, and where it stands."""
    typed = wanted_period(chosen)
    problem = period_problem(typed) or _out_of_order(typed, before, is_named=bool(chosen.after))
    if problem:
        refuse(problem, lang)
    wanted = replace(typed, slug=typed.slug or following_slug(before, typed))
    ref = f"{chosen.place}/{wanted.address}"
    if ref in site.content.agreements:
        refuse(told("There is an agreement at {ref} already. Give the new one another address: --slug.", ref=ref), lang)
    return wanted


def _out_of_order(wanted: WantedPeriod, before: Agreement, is_named: bool) -> Told | None:
    """Why it can't come after the one before; years follow each other, unless that one `is_named`."""
    folder = before.ref.removeprefix(f"{before.place}/")
    if wanted.is_named or before.period.name or is_named:
        if wanted.period.starts > before.period.starts:
            return None
        return told("It must begin after {ref}, which begins on {day}.", ref=before.ref, day=before.period.starts)
    if wanted.period.years[0] == before.period.years[1] + 1:
        return None
    return told(
        "The latest agreement of {place} is that of {latest}. Write {following}, which follows it, or add "
        "--after {latest}.",
        place=before.place,
        latest=folder,
        following=following(before.period),
    )


def _said(made: Begun) -> Iterator[str]:
    folder = f"data/agreements/{made.ref}/"
    yield told("{ref} is now in preparation. New:", ref=made.ref)
    yield f"  {folder}"
    yield from (f"  {name}" for name in made.files if not name.startswith(folder))
    ours = [one for one in made.site.problems if one.place.file.startswith(folder)]
    yield told("What to do next:")
    yield told(
        "  1. See what is to be filled in: 'agreements check' names the {count} places.",
        count=sum(1 for one in ours if one.severity is Severity.WARNING),
    )
    yield told("  2. Write the commitments in data/agreements/{ref}/goals/.", ref=made.ref)
    yield told("     Then 'agreements schema' makes editors such as VS Code suggest them.")
    yield told("  3. Translate what is new: agreements translations --update.")
    yield told("  4. When it is signed, add subtitle, source, signed and signatories to agreement.yml,")
    yield told(
        "     remove 'state: in_preparation', and write docs/{source}/{ref}/index.md with its menu.",
        source=made.site.languages.source.id,
        ref=made.ref,
    )
    yield told("Until then its pages say that it is being prepared, and it is in no open data.")
