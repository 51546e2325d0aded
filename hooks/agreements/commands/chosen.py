"""What several commands are told: a place and a year of sound content."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agreements.commands.terminal import RefusedError, refuse
from agreements.model.agreement import Agreement
from agreements.problems.problems import errors, suggestion
from agreements.problems.told import told
from agreements.report.report import report
from agreements.report.wording import wording
from agreements.site.reading import load_site
from agreements.site.site import Site


def place_and_year(parser: ArgumentParser) -> None:
    parser.add_argument("place", help="the place's folder in data/agreements/, such as northshore")
    parser.add_argument("year", help="the year, such as 2025")


def sound_site(chosen: Namespace, lang: str) -> Site:
    """The content, without errors; `lang` is the language in which to tell of them."""
    site = load_site(chosen.root)
    if site.has_errors:
        undone = wording(told("Mend the content first; nothing is done."), lang)
        raise RefusedError(f"{report(errors(site.problems), lang)}\n{undone}")
    return site


def chosen_agreement(site: Site, chosen: Namespace, lang: str) -> Agreement:
    """The agreement of the place and year that were named."""
    ref = f"{chosen.place}/{chosen.year}"
    if ref not in site.content.agreements:
        known = [one.replace("/", " ") for one in site.content.agreements]
        nearest = suggestion(ref.replace("/", " "), known)
        refuse(told("There is no agreement of {ref}. {nearest}", ref=ref.replace("/", " "), nearest=nearest), lang)
    return site.content.agreements[ref]
