"""Pages of prose know the original page that they were made from, and who has reviewed them."""

from __future__ import annotations

from datetime import date

import pytest

from agreements.prose.prose import ProsePage, read_page
from agreements.prose.translations import is_outdated, is_reviewed, page_mark, reviewed, translated, with_value

SWEDISH = "---\ntitle: Om oss\ndescription: Vilka vi är.\n---\n# Om oss\n\nVi är 3.\n"
ENGLISH = "---\ntitle: About us\ndescription: Who we are.\nmenu: About\n---\n# About us\n\nWe are 3.\n"
DAY = date(2026, 11, 25)
LATER = date(2027, 3, 1)


def page(text: str, lang: str = "en") -> ProsePage:
    found, problems = read_page(text.encode(), f"docs/{lang}/about.md", lang, "about.md")
    assert found is not None, problems
    return found


SV = page(SWEDISH, "sv")
MARK = page_mark(SV)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Vi är 3.", "Vi är\n3.", id="another line break"),
        pytest.param("# Om oss\n", "# Om oss  \n\n", id="spaces and blank lines"),
        pytest.param("description:", "menu: Om\ndescription:", id="a name in the menu"),
    ],
)
def test_what_makes_no_other_page(old: str, new: str) -> None:
    assert page_mark(page(SWEDISH.replace(old, new), "sv")) == MARK


@pytest.mark.parametrize(("old", "new"), [("Vi är 3.", "Vi är 4."), ("title: Om oss", "title: Om"), ("är.", "var.")])
def test_what_makes_another_page(old: str, new: str) -> None:
    assert page_mark(page(SWEDISH.replace(old, new), "sv")) != MARK


def test_a_translated_page_says_from_what_and_when() -> None:
    after = translated(ENGLISH, SV, DAY)
    assert after == ENGLISH.replace(
        "menu: About\n", f"menu: About\ntranslated_from: {MARK}\ntranslated_on: 2026-11-25\n"
    )
    assert translated(after, SV, LATER) == after


def test_after_a_change_of_the_original_the_same_lines_say_it_anew() -> None:
    after = translated(translated(ENGLISH, SV, DAY), page(SWEDISH.replace("3", "4"), "sv"), LATER)
    assert after.count("translated_from: ") == after.count("translated_on: ") == 1
    assert "translated_on: 2027-03-01\n" in after


def test_when_a_page_is_outdated() -> None:
    english = page(translated(ENGLISH, SV, DAY))
    assert not is_outdated(english, SV)
    assert is_outdated(english, page(SWEDISH.replace("3", "4"), "sv"))
    assert english.head.translated_on == DAY


def test_of_a_page_that_does_not_say_from_what_nobody_knows() -> None:
    assert not is_outdated(page(ENGLISH), page(SWEDISH.replace("3", "4"), "sv"))


def test_a_reviewed_page_says_by_whom_and_when() -> None:
    after = reviewed(ENGLISH, page(ENGLISH), SV, "Anna Andersson", DAY)
    assert "\nreviewed: Anna Andersson, 2026-11-25, " in after
    assert is_reviewed(page(after), SV)
    assert reviewed(after, page(after), SV, "Anna Andersson", LATER) == after


@pytest.mark.parametrize(
    ("original", "english"),
    [
        pytest.param(SWEDISH.replace("3", "4"), ENGLISH, id="the original"),
        pytest.param(SWEDISH, ENGLISH.replace("We are", "There are"), id="the translation"),
    ],
)
def test_a_review_ends_with_a_change_of(original: str, english: str) -> None:
    line = next(line for line in reviewed(ENGLISH, page(ENGLISH), SV, "Anna", DAY).split("\n") if "reviewed:" in line)
    now = page(english.replace("menu: About\n", f"menu: About\n{line}\n"))
    assert not is_reviewed(now, page(original, "sv"))


@pytest.mark.parametrize("said", ["yes", "Anna", "Anna, 2026-11-25"])
def test_a_word_alone_is_no_review(said: str) -> None:
    assert not is_reviewed(page(with_value(ENGLISH, "reviewed", said)), SV)


def test_a_value_is_put_in_its_keys_place() -> None:
    assert with_value(ENGLISH, "title", "We") == ENGLISH.replace("title: About us", "title: We")


def test_a_line_of_the_text_is_no_key() -> None:
    text = ENGLISH + "title: not in the front matter\n\n---\n\nmore\n"
    assert with_value(text, "title", "We").endswith("title: not in the front matter\n\n---\n\nmore\n")
