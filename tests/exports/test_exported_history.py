"""Open data of a history: a list of all follow-ups and a table of its own, beside the newest in its old columns."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from agreements.exports.files import exports
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.site.site import Site
from agreements.views.facts import downloads_view
from history_site import with_history
from mini_site import MiniSite

TABLE = "data/havslan/2012-follow-ups.csv"


@pytest.fixture(scope="module")
def site(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return load_site(with_history(mini_template.copy_to(tmp_path_factory.mktemp("history") / "project")).root)


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    return exports(site.content, site.localizers)


def year(files: dict[str, bytes], name: str = "2012") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files[f"data/havslan/{name}.json"])
    return found


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_newest_is_where_the_only_one_was(files: dict[str, bytes]) -> None:
    promenade = year(files)["goals"][2]["commitments"][0]
    assert promenade["follow_up"]["status"] == "partly_met"
    assert promenade["follow_up"]["reported_on"] == "2013-12-31"
    row = next(one for one in rows(files["data/havslan/2012-commitments.csv"]) if one["id"] == "promenade")
    assert (row["status"], row["basis"], row["reported_on"]) == ("partly_met", "assessed", "2013-12-31")


def test_all_that_was_said_is_one_list(files: dict[str, bytes]) -> None:
    found = year(files)["follow_ups"]
    assert [(one["commitment"], one["milestone"], one["on"], one["status"]) for one in found] == [
        ("harbour/promenade", None, "2012-06-30", "not_met"),
        ("harbour/promenade", None, "2013-12-31", "met"),
        ("harbour/promenade", None, "2013-12-31", "partly_met"),
        ("harbour/promenade", "drawn", "2012-05-31", "met"),
        ("harbour/lamps", None, "2012-12-31", "partly_met"),
    ]
    newest = found[2]
    assert (newest["by"], newest["progress"], newest["outcome"]["en"]) == (
        "Norra universitetet",
        80,
        "en Två bänkar fattas.",
    )
    assert newest["links"] == [
        {
            "title": {"sv": "Rapporten", "en": "en Rapporten", "fr": "fr Rapporten", "ar": "ع Rapporten"},
            "url": "https://norra.example/rapport",
        }
    ]


def test_each_has_a_row_of_its_own(files: dict[str, bytes]) -> None:
    found = rows(files[TABLE])
    assert [(one["commitment"], one["milestone"], one["by"], one["progress"]) for one in found] == [
        ("promenade", "", "hamnverket", "20"),
        ("promenade", "", "hamnverket", "100"),
        ("promenade", "", "Norra universitetet", "80"),
        ("promenade", "drawn", "hamnverket", ""),
        ("lamps", "", "norra-kommun", ""),
    ]
    assert found[2]["outcome_sv"] == "Två bänkar fattas."
    assert found[2]["links_en"] == "[en Rapporten](https://norra.example/rapport)"


def test_a_year_without_a_history_has_no_list_and_no_table(files: dict[str, bytes]) -> None:
    assert "follow_ups" not in year(files, "2011")
    assert "data/havslan/2011-follow-ups.csv" not in files


def test_the_table_can_be_downloaded_where_there_is_one(site: Site) -> None:
    here = Here(site.edition("en", (), "/"), "")
    named = {one.name: one.what for one in downloads_view(here, site.content.agreements["havslan/2012"]).files}
    assert named[TABLE] == "Every follow-up for 2012, one row each (CSV)"
    assert TABLE not in [one.name for one in downloads_view(here, site.content.agreements["havslan/2011"]).files]


def test_who_reported_in_person_is_in_no_file(files: dict[str, bytes]) -> None:
    assert all(b"reported_by" not in content for content in files.values())
