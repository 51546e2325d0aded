"""`agreements new-agreement`: the first agreement of a place, in a site that there is; all of its files or none."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date

from agreements.begin.begun import Begun
from agreements.begin.new_agreement import First, new_agreement
from agreements.begin.wishes import Wishes, codes, id_problem, line_problem, year_problem
from agreements.commands.chosen import place_and_year, sound_site
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
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    place_and_year(parser)
    parser.add_argument("--place-name", metavar="NAME", help="what readers call the place")
    parser.add_argument("--parties", default="", metavar="IDS", help="ids in data/parties.yml, with commas between")


def run(chosen: Namespace) -> int:
    root, lang = chosen.root, chosen.told_in
    site = sound_site(chosen, lang)
    name = chosen.place_name or site.content.places.get(chosen.place, "")
    first = First(chosen.place, name.strip(), chosen.year, tuple(codes(chosen.parties)))
    refusal = _refusal(site, first)
    if refusal:
        refuse(refusal, lang)
    say(told("Making {place} {year} …", place=first.place, year=first.year), lang)
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
    years = [one.period.ends.year for one in site.content.agreements.values() if one.place == first.place]
    if years:
        return told(
            "{place} has an agreement already. Begin the next one: agreements new-year {place} {following}",
            place=first.place,
            following=max(years) + 1,
        )
    wanted = Wishes(
        "", site.languages.source.id, site.languages.translations, first.place_name, first.place, first.year
    )
    problem = id_problem(wanted) or year_problem(first.year)
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
