"""The files of the next period's agreement, made from the one before; written by `commands.next_period`.

What stays the same is taken over: the title, groups, parties, goals with their numbers and who is responsible. What is
not known yet is left out, and `check` names it. Commitments are to be written, one for each who is responsible, or they
are carried on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from agreements.begin.begun import SETTINGS, Begun, Page, in_words, new_catalogues, prose_files, site_with
from agreements.begin.catalogues import with_known
from agreements.begin.wanted_period import WantedPeriod
from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer
from agreements.gettext.text import Entry, entries
from agreements.load.load import AgreementFolder, DataFiles
from agreements.model.agreement import Agreement
from agreements.model.predecessors import predecessor
from agreements.site.site import Site
from agreements.source.yaml import written

KEYS = (
    "preparing.title",
    "preparing.description",
    "preparing.text",
    "preparing.carried",
    "preparing.goals",
)
KEPT = ("place", "place_name", "title", "groups", "parties", "joint_parties")
KEPT_OF_GOAL = ("id", "number", "group", "title", "text", "responsible")
KEPT_OF_COMMITMENT = ("id", "parties", "lead", "supported_by", "title", "text", "target", "tags")


@dataclass(frozen=True)
class Next:
    """The agreement that is to begin: after which one, for when, with its commitments or without.

    It says what it carries on where that is not plain from the days.
    """

    before: AgreementFolder
    wanted: WantedPeriod
    is_carried: bool
    says_before: bool = False

    @property
    def old(self) -> str:
        return self.before.agreement.entry.ref

    @property
    def ref(self) -> str:
        return f"{self.before.agreement.entry.place}/{self.wanted.address}"


def next_period(root: Path, files: DataFiles, chosen: Next, today: date) -> Begun:
    """What the agreement of the next period begins as."""
    ref, old = chosen.ref, chosen.old
    data = {name: written(value).encode() for name, value in data_files(chosen)}
    site = site_with(root, files, data)
    pages = prose_files(site, ref, partial(_page, chosen=chosen), today)
    catalogues = dict(new_catalogues(root, site, partial(with_translations, ref=ref, old=old), today))
    settings = with_page((root / SETTINGS).read_bytes().decode(), f"{ref}/index.md", f"{old}/index.md")
    return Begun(ref, {**data, **pages, **catalogues}, site, settings.encode())


def data_files(chosen: Next) -> Iterator[tuple[str, dict[str, Any]]]:
    """("data/agreements/northshore/2026/agreement.yml", {"place": "northshore", …}), then its goals."""
    before = chosen.before
    value = before.agreement.parsed.value
    folder = Path(before.agreement.at().file).parent.with_name(chosen.wanted.address)
    own = chosen.wanted.entry("year" if "year" in value else "period")
    own |= {"continues": chosen.old} if chosen.says_before else {}
    yield (folder / "agreement.yml").as_posix(), agreement_entry(value, own)
    for goal in before.goals:
        name = folder / "goals" / Path(goal.at().file).name
        yield name.as_posix(), goal_entry(goal.parsed.value, chosen.is_carried)


def agreement_entry(before: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The agreement's own file: what stays, its `own` period, and nothing that only the parties can know."""
    entry: dict[str, Any] = {}
    for key in KEPT:
        entry |= {key: before[key]} if key in before else {}
        entry |= own if key == "place_name" else {}
        entry |= {"state": "in_preparation"} if key == "title" else {}
    return entry


def is_plain(before: Agreement, wanted: WantedPeriod, every: Sequence[Agreement]) -> bool:
    """Whether the days alone say that it carries on the one before."""
    begun = replace(before, period=wanted.period, slug=wanted.slug, continues=None, goals=())
    return predecessor(begun, every) == before


def goal_entry(before: Mapping[str, Any], is_carried: bool) -> dict[str, Any]:
    """A goal as it is; its commitments carried on, or one to be written for each who is responsible."""
    kept = {key: before[key] for key in KEPT_OF_GOAL if key in before}
    if not is_carried:
        return {**kept, "commitments": [{"id": id_, "parties": [id_]} for id_ in before["responsible"]]}
    carried = [
        {**{key: one[key] for key in KEPT_OF_COMMITMENT if key in one}, "continues": [f"{before['id']}/{one['id']}"]}
        for one in before["commitments"]
    ]
    return {**kept, "commitments": carried}


def _page(site: Site, localizer: Localizer, chosen: Next) -> Page | None:
    """What the page of the new agreement says; None if a text of it is not translated."""
    agreement, earlier = site.content.agreements[chosen.ref], site.content.agreements[chosen.old]
    labels = {"year": site.content.label(agreement, localizer), "earlier": site.content.label(earlier, localizer)}
    values = {"place": agreement.place_name, **labels}
    every = "preparing.years" if site.content.is_by_year(agreement.place) else "preparing.periods"
    found = in_words(site, localizer, (*KEYS, every), values)
    if found is None:
        return None
    title, description, text, carried, goals, years = found
    sections = ((goals, f"goals: {agreement.ref}"), (years, f"place: {agreement.place}"))
    return Page(title, description, f"{text} {carried}" if chosen.is_carried else text, sections)


def with_translations(catalogue: str, localizer: Localizer, ref: str, old: str) -> str:
    """The catalogue with what is translated of the one before, where the original is the same."""
    known = {
        one.context: _known(one, localizer.translations.get(f"{old}/{one.context.removeprefix(f'{ref}/')}"))
        for one in entries(catalogue)
        if one.context.startswith(f"{ref}/")
    }
    return with_known(catalogue, {path: text for path, text in known.items() if text})


def _known(entry: Entry, before: Translation | None) -> str:
    """The translation of the one before, if it is one and of the same original."""
    if before is None or before.is_fuzzy or before.original != entry.values["msgid"]:
        return ""
    return before.forms[0]


def with_page(settings: str, page: str, before: str) -> str:
    """mkdocs.yml with the new page before that of the one before; as it is if that has no place in the menu."""
    line = re.compile(rf"^( *- ){re.escape(before)}(\r?\n)", re.MULTILINE)
    return line.sub(lambda found: f"{found[1]}{page}{found[2]}{found[0]}", settings, count=1)
