"""How far each language has come, for everyone to see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.languages import Direction, Language
from agreements.site.edition import Edition, Here
from agreements.site.progress import Count

COLUMNS = (
    "translations.total",
    "translations.translated",
    "translations.outdated",
    "translations.reviewed",
)


@dataclass(frozen=True)
class LanguageRow:
    """One language; `note` says that it is in preparation, if it is."""

    lang: str
    dir: Direction
    name: str
    note: str
    total: str
    translated: str
    outdated: str
    reviewed: str


@dataclass(frozen=True)
class ProgressTable:
    """Of texts or of pages; `columns` are those of the numbers."""

    anchor: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[LanguageRow, ...]


@dataclass(frozen=True)
class TranslationsView:
    template: ClassVar[str] = "translations.html"

    tables: tuple[ProgressTable, ...]


def translations_view(here: Here, _: None) -> TranslationsView:
    edition = here.edition
    columns = tuple(edition.ui(key) for key in COLUMNS)
    rows = edition.progress.values()
    texts = tuple(_row(edition, one.language, one.texts) for one in rows)
    pages = tuple(_row(edition, one.language, one.pages) for one in rows)
    return TranslationsView(
        (
            ProgressTable("translated-texts", edition.ui("translations.texts"), columns, texts),
            ProgressTable("translated-pages", edition.ui("translations.pages"), columns, pages),
        )
    )


def _row(edition: Edition, language: Language, count: Count) -> LanguageRow:
    return LanguageRow(
        lang=language.id,
        dir=language.dir,
        name=language.name,
        note="" if language.is_released else edition.ui("translations.in-preparation"),
        total=edition.number(count.total),
        translated=edition.number(count.translated),
        outdated=edition.number(count.outdated),
        reviewed=edition.number(count.reviewed),
    )
