"""An agreement that is begun in a site: its files as values, the pages that say so, the catalogues that are new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from agreements.gettext.localize import Localizer
from agreements.languages.periods import filled_in
from agreements.load.load import AgreementFolder, DataFiles
from agreements.prose.prose import ProsePage, read_page
from agreements.prose.translations import translated
from agreements.shapes.agreement import AgreementFile
from agreements.shapes.goals import GoalFile
from agreements.shapes.loaded import Loaded, Shaped, shape
from agreements.site.reading import site_of
from agreements.site.site import Site
from agreements.source.yaml import parse, written
from agreements.translations.updates import catalogue_rewrites

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Begun:
    """All new files by name, the site with them, and mkdocs.yml as it becomes."""

    ref: str
    files: Mapping[str, bytes]
    site: Site
    settings: bytes


@dataclass(frozen=True)
class Page:
    """What an agreement's page says while it is in preparation; each section has a heading and a marker."""

    title: str
    description: str
    text: str
    sections: Sequence[tuple[str, str]]

    def __str__(self) -> str:
        head = written({"title": self.title, "description": self.description})
        below = "".join(f"\n## {heading}\n\n```agreement\n{marker}\n```\n" for heading, marker in self.sections)
        return f"---\n{head}---\n# {self.title}\n\n{self.text}\n{below}"


def site_with(root: Path, files: DataFiles, data: Mapping[str, bytes]) -> Site:
    """The site as it becomes with one agreement more: its own file first, then those of its goals."""
    return site_of(root, replace(files, agreements=(*files.agreements, _folder(data))))


def _folder(data: Mapping[str, bytes]) -> AgreementFolder:
    (name, content), *goals = data.items()
    return AgreementFolder(
        agreement=_loaded(content, name, AgreementFile),
        goals=tuple(_loaded(one, goal, GoalFile) for goal, one in goals),
        follow_up=None,
    )


def _loaded(content: bytes, name: str, model: type[Shaped]) -> Loaded[Shaped]:
    loaded, problems = shape(parse(content, name), model)
    if loaded is None:  # made by us, in this shape
        raise ValueError(str(problems[0]))
    return loaded


def in_words(site: Site, localizer: Localizer, keys: Sequence[str], values: Mapping[str, object]) -> list[str] | None:
    """The texts of the frame that pages in preparation are made of; None if one is not translated."""
    found = [localizer.text(site.content.interface[key]) for key in keys]
    return None if any(one.is_fallback for one in found) else [filled_in(one.value, one.lang, values) for one in found]


def prose_files(site: Site, ref: str, page: Callable[[Site, Localizer], Page | None], today: date) -> dict[str, bytes]:
    """A page for each language that has its words; a translated one says which original it was made from."""
    files: dict[str, bytes] = {}
    original: ProsePage | None = None
    for lang in site.languages.ids:  # the source first
        made = page(site, site.localizers[lang])
        if made is None:
            continue
        text = translated(str(made), original, today) if original else str(made)
        name = f"{site.settings.docs_dir}/{lang}/{ref}/index.md"
        original = original or read_page(text.encode(), name, site.languages.source.id, f"{ref}/index.md")[0]
        files[name] = text.encode()
    return files


def new_catalogues(
    root: Path, site: Site, filled: Callable[[str, Localizer], str], today: date
) -> Iterator[tuple[str, bytes]]:
    """The catalogues that are not there yet, with what is `filled` in of what is known already."""
    for rewrite in catalogue_rewrites(root, site, site.languages.translations, today):
        lang = Path(rewrite.file).parent.name
        if rewrite.before is None and rewrite.is_needed:
            yield rewrite.file, filled(rewrite.after.decode(), site.localizers[lang]).encode()
