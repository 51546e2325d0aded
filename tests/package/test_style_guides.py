"""The pages that say how each language is written do as they say, have the same parts, and are led to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.gettext.typography import RULES, slips
from guides import GUIDE, GUIDES, read

STYLE = GUIDE / "style"
LINK = re.compile(r"\]\(([^)#]+)\)")


def style(lang: str) -> str:
    return (STYLE / f"{lang}.md").read_text(encoding="utf-8")


def test_each_language_with_rules_of_its_own_has_a_page() -> None:
    assert {path.stem for path in STYLE.glob("*.md")} == set(RULES)


@pytest.mark.parametrize("lang", sorted(RULES))
def test_a_page_is_written_as_it_says(lang: str) -> None:
    assert [str(slip.said) for slip in slips(style(lang), lang)] == []


def test_the_pages_have_the_same_parts() -> None:
    assert {lang: style(lang).count("\n## ") for lang in RULES} == dict.fromkeys(RULES, 5)


@pytest.mark.parametrize("lang", sorted(RULES))
def test_their_links_lead_somewhere(lang: str) -> None:
    assert [link for link in LINK.findall(style(lang)) if not (STYLE / link).is_file()] == []


@pytest.mark.parametrize("lang", GUIDES)
def test_the_guide_leads_to_each(lang: str) -> None:
    assert {Path(link).stem for link in LINK.findall(read(lang)) if link.startswith("style/")} == set(RULES)
