"""From the file of languages to the languages of the site, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.languages.formats import code_of, is_language
from agreements.languages.languages import ORIGINAL, Language, Languages
from agreements.languages.texts import SOURCE_LANGUAGE
from agreements.problems.problems import Problem
from agreements.problems.told import Told, told
from agreements.shapes.files import LanguageEntry, LanguagesFile
from agreements.shapes.loaded import Loaded


def assemble_languages(loaded: Loaded[LanguagesFile]) -> tuple[Languages, tuple[Problem, ...]]:
    """The languages as declared, without those that are wrong; original is always among them."""
    problems = (*_source_comes_first(loaded), *_unknown(loaded), *_twice(loaded))
    known = {one.id: _language(one) for one in loaded.entry.languages if is_language(one.id)}
    original = known.pop(SOURCE_LANGUAGE, ORIGINAL)
    return Languages((original, *known.values())), problems


def _language(entry: LanguageEntry) -> Language:
    return Language(entry.id, entry.name, entry.direction, entry.state == "released")


def _source_comes_first(loaded: Loaded[LanguagesFile]) -> Iterator[Problem]:
    first = next(iter(loaded.entry.languages), None)
    if first is None or first.id != SOURCE_LANGUAGE:
        cure = told("Put '- id: {lang}' first: it is the language of the data.", lang=SOURCE_LANGUAGE)
        yield Problem(loaded.at("languages"), told("the first language is not in the original language"), cure)
    elif first.state != "released":
        what = told("'{lang}' is the language of the data and can't be in preparation", lang=SOURCE_LANGUAGE)
        yield Problem(loaded.at("languages", 0, "state"), what, told("Write 'state: released'."))


def _unknown(loaded: Loaded[LanguagesFile]) -> Iterator[Problem]:
    for index, entry in enumerate(loaded.entry.languages):
        if not is_language(entry.id):
            what = told("'{code}' is not the code of a language whose numbers and plurals are known", code=entry.id)
            yield Problem(loaded.at("languages", index, "id"), what, code_cure(entry.id))


def code_cure(wrong: str) -> Told:
    """What to write instead: "finska" -> "Did you mean 'fi'?"."""
    meant = code_of(wrong)
    if meant:
        return told("Did you mean '{near}'?", near=meant)
    return told("Write its code of two or three letters, such as 'fi' or 'ckb'.")


def _twice(loaded: Loaded[LanguagesFile]) -> Iterator[Problem]:
    ids = [entry.id for entry in loaded.entry.languages]
    for index, lang in enumerate(ids):
        if lang in ids[:index]:
            what = told("the language '{lang}' stands twice", lang=lang)
            yield Problem(loaded.at("languages", index, "id"), what, told("Keep one of the two."))
