"""The words that stand beside an editor's: titles of admonitions, the heading of footnotes, names of ticked boxes."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.gettext.localize import Localizer
from agreements.html.extras import KINDS, ProseWords
from agreements.languages.texts import SourceText, Wording


def prose_words(texts: Localizer, interface: Mapping[str, SourceText]) -> ProseWords:
    """In the language of `texts`, which is that of the page's content; `interface` are the texts of the frame."""

    def word(key: str) -> Wording:
        found = texts.text(interface[key])
        return Wording(found.value, found.lang)

    return ProseWords(
        lang=texts.lang,
        admonitions={kind: word(f"admonition.{kind}") for kind in KINDS.values()},
        footnotes=word("footnotes.heading"),
        back=word("footnotes.back"),
        done=word("tasks.done"),
        undone=word("tasks.open"),
    )
