"""The open data say what the texts are: those that were signed, or an edition of them."""

from __future__ import annotations

import json

import pytest

from agreements.exports.files import exports
from agreements.site.reading import load_site
from mini_site import MiniSite


@pytest.mark.parametrize(
    ("said", "told"), [("", "edition"), ("wording: edition\n", "edition"), ("wording: signed\n", "signed")]
)
def test_the_site_says_it(mini: MiniSite, said: str, told: str) -> None:
    mini.write("data/site.yml", mini.read("data/site.yml") + said)
    site = load_site(mini.root)
    year = json.loads(exports(site.content, site.localizers)["data/havslan/2012.json"])
    assert year["wording"] == told
