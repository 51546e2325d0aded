"""The words of the field, in the order of the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agreements.exports.names import glossary_json
from agreements.languages.formats import sort_key
from agreements.languages.texts import Text
from agreements.site.edition import Here


@dataclass(frozen=True)
class TermView:
    anchor: str
    term: Text
    meaning: Text


@dataclass(frozen=True)
class GlossaryView:
    template: ClassVar[str] = "glossary.html"

    terms: tuple[TermView, ...]
    json: str
    json_name: str


def glossary_view(here: Here, _: None) -> GlossaryView:
    edition = here.edition
    terms = (TermView(one.id, edition.text(one.term), edition.text(one.meaning)) for one in edition.content.glossary)
    in_order = sorted(terms, key=lambda view: sort_key(view.term.value, edition.lang))
    return GlossaryView(tuple(in_order), here.to_address(glossary_json()), glossary_json())
