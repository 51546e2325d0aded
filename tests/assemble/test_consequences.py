"""Which problems a file that can't be read may have caused."""

from __future__ import annotations

import pytest

from agreements.assemble.consequences import unaffected
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told

FILES = (
    "data/parties.yml",
    "data/interface.yml",
    "data/agreements/havslan/2011/goals/01-work.yml",
    "data/agreements/havslan/2012/agreement.yml",
    "data/agreements/skogslan/2012/agreement.yml",
    "data/documents/havslan/2012-plan.yml",
    "data/translations/en/a.po",
    "data/translations/en/b.po",
    "docs/sv/index.md",
)


@pytest.mark.parametrize(
    ("broken", "hidden"),
    [
        pytest.param([], [], id="none"),
        pytest.param(["data/glossary.yml"], [], id="one that nothing refers to"),
        pytest.param(
            ["data/agreements/havslan/2011/follow-up.yml"],
            ["data/agreements/havslan/2011/goals/01-work.yml", "data/agreements/havslan/2012/agreement.yml"],
            id="of an agreement: all years of its place",
        ),
        pytest.param(["data/parties.yml"], [file for file in FILES if "agreements/" in file], id="the parties"),
        pytest.param(["data/languages.yml"], ["data/parties.yml"], id="the languages"),
        pytest.param(["data/translations/en/a.po"], ["data/translations/en/a.po"], id="a catalogue: only itself"),
    ],
)
def test_what_a_broken_file_hides(broken: list[str], hidden: list[str]) -> None:
    found = [Problem(Place(file), told("x"), told("y")) for file in FILES]
    told_still = [problem.place.file for problem in unaffected(found, broken)]
    assert [file for file in FILES if file not in told_still] == hidden
