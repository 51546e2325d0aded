"""The files of a new year, made from the year before; reckoned here, written by `commands.new_year`.

What stays the same is taken over: the title, groups, parties, goals with their numbers and who is responsible. What is
not known yet is left out, and `check` names it. Commitments are to be written, one for each who is responsible, or they
are carried on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from agreements.gettext.localize import Localizer
from agreements.gettext.text import Entry, entries, joined, quoted
from agreements.load.load import AgreementFolder, DataFiles
from agreements.prose.prose import ProsePage, read_page
from agreements.prose.translations import translated
from agreements.shapes.files import AgreementFile, GoalFile
from agreements.shapes.loaded import Loaded, Shaped, shape
from agreements.site.site import Site, site_of
from agreements.source.yaml import parse, written
from agreements.translations.updates import catalogue_rewrites

KEPT = ("place", "place_name", "title", "groups", "parties", "joint_parties")
KEPT_OF_GOAL = ("id", "number", "group", "title", "text", "responsible")
KEPT_OF_COMMITMENT = ("id", "parties", "text", "target")


@dataclass(frozen=True)
class NewYear:
    """All new files by name, the site with them, and mkdocs.yml as it becomes."""

    ref: str
    files: Mapping[str, bytes]
    site: Site
    settings: bytes


def new_year(
    root: Path, files: DataFiles, before: AgreementFolder, year: int, is_carried: bool, today: date
) -> NewYear:
    """What the agreement after `before` begins as; `is_carried` if its commitments are those of the year before."""
    place, earlier = before.agreement.entry.place, before.agreement.entry.year
    ref, old = f"{place}/{year}", f"{place}/{earlier}"
    data = {name: written(value).encode() for name, value in data_files(before, year, is_carried)}
    site = site_of(root, replace(files, agreements=(*files.agreements, _folder(data))))
    pages = prose_files(site, ref, earlier, is_carried, today)
    catalogues = dict(_catalogues(root, site, ref, old, today))
    settings = with_page((root / "mkdocs.yml").read_bytes().decode(), f"{ref}/index.md", f"{old}/index.md")
    return NewYear(ref, {**data, **pages, **catalogues}, site, settings.encode())


def data_files(before: AgreementFolder, year: int, is_carried: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    """("data/agreements/northshore/2026/agreement.yml", {"place": "northshore", …}), then its goals."""
    value = before.agreement.parsed.value
    folder = Path(before.agreement.at().file).parent.with_name(str(year))
    yield (folder / "agreement.yml").as_posix(), agreement_entry(value, year)
    for goal in before.goals:
        name = folder / "goals" / Path(goal.at().file).name
        yield name.as_posix(), goal_entry(goal.parsed.value, is_carried)


def agreement_entry(before: Mapping[str, Any], year: int) -> dict[str, Any]:
    """The agreement's own file: what stays, and nothing that only the parties can know."""
    entry: dict[str, Any] = {}
    for key in KEPT:
        entry |= {key: before[key]} if key in before else {}
        entry |= {"year": str(year)} if key == "place_name" else {}
        entry |= {"state": "in_preparation"} if key == "title" else {}
    return entry


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


def _folder(data: Mapping[str, bytes]) -> AgreementFolder:
    (name, content), *goals = data.items()
    return AgreementFolder(
        agreement=_loaded(content, name, AgreementFile),
        goals=tuple(_loaded(one, goal, GoalFile) for goal, one in goals),
        follow_up=None,
    )


def _loaded(content: bytes, name: str, model: type[Shaped]) -> Loaded[Shaped]:
    loaded, problems = shape(parse(content, name), model)
    if loaded is None:  # made from a file that has this shape
        raise ValueError(str(problems[0]))
    return loaded


def prose_files(site: Site, ref: str, earlier: int, is_carried: bool, today: date) -> dict[str, bytes]:
    """A page for each language that has its words; a translated one says which original it was made from."""
    files: dict[str, bytes] = {}
    original: ProsePage | None = None
    for lang in site.languages.ids:  # the source first
        text = _prose(site, site.localizers[lang], ref, earlier, is_carried)
        if text is None:
            continue
        text = translated(text, original, today) if original else text
        name = f"docs/{lang}/{ref}/index.md"
        original = original or read_page(text.encode(), name, site.languages.source.id, f"{ref}/index.md")[0]
        files[name] = text.encode()
    return files


def _prose(site: Site, localizer: Localizer, ref: str, earlier: int, is_carried: bool) -> str | None:
    """The page's Markdown; None if a text of it is not translated."""
    agreement = site.content.agreements[ref]
    values = {"place": agreement.place_name, "year": agreement.year, "earlier": earlier}
    keys = ("preparing.title", "preparing.description", "preparing.text", "preparing.carried", "preparing.goals")
    found = [localizer.text(site.content.interface[key]) for key in (*keys, "preparing.years")]
    if any(one.is_fallback for one in found):
        return None
    title, description, text, carried, goals, years = (one.value.format(**values) for one in found)
    head = written({"title": title, "description": description})
    said = f"{text} {carried}" if is_carried else text
    markers = (f"goals: {ref}", f"place: {agreement.place}")
    shown, others = (f"```agreement\n{marker}\n```" for marker in markers)
    return f"---\n{head}---\n# {title}\n\n{said}\n\n## {goals}\n\n{shown}\n\n## {years}\n\n{others}\n"


def _catalogues(root: Path, site: Site, ref: str, old: str, today: date) -> Iterator[tuple[str, bytes]]:
    """The new year's catalogues, with the translations of all that is worded as the year before."""
    langs = site.languages.translations
    for rewrite in catalogue_rewrites(root, site, langs, today):
        lang = Path(rewrite.file).parent.name
        if rewrite.before is None and rewrite.is_needed:
            text = with_translations(rewrite.after.decode(), site.localizers[lang], ref, old)
            yield rewrite.file, text.encode()


def with_translations(catalogue: str, localizer: Localizer, ref: str, old: str) -> str:
    """The catalogue with what is translated of the year before, where the original is the same."""
    return joined(_translated(one, localizer, ref, old) for one in entries(catalogue))


def _translated(entry: Entry, localizer: Localizer, ref: str, old: str) -> Entry:
    if not entry.context.startswith(f"{ref}/"):
        return entry
    known = localizer.translations.get(f"{old}/{entry.context.removeprefix(f'{ref}/')}")
    if known is None or known.is_fuzzy or known.is_empty or known.original != entry.values["msgid"]:
        return entry
    lines = [line for line in entry.lines if not line.startswith("msgstr")]
    return Entry((*lines, *quoted("msgstr", known.forms[0])), entry.gap)


def with_page(settings: str, page: str, before: str) -> str:
    """mkdocs.yml with the new year's page before that of the year before; as it is if that has no place in the menu."""
    line = re.compile(rf"^( *- ){re.escape(before)}(\r?\n)", re.MULTILINE)
    return line.sub(lambda found: f"{found[1]}{page}{found[2]}{found[0]}", settings, count=1)
