"""What search engines are told an agreement is based on."""

from __future__ import annotations

import json

from agreements.frame.structured_data import structured_data
from agreements.site.reading import load_site
from mini_site import MiniSite

REF = "havslan/2012"
SOURCE = """\
source:
  title: Löftena
  publisher: Havsläns länsstyrelse
  year: 2012
  section: Löften 2012
"""


def _told(mini: MiniSite) -> list[dict[str, object]]:
    site = load_site(mini.root)
    assert not site.has_errors
    edition = site.edition("sv", [], "https://example.org/")
    spot = edition.site_map[f"{REF}/"]
    text = structured_data(edition, spot, [], [site.content.agreements[REF]], "https://example.org/")
    things: list[dict[str, object]] = json.loads(text)["@graph"]
    return [one for one in things if one["@type"] in ("CreativeWork", "Dataset")]


def test_the_document_that_it_comes_from(mini: MiniSite) -> None:
    found = _told(mini)
    assert len(found) == 2
    assert all("Löftena" in str(one["isBasedOn"]) for one in found)


def test_one_that_comes_from_no_document(mini: MiniSite) -> None:
    mini.change(f"data/agreements/{REF}/agreement.yml", SOURCE, "")
    found = _told(mini)
    assert len(found) == 2
    assert [one for one in found if "isBasedOn" in one] == []
