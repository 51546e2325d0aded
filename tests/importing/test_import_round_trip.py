"""What `site` exports as open data comes back through `import` without a difference, by the maps that it suggests."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.exports.files import exports
from agreements.site.reading import load_site
from import_cases import data_of, put, run
from levels_site import with_levels
from mini_site import MiniSite

FOLLOW_UPS = """\
follow_ups:
- commitment: harbour/promenade
  milestone: drawn
  on: 2012-05-31
  status: met
  basis: reported
  by: hamnverket
  outcome: Ritningen är klar.
- commitment: harbour/promenade
  on: 2012-06-30
  status: partly_met
  basis: reported
  reported_by: Kaja Kran
  progress: 50
  outcome: Halva promenaden är byggd.
- commitment: harbour/promenade
  on: 2012-12-31
  status: met
  basis: reported
  by: hamnverket
  progress: 100
  outcome: Hela promenaden är byggd.
  links:
  - title: Bilder från promenaden
    url: https://norra.example/bilder?a=1;b
- commitment: harbour/promenade
  on: 2012-12-31
  status: partly_met
  basis: assessed
  by: Revisorerna
  progress: 80
  outcome: Belysningen saknas.
"""
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


@pytest.mark.parametrize("name", ["follow-ups", "milestones"])
def test_of_a_history_and_of_steps(mini: MiniSite, name: str) -> None:
    with_levels(mini)
    mini.write("data/agreements/havslan/2012/follow-up.yml", FOLLOW_UPS)
    file = put(mini, f"{name}.csv", exported(mini.root)[f"data/havslan/2012-{name}.csv"])
    assert mini.run("import", file, "--suggest")[0] == 0
    before = data_of(mini)
    code, said = run(mini, file)
    assert data_of(mini) == before
    count = {"follow-ups": 4, "milestones": 2}[name]
    assert (code, said.splitlines()[-1]) == (0, f"havslan/2012: 0 new, 0 changed, {count} as before.")
