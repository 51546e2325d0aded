"""The files of a place's first agreement: an example of a goal to be written anew, and nothing that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from agreements.begin.begun import SETTINGS, Begun, Page, in_words, new_catalogues, prose_files, site_with
from agreements.begin.catalogues import with_known
from agreements.begin.starter import filled, with_words, words_in
from agreements.begin.wanted_period import WantedPeriod
from agreements.gettext.localize import Localizer
from agreements.languages.periods import PeriodLabel, in_period
from agreements.load.load import DataFiles
from agreements.site.site import Site
from agreements.source.yaml import written

GROUP = GOAL = "example"
TITLE = "{pages.agreement.title}"
KEYS = ("preparing.title", "preparing.description", "preparing.first", "preparing.goals")


@dataclass(frozen=True)
class First:
    """What is known of it: where, for when, and by whom, as ids."""

    place: str
    place_name: str
    wanted: WantedPeriod
    parties: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        return f"{self.place}/{self.wanted.address}"


def new_agreement(root: Path, files: DataFiles, first: First, today: date) -> Begun:
    """What it begins as; its page comes after those of the agreements that there are."""
    source = files.languages.source.id
    data = {name: written(entry).encode() for name, entry in data_files(first, source)}
    site = site_with(root, files, data)
    pages = prose_files(site, first.ref, partial(_page, ref=first.ref), today)
    catalogues = dict(new_catalogues(root, site, partial(_with_words, first), today))
    refs = [ref for ref in site.content.agreements if ref != first.ref]
    settings = with_page_after((root / SETTINGS).read_bytes().decode(), f"{first.ref}/index.md", refs)
    return Begun(first.ref, {**data, **pages, **catalogues}, site, settings.encode())


def data_files(first: First, lang: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """("data/agreements/our-town/2027/agreement.yml", {"place": "our-town", …}), then its goal, in `lang`."""
    folder = f"data/agreements/{first.ref}"
    texts = {path: _said(template, lang, first) for path, template in _texts(first.ref).items()}
    goal = f"{first.ref}/goals/{GOAL}"
    yield (
        f"{folder}/agreement.yml",
        {
            "place": first.place,
            "place_name": first.place_name,
            **first.wanted.entry("year"),
            "title": texts[f"{first.ref}/title"],
            "state": "in_preparation",
            "groups": [{"id": GROUP, "name": texts[f"{first.ref}/groups/{GROUP}/name"]}],
            "parties": list(first.parties),
        },
    )
    yield (
        f"{folder}/goals/01-{GOAL}.yml",
        {
            "id": GOAL,
            "number": "1",
            "group": GROUP,
            "title": texts[f"{goal}/title"],
            "text": texts[f"{goal}/text"],
            "responsible": list(first.parties),
            "commitments": [{"id": id_, "parties": [id_]} for id_ in first.parties],
        },
    )


def _texts(ref: str) -> dict[str, str]:
    """What each text is made of, by its path."""
    return {
        f"{ref}/title": TITLE,
        f"{ref}/groups/{GROUP}/name": "{data.group.name}",
        f"{ref}/goals/{GOAL}/title": "{data.goal.title}",
        f"{ref}/goals/{GOAL}/text": "{data.goal.text}",
    }


def _said(template: str, lang: str, first: First) -> str:
    period = first.wanted.period
    label = PeriodLabel(period.said, lang, bool(period.year))
    words = {key: in_period(text, lang, {"year": label}) for key, text in words_in(lang).items()}
    return filled(template, words, {"year": label})


def _page(site: Site, localizer: Localizer, ref: str) -> Page | None:
    agreement = site.content.agreements[ref]
    values = {"place": agreement.place_name, "year": site.content.label(agreement, localizer)}
    found = in_words(site, localizer, KEYS, values)
    if found is None:
        return None
    title, description, text, goals = found
    return Page(title, description, text, ((goals, f"goals: {ref}"),))


def _with_words(first: First, catalogue: str, localizer: Localizer) -> str:
    """The catalogue of a new agreement, translated if there are words in its language."""
    if localizer.lang not in with_words():
        return catalogue
    known = {path: _said(template, localizer.lang, first) for path, template in _texts(first.ref).items()}
    return with_known(catalogue, known)


def with_page_after(settings: str, page: str, refs: Iterable[str]) -> str:
    """mkdocs.yml with the page after the last one of other agreements; as it is if none of them is in the menu."""
    listed = "|".join(map(re.escape, refs))
    lines = re.compile(rf"^( *- )(?:[^\n]*: )?[\"']?(?:{listed})/[^\n]*\n", re.MULTILINE)
    found: Sequence[re.Match[str]] = list(lines.finditer(settings)) if listed else []
    if not found:
        return settings
    last = found[-1]
    end = "\r\n" if last[0].endswith("\r\n") else "\n"
    return f"{settings[: last.end()]}{last[1]}{page}{end}{settings[last.end() :]}"
