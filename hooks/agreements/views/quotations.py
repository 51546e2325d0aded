"""What readers are told of words that stand as the source has them."""

from __future__ import annotations

from agreements.languages.formats import language_name
from agreements.site.edition import Edition


def language_of_source(edition: Edition) -> str:
    """Before a quotation: "(en anglais)" on a French page of an English site; nothing in the source's own language."""
    if edition.language.id == edition.source.id:
        return ""
    return edition.ui("result.in-language", language=language_name(edition.source.id, edition.language.id))
