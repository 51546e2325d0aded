"""How far each language has come: its texts and its pages, translated, outdated, reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer, is_outdated
from agreements.languages.languages import Language
from agreements.languages.texts import SourceText
from agreements.prose import translations as prose_translations
from agreements.prose.prose import ProsePage


class State(Enum):
    """Of one text in one language."""

    MISSING = "missing"
    OUTDATED = "outdated"
    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"


@dataclass(frozen=True)
class Count:
    """Of texts or of pages. The outdated and the reviewed are among the translated."""

    total: int
    translated: int
    outdated: int
    reviewed: int

    @property
    def is_reviewed(self) -> bool:
        """True if somebody has reviewed everything that readers are shown in the language."""
        return self.reviewed == self.translated


@dataclass(frozen=True)
class Progress:
    """One language's texts in the catalogues and its pages of prose."""

    language: Language
    texts: Count
    pages: Count


def progress(
    localizer: Localizer,
    language: Language,
    texts: Iterable[SourceText],
    original: Mapping[str, ProsePage],
    pages: Mapping[str, ProsePage],
) -> Progress:
    """How far `language` has come with the texts and the original pages that there are."""
    of_texts = [state_of(text, localizer.translations.get(text.path)) for text in texts]
    of_pages = [page_state(page, pages.get(path)) for path, page in original.items()]
    return Progress(language, counted(of_texts), counted(of_pages))


def counted(states: Sequence[State]) -> Count:
    """[MISSING, REVIEWED, OUTDATED] -> Count(total=3, translated=2, outdated=1, reviewed=1)."""
    of = Counter(states)
    return Count(len(states), len(states) - of[State.MISSING], of[State.OUTDATED], of[State.REVIEWED])


def state_of(source: SourceText, translation: Translation | None) -> State:
    """Of a text; what is outdated counts as that, whoever reviewed it."""
    if translation is None or translation.is_empty:
        return State.MISSING
    if is_outdated(translation, source):
        return State.OUTDATED
    return State.REVIEWED if translation.is_reviewed else State.UNREVIEWED


def page_state(original: ProsePage, page: ProsePage | None) -> State:
    """Of a page of prose."""
    if page is None:
        return State.MISSING
    if prose_translations.is_outdated(page, original):
        return State.OUTDATED
    return State.REVIEWED if prose_translations.is_reviewed(page, original) else State.UNREVIEWED
