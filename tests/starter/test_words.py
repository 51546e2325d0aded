"""The words that a new site begins with: the same in every language but for the language, and of no site of today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import agreements.starter
from agreements.interface.frame_texts import spoken
from agreements.languages.digits import has_other_digits, numbers
from agreements.source.yaml import parse

STARTER = Path(agreements.starter.__file__).parent
LANGUAGES = ("ar", "de", "en", "es", "fa", "fi", "fr", "sv", "uk")
VALUES = (
    *("address", "name", "new_language", "next_year", "place", "place_id"),
    *("python", "source", "source_name", "year"),
)
PLACEHOLDER = re.compile(r"\{([a-z_.-]+)\}")
CODE = re.compile(r"`[^`]*`")
OF_ONE_SITE = re.compile(r"västernorrland|landsting|\bcounty|\blän(et|s)?\b|integration|2010|swed|svensk|sverige", re.I)
MARKS = {"؟": "?", "۔": "."}


def _words(lang: str) -> dict[str, str]:
    """ "en" -> {"site.tagline": "What we have promised …", …}."""
    parsed = parse((STARTER / "words" / f"{lang}.yml").read_bytes(), f"{lang}.yml")
    assert not parsed.problems
    return dict(_flat(parsed.value, ""))


def _flat(value: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for key, one in value.items():
        yield from _flat(one, f"{path}{key}.") if isinstance(one, dict) else [(f"{path}{key}", one)]


def _contents() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = parse((STARTER / "contents.yml").read_bytes(), "contents.yml").value
    return found


def _end(text: str) -> str:
    """The mark at the end of a text: "Is it?" -> "?"; "" where there is none."""
    last = MARKS.get(text[-1], text[-1])
    return last if last in ".?!:" else ""


WORDS = {lang: _words(lang) for lang in LANGUAGES}
TRANSLATED = [lang for lang in LANGUAGES if lang != "en"]


def test_the_starter_has_words_in_every_language_of_the_frame() -> None:
    files = {file.stem for file in (STARTER / "words").glob("*.yml")}
    assert files == set(LANGUAGES) == set(spoken())


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_language_has_the_same_keys_in_the_same_order(lang: str) -> None:
    assert list(WORDS[lang]) == list(WORDS["en"])


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_word_has_the_same_placeholders_and_code(lang: str) -> None:
    for key, text in WORDS["en"].items():
        assert sorted(PLACEHOLDER.findall(WORDS[lang][key])) == sorted(PLACEHOLDER.findall(text)), key
        assert sorted(CODE.findall(WORDS[lang][key])) == sorted(CODE.findall(text)), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_has_the_same_numbers_in_western_digits(lang: str) -> None:
    for key, text in WORDS["en"].items():
        assert numbers(WORDS[lang][key], lang) == numbers(text, "en"), key
        assert not has_other_digits(WORDS[lang][key]), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_is_one_clean_line(lang: str) -> None:
    for key, text in WORDS[lang].items():
        assert text and text == text.strip(), key
        assert "\n" not in text and "  " not in text and "'" not in text, key
        assert text.count("`") % 2 == text.count("**") % 2 == 0, key
        assert text.count("(") == text.count(")"), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_ends_as_it_does_in_english(lang: str) -> None:
    for key, text in WORDS["en"].items():
        assert _end(WORDS[lang][key]) == _end(text), key
        if key.endswith((".title", "-title", ".menu", ".footer", ".name", ".term")):
            assert _end(text) == "", key


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_word_is_translated(lang: str) -> None:
    same = {key for key, text in WORDS["en"].items() if WORDS[lang][key] == text}
    assert same <= {"pages.home.title", "pages.parties.menu", "data.accessibility.reason"}


def test_french_marks_do_not_leave_their_word() -> None:
    for key, text in WORDS["fr"].items():
        assert not re.search(r"[^\s\u00a0][:;?!](\s|$)| [:;?!»](\s|$)|« ", CODE.sub("", text)), key


def test_no_word_is_of_one_site() -> None:
    for file in sorted(one for one in STARTER.rglob("*") if one.suffix in {".yml", ".md", ".txt"}):
        assert not OF_ONE_SITE.search(file.read_text(encoding="utf-8")), file.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_invented_says_that_it_is_an_example(lang: str) -> None:
    words = WORDS[lang]
    example = words["data.agreement.subtitle"].partition(".")[0].casefold()  # "this is an example"
    invented = re.compile(
        r"data\.(goal\.text|commitments\..*|parties\..*\.what)|pages\.(.*\.example|agreement\.lead|about\.who)"
    )
    said = [text for key, text in words.items() if invented.fullmatch(key)]
    assert len(said) == 10
    assert all(text.casefold().startswith(example) for text in said)


def test_pages_and_files_use_every_word_and_know_every_value() -> None:
    texts = [file.read_text(encoding="utf-8") for folder in ("pages", "files") for file in (STARTER / folder).iterdir()]
    used = {one for text in texts for one in PLACEHOLDER.findall(text)}
    values = {one for one in used if "." not in one}
    values |= {one for text in WORDS["en"].values() for one in PLACEHOLDER.findall(text)}
    of_bodies = {
        key
        for key in WORDS["en"]
        if key.startswith(("pages.", "readme.")) and not key.endswith((".title", ".description", ".menu", ".footer"))
    }
    found = used - values
    assert of_bodies <= found <= set(WORDS["en"])
    assert sorted(values) == list(VALUES)


def test_the_contents_name_every_page_and_file() -> None:
    contents = _contents()
    assert {f"{name}.md" for name in contents["pages"]} == {file.name for file in (STARTER / "pages").iterdir()}
    assert set(contents["files"]) == {file.name for file in (STARTER / "files").iterdir()}
    assert set(contents["pages"]) == {key.split(".")[1] for key in WORDS["en"] if key.startswith("pages.")}


def test_no_file_begins_with_a_dot() -> None:
    assert not [file for file in STARTER.rglob("*") if file.name.startswith(".")]
