"""Where a text has a term, its translation has one of the term's words; nothing else needs an exception."""

from __future__ import annotations

import pytest
from tests.mini_site import MiniSite

TERMS = """\
terms:
- id: kran
  forms:
  - kranar
  translations:
    en:
    - cranes
    - crane
- id: hamn
  translations:
    en:
    - port
"""
EXCEPTIONS = """\
exceptions:
- text: havslan/2011/goals/work/commitments/cranes/text
  term: kran
  reason: The machines are called so here.
"""
CRANES = "havslan/2011/goals/work/commitments/cranes/text"


@pytest.fixture
def site(mini: MiniSite) -> MiniSite:
    mini.write("data/terms.yml", TERMS)
    mini.translate("en", CRANES.replace("2011", "2012"), "The Harbour Office mends 6 cranes.")
    return mini


def _warnings(mini: MiniSite) -> list[str]:
    return [line for line in mini.run("check")[1].splitlines() if ": warning: " in line]


def test_a_term_by_none_of_its_words(site: MiniSite) -> None:
    site.translate("en", CRANES, "The Harbour Office mends 4 machines.")
    line = site.line("data/translations/en/mini.po", CRANES)
    assert _warnings(site) == [
        f"data/translations/en/mini.po:{line}:1: warning: "
        "the original has the term 'kranar', but the translation has none of its words "
        f"({CRANES}). Write one of these: cranes, crane. If another word is right here, "
        "tell the reason in data/translations/en/term-exceptions.yml."
    ]


def test_a_term_by_one_of_its_words(site: MiniSite) -> None:
    site.translate("en", CRANES, "The Harbour Office mends 4 Cranes.")
    assert _warnings(site) == []


def test_an_exception_is_left_alone(site: MiniSite) -> None:
    site.translate("en", CRANES, "The Harbour Office mends 4 machines.")
    site.write("data/translations/en/term-exceptions.yml", EXCEPTIONS)
    assert _warnings(site) == []


def test_an_exception_that_nothing_needs(site: MiniSite) -> None:
    site.translate("en", CRANES, "The Harbour Office mends 4 cranes.")
    site.write("data/translations/en/term-exceptions.yml", EXCEPTIONS)
    assert _warnings(site) == [
        "data/translations/en/term-exceptions.yml:2:3: warning: "
        f"nothing in '{CRANES}' needs an exception for the term 'kran'. "
        "Remove it, or mend the path of the text and the id of the term."
    ]


def test_a_language_without_words_for_a_term_is_not_looked_at(site: MiniSite) -> None:
    site.translate("en", CRANES, "The Harbour Office mends 4 cranes.")
    site.translate("fr", CRANES, "L’office du port répare 4 machines.")
    assert _warnings(site) == []


def test_a_language_that_the_site_does_not_have(site: MiniSite) -> None:
    site.change("data/terms.yml", "    en:\n    - port", "    xx:\n    - port")
    assert "data/terms.yml:9:3: error: unknown language 'xx'" in site.run("check")[1]


def test_a_term_that_stands_twice(site: MiniSite) -> None:
    site.change("data/terms.yml", "- id: hamn", "- id: kran")
    assert "term 'kran'" in site.run("check")[1]


def test_a_page_is_told_with_its_paragraph(site: MiniSite) -> None:
    site.write("docs/sv/index.md", f"{site.read('docs/sv/index.md')}\nHär finns kranar.\n")
    site.write("docs/en/index.md", f"{site.read('docs/en/index.md')}\nMachines are here.\n")
    line = site.line("docs/en/index.md", "Machines")
    said = [one for one in _warnings(site) if "(docs/en/index.md)" in one]
    assert [one.partition(" warning: ")[0] for one in said] == [f"docs/en/index.md:{line}:1:"]
    assert "(docs/en/index.md). Write one of these: cranes, crane." in said[0]


def test_the_command_lists_each(site: MiniSite) -> None:
    site.translate("en", CRANES, "The Harbour Office mends 4 machines.")
    said = site.run("translations", "en", "--list", "terms")[1]
    assert f"{CRANES}: the original has the term 'kranar', but the translation has none of its words" in said
    assert said.endswith("1 found: a term of the original by none of its words.\n")
