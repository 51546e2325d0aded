"""The texts that a site words otherwise than the engine: whether anything shows them, and what is filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from string import Formatter

from agreements.interface.frame_texts import ENGLISH, frame_catalogue, frame_texts, spoken
from agreements.languages.texts import SourceText
from agreements.problems.problems import Place, Problem, Severity, suggestion
from agreements.problems.told import Told, told
from agreements.shapes.loaded import Loaded
from agreements.shapes.texts import CountedLine, TextsFile, by_key
from agreements.shapes.vocabulary import VocabularyFile

DAY, NUMBER, GOAL_NUMBER = frozenset({"date"}), frozenset({"count"}), frozenset({"number"})


def names_in_braces(text: str) -> frozenset[str] | None:
    """ "{count} mål {year}" -> {"count", "year"}; None if a brace is never closed or never opened."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def check_texts(loaded: Loaded[TextsFile]) -> Iterator[Problem]:
    """Texts that nothing shows, or whose names in braces nobody fills in."""
    known = frame_texts()
    for key, line in by_key(loaded.entry.texts).items():
        place = loaded.at("texts", *key.split(".", 1))
        if key not in known:
            yield Problem(place, told("the text '{key}' is shown nowhere", key=key), suggestion(key, list(known)))
            continue
        yield from _counted_alike(key, line, known[key], place)
        for wording in (line.one, line.other) if isinstance(line, CountedLine) else (line,):
            yield from _names(key, wording, names_in_braces(known[key].original) or frozenset(), place)


def _counted_alike(key: str, line: str | CountedLine, known: SourceText, place: Place) -> Iterator[Problem]:
    """A number in a text needs both its forms; any other text has one."""
    if isinstance(line, CountedLine) != bool(known.one):
        cure = told("Write 'one: …' and 'other: …' below it.") if known.one else told("Write it as one text.")
        yield Problem(place, told("the text '{key}' has the wrong number of forms", key=key), cure)


def check_words(loaded: Loaded[VocabularyFile]) -> Iterator[Problem]:
    """Words of the vocabulary that a day or a number is filled into, and no other value."""
    yield from _levels(loaded)
    for index, basis in enumerate(loaded.entry.bases):
        if basis.words:
            yield from _names(basis.id, basis.words, DAY, loaded.at("bases", index, "words"))
    for index, unit in enumerate(loaded.entry.units):
        for key, wording in (("one", unit.forms.one), ("other", unit.forms.other)) if unit.forms else ():
            yield from _names(unit.id, wording, NUMBER, loaded.at("units", index, "forms", key))


def _levels(loaded: Loaded[VocabularyFile]) -> Iterator[Problem]:
    levels = loaded.entry.levels
    if levels and levels.goal:
        place = loaded.at("levels", "goal", "numbered")
        yield from _names("goal", levels.goal.numbered, GOAL_NUMBER, place)
    if levels and levels.commitment:
        for key, wording in (("one", levels.commitment.counted.one), ("other", levels.commitment.counted.other)):
            place = loaded.at("levels", "commitment", "counted", key)
            yield from _names("commitment", wording, NUMBER, place)


def _names(key: str, wording: str, known: frozenset[str], place: Place) -> Iterator[Problem]:
    names = names_in_braces(wording)
    if names is None:
        what = told("the text '{key}' has a brace without its other half", key=key)
        yield Problem(place, what, told("Write {{name}}, or no brace."))
        return
    listed = ", ".join(sorted(known))
    for name in sorted(names - known):
        cure = told("Only {names} can be.", names=listed) if known else told("Nothing can be in this text.")
        what = told("nothing is filled in for {{{name}}} in the text '{key}'", name=name, key=key)
        yield Problem(place, what, cure)


def check_source(lang: str, loaded: Loaded[TextsFile] | None) -> Iterator[Problem]:
    """A note on data in a language that the engine lacks words in, with how many the site has not given either."""
    own = by_key(loaded.entry.texts).keys() if loaded else ()
    missing = 0 if lang in spoken() else len(frame_texts().keys() - set(own))
    if missing:
        what = told("{missing} texts of the frame are not in '{lang}', and say so", missing=missing, lang=lang)
        yield Problem(Place("data/texts.yml"), what, told("Word them in data/texts.yml."), Severity.NOTE)


def check_spoken(languages: Collection[str], translated: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """Languages that the engine lacks words in, with how many the site has not given either; notes alone.

    `translated` are the paths of the texts in each language's catalogues.
    """
    for lang in languages:
        missing = len(_lacking(lang) - set(translated.get(lang, ())))
        if missing:
            what = told("{missing} texts of the frame are not in '{lang}', and say so", missing=missing, lang=lang)
            yield Problem(Place(f"data/translations/{lang}"), what, _cure_of_lacking(lang), Severity.NOTE)


def _lacking(lang: str) -> set[str]:
    """The paths of the texts that the engine has no words for in a language: all, none, or those that are new."""
    catalogue = frame_catalogue(lang)
    known = {path for path, one in catalogue.translations.items() if not one.is_empty} if catalogue else set()
    return {text.path for text in frame_texts().values() if lang != ENGLISH} - known


def _cure_of_lacking(lang: str) -> Told:
    if lang in spoken():
        return told("Take a newer version of Överens when there is one.")
    return told("Translate them: agreements translations {lang} --update lists them.", lang=lang)
