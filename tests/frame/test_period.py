"""Which pages say that their time is over, in what words, and which don't."""

from __future__ import annotations

import pytest

from agreements.frame.period import period_notice
from agreements.site.reading import load_site
from mini_site import MiniSite

ASK = "Vill du veta vad som gäller i dag? Fråga den part som gav löftet."
NONE = "På webbplatsen finns inga resultat för 2012."
FILE = "data/agreements/havslan/{}/agreement.yml"
DOCUMENT = """\
place: havslan
place_name: Havslän
year: 2011
id: plan
kind: plan
title: En plan
state: ended
source:
  title: Planen
  publisher: Hamnverket
  year: 2011
text: Så här blir det.
"""


def said(mini: MiniSite, path: str, lang: str = "sv") -> str | None:
    edition = load_site(mini.root).edition(lang, [], "/")
    return period_notice(edition, path)


def end(mini: MiniSite, *years: int) -> None:
    for year in years:
        mini.change(FILE.format(year), f"title: Löften {year}", f"title: Löften {year}\nstate: ended")


@pytest.mark.parametrize(
    ("path", "notice"),
    [
        pytest.param("havslan/2012/", f"Löften från 2012. {ASK} {NONE}", id="the agreement"),
        pytest.param("havslan/2012/goals/work/", f"Löften från 2012. {ASK} {NONE}", id="a goal"),
        pytest.param("havslan/2012/whole/", f"Löften från 2012. {ASK} {NONE}", id="the whole year"),
        pytest.param("havslan/2012/changes/", f"Löften från 2012. {ASK}", id="the year beside the one before"),
        pytest.param("havslan/2011/", f"Löften från 2011. {ASK}", id="a year with results"),
        pytest.param("havslan/2011/goals/work/", f"Löften från 2011. {ASK}", id="a goal with results"),
        pytest.param(
            "parties/norra-kommun/", f"Löften från 2011 och 2012. {ASK}", id="a party, all of whose are ended"
        ),
        pytest.param("", None, id="home"),
        pytest.param("havslan/", None, id="the place"),
        pytest.param("parties/", None, id="the parties"),
    ],
)
def test_pages_of_an_ended_year_say_so(mini: MiniSite, path: str, notice: str | None) -> None:
    end(mini, 2011, 2012)
    assert said(mini, path) == notice


def test_only_the_data_ends_a_year(mini: MiniSite) -> None:
    assert said(mini, "havslan/2011/") is None


def test_a_party_with_a_year_that_is_not_ended_promises_today(mini: MiniSite) -> None:
    end(mini, 2011)
    assert said(mini, "parties/norra-kommun/") is None


def test_a_document_has_words_of_its_own(mini: MiniSite) -> None:
    mini.write("data/documents/havslan/2011-plan.yml", DOCUMENT)
    end(mini, 2011)
    assert (
        said(mini, "havslan/2011/plan/")
        == "Ett dokument från 2011. Vill du veta vad som gäller i dag? Fråga dem som skrev det."
    )


def test_a_document_of_an_ended_year_that_holds_says_nothing(mini: MiniSite) -> None:
    mini.write("data/documents/havslan/2011-plan.yml", DOCUMENT.replace("state: ended\n", ""))
    end(mini, 2011)
    assert said(mini, "havslan/2011/plan/") is None


def test_the_notice_is_in_the_readers_language(mini: MiniSite) -> None:
    end(mini, 2011)
    assert said(mini, "havslan/2011/", "en") == (
        "Promises from 2011. Ask the party that made a promise what applies today."
    )


def test_a_state_that_does_not_exist_is_refused(mini: MiniSite) -> None:
    mini.change(FILE.format(2011), "title: Löften 2011", "title: Löften 2011\nstate: endet")
    code, out = mini.run("check")
    assert (code, "'endet' is not one of the allowed words. Did you mean 'ended'?" in out) == (1, True)
