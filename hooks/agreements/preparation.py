"""How far a language in preparation has come: a note for each catalogue and one for the pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from agreements.catalogues import Catalogue
from agreements.content import Content
from agreements.languages import Languages
from agreements.localize import is_outdated
from agreements.problems import Place, Problem, Severity
from agreements.prose import Prose
from agreements.texts import SOURCE_LANGUAGE, SourceText, source_texts

SHOWN = "Until then readers see the Swedish, marked as such."


def still_to_translate(
    content: Content, languages: Languages, catalogues: Mapping[str, tuple[Catalogue, ...]], prose: Prose
) -> Iterator[Problem]:
    """Notes alone: nothing of this keeps anybody from building."""
    texts = {text.path: text for text in source_texts(content)}
    for lang in languages.translations:
        if lang in languages.released:
            continue
        yield from _pages(prose, lang)
        yield from (note for catalogue in catalogues[lang] for note in _catalogue(catalogue, texts))
        found = {path for catalogue in catalogues[lang] for path in catalogue.translations}
        yield from _in_no_catalogue(texts.keys() - found, lang)


def _pages(prose: Prose, lang: str) -> Iterator[Problem]:
    pages = prose[SOURCE_LANGUAGE]
    missing = len(pages.keys() - prose[lang].keys())
    if missing:
        what = f"{missing} of {len(pages)} pages are still to be translated"
        cure = f"Translate the pages of docs/{SOURCE_LANGUAGE} into files of the same names. {SHOWN}"
        yield Problem(Place(f"docs/{lang}"), what, cure, Severity.NOTE)


def _catalogue(catalogue: Catalogue, texts: Mapping[str, SourceText]) -> Iterator[Problem]:
    known = {path: one for path, one in catalogue.translations.items() if path in texts}
    empty = sum(one.is_empty for one in known.values())
    outdated = sum(not one.is_empty and is_outdated(one, texts[path]) for path, one in known.items())
    if empty or outdated:
        what = f"{empty} of {len(known)} texts are still to be translated, {outdated} are outdated"
        yield Problem(Place(catalogue.file), what, SHOWN, Severity.NOTE)


def _in_no_catalogue(paths: Collection[str], lang: str) -> Iterator[Problem]:
    if paths:
        what = f"{len(paths)} texts of the data stand in no catalogue"
        cure = f'Add entries for them, such as msgctxt "{min(paths)}". {SHOWN}'
        yield Problem(Place(f"data/translations/{lang}"), what, cure, Severity.NOTE)
