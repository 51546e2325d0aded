"""What `site` exports as open data comes back through `import` without a difference, by the maps that it suggests."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.exports.files import exports
from agreements.site.reading import load_site
from import_cases import data_of, put, run
from levels_site import with_levels
from mini_site import MiniSite

MILESTONES = """\
- of: milestones
  file: {file}
  columns:
    goal: goal
    commitment: commitment
    milestone: id
    milestone_due: due
    milestone_text: text_{source}
"""


def exported(root: Path) -> dict[str, bytes]:
    site = load_site(root)
    return exports(site.content, site.localizers)


def comes_back(mini: MiniSite, ref: str, kind: str, source: str) -> tuple[int, str]:
    """What the import says of the exported file, with the map that is suggested for it."""
    found = exported(mini.root)
    name = {"csv": f"data/{ref}-commitments.csv", "json": f"data/{ref}.json"}[kind]
    file = put(mini, f"commitments.{kind}", found[name])
    assert mini.run("import", file, "--suggest")[0] == 0
    steps = found.get(f"data/{ref}-milestones.csv")
    if steps and kind == "csv":
        put(mini, "milestones.csv", steps)
        text = mini.read("imports/map.yml") + MILESTONES.format(file="milestones.csv", source=source)
        mini.write("imports/map.yml", text)
    before = data_of(mini)
    code, said = run(mini, file)
    assert data_of(mini) == before
    return code, said.splitlines()[-1]


@pytest.mark.parametrize("kind", ["csv", "json"])
@pytest.mark.parametrize("ref", ["pebble-bay/2024", "pebble-bay/2025", "gull-rock/2025"])
def test_of_the_example(example_copy: Path, ref: str, kind: str) -> None:
    code, said = comes_back(MiniSite(example_copy), ref, kind, "en")
    assert code == 0, said
    assert said.startswith(f"{ref}: 0 new, 0 changed, ")


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_of_all_that_a_commitment_may_have(mini: MiniSite, kind: str) -> None:
    with_levels(mini)
    code, said = comes_back(mini, "havslan/2012", kind, "sv")
    assert (code, said) == (0, f"havslan/2012: 0 new, 0 changed, {11 if kind == 'csv' else 9} as before.")
