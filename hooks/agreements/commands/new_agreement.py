"""`agreements new-agreement`: the first agreement of a place, in a site that there is; all of its files or none."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date

from agreements.begin.begun import Begun
from agreements.begin.new_agreement import First, new_agreement
from agreements.begin.wanted_period import following, period_problem
from agreements.begin.wishes import Wishes, codes, id_problem, line_problem
from agreements.commands.chosen import of_a_name, sound_site, wanted_period
from agreements.commands.put_in_place import put_in_place
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.load.load import load
from agreements.problems.problems import errors, suggestion
from agreements.problems.told import Told, told
from agreements.report.report import report
from agreements.site.site import Site

EXAMPLES = """examples:
  agreements new-agreement southshore 2027 --place-name Southshore
  agreements new-agreement southshore 2027 --place-name Southshore --parties harbour,library
  agreements new-agreement southshore --period 2027-2029 --place-name Southshore
  agreements new-agreement southshore --period 2027-2029 --slug climate-2027      beside one that there is
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    parser.add_argument("place", help="the place's folder in data/agreements/, such as northshore")
    parser.add_argument("year", nargs="?", help="its year, such as 2027; or say --period")
    parser.add_argument(
        "--period", default="", help="a year, some years such as 2027-2029, or the id of a named period"
    )
    of_a_name(parser)
    parser.add_argument("--place-name", metavar="NAME", help="what readers call the place")
    parser.add_argument("--parties", default="", metavar="IDS", help="ids in data/parties.yml, with commas between")


def run(chosen: Namespace) -> int:
    root, lang = chosen.root, chosen.told_in
    site = sound_site(chosen, lang)
    name = chosen.place_name or site.content.places.get(chosen.place, "")
    chosen.period = chosen.period or chosen.year or ""
    first = First(chosen.place, name.strip(), wanted_period(chosen), tuple(codes(chosen.parties)))
    refusal = _refusal(site, first)
    if refusal:
        refuse(refusal, lang)
    say(told("Making {place} {year} …", place=first.place, year=first.wanted.address), lang)
    made = new_agreement(root, load(root)[0], first, date.today())
    if made.site.has_errors:
        raise RefusedError(report(errors(made.site.problems), lang))
    is_in_menu = made.settings != (root / "mkdocs.yml").read_bytes()
    put_in_place(root, made, lang)
    for line in _said(made, first, is_in_menu):
        say(line, lang)
    return 0


def _refusal(site: Site, first: First) -> Told | None:
    """Why it can't begin, and what to do instead."""
    found = [one for one in site.content.agreements.values() if one.place == first.place]
    if found and not first.wanted.slug:
        return told(
            "{place} has an agreement already. Begin the next one: agreements next-period {place} {following}. "
            "Begin another beside it: give it an address of its own with --slug.",
            place=first.place,
            following=following(max(found, key=lambda one: one.period.order).period),
        )
    if first.ref in site.content.agreements:
        return told("There is an agreement at {ref} already. Give the new one another address: --slug.", ref=first.ref)
    wanted = Wishes(
        "", site.languages.source.id, site.languages.translations, first.place_name, first.place, first.wanted.id
    )
    problem = id_problem(wanted) or period_problem(first.wanted)
    if problem:
        return problem
    if not first.place_name:
        return told("Say what readers call the place, too: --place-name NAME.")
    known = site.content.parties
    unknown = next((id_ for id_ in first.parties if id_ not in known), None)
    if unknown:
        return told("There is no party '{id}'. {nearest}", id=unknown, nearest=suggestion(unknown, list(known)))
    return line_problem(first.place_name)


def _said(made: Begun, first: First, is_in_menu: bool) -> Iterator[str]:
    folder = f"data/agreements/{made.ref}/"
    yield told("{ref} is now in preparation. New:", ref=made.ref)
    yield f"  {folder}"
    yield from (f"  {name}" for name in made.files if not name.startswith(folder))
    yield told("What to do next:")
    if first.parties:
        yield told("  1. Write the goals and commitments in data/agreements/{ref}/goals/.", ref=made.ref)
    else:
        yield told(
            "  1. Name the parties in data/agreements/{ref}/agreement.yml, and those of each goal.", ref=made.ref
        )
    yield told("  2. See what is to be filled in: agreements check")
    yield told("  3. Translate what is new: agreements translations --update.")
    yield told("  4. When it is agreed, add subtitle to agreement.yml and remove 'state: in_preparation'.")
    if not is_in_menu:
        yield told("  5. Write {page} into 'nav' in mkdocs.yml, where it belongs.", page=f"{made.ref}/index.md")
    yield told("Until then its pages say that it is being prepared, and it is in no open data.")
