"""The names, titles and words of the data's language that readers of another one meet inside running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.gettext.localize import Localizer
from agreements.html.names import Names, names_of
from agreements.languages.formats import direction_of
from agreements.languages.terms import forms_in
from agreements.languages.texts import SourceText
from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.documents import Document
from agreements.model.parties import Party

# What translators leave as it is stands in brackets or quotes; in a text that is written the other way it needs none.
_SET_APART = re.compile(r"[(«“”„\"‘]\s*([^()«»“”„\"‘’]{3,}?)\s*[)»“”\"’]")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d '’&–-]+[A-Za-zÀ-ɏ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_BEYOND_ASCII = re.compile(r"[^\W\d_a-zA-Z]")


def known_names(content: Content, texts: Localizer) -> Names:
    """Every name with its language; none of those that are words of the reader's language too.

    What the site itself says of a name (`names` in data/site.yml) counts before all that is guessed.
    """
    langs: dict[str, str] = {}
    if texts.lang != texts.source:
        found = (*_kept(content, texts), *_words(content, texts), *_proper(content), *_originals(content))
        langs |= dict.fromkeys(found, texts.source)
    langs |= {name: lang for party in content.parties.values() for name, lang in _of_party(party)}
    own = set(_in_language(content, texts))
    langs = {name: lang for name, lang in langs.items() if name not in own}
    stated = dict(content.about.names) if content.about else {}
    return names_of(langs | stated)


def _of_party(party: Party) -> Iterator[tuple[str, str]]:
    yield from ((name, party.name_lang) for name in party.also_written)
    yield from ((name, lang) for lang, name in party.names)
    yield party.name, party.name_lang


def _in_language(content: Content, texts: Localizer) -> Iterator[str]:
    """Names that the reader's language has itself: of parties, and titles that are the same in both."""
    shown = [party.named(texts) for party in content.parties.values()]
    shown += (texts.text(title) for title in _titles(content))
    yield from (text.value for text in shown if text.lang == texts.lang)


def _proper(content: Content) -> Iterator[str]:
    """What no catalogue translates: places, documents in print, people, and the organisations of documents."""
    yield from content.places.values()
    yield from (content.about.name.original,) if content.about else ()
    for agreement in content.agreements.values():
        yield from _printed(agreement)
        for person in (*agreement.signatories, *agreement.representatives):
            yield from (person.name, *person.also_written)
        for row in (row for dataset in agreement.datasets for row in dataset.rows):
            yield from (row.name,) if row.name else ()
    for document in content.documents.values():
        yield from _printed(document)
        yield from (partner.name for partner in document.partners)
        for member in (member for group in document.working_groups for member in group.members):
            yield from (name for name in (member.name, member.organisation) if name)
        yield from (name for area in document.areas for one in area.activities for name in one.responsible)


def _printed(one: Agreement | Document) -> tuple[str, ...]:
    return (one.source.title, one.source.publisher, one.source.section) if one.source else ()


def _originals(content: Content) -> Iterator[str]:
    return (title.original for title in _titles(content))


def _titles(content: Content) -> Iterator[SourceText]:
    """What is translated, and may stand beside its translation as it is printed."""
    for agreement in content.agreements.values():
        yield from (agreement.title, agreement.subtitle)
        yield from _name_of_period(agreement)
        yield from (goal.title for goal in agreement.goals)
        yield from (joint.name for joint in agreement.joint_parties)
        yield from (dataset.title for dataset in agreement.datasets)
    for document in content.documents.values():
        yield document.title
        yield from _name_of_period(document)
        yield from (group.name for group in document.working_groups)


def _name_of_period(one: Agreement | Document) -> Iterator[SourceText]:
    yield from (one.period.name,) if one.period.name else ()


def _words(content: Content, texts: Localizer) -> Iterator[str]:
    """The original words for the terms, also with a capital letter, where they can be no word of the reader's."""
    for term in content.glossary:
        for form in forms_in(term.forms.original) if term.forms.original else ():
            if _can_be_told(form, texts):
                yield from (form, form[:1].upper() + form[1:])


def _kept(content: Content, texts: Localizer) -> Iterator[str]:
    """What stands in a translation as in its original: "an assistance (bistånd) case" -> "bistånd"."""
    for path, translation in texts.translations.items():
        source = content.source_texts.get(path)
        if source is None or path.startswith("glossary/"):
            continue
        original = source.original.casefold()
        for form in translation.forms:
            yield from (one for one in _candidates(form, texts) if one.casefold() in original)


def _candidates(value: str, texts: Localizer) -> Iterator[str]:
    if _is_other_way(texts):
        found = _LATIN_RUN.findall(value) if _is_mostly_translated(value) else []
    else:
        found = _SET_APART.findall(value)
    return (one for one in found if _can_be_told(one, texts))


def _is_mostly_translated(value: str) -> bool:
    """Whether no more than four letters of five are Latin: else whole sentences stand as they were, and no names."""
    letters = sum(one.isalpha() for one in value)
    return len(_LATIN.findall(value)) * 5 <= letters * 4


def _can_be_told(word: str, texts: Localizer) -> bool:
    """An abbreviation is of no language, and plain letters may be a word of both."""
    return not word.isupper() and (_is_other_way(texts) or _BEYOND_ASCII.search(word) is not None)


def _is_other_way(texts: Localizer) -> bool:
    """Whether Latin letters can hardly be the reader's, but the original's."""
    return direction_of(texts.lang) == "rtl" and direction_of(texts.source) == "ltr"
