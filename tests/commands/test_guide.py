"""The editor's guides in both languages: the same tasks, and pictures that are there.

That every command does what the guide shows: tests/content/test_guide_on_this_site.py.
"""

from __future__ import annotations

import re

import pytest

from guides import GUIDE, GUIDES, read, steps


def test_both_guides_have_the_same_tasks() -> None:
    original, english = ([step.command for step in steps(read(language))] for language in GUIDES)
    in_english = [command.replace("agreements check", "agreements check --lang en") for command in original]
    assert in_english == english
    assert [len(re.findall(r"^## \d+\. ", read(language), re.MULTILINE)) for language in GUIDES] == [10, 10]


@pytest.mark.parametrize("language", GUIDES)
def test_every_picture_of_the_guide_is_there_and_described(language: str) -> None:
    pictures = re.findall(r"!\[(.*?)\]\((.*?)\)", read(language))
    assert len(pictures) >= 5
    assert [what for what, name in pictures if not what or not (GUIDE / name).is_file()] == []
