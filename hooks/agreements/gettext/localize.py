"""What a reader is shown in place of a text of the data. The language is an argument; a fallback says it is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from agreements.gettext.catalogues import Catalogue, Translation
from agreements.languages.formats import plural_index
from agreements.languages.terms import is_forms
from agreements.languages.texts import SourceText, Text


@dataclass(frozen=True)
class Localizer:
    """All translations of one language by context; `source` is the language of the data.

    A text of the engine that the language lacks is shown in the source, if the engine has it `of_source`.
    """

    lang: str
    source: str
    translations: Mapping[str, Translation]
    of_source: Mapping[str, Translation] = field(default_factory=dict)

    def text(self, source: SourceText) -> Text:
        """The translation; an older original's translation, marked; or the original, marked."""
        return self._chosen(source, source.original, None)

    def counted(self, source: SourceText, count: Decimal | int) -> Text:
        """The form of a counted text for this count; its "{count}" is still to be filled in."""
        return self._chosen(source, source.one if source.one and count == 1 else source.original, count)

    def _chosen(self, source: SourceText, original: str, count: Decimal | int | None) -> Text:
        own = source.lang or self.source
        if self.lang == own:
            return Text(original, own)
        found = _form(self.translations.get(source.path), self.lang, count)
        if found:
            translation = self.translations[source.path]
            is_old = is_outdated(translation, source)
            return Text(found, self.lang, is_outdated=is_old, original_changed=translation.original_changed)
        in_source = _form(self.of_source.get(source.path), self.source, count)
        return Text(in_source, self.source, is_fallback=True) if in_source else Text(original, own, is_fallback=True)


def _form(translation: Translation | None, lang: str, count: Decimal | int | None) -> str:
    """The words of a translation for a count; empty where there are none."""
    form = 0 if count is None else plural_index(count, lang)
    return translation.forms[form] if translation and form < len(translation.forms) else ""


def is_outdated(translation: Translation, source: SourceText) -> bool:
    """True if the original has changed since it was translated, or the translator marked it as unsure.

    Each language has its own forms of a term, as many as it needs, whatever the original ones are.
    """
    if is_forms(source.path):
        return translation.is_fuzzy
    is_same = (translation.original, translation.original_one) == (source.original, source.one)
    return translation.is_fuzzy or not is_same


def localizer(
    lang: str, source: str, catalogues: Iterable[Catalogue], of_source: Iterable[Catalogue] = ()
) -> Localizer:
    """The catalogues of one language as one; of two translations of a text the later counts."""
    return Localizer(lang, source, _merged(catalogues), _merged(of_source))


def _merged(catalogues: Iterable[Catalogue]) -> dict[str, Translation]:
    return {context: one for catalogue in catalogues for context, one in catalogue.translations.items()}
