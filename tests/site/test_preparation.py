"""A language in preparation is told of in notes: one for the pages, one for each catalogue."""

from __future__ import annotations

from agreements.gettext.catalogues import Catalogue, Translation
from agreements.languages.languages import Language, Languages
from agreements.languages.texts import SourceText
from agreements.model.content import Content
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place
from agreements.prose.prose import ProsePage, read_page
from agreements.site.preparation import still_to_translate

TEXTS = {name: SourceText(f"site/{name}", f"Ord för {name}") for name in ("name", "tagline", "note")}
# The engine's own, which no site needs to translate.
FRAME = {"menu": SourceText("interface/site/menu", "Menu", lang="en")}
CONTENT = Content({}, Vocabulary(), {**TEXTS, **FRAME}, {})
FINNISH = Language("fi", "Suomi", is_released=False)


def page(lang: str, name: str) -> ProsePage:
    found, _ = read_page(b"---\ntitle: Om\ndescription: Text\n---\n", f"docs/{lang}/{name}.md", lang, f"{name}.md")
    assert found is not None
    return found


def catalogue(**forms: str) -> Catalogue:
    translations = {
        TEXTS[name].path: Translation(TEXTS[name].path, TEXTS[name].original, (form,), form == "?", Place("x.po", 5))
        for name, form in forms.items()
    }
    return Catalogue("data/translations/fi/site.po", "fi", translations)


def told(*catalogues: Catalogue, pages: tuple[str, ...] = ("about", "data"), language: Language = FINNISH) -> list[str]:
    prose = {
        "sv": {name: page("sv", name) for name in ("about", "data")},
        "fi": {name: page("fi", name) for name in pages},
    }
    languages = Languages((Language("sv", "Svenska"), language))
    return [str(one) for one in still_to_translate(CONTENT, languages, {"fi": catalogues}, prose)]


def test_nothing_is_told_of_what_is_whole() -> None:
    assert told(catalogue(name="a", tagline="b", note="c")) == []


def test_pages_and_texts_are_counted_not_listed() -> None:
    assert told(catalogue(name="", tagline="", note="c"), pages=("about",)) == [
        "docs/fi: note: 1 of 2 pages are still to be translated. Translate docs/sv/ into files of the same names.",
        "data/translations/fi/site.po: note: 2 of 3 texts are still to be translated, 0 are outdated. "
        "Until then readers see the original, marked as such.",
    ]


def test_outdated_texts_are_counted() -> None:
    assert told(catalogue(name="?", tagline="b", note="c")) == [
        "data/translations/fi/site.po: note: 0 of 3 texts are still to be translated, 1 are outdated. "
        "Until then readers see the original, marked as such."
    ]


def test_texts_that_no_catalogue_has() -> None:
    assert told(catalogue(name="a")) == [
        "data/translations/fi: note: 2 texts of the data stand in no catalogue. "
        "Bring the catalogues up to date: agreements translations fi --update"
    ]


def test_a_released_language_is_told_of_elsewhere() -> None:
    assert told(pages=(), language=Language("fi", "Suomi")) == []
