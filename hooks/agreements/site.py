"""The whole site as one value: read from the folder, checked, and ready to be shown in any language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from agreements.assemble import assemble
from agreements.check_translations import check_marker_names, check_prose, check_translations
from agreements.checks import check_content
from agreements.content import Content
from agreements.edition import Edition
from agreements.load import load
from agreements.localize import Localizer, localizer
from agreements.problems import Problem, errors, in_order
from agreements.prose import Prose, load_prose, path_of
from agreements.site_map import site_map
from agreements.texts import LANGUAGES, SOURCE_LANGUAGE


@dataclass(frozen=True)
class Site:
    """Content, prose and translations; `problems` is all that is wrong with them, in order."""

    content: Content
    prose: Prose
    localizers: Mapping[str, Localizer]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        return bool(errors(self.problems))

    def edition(self, lang: str, order: Sequence[str], site_url: str) -> Edition:
        """The site in one language; `order` are the menu's Markdown files, `site_url` where the site will stand."""
        texts = self.localizers[lang]
        paths = [path_of(source) for source in order]
        pages = site_map(self.content, self.prose[lang], self.prose[SOURCE_LANGUAGE], texts, paths)
        return Edition(lang, self.content, texts, pages, urlsplit(site_url).path or "/")


def load_site(root: Path) -> Site:
    """Everything under `root`; never raises for what editors wrote, but tells it in `problems`."""
    files, problems = load(root)
    content, join_problems = assemble(files)
    prose, prose_problems = load_prose(root)
    found = [*problems, *prose_problems, *check_marker_names(prose)]
    if not errors(problems):
        # With a file missing, these would report everything that the file would have made known.
        found += [*join_problems, *check_content(content)]
        found += [*check_translations(content, files.catalogues), *check_prose(prose, content)]
    localizers = {lang: localizer(lang, files.catalogues.get(lang, ())) for lang in LANGUAGES}
    return Site(content, prose, localizers, tuple(in_order(found)))
