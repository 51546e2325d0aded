"""Which words of a text are a term of the glossary, in four languages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from agreements.languages.terms import TermFinder, forms_in, is_forms, joined_forms, term_finder

GLOSSARY = Path(__file__).with_name("glossary.json")


@pytest.fixture(scope="module")
def finders() -> dict[str, TermFinder]:
    """A large glossary in each language, with names of parties that hide the terms in them."""
    glossary = json.loads(GLOSSARY.read_text(encoding="utf-8"))
    return {lang: term_finder(forms, glossary["names"]) for lang, forms in glossary["forms"].items()}


def found(finder: TermFinder, text: str) -> list[tuple[str, str]]:
    return [(use.term, text[use.start : use.end]) for use in finder.uses(text)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Alla läser sfi.", [("sfi", "sfi")]),
        ("Sfi är gratis, och SFI hjälper.", [("sfi", "Sfi"), ("sfi", "SFI")]),
        ("Kommunen ger yrkes-sfi.", [("kommun", "Kommunen"), ("yrkes-sfi", "yrkes-sfi")]),
        (
            "En introduktionsplan i introduktionen",
            [("introduktionsplan", "introduktionsplan"), ("introduktion", "introduktionen")],
        ),
        ("Sundsvalls kommun och Länsstyrelsen Västernorrland", []),
        ("En kommun och Länsstyrelsen", [("kommun", "kommun"), ("lansstyrelsen", "Länsstyrelsen")]),
        ("Partnerskapet, inte ett partnerskap eller partnerskapet IMHAD", [("partnerskapet", "Partnerskapet")]),
        ("sfi-anordnarna, kustkommunerna, kommun.example, sfi:s", []),
        ("introduktionsprogram/sfi", [("introduktion", "introduktionsprogram"), ("sfi", "sfi")]),
        ("jobb- och utvecklingsgaranti", [("jobb-och-utvecklingsgaranti", "jobb- och utvecklingsgaranti")]),
        ("med §\u00a026-medel", [("paragraf-26-medel", "§\u00a026-medel")]),
        ("flykting- och asylfrågor", []),
        ("Föreningen Kommuner i norr", []),
        ("Slut. Kommuner: Flyktingar", [("kommun", "Kommuner"), ("flykting", "Flyktingar")]),
        ("Så: ”Nyanlända”", [("nyanland", "Nyanlända")]),
    ],
)
def test_swedish(finders: dict[str, TermFinder], text: str, terms: list[tuple[str, str]]) -> None:
    assert found(finders["sv"], text) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The municipality’s newcomers", [("kommun", "municipality"), ("nyanland", "newcomers")]),
        ("Quota refugees, refugees", [("kvotflykting", "Quota refugees"), ("flykting", "refugees")]),
        (
            "vocational sfi (Swedish for immigrants)",
            [("yrkes-sfi", "vocational sfi"), ("sfi", "Swedish for immigrants")],
        ),
        ("Vocational Swedish", [("yrkessvenska", "Vocational Swedish")]),
        ("the Partnership is a partnership", [("partnerskapet", "Partnership")]),
        ("newcomer-friendly, anti-discrimination", []),
        ("Church of Sweden, Diocese of Luleå", []),
    ],
)
def test_english(finders: dict[str, TermFinder], text: str, terms: list[tuple[str, str]]) -> None:
    assert found(finders["en"], text) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("L’introduction et d’introduction", [("introduktion", "introduction"), ("introduktion", "introduction")]),
        ("l'Agence pour l'emploi", [("arbetsformedlingen", "Agence pour l'emploi")]),
        ("une formation commune de la commune", [("kommun", "la commune")]),
        (
            "nées à l’étranger, demandeurs d’asile",
            [("utrikes-fodd", "nées à l’étranger"), ("asylsokande", "demandeurs d’asile")],
        ),
        ("Davantage de stages", [("praktikplats", "stages")]),
    ],
)
def test_french(finders: dict[str, TermFinder], text: str, terms: list[tuple[str, str]]) -> None:
    assert found(finders["fr"], text) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("البلدية", [("kommun", "البلدية")]),
        ("والبلدية وبلدية وللبلديات", [("kommun", "والبلدية"), ("kommun", "وبلدية"), ("kommun", "وللبلديات")]),
        ("للاجئي الحصص", [("kvotflykting", "للاجئي الحصص")]),
        ("واللاجئين", [("flykting", "واللاجئين")]),
        ("وyrkes-sfi", [("yrkes-sfi", "yrkes-sfi")]),
        ("بـRUS", [("rus", "RUS")]),
        ("فرعية، رعية", [("forsamling", "رعية")]),
        ("يتعهد", []),
        ("تعهدٌ", []),
        ("لطالبي اللجوء", [("asylsokande", "لطالبي اللجوء")]),
    ],
)
def test_arabic_keeps_a_word_whole_with_what_is_written_together_with_it(
    finders: dict[str, TermFinder], text: str, terms: list[tuple[str, str]]
) -> None:
    assert found(finders["ar"], text) == terms


def test_the_longest_form_is_found_and_a_name_hides_the_terms_in_it() -> None:
    finder = term_finder({"a": ["ord"], "b": ["ord till"]}, ["Ord Till AB"])
    assert found(finder, "ord till, ord, Ord Till AB") == [("b", "ord till"), ("a", "ord")]


def test_a_term_that_is_itself_a_name_is_found() -> None:
    assert found(term_finder({"a": ["Verket"]}, ["Verket"]), "Verket, verket") == [("a", "Verket")]


def test_letters_that_grow_in_small_writing_move_no_mark() -> None:
    assert found(term_finder({"a": ["ord"]}), "İİ ord") == [("a", "ord")]


def test_without_forms_nothing_is_found() -> None:
    assert found(term_finder({}), "ord") == []


@pytest.mark.parametrize(
    ("written", "forms"),
    [("a | b c", ("a", "b c")), ("a", ("a",)), ("a|b", ("a", "b")), ("a | ", ("a", ""))],
)
def test_forms_as_one_text(written: str, forms: Sequence[str]) -> None:
    assert forms_in(written) == forms


def test_forms_joined_are_forms_again() -> None:
    assert forms_in(joined_forms(["a", "b"])) == ("a", "b")


def test_which_texts_are_forms() -> None:
    assert is_forms("glossary/sfi/forms")
    assert not is_forms("glossary/forms/term")
    assert not is_forms("vasternorrland/2010/forms")
