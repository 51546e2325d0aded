"""The open data that the build writes: JSON and CSV, complete, in four languages, documented, linked."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from this_site import LANGUAGES

from agreements.pages.links import resolved
from page_tree import Page

PER_GOAL = {"2010": [10, 17, 15, 7, 9, 20, 3, 6, 15, 20, 1], "2009": [8, 20, 16, 8, 9, 22, 5, 5, 15, 12, 1]}
FILES = [
    "data/parties.json",
    "data/vasternorrland/2009-commitments.csv",
    "data/vasternorrland/2009.json",
    "data/vasternorrland/2010-commitments.csv",
    "data/vasternorrland/2010.json",
]

# The keys that were promised; an address or key of the exports never changes, but there may be more.
PROMISED_YEAR = {"id", "place", "year", "title", "published_totals", "goals"}
PROMISED_GOAL = {"id", "number", "group", "title", "text", "responsible", "commitments"}
PROMISED_COMMITMENT = {"id", "parties", "text", "target", "continues", "follow_up"}
PROMISED_FOLLOW_UP = {"status", "basis", "outcome"}

YEAR = {*PROMISED_YEAR, "period", "continues", "source", "licence", "wording", "parties", "joint_parties"}
GOAL = {*PROMISED_GOAL, "section", "responsible_as"}
COMMITMENT = {*PROMISED_COMMITMENT, "as", "signed_wording"}
FOLLOW_UP = {*PROMISED_FOLLOW_UP, "decided_by", "reported_on", "shares_outcome_with", "shown"}
TARGET = {"id", "measure", "comparison", "number", "to", "unit", "party"}
JOINT = {"id", "name", "members"}
COLUMNS = [
    "goal",
    "goal_number",
    "id",
    "parties",
    "as",
    "continues",
    "status",
    "basis",
    "decided_by",
    "reported_on",
    "shown",
]

_ARABIC = re.compile(r"[\u0621-\u064a]")

Json = dict[str, Any]


@pytest.fixture(scope="module")
def years(built_site: Path) -> dict[str, Json]:
    folder = built_site / "data/vasternorrland"
    return {year: json.loads((folder / f"{year}.json").read_text(encoding="utf-8")) for year in ("2009", "2010")}


@pytest.fixture(scope="module")
def parties(built_site: Path) -> list[Json]:
    found: list[Json] = json.loads((built_site / "data/parties.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def tables(built_site: Path) -> dict[str, list[dict[str, str]]]:
    return {year: list(csv.DictReader(io.StringIO(_csv(built_site, year)))) for year in ("2009", "2010")}


def _csv(built_site: Path, year: str) -> str:
    return (built_site / f"data/vasternorrland/{year}-commitments.csv").read_bytes().decode("utf-8-sig")


def _commitments(year: Json) -> list[Json]:
    return [commitment for goal in year["goals"] for commitment in goal["commitments"]]


def _texts(year: Json) -> list[dict[str, str]]:
    """Every text of the goals and commitments of a year."""
    found = [year["title"]]
    for goal in year["goals"]:
        found += [goal["title"], goal["text"]]
    for commitment in _commitments(year):
        found += [commitment["text"], *(target["measure"] for target in commitment["target"])]
        follow_up = commitment["follow_up"]
        found += [follow_up["outcome"]] if follow_up and follow_up["outcome"] else []
    return found


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_a_year_has_the_promised_keys_and_no_undeclared_ones(years: dict[str, Json], year: str) -> None:
    assert set(years[year]) == YEAR
    assert {frozenset(goal) for goal in years[year]["goals"]} == {frozenset(GOAL)}
    assert {frozenset(one) for one in _commitments(years[year])} == {frozenset(COMMITMENT)}
    assert {frozenset(one) for item in _commitments(years[year]) for one in item["target"]} == {frozenset(TARGET)}
    assert {frozenset(one) for one in years[year]["joint_parties"]} == {frozenset(JOINT)}


def test_every_follow_up_has_the_same_keys(years: dict[str, Json]) -> None:
    assert {frozenset(one["follow_up"]) for one in _commitments(years["2009"])} == {frozenset(FOLLOW_UP)}


@pytest.mark.parametrize(("year", "total"), [("2009", 121), ("2010", 123)])
def test_a_year_has_all_its_commitments(years: dict[str, Json], year: str, total: int) -> None:
    assert (years[year]["id"], years[year]["place"], years[year]["year"]) == (
        f"vasternorrland/{year}",
        "vasternorrland",
        int(year),
    )
    assert [len(goal["commitments"]) for goal in years[year]["goals"]] == PER_GOAL[year]
    assert len(_commitments(years[year])) == total


def test_the_published_totals(years: dict[str, Json]) -> None:
    assert years["2009"]["published_totals"] == {"met": 59, "partly_met": 53, "not_met": 9}
    assert years["2010"]["published_totals"] is None


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_every_text_stands_in_four_different_languages(years: dict[str, Json], year: str) -> None:
    texts = _texts(years[year])
    assert len(texts) > 150
    for text in texts:
        assert list(text) == list(LANGUAGES)
        assert len(set(text.values())) == 4, text["sv"]
        assert _ARABIC.search(text["ar"]), text["sv"]


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_every_party_that_is_named_is_in_the_file_of_parties(
    years: dict[str, Json], parties: list[Json], year: str
) -> None:
    known = {party["id"] for party in parties}
    exported = years[year]
    named = {party for one in _commitments(exported) for party in one["parties"]}
    named |= {party for goal in exported["goals"] for party in goal["responsible"]}
    named |= {party for joint in exported["joint_parties"] for party in joint["members"]}
    named |= {one["party"] for item in _commitments(exported) for one in item["target"] if one["party"]}
    assert named <= known
    assert set(exported["parties"]) <= known


def test_the_file_of_parties_has_all_23_with_their_official_names(parties: list[Json], years: dict[str, Json]) -> None:
    assert {frozenset(party) for party in parties} == {frozenset({"id", "name", "names", "kind", "what"})}
    names = {party["id"]: party["name"] for party in parties}
    assert len(names) == len(parties)
    assert set(years["2010"]["parties"]) <= set(names)
    assert len(years["2010"]["parties"]) == 23
    assert names["almi-mitt"] == "ALMI Företagspartner Mitt AB"
    assert names["5i12-rorelsen"] == "5 i 12-rörelsen"
    assert names["ornskoldsviks-kommun"] == "Örnsköldsviks kommun"
    assert {tuple(party["what"]) for party in parties} == {LANGUAGES}


def test_a_joint_commitment_names_all_that_it_binds_and_whom_it_is_made_as(years: dict[str, Json]) -> None:
    found = {f"{goal['id']}/{one['id']}": one for goal in years["2010"]["goals"] for one in goal["commitments"]}
    reception = found["employment/refugee-reception"]
    assert (len(reception["parties"]), reception["as"]) == (7, ["municipalities"])
    together = found["grants/rules-municipalities"]
    assert (len(together["parties"]), together["as"]) == (5, [])
    assert together["continues"] == ["grants/rules-sundsvall", "grants/rules-timra", "grants/rules-ange"]


def test_numbers_are_numbers(years: dict[str, Json]) -> None:
    targets = {
        f"{year}/{goal['id']}/{one['id']}/{target['id']}": (target["comparison"], target["number"], target["to"])
        for year, exported in years.items()
        for goal in exported["goals"]
        for one in goal["commitments"]
        for target in one["target"]
    }
    assert targets["2010/employment/almi-seminars-and-advice/seminars"] == ("at_least", 32, None)
    assert targets["2009/employees/share-harnosand/share"] == ("exactly", 1.8, None)
    assert targets["2010/employment/refugee-reception/solleftea"] == ("between", 80, 100)
    assert {type(number) for _, number, _ in targets.values()} == {int, float}


def test_a_follow_up_says_what_it_rests_on(years: dict[str, Json]) -> None:
    follow_ups = [one["follow_up"] for one in _commitments(years["2009"])]
    assert Counter((one["status"], one["basis"]) for one in follow_ups) == {
        ("met", "stated"): 8,
        ("partly_met", "stated"): 2,
        ("not_met", "stated"): 4,
        ("unrecorded", None): 107,
    }
    assert [bool(one["decided_by"]) for one in follow_ups] == [one["basis"] == "stated" for one in follow_ups]
    assert [one["follow_up"] for one in _commitments(years["2010"])] == [None] * 123


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_the_json_is_plain_utf_8(built_site: Path, year: str) -> None:
    content = (built_site / f"data/vasternorrland/{year}.json").read_bytes()
    assert b"\\u" not in content
    assert content.startswith(b"{") and content.endswith(b"}\n")
    assert "Västernorrland" in content.decode("utf-8")


@pytest.mark.parametrize(("year", "total"), [("2009", 121), ("2010", 123)])
def test_the_table_has_one_row_per_commitment(tables: dict[str, list[dict[str, str]]], year: str, total: int) -> None:
    assert len(tables[year]) == total
    expected = [*COLUMNS, *(f"text_{lang}" for lang in LANGUAGES), *(f"outcome_{lang}" for lang in LANGUAGES)]
    assert list(tables[year][0]) == expected
    assert len({(row["goal"], row["id"]) for row in tables[year]}) == total


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_the_table_says_what_the_json_says(
    tables: dict[str, list[dict[str, str]]], years: dict[str, Json], year: str
) -> None:
    rows = iter(tables[year])
    for goal in years[year]["goals"]:
        for one in goal["commitments"]:
            follow_up = one["follow_up"] or dict.fromkeys(FOLLOW_UP, "") | {"outcome": None}
            outcome = follow_up["outcome"] or dict.fromkeys(LANGUAGES, "")
            assert next(rows) == {
                "goal": goal["id"],
                "goal_number": goal["number"],
                "id": one["id"],
                "parties": " ".join(one["parties"]),
                "as": " ".join(one["as"]),
                "continues": " ".join(one["continues"]),
                "status": follow_up["status"],
                "basis": follow_up["basis"] or "",
                "decided_by": follow_up["decided_by"] or "",
                "reported_on": follow_up["reported_on"] or "",
                "shown": follow_up["shown"],
                **{f"text_{lang}": one["text"][lang] for lang in LANGUAGES},
                **{f"outcome_{lang}": outcome[lang] for lang in LANGUAGES},
            }


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_the_table_survives_being_read_and_written(
    built_site: Path, tables: dict[str, list[dict[str, str]]], year: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(tables[year][0]))
    writer.writeheader()
    writer.writerows(tables[year])
    content = (built_site / f"data/vasternorrland/{year}-commitments.csv").read_bytes()
    assert out.getvalue().encode("utf-8-sig") == content


@pytest.mark.parametrize("year", ["2009", "2010"])
def test_no_cell_of_the_table_is_a_formula(tables: dict[str, list[dict[str, str]]], year: str) -> None:
    cells = [cell for row in tables[year] for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_open_data_links_the_agreements_files(pages: dict[str, Page], lang: str) -> None:
    page = pages["data/index.html" if lang == "sv" else f"{lang}/data/index.html"]
    links = [link for part in page.root.all("ul", "downloads") for link in part.all("a")]
    assert set(FILES) <= {resolved(page.file, link["href"]) for link in links}
    assert all("download" in link.attributes for link in links)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_file_of_data_is_linked_from_a_page_in_every_language(
    pages: dict[str, Page], built_site: Path, lang: str
) -> None:
    data = built_site / "data"
    files = {path.relative_to(built_site).as_posix() for path in data.rglob("*") if path.suffix in (".json", ".csv")}
    own = [page for page in pages.values() if page.lang == lang]
    linked = {resolved(page.file, link["href"]) for page in own for link in page.root.all("a")}
    assert files - linked == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("year", ["2009", "2010"])
def test_a_years_page_links_its_files(pages: dict[str, Page], lang: str, year: str) -> None:
    page = pages[f"{'' if lang == 'sv' else lang + '/'}vasternorrland/{year}/index.html"]
    links = [resolved(page.file, link["href"]) for link in page.root.one("ul", "downloads").all("a")]
    assert links == [
        f"data/vasternorrland/{year}.json",
        f"data/vasternorrland/{year}-commitments.csv",
        "data/parties.json",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_is_documented(pages: dict[str, Page], lang: str) -> None:
    page = pages["data/index.html" if lang == "sv" else f"{lang}/data/index.html"]
    documented = {code.text for code in page.main.all("code")}
    assert (YEAR | GOAL | COMMITMENT | FOLLOW_UP | TARGET | JOINT) - documented == set()
    assert {*COLUMNS, "text_", "outcome_"} - documented == set()
    assert {"met", "partly_met", "not_met", "not_reported", "unrecorded", "printed", "stated"} - documented == set()
