"""Texts of the frame that say "the year": of another period they say "the period"."""

from __future__ import annotations

import re

import pytest

from agreements.gettext.localize import localizer
from agreements.interface.frame_texts import frame_catalogue, frame_texts, spoken
from agreements.languages.periods import WORDS, PeriodLabel, filled_in

YEAR_WORDS = {"ar": r"عام ", "fa": r"سال ", "fi": r"[Vv]uo(si|de|nna)", "uk": r"\bр(оку|ік|оці)\b"}
NAMES = ("year", "years", "earlier", "before", "after")
# These speak of years as such.
OF_YEARS = {"unit.years", "changes.year-rule", "preparing.years", "place.intro", "search.year"}


def words(lang: str) -> dict[str, str]:
    catalogue = frame_catalogue(lang)
    texts = localizer(lang, "en", [catalogue] if catalogue else [])
    return {key: texts.text(one).value for key, one in frame_texts().items()}


@pytest.mark.parametrize(
    ("template", "lang", "label", "expected"),
    [
        ("نتائج عام {year}", "ar", "2009", "نتائج عام 2009"),
        ("نتائج عام {year}", "ar", "2022–2024", "نتائج فترة 2022–2024"),
        ("لا توجد نتائج لعام {year}.", "ar", "2022–2024", "لا توجد نتائج لفترة 2022–2024."),
        ("Vuoden {year} sopimus", "fi", "2022–2024", "Kauden 2022–2024 sopimus"),
        ("Усі результати {year} року", "uk", "2022–2024", "Усі результати періоду 2022–2024"),
        ("همهٔ نتیجه‌های سال {year}", "fa", "2022–2024", "همهٔ نتیجه‌های دورهٔ 2022–2024"),
        ("All results for {year}", "en", "2022–2024", "All results for 2022–2024"),
    ],
)
def test_a_text_with_a_period(template: str, lang: str, label: str, expected: str) -> None:
    assert filled_in(template, lang, {"year": PeriodLabel(label, lang, label.isdigit())}) == expected


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_no_text_of_the_frame_calls_another_period_a_year(lang: str) -> None:
    label = PeriodLabel("2022–2024", lang, False)
    for key, one in words(lang).items():
        names = [name for name in NAMES if f"{{{name}}}" in one]
        if names and key not in OF_YEARS:
            others = {name: "…" for name in re.findall(r"\{(\w+)\}", one) if name not in names}
            said = filled_in(one, lang, {**others, **dict.fromkeys(names, label)})
            assert not re.search(YEAR_WORDS[lang], said), key


def test_the_languages_with_words_for_it_are_spoken() -> None:
    assert set(WORDS) <= set(spoken())
