"""Which pages there are, in which order, and how addresses and links between them are written."""

from __future__ import annotations

import pytest

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText, Text
from agreements.model.agreement import Agreement, Source
from agreements.model.content import Content
from agreements.model.goals import Goal
from agreements.model.parties import Party
from agreements.model.period import of_years
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place
from agreements.prose.prose import FrontMatter, ProsePage, path_of
from agreements.site.site_map import SiteMap, Spot, address, goal_path, party_path, relative, site_map

NOWHERE = Place("f.yml")


@pytest.mark.parametrize(
    ("path", "lang", "expected"),
    [
        ("", "sv", ""),
        ("parties/", "sv", "parties/"),
        ("", "en", "en/"),
        ("parties/", "en", "en/parties/"),
        ("parties/polisen/", "ar", "ar/parties/polisen/"),
        ("404.html", "fr", "fr/404.html"),
    ],
)
def test_address(path: str, lang: str, expected: str) -> None:
    assert address(path, lang, "sv") == expected


def test_generated_pages_have_their_paths() -> None:
    assert goal_path("vasternorrland/2010", "health") == "vasternorrland/2010/goals/health/"
    assert party_path("polisen") == "parties/polisen/"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        pytest.param("en/parties/", "en/about/", "../parties/", id="beside"),
        pytest.param("parties/", "", "parties/", id="down from home"),
        pytest.param("", "parties/polisen/", "../../", id="up to home"),
        pytest.param("", "", "./", id="home from home"),
        pytest.param("parties/", "parties/", "./", id="itself"),
        pytest.param("en/", "", "en/", id="to another language"),
        pytest.param("", "ar/", "../", id="from another language"),
        pytest.param("ar/about/", "en/about/", "../../ar/about/", id="the same page in another language"),
        pytest.param("assets/site.css", "ar/", "../assets/site.css", id="a file"),
        pytest.param("data/parties.json", "data/", "parties.json", id="a file in the page's folder"),
        pytest.param("data/parties.json", "", "data/parties.json", id="a file from home"),
        pytest.param("parties/#x", "about/", "../parties/#x", id="an anchor"),
        pytest.param("parties/#x", "parties/", "./#x", id="an anchor of the page itself"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


def spot(path: str, menu: str | None = None) -> Spot:
    return Spot(path, Text(path, "sv"), Text("", "sv"), menu=menu)


HOME, COUNTY, GOAL = spot(""), spot("v/2010/", "2010"), spot("v/2010/goals/health/")
PARTIES, PARTY = spot("parties/", "Parter"), spot("parties/polisen/")
MAP = SiteMap((HOME, COUNTY, GOAL, PARTIES, PARTY))


@pytest.mark.parametrize(
    ("path", "above"),
    [
        pytest.param("", (), id="home"),
        pytest.param("parties/", (HOME,), id="first level"),
        pytest.param("parties/polisen/", (HOME, PARTIES), id="second level"),
        pytest.param("v/2010/goals/health/", (HOME, COUNTY), id="levels without a page are left out"),
        pytest.param("unknown/", (), id="unknown"),
    ],
)
def test_above(path: str, above: tuple[Spot, ...]) -> None:
    assert MAP.above(path) == above


def test_a_page_is_found_by_its_path() -> None:
    assert MAP["parties/"] is PARTIES
    assert "parties/" in MAP
    assert "unknown/" not in MAP


def page(source: str, lang: str = "sv", menu: str | None = None, footer: str | None = None) -> ProsePage:
    head = FrontMatter(title=f"Title of {source}", description=f"About {source}", menu=menu, footer=footer)
    return ProsePage(lang, path_of(source), f"docs/{lang}/{source}", head, "", ())


def prose(*sources: str, lang: str = "sv") -> dict[str, ProsePage]:
    return {path_of(source): page(source, lang) for source in sources}


def party(id_: str) -> Party:
    return Party(
        id_, id_.title(), "sv", "organisation", SourceText(f"parties/{id_}/what", f"Vad {id_} gör"), (), NOWHERE, "sv"
    )


def goal(id_: str) -> Goal:
    path = f"v/2010/goals/{id_}"
    title, text = SourceText(f"{path}/title", f"Mål {id_}"), SourceText(f"{path}/text", f"Om {id_}")
    return Goal(id_, "1", "outward", title, text, "Mål 1", 11, (), (), NOWHERE)


def content(goals: list[str], parties: list[str]) -> Content:
    agreement = Agreement(
        place="v",
        place_name="V",
        period=of_years(2010),
        title=SourceText("v/2010/title", "T"),
        subtitle=SourceText("v/2010/subtitle", "S"),
        is_follow_up_only=False,
        source=Source("T", "P", 2010, "S"),
        signed_on=None,
        signed_at=None,
        groups=(),
        parties=(),
        joint_parties=(),
        signatories=(),
        representatives=(),
        slips=(),
        goals=tuple(goal(id_) for id_ in goals),
        published_totals=None,
        at=NOWHERE,
        follow_up_place=None,
    )
    frame = {
        "place.intro": SourceText("interface/place/intro", "Om {place}"),
        "whole.agreement": SourceText("interface/whole/agreement", "Hela {year}, {place}"),
        "whole.agreement-intro": SourceText("interface/whole/agreement-intro", "Allt om {year} i {place}"),
    }
    parties_by_id = {id_: party(id_) for id_ in parties}
    return Content(parties_by_id, Vocabulary(), frame, {"v/2010": agreement})


ORIGINAL = Localizer("sv", "sv", {})
CONTENT = content(["health", "grants"], ["polisen", "almi"])
PAGES = prose("index.md", "v/2010/index.md", "parties/index.md", "about.md")


def paths(found: SiteMap) -> list[str]:
    return [spot.path for spot in found.spots]


def test_generated_pages_come_after_the_page_they_belong_to() -> None:
    assert paths(site_map(CONTENT, PAGES, PAGES, ORIGINAL, ["", "v/2010/", "parties/", "about/"])) == [
        "",
        "v/",
        "v/2010/",
        "v/2010/goals/health/",
        "v/2010/goals/grants/",
        "v/2010/whole/",
        "parties/",
        "parties/almi/",
        "parties/polisen/",
        "about/",
    ]


def test_pages_that_no_order_names_come_last_by_path() -> None:
    found = site_map(content([], []), PAGES, PAGES, ORIGINAL, ["", "parties/"])
    assert paths(found) == ["", "v/", "parties/", "about/", "v/2010/"]


def test_generated_pages_without_a_page_to_belong_to_come_last() -> None:
    home = prose("index.md")
    found = site_map(content(["health"], ["almi"]), home, home, ORIGINAL, [""])
    assert paths(found) == ["", "v/", "parties/almi/", "v/2010/", "v/2010/goals/health/", "v/2010/whole/"]


def test_an_editors_page_takes_the_place_of_a_generated_one() -> None:
    own = {**PAGES, **prose("parties/almi.md")}
    found = site_map(CONTENT, own, own, ORIGINAL, ["", "v/2010/", "parties/", "parties/almi/", "about/"])
    assert paths(found).count("parties/almi/") == 1
    assert found["parties/almi/"].marker is None


@pytest.mark.parametrize(
    ("path", "marker"),
    [
        pytest.param("v/2010/goals/health/", "goal: v/2010/health", id="goal"),
        pytest.param("parties/almi/", "party: almi", id="party"),
        pytest.param("v/", "place: v", id="place"),
        pytest.param("v/2010/whole/", "whole: v/2010", id="a whole year"),
        pytest.param("about/", None, id="an editor's page"),
    ],
)
def test_a_generated_page_is_one_marker(path: str, marker: str | None) -> None:
    assert site_map(CONTENT, PAGES, PAGES, ORIGINAL, [])[path].marker == marker


def test_an_editors_page_has_its_own_title_description_and_short_names() -> None:
    pages = {"about/": page("about.md", menu="Om", footer="Om oss")}
    assert site_map(content([], []), pages, pages, ORIGINAL, [])["about/"] == Spot(
        "about/", Text("Title of about.md", "sv"), Text("About about.md", "sv"), menu="Om", footer="Om oss"
    )


def test_a_page_without_translation_stands_in_its_place_in_original() -> None:
    english = prose("index.md", lang="en")
    found = site_map(content([], []), english, PAGES, Localizer("en", "sv", {}), ["", "about/"])
    assert paths(found) == ["", "v/", "about/", "parties/", "v/2010/"]
    assert (found[""].title.lang, found["about/"].title.lang) == ("en", "sv")


def test_a_generated_page_has_a_translated_title_and_a_marked_fallback() -> None:
    title = Translation("v/2010/goals/health/title", "Mål health", ("Health",), False, NOWHERE)
    found = site_map(CONTENT, PAGES, PAGES, Localizer("en", "sv", {title.context: title}), [])
    assert found["v/2010/goals/health/"].title == Text("Health", "en")
    assert found["v/2010/goals/health/"].description == Text("Om health", "sv", is_fallback=True)


def test_a_partys_name_stays_original_without_being_a_fallback() -> None:
    found = site_map(CONTENT, PAGES, PAGES, Localizer("ar", "sv", {}), [])
    assert found["parties/almi/"].title == Text("Almi", "sv")
