"""Languages are data: which there are, how each is written, and whether it is released."""

from __future__ import annotations

import pytest

from agreements.languages.languages import Language, Languages
from agreements.load.languages import assemble_languages
from agreements.shapes.languages import LanguagesFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

SWEDISH = "- id: sv\n  name: Svenska\n  direction: ltr\n  state: released\n"
ARABIC = "- id: ar\n  name: العربية\n  direction: rtl\n  state: released\n"
PERSIAN = "- id: fa\n  name: فارسی\n  direction: rtl\n  state: in_preparation\n"


def entry(lang: str) -> str:
    return f"- id: {lang}\n  name: Eget namn\n  direction: ltr\n  state: in_preparation\n"


def languages(*entries: str) -> tuple[Languages, list[str]]:
    parsed = parse(("languages:\n" + "".join(entries)).encode(), "data/languages.yml")
    loaded, problems = shape(parsed, LanguagesFile)
    assert loaded is not None, problems
    found, told = assemble_languages(loaded, "sv")
    return found, [str(problem) for problem in told]


def test_languages_keep_the_order_of_the_file() -> None:
    found, problems = languages(SWEDISH, PERSIAN, ARABIC)
    assert (found.ids, found.translations, found.released) == (("sv", "fa", "ar"), ("fa", "ar"), ("sv", "ar"))
    assert problems == []


def test_a_language_knows_its_name_its_direction_and_its_state() -> None:
    found, _ = languages(SWEDISH, PERSIAN)
    assert found["fa"] == Language("fa", "فارسی", "rtl", is_released=False)
    assert found["sv"] == Language("sv", "Svenska", "ltr", is_released=True)


@pytest.mark.parametrize("lang", ["fi", "so", "ckb", "zh-Hant", "pt-BR"])
def test_a_language_needs_no_code(lang: str) -> None:
    expected = Languages((Language("sv", "Svenska"), Language(lang, "Eget namn", "ltr", is_released=False)))
    assert languages(SWEDISH, entry(lang)) == (expected, [])


@pytest.mark.parametrize(
    ("lang", "cure"),
    [
        ("suomi", "Did you mean 'fi'?"),
        ("Finska", "Did you mean 'fi'?"),
        ("Finnish", "Did you mean 'fi'?"),
        ("fi_FI", "Did you mean 'fi'?"),
        ("FI", "Did you mean 'fi'?"),
        ("../fi", "Write its code of two or three letters, such as 'fi' or 'ckb'."),
        ("xx", "Write its code of two or three letters, such as 'fi' or 'ckb'."),
    ],
)
def test_a_code_that_is_no_language(lang: str, cure: str) -> None:
    found, problems = languages(SWEDISH, entry(lang))
    what = f"'{lang}' is not the code of a language whose numbers and plurals are known"
    assert problems == [f"data/languages.yml:6:7: error: {what}. {cure}"]
    assert found.ids == ("sv",)


def test_a_language_that_stands_twice() -> None:
    found, problems = languages(SWEDISH, ARABIC, ARABIC)
    assert problems == ["data/languages.yml:10:7: error: the language 'ar' stands twice. Keep one of the two."]
    assert found.ids == ("sv", "ar")


def test_the_language_of_the_data_comes_first() -> None:
    cure = "Put '- id: sv' first: it is the language of the data."
    assert languages(ARABIC, SWEDISH)[1] == [
        f"data/languages.yml:2:1: error: the first language is not the language of the data. {cure}"
    ]
    assert languages(ARABIC)[0].ids == ("sv", "ar")


def test_the_language_of_the_data_is_always_released() -> None:
    what = "'sv' is the language of the data and can't be in preparation"
    assert languages(SWEDISH.replace("released", "in_preparation"))[1] == [
        f"data/languages.yml:5:10: error: {what}. Write 'state: released'."
    ]
