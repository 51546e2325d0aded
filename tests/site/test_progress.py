"""How far a language has come."""

from __future__ import annotations

import pytest

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer
from agreements.languages.languages import Language
from agreements.languages.texts import SourceText
from agreements.problems.problems import Place
from agreements.prose.prose import ProsePage, read_page
from agreements.site.progress import Count, Progress, State, counted, page_state, progress, state_of

TEXT = SourceText("a/title", "Hej")


def translation(
    form: str = "Hello", original: str = "Hej", is_fuzzy: bool = False, is_reviewed: bool = False
) -> Translation:
    return Translation("a/title", original, (form,), is_fuzzy, Place("x.po", 6), is_reviewed=is_reviewed)


def page(lang: str, more: str = "", title: str = "Om") -> ProsePage:
    text = f"---\ntitle: {title}\ndescription: Text\n{more}---\n"
    found, _ = read_page(text.encode(), f"docs/{lang}/about.md", lang, "about.md")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("found", "state"),
    [
        pytest.param(None, State.MISSING, id="no entry"),
        pytest.param(translation(""), State.MISSING, id="an empty one"),
        pytest.param(translation(original="Hejsan"), State.OUTDATED, id="other original"),
        pytest.param(translation(is_fuzzy=True), State.OUTDATED, id="fuzzy"),
        pytest.param(translation(original="Hejsan", is_reviewed=True), State.OUTDATED, id="reviewed, then outdated"),
        pytest.param(translation(), State.UNREVIEWED, id="translated"),
        pytest.param(translation(is_reviewed=True), State.REVIEWED, id="reviewed"),
    ],
)
def test_the_state_of_a_text(found: Translation | None, state: State) -> None:
    assert state_of(TEXT, found) is state


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (None, State.MISSING),
        (page("en"), State.UNREVIEWED),
        (page("en", "translated_from: 0123456789\n"), State.OUTDATED),
    ],
)
def test_the_state_of_a_page(found: ProsePage | None, state: State) -> None:
    assert page_state(page("sv"), found) is state


def test_the_outdated_and_the_reviewed_are_among_the_translated() -> None:
    count = counted([State.MISSING, State.OUTDATED, State.UNREVIEWED, State.REVIEWED])
    assert count == Count(total=4, translated=3, outdated=1, reviewed=1)
    assert not count.is_reviewed


def test_everything_that_readers_are_shown_is_reviewed() -> None:
    assert counted([State.MISSING, State.REVIEWED]).is_reviewed


def test_the_progress_of_a_language() -> None:
    english = Language("en", "English")
    texts = [TEXT, SourceText("b/title", "Adjö")]
    found = progress(
        Localizer("en", "sv", {"a/title": translation()}),
        english,
        texts,
        {"about/": page("sv")},
        {"about/": page("en")},
    )
    assert found == Progress(english, Count(2, 1, 0, 0), Count(1, 1, 0, 0))
