"""This site's texts keep to the terms, and each language sets its marks, spaces and dates in its own way."""

from __future__ import annotations

import pytest

from agreements.checks.term_use import Original, term_use
from agreements.gettext.typography import slips
from agreements.languages.terms import is_forms
from agreements.site.site import Site
from agreements.translations.findings import typography


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_translation_keeps_to_the_terms(checked: Site, lang: str) -> None:
    original = Original(checked.content, checked.prose["sv"])
    use = term_use(original, checked.localizers[lang].translations, checked.prose[lang], lang)
    assert [f"{one.name}: {one.what}" for one in use.unsaid] == []
    assert use.stale == ()


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_translation_is_set_as_its_language_sets_it(checked: Site, lang: str) -> None:
    assert [f"{one.place}: {one.what}" for one in typography(checked, lang)] == []


def test_the_swedish_is_set_as_swedish(checked: Site) -> None:
    texts = {path: one.original for path, one in checked.content.source_texts.items() if not is_forms(path)}
    texts |= {page.file: page.markdown for page in checked.prose["sv"].values()}
    assert [f"{name}: {slip.said}" for name, text in texts.items() for slip in slips(text, "sv")] == []


def test_the_terms_are_asked_for_in_many_texts(checked: Site) -> None:
    """A word list that finds nothing would pass, too."""
    original = Original(checked.content, checked.prose["sv"])
    assert sum(len(terms) for terms in original.in_texts.values()) > 1200
    assert len(original.words) > 80
