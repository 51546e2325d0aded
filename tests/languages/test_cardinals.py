"""Numbers in words."""

from __future__ import annotations

from collections import Counter

import pytest

from agreements.languages.cardinals import cardinals


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param("Two of three rooms", "en", ["2", "3"], id="en"),
        pytest.param("Tolv av elva", "sv", ["12", "11"], id="sv"),
        pytest.param("Les onze communes", "fr", ["11"], id="fr"),
        pytest.param("zwölf Gemeinden und drei", "de", ["12", "3"], id="de"),
        pytest.param("doce municipios", "es", ["12"], id="es"),
        pytest.param("kahdessa kunnassa ja kolme", "fi", ["2", "3"], id="fi, with endings"),
        pytest.param("п’яти громад і дві", "uk", ["5", "2"], id="uk, with endings"),
        pytest.param("في ثلاث بلديات وخمسة", "ar", ["3", "5"], id="ar"),
        pytest.param("اثني عشر شهراً", "ar", ["12"], id="ar, of two words"),
        pytest.param("ثلاثة عشر شهراً", "ar", [], id="ar, thirteen"),
        pytest.param("بعد عشر سنوات", "ar", ["10"], id="ar, ten"),
        pytest.param("پنج شهر", "fa", ["5"], id="fa"),
        pytest.param("thirty-two, often, someone", "en", [], id="a part of a word is none"),
        pytest.param("trente-deux", "fr", [], id="a part of a number is none"),
        pytest.param("two", "xx", [], id="a language that we don't know"),
    ],
)
def test_numbers_from_two_to_twelve(text: str, lang: str, expected: list[str]) -> None:
    assert cardinals(text, lang) == Counter(expected)
