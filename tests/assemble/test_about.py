"""What a site says of itself, from data/site.yml."""

from __future__ import annotations

import pytest

from agreements.assemble.about import about_of
from agreements.assemble.joins import Joins
from agreements.languages.texts import SourceText
from agreements.model.about import About, Publisher
from agreements.shapes.loaded import Loaded, shape
from agreements.shapes.site import SiteFile
from agreements.source.yaml import parse

FILE = "data/site.yml"
LEAST = "format: 1\nname: Löftena\ntagline: Vad parterna lovar\nsource_language: sv\n"
NAME, TAGLINE = SourceText("site/name", "Löftena"), SourceText("site/tagline", "Vad parterna lovar")


def loaded(text: str) -> Loaded[SiteFile]:
    found, problems = shape(parse(text.encode(), FILE), SiteFile)
    assert found is not None, problems
    return found


def refused(text: str) -> list[str]:
    return [str(one) for one in shape(parse(text.encode(), FILE), SiteFile)[1]]


def test_the_least_that_a_site_says() -> None:
    joins = Joins()
    assert about_of(loaded(LEAST), joins) == About(NAME, TAGLINE, None, False, "none", None)
    assert joins.problems == []


def test_all_that_a_site_may_say() -> None:
    text = LEAST + (
        "publisher: {name: Hamnstad, url: https://hamnstad.example/}\ncontact: info@hamnstad.example\n"
        "logo: logo.svg\nfavicon: icon.svg\ncolours: {brand: '#005ea5'}\n"
        "wording: signed\nwording_note: Så här undertecknades det.\nlaw: own\nlaw_name: lagen\n"
    )
    assert about_of(loaded(text), Joins()) == About(
        NAME,
        TAGLINE,
        note=SourceText("site/wording-note", "Så här undertecknades det."),
        is_signed_wording=True,
        law="own",
        law_name=SourceText("site/law-name", "lagen"),
        publisher=Publisher("Hamnstad", "https://hamnstad.example/"),
        contact="info@hamnstad.example",
        logo="logo.svg",
        favicon="icon.svg",
        colours={"brand": "#005ea5"},
    )


@pytest.mark.parametrize(
    ("more", "place"),
    [
        pytest.param("law: own\n", f"{FILE}:5:6", id="without its name"),
        pytest.param("law: eu\nlaw_name: lagen\n", f"{FILE}:5:6", id="a name beside another law"),
        pytest.param("law_name: lagen\n", f"{FILE}:1:1", id="a name without a law"),
    ],
)
def test_a_law_of_ones_own_and_its_name_belong_together(more: str, place: str) -> None:
    joins = Joins()
    about_of(loaded(LEAST + more), joins)
    assert [str(one) for one in joins.problems] == [
        f"{place}: error: a law of one's own and its name belong together. "
        "Write both 'law: own' and 'law_name: …', or neither."
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            LEAST.replace("name: Löftena\n", ""),
            f"{FILE}:1:1: error: the key 'name' is missing. Add a line 'name: …' here.",
        ),
        (
            LEAST + "wording: sined\n",
            f"{FILE}:5:10: error: 'sined' is not one of the allowed words. Did you mean 'signed'?",
        ),
        (
            LEAST + "editors_language: fr\n",
            f"{FILE}:5:19: error: 'fr' is not one of the allowed words. Known here: en, sv.",
        ),
        (LEAST + "lgoo: a.svg\n", f"{FILE}:5:1: error: unknown key 'lgoo'. Did you mean 'logo'?"),
    ],
)
def test_a_slip_is_told_where_it_stands(text: str, said: str) -> None:
    assert refused(text) == [said]
