"""What readers are told of words that stand as the source has them."""

from __future__ import annotations

from agreements.languages.formats import language_name
from agreements.site.edition import Edition


def deciding_words_heading(edition: Edition) -> str:
    """Before the words that decide: "Les mots décisifs (en anglais) :" on a French page of an English site."""
    if edition.language.id == edition.source.id:
        return edition.ui("result.decided-by")
    return edition.ui("result.decided-by-in", language=language_name(edition.source.id, edition.language.id))
