"""From the file of languages to the languages of the site, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.languages.formats import code_of, direction_of, is_language, own_name
from agreements.languages.languages import Language, Languages
from agreements.problems.problems import Problem
from agreements.problems.told import Told, told
from agreements.shapes.languages import LanguageEntry, LanguagesFile
from agreements.shapes.loaded import Loaded


def assemble_languages(loaded: Loaded[LanguagesFile], source: str) -> tuple[Languages, tuple[Problem, ...]]:
    """The languages as declared, without those that are wrong; the `source` is always among them, and first."""
    problems = (*_source_comes_first(loaded, source), *_unknown(loaded), *_twice(loaded))
    known = {one.id: _language(one) for one in loaded.entry.languages if is_language(one.id)}
    first = known.pop(source, language_of(source))
    return Languages((first, *known.values())), problems


def language_of(lang: str) -> Language:
    """A language that no file describes, as it is usually called and written: "fi" -> Language("fi", "Suomi")."""
    return Language(lang, own_name(lang), direction_of(lang))


def _language(entry: LanguageEntry) -> Language:
    return Language(entry.id, entry.name, entry.direction, entry.state == "released")


def _source_comes_first(loaded: Loaded[LanguagesFile], source: str) -> Iterator[Problem]:
    first = next(iter(loaded.entry.languages), None)
    if first is None or first.id != source:
        cure = told("Put '- id: {lang}' first: it is the language of the data.", lang=source)
        yield Problem(loaded.at("languages"), told("the first language is not the language of the data"), cure)
    elif first.state != "released":
        what = told("'{lang}' is the language of the data and can't be in preparation", lang=source)
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
