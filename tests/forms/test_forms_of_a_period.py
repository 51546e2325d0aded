"""Spreadsheets for an agreement of several years."""

from __future__ import annotations

from datetime import date

from agreements.forms.forms import form
from agreements.site.reading import load_site
from mini_site import MiniSite
from other_periods import RANGE, give_period


def test_a_form_says_its_years_and_takes_each_of_their_days(mini: MiniSite) -> None:
    give_period(mini, RANGE, "2012-2014")
    site = load_site(mini.root)
    agreement = site.content.agreements["havslan/2012-2014"]
    made = form(site.edition("en", (), "/"), agreement, agreement.parties[2])
    assert made.title == "Hamnverket: how it went in 2012–2014"
    assert made.first_day == date(2012, 1, 1)
    assert made.words["date-wrong"] == "Write a day from 2012-01-01 until today, for example 2014-12-31."


def test_forms_lie_in_a_folder_of_the_agreement_and_come_back(mini: MiniSite) -> None:
    give_period(mini, RANGE, "harbour-2012", slug="harbour-2012")
    code, said = mini.run("forms", "havslan", "harbour-2012")
    assert code == 0, said
    folder = mini.root / "forms/havslan-harbour-2012"
    assert (folder / "hamnverket.xlsx").is_file()
    assert mini.run("status", "havslan", "harbour-2012")[1].endswith("Reported of havslan/harbour-2012: 0 of 4\n")
    code, said = mini.run("import-forms", str(folder))
    assert code == 0, said
