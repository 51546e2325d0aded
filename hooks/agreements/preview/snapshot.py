"""The whole project as it was at one moment: every page can be made from it, whatever the files say by now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from agreements.pages.checked import checked_site
from agreements.pages.pages import Pages, pages_with
from agreements.preview.files_on_disk import fingerprint, static_files
from agreements.problems.problems import Problem, Severity, errors
from agreements.rendering.render import Templates, templates
from agreements.rendering.template_files import read_templates
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND
from agreements.source.memory import Memory
from agreements.source.settings import FILE, Settings
from agreements.theme.files import theme_assets


@dataclass(frozen=True)
class Snapshot:
    """`faults` are what its templates turned out to do wrong while pages were made from it."""

    site: Site
    settings: Settings
    templates: Templates
    files: Mapping[str, Path]
    files_stamp: str
    assets: frozenset[str]
    faults: list[Problem] = field(default_factory=list)
    _pages: dict[str, Pages] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read, so that no page lacks what it should show."""
        return self.site.is_whole

    @property
    def is_good(self) -> bool:
        """Whether it can stand in for a later one that can't be shown."""
        return self.is_whole and not self.faults

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What an editor must see: errors and warnings."""
        return tuple(one for one in self.site.problems if one.severity is not Severity.NOTE)

    def has(self, lang: str, path: str) -> bool:
        """Whether there is such a page; the one for unknown addresses is in every language."""
        is_language = lang in self.site.languages.ids
        return is_language and (path == NOT_FOUND or path in self.pages(lang).edition.site_map)

    def pages(self, lang: str) -> Pages:
        """The pages of a language, worked out when they are first asked for."""
        if lang not in self._pages:
            order, site_url = self.settings.order, self.settings.site_url
            self._pages[lang] = pages_with(self.templates, self.assets, self.site, lang, order, site_url)
        return self._pages[lang]

    def worked_out_for(
        self, site: Site, settings: Settings, known: Templates, assets: frozenset[str]
    ) -> dict[str, Pages]:
        """The pages worked out so far, if they are those of a snapshot of these, too."""
        is_same = (site, settings, known, assets) == (self.site, self.settings, self.templates, self.assets)
        return self._pages if is_same else {}

    @cached_property
    def shared_files(self) -> Mapping[str, bytes]:
        """Open data, what search engines ask for, and what stands at addresses that have changed, by file."""
        return {**self.pages(self.site.languages.source.id).shared_files(), **self.redirects}

    @cached_property
    def redirects(self) -> Mapping[str, bytes]:
        """What stands at addresses that have changed, in every language."""
        found = [self.pages(lang).redirects() for lang in self.site.languages.ids]
        return {name: content for one in found for name, content in one.items()}


def taken(root: Path, memory: Memory, before: Snapshot | None = None) -> Snapshot:
    """Reads the project at `root`: what has changed since `memory` was filled.

    Templates that are those of `before` stay the same object, compiled as they are. Raises OSError where a file
    vanishes meanwhile, as editors make it do.
    """
    site = checked_site(root, memory)
    files = static_files(root, site.languages, root / site.settings.docs_dir, site.docs)
    known = _templates(root, before)
    assets = frozenset(theme_assets(root))
    settings = before.settings if before and _is_broken(site) else site.settings
    return Snapshot(
        site=site,
        settings=settings,
        templates=known,
        files=files,
        files_stamp=fingerprint(files.values()),
        assets=assets,
        _pages=before.worked_out_for(site, settings, known, assets) if before else {},
    )


def _is_broken(site: Site) -> bool:
    return any(one.place.file == FILE for one in errors(site.problems))


def _templates(root: Path, before: Snapshot | None) -> Templates:
    found = read_templates(root)
    return before.templates if before and before.templates.files == found else templates(found)
