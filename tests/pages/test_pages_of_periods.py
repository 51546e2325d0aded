"""A range of years, two agreements at a time and a time with a name: their addresses, and what readers see of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from agreements.search.filters import searchables
from agreements.site.reading import load_site
from mini_site import SPOKEN, MiniSite
from other_periods import of_every_kind
from page_tree import Page, read_pages

ADDRESSES = Path(__file__).with_name("addresses-of-periods.txt")


@dataclass(frozen=True)
class Built:
    root: Path
    pages: dict[str, Page]

    def main(self, file: str) -> str:
        return self.pages[file].main.text

    def data(self, name: str) -> Any:
        return json.loads((self.root / "site/data/havslan" / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def built(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> Built:
    mini = mini_template.copy_to(tmp_path_factory.mktemp("periods") / "project")
    of_every_kind(mini)
    code, said = mini.run("site")
    assert (code, "0 errors, 0 warnings" in said) == (0, True), said
    return Built(mini.root, read_pages(mini.root / "site", SPOKEN))


def test_the_addresses(built: Built) -> None:
    site = built.root / "site"
    pages = (path for path in site.rglob("*.html") if "havslan" in path.relative_to(site).parts[0])
    data = (path for path in (site / "data/havslan").rglob("*") if path.is_file())
    found = sorted(path.relative_to(site).as_posix() for path in (*pages, *data))
    assert found == ADDRESSES.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("en/havslan/harbour-term/changes/index.html", "From 2012–2014 (en Hamnlöftet) to en Hamnens mandatperiod"),
        ("en/havslan/2012-2014/changes/index.html", "From 2011 to 2012–2014 (en Löften 2012)"),
        ("en/havslan/2012-2014/goals/work/index.html", "Promise 2011:"),
        ("ar/havslan/2012-2014/goals/work/index.html", "نتيجة عام 2011:"),
        ("en/havslan/harbour-term/goals/boats/index.html", "Promise 2012–2014 (en Hamnlöftet):"),
        ("ar/havslan/harbour-term/goals/boats/index.html", "وعد فترة 2012–2014 (ع Hamnlöftet):"),
        ("ar/havslan/harbour-2012/whole/index.html", "اتفاقية فترة 2012–2014 (ع Hamnlöftet) كاملةً"),
        ("en/havslan/2012-2014/plan/index.html", "Action plan · Havslän · 2012–2014"),
        ("en/havslan/index.html", "Havslän: agreements and results, the newest first."),
        ("parties/hamnverket/index.html", "Åtaganden 2012–2014 (Löften 2012), Havslän"),
        ("parties/hamnverket/index.html", "Åtaganden 2012–2014 (Hamnlöftet), Havslän"),
        ("parties/hamnverket/index.html", "Åtaganden Hamnens mandatperiod, Havslän"),
    ],
)
def test_what_a_period_is_called_on_a_page(built: Built, file: str, words: str) -> None:
    assert words in built.main(file)


def test_a_range_reads_from_left_to_right_in_arabic(built: Built) -> None:
    years = [one for one in built.pages["ar/havslan/index.html"].main.all("span") if one.get("class") == "year"]
    shown = {one.text: [(bdi["dir"], bdi.text) for bdi in one.all("bdi")] for one in years}
    assert shown["2012–2014"] == [("ltr", "2012–2014")]
    assert shown["2011"] == []


def test_a_range_reads_from_left_to_right_in_the_title_of_an_arabic_page_too(built: Built) -> None:
    for lang, title in (("ar", "من 2011 إلى \u20682012–2014\u2069 ("), ("en", "From 2011 to 2012–2014 (")):
        page = (built.root / f"site/{lang}/havslan/2012-2014/changes/index.html").read_text(encoding="utf-8")
        assert f"<title>{title}" in page


def test_a_place_has_its_agreements_in_the_order_of_their_days(built: Built) -> None:
    years = [one.text for one in built.pages["havslan/index.html"].main.all("span") if one.get("class") == "year"]
    assert list(dict.fromkeys(years)) == ["Hamnens mandatperiod", "2012–2014", "2011"]


def test_open_data_tell_the_period_and_of_a_single_year_the_year(built: Built) -> None:
    year, term = built.data("2011.json"), built.data("harbour-term.json")
    assert (year["year"], year["period"]["label"]["ar"], year["period"]["ends"]) == (2011, "2011", "2011-12-31")
    assert (built.data("2012-2014.json")["year"], term["year"]) == (None, None)
    assert built.data("2012-2014-plan.json")["period"] == built.data("harbour-2012.json")["period"]
    assert (year["continues"], term["continues"]) == (None, "havslan/harbour-2012")
    assert built.data("2012-2014.json")["period"]["label"] == dict.fromkeys(SPOKEN, "2012–2014")
    assert term["period"] == {
        "label": {
            "sv": "Hamnens mandatperiod",
            "en": "en Hamnens mandatperiod",
            "fr": "fr Hamnens mandatperiod",
            "ar": "ع Hamnens mandatperiod",
        },
        "starts": "2015-04-01",
        "ends": "2018-03-31",
    }


@pytest.mark.parametrize(
    ("file", "covered"),
    [
        ("en/havslan/harbour-2012/index.html", '"temporalCoverage":"2012/2014"'),
        ("en/havslan/harbour-term/index.html", '"temporalCoverage":"2015-04-01/2018-03-31"'),
    ],
)
def test_search_engines_are_told_the_time(built: Built, file: str, covered: str) -> None:
    assert covered in (built.root / "site" / file).read_text(encoding="utf-8")


def test_search_offers_each_period_once_the_newest_first_and_finds_its_years(built: Built) -> None:
    english = next(one for one in searchables(load_site(built.root), built.root) if one.lang == "en")
    form = english.dialogue["form"]
    assert '<label for="search-year">Period</label>' in form
    labels = [
        ("harbour-term", "\u2068en Hamnens mandatperiod\u2069"),
        ("2012-2014", "\u20682012–2014\u2069"),
        ("2011", "2011"),
    ]
    options = [f'<option value="{value}" lang="en">{label}</option>' for value, label in labels]
    assert [form.index(one) for one in options] == sorted(form.index(one) for one in options)
    boats = next(one for one in english.records if one.url.endswith("/havslan/harbour-2012/goals/boats/#boats"))
    assert boats.heading == "\u2068Hamnverket\u2069, \u20682012–2014 (en Hamnlöftet)\u2069: en Båtar"
    assert " 2013 " in boats.found_by[2]
    assert english.facets[boats.url].year == "2012-2014"
