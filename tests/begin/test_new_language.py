"""What a new language is called, how it is written, and how its entry looks in the file of languages."""

from __future__ import annotations

import pytest

from agreements.begin.new_language import language_named, with_entry
from agreements.languages.languages import Direction, Language
from agreements.load.languages import assemble_languages
from agreements.shapes.languages import LanguagesFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse

FILE = "languages:\n- id: sv\n  name: Svenska\n  direction: ltr\n  state: released\n"
INDENTED = "languages:\n  - id: sv\n    name: Svenska\n    direction: ltr\n    state: released"
FINNISH = Language("fi", "Suomi", "ltr", is_released=False)


@pytest.mark.parametrize(
    ("lang", "name", "direction"),
    [
        ("fi", "Suomi", "ltr"),
        ("fa", "فارسی", "rtl"),
        ("so", "Soomaali", "ltr"),
        ("ckb", "کوردیی ناوەندی", "rtl"),
        ("ti", "ትግርኛ", "ltr"),
        ("uk", "Українська", "ltr"),
        ("zh-Hant", "中文 (繁體)", "ltr"),
    ],
)
def test_a_language_is_called_and_written_as_usual(lang: str, name: str, direction: Direction) -> None:
    assert language_named(lang, None, None) == Language(lang, name, direction, is_released=False)


def test_what_is_said_wins() -> None:
    assert language_named("ku", "کوردی", "rtl") == Language("ku", "کوردی", "rtl", is_released=False)


def test_the_entry_comes_last() -> None:
    added = "- id: fi\n  name: Suomi\n  direction: ltr\n  state: in_preparation\n"
    assert with_entry(FILE, FINNISH) == FILE + added


def test_the_entry_is_indented_as_the_others_are() -> None:
    added = "\n  - id: fi\n    name: Suomi\n    direction: ltr\n    state: in_preparation\n"
    assert with_entry(INDENTED, FINNISH) == INDENTED + added


@pytest.mark.parametrize("file", [FILE, INDENTED], ids=["flush", "indented"])
@pytest.mark.parametrize(
    "name", ["Suomi", "中文 (繁體)", "So: maali", "#1", '"quoted"', "دری", "no", "- x", "Ünïcode’s", "{a}"]
)
def test_any_name_can_be_read_back(file: str, name: str) -> None:
    language = Language("fi", name, "rtl", is_released=False)
    loaded, problems = shape(parse(with_entry(file, language).encode(), "data/languages.yml"), LanguagesFile)
    assert (loaded is None, problems) == (False, ())
    assert loaded is not None
    assert assemble_languages(loaded, "sv")[0]["fi"] == language
