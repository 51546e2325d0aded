"""What a site has until it has a vocabulary of its own."""

from __future__ import annotations

from agreements.interface.frame_texts import frame_texts
from agreements.shapes.loaded import Loaded, shape
from agreements.shapes.vocabulary import VocabularyFile
from agreements.source.yaml import parse
from agreements.theme.files import THEME
from agreements.vocabulary.defaults import default_vocabulary, file_with, known_words


def own(written: str) -> Loaded[VocabularyFile]:
    found, problems = shape(parse(written.encode(), "data/vocabulary.yml"), VocabularyFile)
    assert found is not None, problems
    return found


TWO = own("statuses:\n- {id: kept, icon: check, tone: good}\n- {id: not_kept, icon: cross, tone: bad}\n")


def test_every_status_has_its_words_and_a_picture_that_exists() -> None:
    for one in default_vocabulary().entry.statuses:
        key = f"status.{one.id.replace('_', '-')}"
        assert {key, f"{key}-meaning"} <= frame_texts().keys()
        assert one.shown_as or (THEME / f"icons/status/{one.icon}.svg").is_file()


def test_a_list_of_the_site_takes_the_place_of_the_engines() -> None:
    assert file_with("statuses", TWO) is TWO
    assert file_with("bases", TWO) is file_with("statuses", None) is default_vocabulary()
    assert file_with("statuses", own("statuses: []\n")) is default_vocabulary()


def test_what_may_be_written() -> None:
    assert known_words(TWO)["status"] == ("kept", "not_kept")


def test_what_is_only_shown_is_never_written() -> None:
    assert known_words(None)["status"] == ("met", "partly_met", "not_met", "not_reported", "unrecorded")
