"""How far a language in preparation has come: a note for each catalogue and one for the pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from agreements.gettext.catalogues import Catalogue
from agreements.gettext.localize import is_outdated
from agreements.languages.languages import Languages
from agreements.languages.texts import SourceText
from agreements.model.content import Content
from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import told
from agreements.prose.prose import Prose


def still_to_translate(
    content: Content, languages: Languages, catalogues: Mapping[str, tuple[Catalogue, ...]], prose: Prose
) -> Iterator[Problem]:
    """Notes alone: nothing of this keeps anybody from building."""
    in_preparation = [lang for lang in languages.translations if lang not in languages.released]
    texts = content.source_texts if in_preparation else {}
    for lang in in_preparation:
        yield from _pages(prose, lang, languages.source.id)
        yield from (note for catalogue in catalogues[lang] for note in _catalogue(catalogue, texts))
        found = {path for catalogue in catalogues[lang] for path in catalogue.translations}
        yield from _in_no_catalogue(texts.keys() - found, lang)


def _pages(prose: Prose, lang: str, source: str) -> Iterator[Problem]:
    pages = prose[source]
    missing = len(pages.keys() - prose[lang].keys())
    if missing:
        what = told("{missing} of {all} pages are still to be translated", missing=missing, all=len(pages))
        cure = told("Translate docs/{source}/ into files of the same names.", source=source)
        yield Problem(Place(f"docs/{lang}"), what, cure, Severity.NOTE)


def _catalogue(catalogue: Catalogue, texts: Mapping[str, SourceText]) -> Iterator[Problem]:
    known = {path: one for path, one in catalogue.translations.items() if path in texts}
    empty = sum(one.is_empty for one in known.values())
    outdated = sum(not one.is_empty and is_outdated(one, texts[path]) for path, one in known.items())
    if empty or outdated:
        what = told(
            "{missing} of {all} texts are still to be translated, {outdated} are outdated",
            missing=empty,
            all=len(known),
            outdated=outdated,
        )
        cure = told("Until then readers see the original, marked as such.")
        yield Problem(Place(catalogue.file), what, cure, Severity.NOTE)


def _in_no_catalogue(paths: Collection[str], lang: str) -> Iterator[Problem]:
    if paths:
        what = told("{missing} texts of the data stand in no catalogue", missing=len(paths))
        cure = told("Bring the catalogues up to date: agreements translations {lang} --update", lang=lang)
        yield Problem(Place(f"data/translations/{lang}"), what, cure, Severity.NOTE)
