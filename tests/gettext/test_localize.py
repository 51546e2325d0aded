"""What a reader is shown: the translation, or the original that says it is original."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from agreements.gettext.catalogues import Catalogue, Translation, read_catalogue
from agreements.gettext.localize import Localizer, is_outdated, localizer
from agreements.languages.texts import SourceText, Text
from agreements.problems.problems import Place

TITLE = SourceText("a/title", "Hej")
GOALS = SourceText("n", "{count} målen", "{count} mål")


def translation(*forms: str, original: str = "Hej", context: str = "a/title", is_fuzzy: bool = False) -> Translation:
    one = GOALS.one if context == GOALS.path else ""
    return Translation(context, original, forms, is_fuzzy, Place("x.po", 6), one)


def localizer_of(lang: str, *translations: Translation) -> Localizer:
    return Localizer(lang, "sv", {one.context: one for one in translations})


def test_the_translation_is_shown() -> None:
    assert localizer_of("en", translation("Hello")).text(TITLE) == Text("Hello", "en")


@pytest.mark.parametrize(
    "translations",
    [
        pytest.param([], id="no entry"),
        pytest.param([translation("")], id="empty entry"),
        pytest.param([translation("Hello", context="a/text")], id="entry of another text"),
    ],
)
def test_without_translation_the_original_is_shown_and_marked(translations: list[Translation]) -> None:
    assert localizer_of("en", *translations).text(TITLE) == Text("Hej", "sv", is_fallback=True)


@pytest.mark.parametrize(
    "old",
    [
        pytest.param(translation("Hello", original="Hejsan"), id="the original has changed"),
        pytest.param(translation("Hello", is_fuzzy=True), id="the translator was unsure"),
        pytest.param(translation("Hello", original="Hej "), id="even a space counts"),
    ],
)
def test_an_outdated_translation_is_shown_and_marked(old: Translation) -> None:
    assert localizer_of("en", old).text(TITLE) == Text("Hello", "en", is_outdated=True)


def test_the_original_edition_shows_the_original_as_it_is() -> None:
    assert localizer_of("sv", translation("Tjena")).text(TITLE) == Text("Hej", "sv")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(translation("Hello"), False, id="same original"),
        pytest.param(translation("Hello", original="Hejsan"), True, id="other original"),
        pytest.param(translation("Hello", is_fuzzy=True), True, id="fuzzy"),
    ],
)
def test_is_outdated(found: Translation, expected: bool) -> None:
    assert is_outdated(found, TITLE) is expected


ARABIC_FORMS = ("صفر", "واحد", "اثنان", "بضعة", "كثير", "غير ذلك")


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (102, 5), (103, 3), (111, 4), (1000, 5)],
)
def test_counted_in_arabic(count: int, form: int) -> None:
    of_goals = translation(*ARABIC_FORMS, original=GOALS.original, context="n")
    assert localizer_of("ar", of_goals).counted(GOALS, count) == Text(ARABIC_FORMS[form], "ar")


@pytest.mark.parametrize(
    ("lang", "count", "form"),
    [
        ("fr", 0, "one"),
        ("fr", 1, "one"),
        ("fr", 2, "many"),
        ("fr", 1_000_000, "many"),
        ("en", 0, "many"),
        ("en", 1, "one"),
        ("en", 2, "many"),
    ],
)
def test_counted_in_two_forms(lang: str, count: int, form: str) -> None:
    of_goals = translation("one", "many", original=GOALS.original, context="n")
    assert localizer_of(lang, of_goals).counted(GOALS, count) == Text(form, lang)


@pytest.mark.parametrize(
    ("count", "wording"),
    [(0, "{count} målen"), (1, "{count} mål"), (2, "{count} målen"), (Decimal(1), "{count} mål")],
)
def test_counted_in_original(count: Decimal | int, wording: str) -> None:
    assert localizer_of("sv").counted(GOALS, count) == Text(wording, "sv")


def test_a_original_text_with_one_wording_has_it_for_every_count() -> None:
    assert localizer_of("sv").counted(TITLE, 1) == Text("Hej", "sv")


@pytest.mark.parametrize(
    ("forms", "count", "original"),
    [
        pytest.param((), 1, "{count} mål", id="no forms, one"),
        pytest.param((), 0, "{count} målen", id="no forms, none"),
        pytest.param(("one",), 2, "{count} målen", id="a form too few"),
        pytest.param(("one", ""), 2, "{count} målen", id="an empty form"),
        pytest.param(("", "many"), 1, "{count} mål", id="an empty first form"),
    ],
)
def test_where_a_form_is_lacking_the_original_for_that_count_is_shown(
    forms: tuple[str, ...], count: int, original: str
) -> None:
    of_goals = translation(*forms, original=GOALS.original, context="n")
    assert localizer_of("en", of_goals).counted(GOALS, count) == Text(original, "sv", is_fallback=True)


def test_a_form_that_is_there_is_shown_though_another_lacks() -> None:
    of_goals = translation("one", "", original=GOALS.original, context="n")
    assert localizer_of("en", of_goals).counted(GOALS, 1) == Text("one", "en")


def test_an_outdated_counted_text_is_marked() -> None:
    of_goals = translation("one", "many", original="{count} delmål", context="n")
    assert localizer_of("en", of_goals).counted(GOALS, 2) == Text("many", "en", is_outdated=True)


def test_a_counted_text_is_outdated_if_its_wording_for_one_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text(
        'msgctxt "n"\nmsgid "1 mål"\nmsgid_plural "{count} målen"\nmsgstr[0] "1 goal"\nmsgstr[1] "{count} goals"\n',
        encoding="utf-8",
    )
    catalogue, _ = read_catalogue(path, "x.po", "en")
    assert catalogue is not None
    assert localizer("en", "sv", [catalogue]).counted(GOALS, 1).is_outdated


def test_catalogues_of_a_language_become_one() -> None:
    first, second = translation("a", context="a"), translation("b", context="b")
    catalogues = [Catalogue("x.po", "en", {one.context: one}) for one in (first, second)]
    assert localizer("en", "sv", catalogues) == Localizer("en", "sv", {"a": first, "b": second})


def test_an_outdated_text_knows_the_day_that_its_translation_knows() -> None:
    old = replace(translation("Hello", is_fuzzy=True), original_changed=date(2026, 11, 25))
    assert localizer_of("en", old).text(TITLE).original_changed == date(2026, 11, 25)


def test_each_language_has_its_own_forms_of_a_term_whatever_the_original_ones_are() -> None:
    forms = SourceText("glossary/sfi/forms", "sfi | sfi-kursen")
    old = translation("SFI", original="sfi", context=forms.path)
    assert not is_outdated(old, forms)
    assert is_outdated(replace(old, is_fuzzy=True), forms)


# Texts of the engine, in a language that it lacks

MENU = SourceText("interface/site/menu", "Menu", lang="en")
TOTAL = SourceText("interface/total", "{count} goals", "{count} goal", lang="en")


def of_source(source: str, *forms: str, context: str = MENU.path, original: str = "Menu", one: str = "") -> Localizer:
    found = Translation(context, original, forms, False, Place("x.po", 6), one)
    return localizer("so", source, (), [Catalogue("x.po", source, {context: found})])


def test_a_text_of_the_engine_is_shown_in_the_source_and_marked() -> None:
    assert of_source("sv", "Meny").text(MENU) == Text("Meny", "sv", is_fallback=True)


@pytest.mark.parametrize("forms", [(), ("",)])
def test_where_the_source_lacks_it_too_it_is_in_english_and_marked(forms: tuple[str, ...]) -> None:
    assert of_source("sv", *forms).text(MENU) == Text("Menu", "en", is_fallback=True)


def test_english_as_the_source_is_marked_too() -> None:
    assert localizer("so", "en", ()).text(MENU) == Text("Menu", "en", is_fallback=True)


def test_english_is_no_fallback_to_its_readers() -> None:
    assert localizer("en", "sv", ()).text(MENU) == Text("Menu", "en")


def test_a_translation_of_the_sites_own_comes_first() -> None:
    own = Translation(MENU.path, "Menu", ("Tusmo",), False, Place("x.po", 6))
    texts = replace(of_source("sv", "Meny"), translations={MENU.path: own})
    assert texts.text(MENU) == Text("Tusmo", "so")


@pytest.mark.parametrize(("count", "form"), [(1, "{count} mål"), (2, "{count} målen")])
def test_a_counted_text_has_the_form_that_the_source_needs(count: int, form: str) -> None:
    texts = of_source("sv", "{count} mål", "{count} målen", context=TOTAL.path, original=TOTAL.original, one=TOTAL.one)
    assert texts.counted(TOTAL, count) == Text(form, "sv", is_fallback=True)


@pytest.mark.parametrize(("count", "form"), [(0, "صفر"), (1, "واحد"), (3, "بضعة"), (11, "كثير")])
def test_a_counted_text_has_the_forms_of_arabic_where_that_is_the_source(count: int, form: str) -> None:
    texts = of_source("ar", *ARABIC_FORMS, context=TOTAL.path, original=TOTAL.original, one=TOTAL.one)
    assert texts.counted(TOTAL, count) == Text(form, "ar", is_fallback=True)


@pytest.mark.parametrize(("count", "form"), [(1, "{count} goal"), (2, "{count} goals")])
def test_a_counted_text_in_english_as_the_last_resort(count: int, form: str) -> None:
    assert localizer("so", "se", ()).counted(TOTAL, count) == Text(form, "en", is_fallback=True)
