"""`agreements new-year`: next year's agreement, begun from this year's; all of its files or none."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from datetime import date

from agreements.begin.begun import Begun
from agreements.begin.new_year import new_year
from agreements.commands.chosen import place_and_year
from agreements.commands.put_in_place import put_in_place
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.load.load import AgreementFolder, load
from agreements.problems.problems import Severity, errors, suggestion
from agreements.problems.told import told
from agreements.report.report import report
from agreements.site.reading import site_of

EXAMPLES = """examples:
  agreements new-year northshore 2026               goals as in 2025, commitments to be written
  agreements new-year northshore 2026 --carry-on    with the commitments of 2025, as going on
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    place_and_year(parser)
    parser.add_argument(
        "--carry-on", action="store_true", help="take over the commitments, each continuing the old one"
    )


def run(chosen: Namespace) -> int:
    root, lang = chosen.root, chosen.told_in
    files, problems = load(root)
    site = site_of(root, files, problems)
    if site.has_errors:
        raise RefusedError(report(errors(site.problems), lang))
    before = _year_before(chosen, files.agreements, lang)
    say(told("Making {place} {year} …", place=chosen.place, year=chosen.year), lang)
    made = new_year(root, files, before, int(chosen.year), chosen.carry_on, date.today())
    if made.site.has_errors:
        raise RefusedError(report(errors(made.site.problems), lang))
    put_in_place(root, made, lang)
    for line in _said(made):
        say(line, lang)
    return 0


def _year_before(chosen: Namespace, folders: Iterable[AgreementFolder], lang: str) -> AgreementFolder:
    """The place's latest agreement, which the new one must follow."""
    by_place: dict[str, list[AgreementFolder]] = {}
    for folder in folders:
        by_place.setdefault(folder.agreement.entry.place, []).append(folder)
    if chosen.place not in by_place:
        nearest = suggestion(chosen.place, list(by_place))
        refuse(told("There is no place '{place}'. {nearest}", place=chosen.place, nearest=nearest), lang)
    latest = max(by_place[chosen.place], key=lambda one: one.agreement.entry.period_id)
    following = int(latest.agreement.entry.period_id[-4:]) + 1
    if chosen.year != str(following):
        what = told(
            "The latest agreement of {place} is that of {latest}. Write {following}, the year that follows.",
            place=chosen.place,
            latest=latest.agreement.entry.address,
            following=following,
        )
        refuse(what, lang)
    return latest


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
