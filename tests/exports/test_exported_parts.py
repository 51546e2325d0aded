"""Open data of what a commitment may have beside its text: there where one has something, and nowhere else."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from agreements.exports.files import exports
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.views.facts import downloads_view
from levels_site import with_levels
from mini_site import MiniSite

OLD_KEYS = ["id", "parties", "as", "text", "signed_wording", "target", "continues", "follow_up"]
STEPS = "data/havslan/2012-milestones.csv"


@pytest.fixture
def files(mini: MiniSite) -> dict[str, bytes]:
    site = load_site(with_levels(mini).root)
    return exports(site.content, site.localizers)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def of_2012(files: dict[str, bytes]) -> dict[str, Any]:
    year: dict[str, Any] = json.loads(files["data/havslan/2012.json"])
    return year


def test_a_commitment_has_each_of_its_parts_in_every_language(files: dict[str, bytes]) -> None:
    one = of_2012(files)["goals"][2]["commitments"][0]
    assert one["title"]["en"] == "en En promenad längs kajen"
    assert one["text"]["sv"].startswith("Vi bygger en promenad på 2 kilometer. Den är *öppen* för alla")
    assert (one["lead"], one["supported_by"]) == (["hamnverket"], ["sodra-kommun"])
    assert (one["starts"], one["due"]) == ("2012-02", "2013")
    assert one["budget"] == {"amount": 1200000, "currency": "EUR"}
    assert [(step["id"], step["due"]) for step in one["milestones"]] == [("drawn", "2012-06"), ("built", None)]
    assert [tag["fr"] for tag in one["tags"]] == ["fr Öppet för alla", "fr hamn"]
    assert one["links"][0]["url"] == "https://norra.example/beslut"
    assert one["links"][0]["title"]["ar"] == "ع Beslutet om promenaden"


def test_where_one_has_a_part_all_have_the_key(files: dict[str, bytes]) -> None:
    plain = of_2012(files)["goals"][0]["commitments"][0]
    assert (plain["title"], plain["due"], plain["tags"], plain["milestones"]) == (None, None, [], [])


def test_where_none_has_any_there_is_no_key_no_column_and_no_file(files: dict[str, bytes]) -> None:
    year = json.loads(files["data/havslan/2011.json"])
    assert list(year["goals"][0]["commitments"][0]) == OLD_KEYS
    assert "groups" not in year
    assert list(rows(files["data/havslan/2011-commitments.csv"])[0])[-1] == "outcome_ar"
    assert "data/havslan/2011-milestones.csv" not in files


def test_a_group_and_a_goal_without_a_text_are_there_too(files: dict[str, bytes]) -> None:
    year = of_2012(files)
    assert [(group["id"], group["text"]["en"]) for group in year["groups"]] == [("outward", "en Det som syns utåt.")]
    assert year["goals"][2]["text"] is None


def test_the_table_has_a_column_for_each_part_and_each_language(files: dict[str, bytes]) -> None:
    found = {row["id"]: row for row in rows(files["data/havslan/2012-commitments.csv"])}
    one = found["promenade"]
    assert one["title_en"] == "en En promenad längs kajen"
    assert (one["lead"], one["supported_by"], one["starts"], one["due"]) == (
        "hamnverket",
        "sodra-kommun",
        "2012-02",
        "2013",
    )
    assert (one["budget"], one["currency"]) == ("1200000", "EUR")
    assert one["tags_sv"] == "Öppet för alla; hamn"
    assert one["links_fr"] == "[fr Beslutet om promenaden](https://norra.example/beslut)"
    assert "\n\n- bänkar var 50 meter\n" in one["text_sv"]
    assert {found["pens"][column] for column in ("title_sv", "due", "budget", "currency", "tags_sv", "links_sv")} == {
        ""
    }


def test_steps_have_a_table_of_their_own(files: dict[str, bytes]) -> None:
    drawn, built = rows(files[STEPS])
    assert (drawn["goal"], drawn["commitment"], drawn["id"], drawn["due"]) == (
        "harbour",
        "promenade",
        "drawn",
        "2012-06",
    )
    assert drawn["text_en"] == "en Promenaden är ritad."
    assert (built["due"], built["text_sv"]) == ("", "Promenaden är byggd:\n\n- bänkarna står på plats")


def test_the_page_leads_to_that_table(mini: MiniSite) -> None:
    site = load_site(with_levels(mini).root)
    here = Here(site.edition("en", (), "/"), "data/")
    listed = {
        ref: [file.name for file in downloads_view(here, agreement).files]
        for ref, agreement in site.content.agreements.items()
    }
    assert STEPS in listed["havslan/2012"]
    assert all("milestones" not in name for name in listed["havslan/2011"])
