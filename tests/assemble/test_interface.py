"""The frame's texts as one site has them: the engine's, and in their place what the site says itself."""

from __future__ import annotations

from agreements.assemble.interface import interface_of
from agreements.interface.frame_texts import frame_texts
from agreements.languages.texts import SourceText
from agreements.model.about import About
from agreements.shapes.loaded import Loaded, shape
from agreements.shapes.texts import TextsFile
from agreements.source.yaml import parse

NAME, TAGLINE, NOTE = (SourceText(f"site/{key}", key) for key in ("name", "tagline", "wording-note"))
ABOUT = About(NAME, TAGLINE, None, False, "none", None)


def texts(written: str) -> Loaded[TextsFile]:
    found, problems = shape(parse(written.encode(), "data/texts.yml"), TextsFile)
    assert found is not None, problems
    return found


def test_without_texts_of_its_own_a_site_has_the_engines() -> None:
    found = interface_of(None, ABOUT)
    assert {key: found[key] for key in frame_texts()} == frame_texts()
    assert found.keys() - frame_texts().keys() == {"site.name", "site.tagline", "site.wording"}


def test_a_text_of_the_site_stands_in_the_place_of_the_engines_alone() -> None:
    found = interface_of(texts("texts:\n  goal:\n    permalink: Länk hit\n"), ABOUT)
    assert found["goal.permalink"] == SourceText("texts/goal/permalink", "Länk hit")
    assert {key for key in frame_texts() if found[key] != frame_texts()[key]} == {"goal.permalink"}


def test_a_counted_text_of_the_site_has_both_its_forms() -> None:
    written = "texts:\n  count:\n    commitments: {one: '{count} löfte', other: '{count} löften'}\n"
    found = interface_of(texts(written), ABOUT)["count.commitments"]
    assert found == SourceText("texts/count/commitments", "{count} löften", "{count} löfte")


def test_a_text_that_nothing_shows_is_left_out() -> None:
    assert "goal.permalnik" not in interface_of(texts("texts:\n  goal:\n    permalnik: Länk\n"), ABOUT)


def test_the_site_says_its_name_and_what_its_texts_are() -> None:
    found = interface_of(None, ABOUT)
    assert (found["site.name"], found["site.tagline"]) == (NAME, TAGLINE)
    assert found["site.wording"] == frame_texts()["wording.edition"]


def test_signed_words_are_told_as_such_and_a_note_says_it_better() -> None:
    assert (
        interface_of(None, About(NAME, TAGLINE, None, True, "none", None))["site.wording"]
        == frame_texts()["wording.signed"]
    )
    assert interface_of(None, About(NAME, TAGLINE, NOTE, True, "none", None))["site.wording"] == NOTE


def test_a_site_may_word_otherwise_what_its_texts_are() -> None:
    found = interface_of(texts("texts:\n  wording:\n    edition: En utgåva.\n"), ABOUT)
    assert found["site.wording"] == SourceText("texts/wording/edition", "En utgåva.")


def test_of_a_site_without_its_file_nothing_is_known() -> None:
    found = interface_of(None, None)
    assert {found[key] for key in ("site.name", "site.tagline", "site.wording")} == {SourceText("", "")}
