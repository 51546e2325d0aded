"""What several commands are told: a place and a period of sound content."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agreements.begin.wanted_period import WantedPeriod
from agreements.commands.terminal import RefusedError, refuse
from agreements.model.agreement import Agreement
from agreements.problems.problems import errors, suggestion
from agreements.problems.told import told
from agreements.report.report import report
from agreements.report.wording import wording
from agreements.site.reading import load_site
from agreements.site.site import Site


def place_and_period(parser: ArgumentParser) -> None:
    parser.add_argument("place", help="the place's folder in data/agreements/, such as northshore")
    parser.add_argument("period", help="the agreement's folder there: 2025, 2025-2027, or what else it is called")


def of_a_name(parser: ArgumentParser) -> None:
    """What a period with a name of its own needs, and what tells agreements of one time apart."""
    parser.add_argument("--period-name", default="", metavar="NAME", help="what readers call a period with a name")
    parser.add_argument("--starts", default="", metavar="DAY", help="its first day, such as 2027-04-01")
    parser.add_argument("--ends", default="", metavar="DAY", help="its last day, such as 2031-03-31")
    parser.add_argument("--slug", default="", metavar="ID", help="its folder and address, where the period is not that")


def wanted_period(chosen: Namespace) -> WantedPeriod:
    return WantedPeriod(chosen.period, chosen.period_name.strip(), chosen.starts, chosen.ends, chosen.slug)


def sound_site(chosen: Namespace, lang: str) -> Site:
    """The content, without errors; `lang` is the language in which to tell of them."""
    site = load_site(chosen.root)
    if site.has_errors:
        undone = wording(told("Mend the content first; nothing is done."), lang)
        raise RefusedError(f"{report(errors(site.problems), lang)}\n{undone}")
    return site


def chosen_agreement(site: Site, chosen: Namespace, lang: str) -> Agreement:
    """The agreement that was named by its place and its folder there."""
    ref = f"{chosen.place}/{chosen.period}"
    if ref not in site.content.agreements:
        known = [one.replace("/", " ") for one in site.content.agreements]
        nearest = suggestion(ref.replace("/", " "), known)
        refuse(told("There is no agreement of {ref}. {nearest}", ref=ref.replace("/", " "), nearest=nearest), lang)
    return site.content.agreements[ref]
