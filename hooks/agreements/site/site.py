"""The whole site as one value: what it holds, and how one language of it is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from agreements.gettext.localize import Localizer, localizer
from agreements.languages.languages import Language, Languages
from agreements.model.content import Content
from agreements.problems.problems import Problem, errors
from agreements.prose.prose import Prose, path_of, sources_page
from agreements.site.audited import pages_mark
from agreements.site.edition import Edition
from agreements.site.known_names import known_names
from agreements.site.menu import menu
from agreements.site.progress import Progress, progress
from agreements.site.site_map import SiteMap, site_map
from agreements.source.patterns import matcher
from agreements.source.settings import Settings

Problems = tuple[Problem, ...]


@dataclass(frozen=True)
class Site:
    """Content, prose and translations; `problems` is all that is wrong with them, in order.

    `is_whole` tells whether every file could be read and joined, so that no page lacks what it should show.
    """

    languages: Languages
    content: Content
    prose: Prose
    localizers: Mapping[str, Localizer]
    problems: Problems
    is_whole: bool = True
    settings: Settings = field(default_factory=Settings)
    docs: tuple[str, ...] = ()  # every file in docs/ by its name from there

    @property
    def has_errors(self) -> bool:
        return bool(errors(self.problems))

    def edition(self, lang: str, order: Sequence[str], site_url: str) -> Edition:
        """The site in one language; `order` are the menu's Markdown files, `site_url` where the site will stand."""
        paths = [path_of(source) for source in order]
        released = self.languages.released
        maps = {one: self._site_map(one, paths) for one in {*released, lang}}
        really_in = {one: {spot.path for spot in maps[one].spots if spot.is_in(one)} for one in released}
        languages = {
            spot.path: tuple(one for one in released if spot.path in really_in[one]) for spot in maps[lang].spots
        }
        root = urlsplit(site_url).path or "/"
        docs, hidden = self.languages.source.id, matcher(self.settings.not_in_nav)
        of_path = {path: f"{docs}/{page.source}" for path, page in self.prose[docs].items()}
        return Edition(
            language=self.languages[lang],
            content=self.content,
            texts=self.localizers[lang],
            site_map=maps[lang],
            languages=languages,
            progress=self.progress,
            source=self.languages.source,
            root=root,
            menu=menu(
                self.settings.nav,
                maps[lang],
                self.localizers[lang],
                self.content.menu,
                lambda path: hidden(of_path.get(path, "")),
            ),
            settings=self.settings,
            sources_path=sources_page(self.prose, self.languages.source.id),
            names=known_names(self.content, self.localizers[lang]),
        )

    @cached_property
    def progress(self) -> Mapping[str, Progress]:
        """How far each translation has come."""
        texts = self.content.source_texts.values()
        original = self.prose[self.languages.source.id]
        return {
            lang: progress(self.localizers[lang], self.languages[lang], texts, original, self.prose[lang])
            for lang in self.languages.translations
        }

    @property
    def pages_mark(self) -> str:
        """The fingerprint of its pages, which an audit of them carries."""
        return mark_of_pages(self.content, self.languages, self.prose)

    def content_language(self, lang: str, path: str) -> Language:
        """The source where an editor's page has no translation; a generated page is always in the reader's language."""
        source = self.languages.source
        is_untranslated = path in self.prose[source.id] and path not in self.prose[lang]
        return source if is_untranslated else self.languages[lang]

    @property
    def released_localizers(self) -> dict[str, Localizer]:
        """Of the languages that readers are led to: what the open data holds."""
        return {lang: self.localizers[lang] for lang in self.languages.released}

    def _site_map(self, lang: str, order: Sequence[str]) -> SiteMap:
        original = self.prose[self.languages.source.id]
        return site_map(self.content, self.prose[lang], original, self.localizers[lang], order)


def mark_of_pages(content: Content, languages: Languages, prose: Prose) -> str:
    return pages_mark(content, languages, prose, page_paths(content, prose, languages.source.id))


def page_paths(content: Content, prose: Prose, source: str) -> set[str]:
    """The addresses of all pages, without their language."""
    original = prose[source]
    texts = localizer(source, source, (), ())
    return {spot.path for spot in site_map(content, original, original, texts, ()).spots}
