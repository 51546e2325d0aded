"""On which page a translator finds a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.interface.frame_texts import frame_texts
from agreements.rendering.render import templates
from agreements.rendering.template_files import read_templates
from agreements.site.site import Site
from agreements.source.settings import read_settings
from agreements.translations.text_addresses import best_page, text_addresses

HOMES = "pebble-bay/2025/goals/warm-homes/"


@pytest.mark.parametrize(
    ("text", "pages", "page"),
    [
        pytest.param(f"{HOMES}title", ["", "pebble-bay/2025/", HOMES], HOMES, id="the deepest around it"),
        pytest.param("glossary/draught/term", ["", "glossary/"], "glossary/", id="the one of its kind"),
        pytest.param("interface/site/name", ["", "about/"], "", id="the first"),
        pytest.param(f"{HOMES}text", ["about/", "data/"], "about/", id="none of its own"),
    ],
)
def test_the_best_of_the_pages_that_show_a_text(text: str, pages: list[str], page: str) -> None:
    assert best_page(text, pages) == page


@pytest.fixture(scope="module")
def addresses(example_site: Site, example_root: Path) -> dict[str, str]:
    edition = example_site.edition("en", read_settings(example_root)[0].order, "/")
    return text_addresses(example_site, edition, templates(read_templates(example_root)))


def test_nearly_every_text_has_a_page_that_exists(example_site: Site, addresses: dict[str, str]) -> None:
    texts = set(example_site.content.source_texts)
    spots = {spot.path for spot in example_site.edition("en", [], "/").site_map.spots}
    frame = {text.path for text in frame_texts().values()}
    assert set(addresses) <= texts | frame
    assert len(addresses.keys() & texts) > 0.95 * len(texts)
    assert set(addresses.values()) - spots <= {"404/"}


def test_where_some_texts_of_the_content_are_shown(addresses: dict[str, str]) -> None:
    found = {path: addresses[path] for path in (f"{HOMES}title", "parties/library/what", "interface/site/skip")}
    assert addresses["glossary/draught/forms"] == addresses["glossary/draught/term"] == "glossary/"
    assert found == {
        f"{HOMES}title": HOMES,
        "parties/library/what": "parties/library/",
        "interface/site/skip": "",
    }
