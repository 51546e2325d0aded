"""What a reader is shown in place of a text of the data. The language is an argument; a fallback says it is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from agreements.gettext.catalogues import Catalogue, Translation
from agreements.languages.formats import plural_index
from agreements.languages.terms import is_forms
from agreements.languages.texts import SourceText, Text


@dataclass(frozen=True)
class Localizer:
    """All translations of one language by context; `source` is the language of the data."""

    lang: str
    source: str
    translations: Mapping[str, Translation]

    def text(self, source: SourceText) -> Text:
        """The translation; an older original's translation, marked; or the original, marked."""
        return self._chosen(source, 0, source.original)

    def counted(self, source: SourceText, count: Decimal | int) -> Text:
        """The form of a counted text for this count; its "{count}" is still to be filled in."""
        original = source.one if source.one and count == 1 else source.original
        return self._chosen(source, plural_index(count, self.lang), original)

    def _chosen(self, source: SourceText, form: int, original: str) -> Text:
        own = source.lang or self.source
        if self.lang == own:
            return Text(original, own)
        translation = self.translations.get(source.path)
        if translation is None or form >= len(translation.forms) or not translation.forms[form]:
            return Text(original, own, is_fallback=True)
        value, is_old = translation.forms[form], is_outdated(translation, source)
        return Text(value, self.lang, is_outdated=is_old, original_changed=translation.original_changed)


def is_outdated(translation: Translation, source: SourceText) -> bool:
    """True if the original has changed since it was translated, or the translator marked it as unsure.

    Each language has its own forms of a term, as many as it needs, whatever the original ones are.
    """
    if is_forms(source.path):
        return translation.is_fuzzy
    is_same = (translation.original, translation.original_one) == (source.original, source.one)
    return translation.is_fuzzy or not is_same


def localizer(lang: str, source: str, catalogues: Iterable[Catalogue]) -> Localizer:
    """The catalogues of one language as one; of two translations of a text the later counts."""
    merged = {context: one for catalogue in catalogues for context, one in catalogue.translations.items()}
    return Localizer(lang, source, merged)
