"""Addresses that have changed: what the check says, and in which words."""

from __future__ import annotations

import pytest

from agreements.assemble.joins import Joins
from agreements.assemble.redirects import check_redirects, redirects_of
from agreements.model.redirects import Redirect
from agreements.problems.problems import Place
from agreements.shapes.loaded import shape
from agreements.shapes.redirects import RedirectsFile
from agreements.source.yaml import parse

FILE = "data/redirects.yml"
PATHS = {"", "parties/", "parties/polisen/", "glossary/"}


def said(*pairs: tuple[str, str]) -> list[str]:
    redirects = [Redirect(old, new, Place(FILE, number + 2, 3)) for number, (old, new) in enumerate(pairs)]
    return [str(problem) for problem in check_redirects(redirects, PATHS)]


def test_an_old_address_leads_to_a_page_or_an_anchor_of_it() -> None:
    assert said(("parties/police/", "parties/polisen/"), ("words/", "glossary/#sfi"), ("start/", "")) == []


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        pytest.param(
            [("parties/", "glossary/")],
            "there is a page at the old address 'parties/'. Remove the redirect, or move the page.",
            id="a page stands there",
        ),
        pytest.param(
            [("police/", "parties/police/")],
            "'police/' leads to 'parties/police/', where there is no page. Did you mean 'parties/polisen/'?",
            id="no page there",
        ),
        pytest.param(
            [("b/", "a/"), ("a/", "parties/")],
            "'b/' leads to 'a/', which has moved itself. Write where that page stands now.",
            id="a chain",
        ),
        pytest.param(
            [("a/#b", "parties/")],
            "the old address 'a/#b' has an anchor, which no server is asked for. Leave out '#' and what follows.",
            id="an anchor in the old address",
        ),
    ],
)
def test_what_leads_nowhere_is_told(pairs: list[tuple[str, str]], message: str) -> None:
    assert said(*pairs) == [f"{FILE}:2:3: error: {message}"]


def entries(text: str) -> tuple[tuple[Redirect, ...], list[str]]:
    loaded, problems = shape(parse(text.encode(), FILE), RedirectsFile)
    joins = Joins()
    redirects = redirects_of(loaded, joins)
    return redirects, [str(problem) for problem in (*problems, *joins.problems)]


def test_a_file_without_entries_and_no_file() -> None:
    assert entries("redirects: []\n") == ((), [])
    assert redirects_of(None, Joins()) == ()


def test_an_entry_knows_its_place() -> None:
    redirects, problems = entries("redirects:\n- old: a/\n  new: parties/\n")
    assert problems == []
    assert redirects == (Redirect("a/", "parties/", Place(FILE, 2, 3)),)


@pytest.mark.parametrize("address", ["/a/", "a", "a.html", "A/", "https://x.example/", "a//", "en/å/"])
def test_what_is_no_address_is_told(address: str) -> None:
    cure = "Write it without language and with a slash at its end, such as 'parties/north-town/'."
    _, problems = entries(f"redirects:\n- old: '{address}'\n  new: parties/\n")
    assert problems == [f"{FILE}:2:8: error: '{address}' is not the address of a page. {cure}"]


def test_an_address_that_stands_twice_is_told() -> None:
    _, problems = entries("redirects:\n- old: a/\n  new: parties/\n- old: a/\n  new: glossary/\n")
    expected = f"the old address 'a/' stands twice (first in {FILE}:2:8). Keep one, or rename one."
    assert problems == [f"{FILE}:4:8: error: {expected}"]
