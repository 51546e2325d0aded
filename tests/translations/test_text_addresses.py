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

HEALTH = "vasternorrland/2010/goals/health/"


@pytest.mark.parametrize(
    ("text", "pages", "page"),
    [
        pytest.param(f"{HEALTH}title", ["", "vasternorrland/2010/", HEALTH], HEALTH, id="the deepest around it"),
        pytest.param("glossary/sfi/term", ["", "glossary/"], "glossary/", id="the one of its kind"),
        pytest.param("interface/site/name", ["", "about/"], "", id="the first"),
        pytest.param(f"{HEALTH}text", ["about/", "data/"], "about/", id="none of its own"),
    ],
)
def test_the_best_of_the_pages_that_show_a_text(text: str, pages: list[str], page: str) -> None:
    assert best_page(text, pages) == page


@pytest.fixture(scope="module")
def addresses(checked: Site, project: Path) -> dict[str, str]:
    edition = checked.edition("sv", read_settings(project)[0].order, "/")
    return text_addresses(checked, edition, templates(read_templates(project)))


def test_nearly_every_text_has_a_page_that_exists(checked: Site, addresses: dict[str, str]) -> None:
    texts = set(checked.content.source_texts)
    spots = {spot.path for spot in checked.edition("sv", [], "/").site_map.spots}
    frame = {text.path for text in frame_texts().values()}
    assert set(addresses) <= texts | frame
    assert len(addresses.keys() & texts) > 0.95 * len(texts)
    assert set(addresses.values()) - spots <= {"404/"}


def test_where_some_texts_of_the_content_are_shown(addresses: dict[str, str]) -> None:
    found = {path: addresses[path] for path in (f"{HEALTH}title", "parties/polisen/what", "interface/site/skip")}
    assert addresses["glossary/sfi/forms"] == addresses["glossary/sfi/term"] == "glossary/"
    assert found == {
        f"{HEALTH}title": HEALTH,
        "parties/polisen/what": "parties/polisen/",
        "interface/site/skip": "",
    }
