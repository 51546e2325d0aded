"""The tables of how words change: whole for the frame's languages, and plain enough for the script that reads them."""

from __future__ import annotations

import pytest

from agreements.languages.word_forms import WordForms, word_forms


@pytest.mark.parametrize("lang", ["en", "sv", "fr", "ar", "de", "es", "fi", "fa", "uk"])
def test_every_language_of_the_frame_has_endings_once_each(lang: str) -> None:
    endings = word_forms(lang).endings
    assert endings and len(set(endings)) == len(endings)


def test_a_language_with_its_country_has_the_languages_forms() -> None:
    assert word_forms("es-MX") == word_forms("es")
    assert word_forms("cy") == WordForms()


@pytest.mark.parametrize("lang", ["fr", "ar", "fa", "de", "uk"])
def test_no_spelling_leads_to_a_letter_that_is_spelled_otherwise_too(lang: str) -> None:
    letters = word_forms(lang).letters
    assert all(len(letter) == 1 for letter in letters)
    assert not set("".join(letters.values())) & set(letters)
