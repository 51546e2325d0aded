"""What the preview answers while files change: the new page, or the last good one with the problems on top."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agreements.preview.answers import Answer, file_answer
from agreements.preview.live import Live
from agreements.preview.snapshot import taken
from agreements.source.memory import Memory
from agreements.theme.files import THEME
from mini_site import MiniSite
from page_tree import Element, parse

WORK = "data/agreements/havslan/2012/goals/01-work.yml"
GOAL = "havslan/2012/goals/work/"
PARTY = "parties/hamnverket/"
TEXTS = "data/texts.yml"
MISSING = "data/parties.yml:2:3: error: the key 'kind' is missing. Add a line 'kind: …' here."


def _page(answer: Answer) -> Element:
    assert answer.content_type == "text/html; charset=utf-8"
    return parse(answer.body.decode())[0]


def _problems(answer: Answer) -> list[str]:
    return [one.text for box in _page(answer).all("", "problems") for one in box.all("code")]


@pytest.fixture
def live(mini: MiniSite) -> Live:
    return Live(mini.root, "en")


@pytest.mark.parametrize(
    ("change", "address", "words"),
    [
        (lambda mini: mini.change("docs/sv/data.md", "Filer.", "Filer att hämta."), "data/", "Filer att hämta."),
        (lambda mini: mini.change(WORK, "målar kajerna", "putsar kajerna"), GOAL, "Hamnverket putsar kajerna."),
        (lambda mini: mini.translate("ar", "parties/hamnverket/what", "ع هيئة 23"), f"ar/{PARTY}", "ع هيئة 23"),
        (lambda mini: mini.write(TEXTS, "texts:\n  site:\n    skip: Till texten\n"), "data/", "Till texten"),
        (lambda mini: mini.change("data/site.yml", "name: Löftena", "name: Orden"), "", "Orden"),
    ],
    ids=["a page", "data", "a catalogue", "a text of the frame", "the site's name"],
)
def test_a_change_is_shown(
    mini: MiniSite, live: Live, change: Callable[[MiniSite], None], address: str, words: str
) -> None:
    before = live.answers.to(address)
    assert words not in before.body.decode()
    change(mini)
    live.refresh()
    after = live.answers.to(address)
    assert words in after.body.decode()
    assert after.stamp != before.stamp


def test_what_has_not_changed_is_the_same_object(mini: MiniSite, live: Live) -> None:
    before = live.answers.newest
    live.refresh()
    after = live.answers.newest
    assert after.site is before.site
    assert after.templates is before.templates
    assert after.pages("ar") is before.pages("ar")


def test_a_page_that_a_change_does_not_concern_stays_as_it_is(mini: MiniSite, live: Live) -> None:
    before = live.answers.to("parties/")
    mini.change("docs/ar/data.md", "Filer.", "Filer att hämta.")
    live.refresh()
    assert live.answers.to("parties/") == before


def test_a_new_style_sheet_concerns_every_page(mini: MiniSite, live: Live) -> None:
    _own_overrides(mini)
    live.refresh()
    before = live.answers.to("parties/")
    mini.write("overrides/assets/site.css", "p { color: red }\n")
    live.refresh()
    assert live.answers.to("assets/site.css").body == b"p { color: red }\n"
    assert live.answers.to("parties/").body == before.body
    assert live.answers.to("parties/").stamp != before.stamp


def test_broken_data_leaves_the_last_good_page_with_the_problems_on_top(mini: MiniSite, live: Live) -> None:
    mini.change("docs/sv/index.md", "Det är 3 parter.", "De är 3.")
    live.refresh()
    mini.change("data/parties.yml", "name: Norra kommun\n  kind: ", "name: Norra kommun\n  kidn: ")
    live.refresh()
    answer = live.answers.to("")
    assert "De är 3." in _page(answer).text
    assert _problems(answer)[:2] == [
        MISSING,
        "data/parties.yml:4:3: error: unknown key 'kidn'. Did you mean 'kind'?",
    ]
    assert live.answers.to("parties/norra-kommun/").status == 200


def test_mended_data_takes_the_problems_away(mini: MiniSite, live: Live) -> None:
    good = live.answers.to("")
    mini.change("data/parties.yml", "name: Norra kommun\n  kind: ", "name: Norra kommun\n  kidn: ")
    live.refresh()
    assert live.answers.to("").stamp != good.stamp
    mini.change("data/parties.yml", "kidn", "kind")
    live.refresh()
    assert live.answers.to("") == good


def test_broken_yaml_again_and_again_still_has_the_last_good_page(mini: MiniSite, live: Live) -> None:
    good = mini.read(WORK)
    for text in ("a: b: c\n", "- [\n", "", "id: work\n", ": :\n", "\t\n", "x"):
        mini.write(WORK, text)
        live.refresh()
        assert "Hamnverket målar kajerna." in live.answers.to(GOAL).body.decode()
        assert _problems(live.answers.to(GOAL))[0].startswith(f"{WORK}:")
    mini.write(WORK, good)
    live.refresh()
    assert _problems(live.answers.to(GOAL)) == []


def test_a_problem_that_leaves_pages_whole_stands_on_top_of_the_new_page(mini: MiniSite, live: Live) -> None:
    mini.write("docs/sv/ny.md", "---\ntitle: Ny\ndescription: En ny sida.\n---\nHelt ny.\n")
    live.refresh()
    answer = live.answers.to("ny/")
    assert answer.status == 200
    assert "Helt ny." in _page(answer).text
    assert "docs/ar/ny.md: error: the page is missing. Translate docs/sv/ny.md into this file." in _problems(answer)


def test_a_wrong_marker_leaves_the_last_good_page(mini: MiniSite, live: Live) -> None:
    before = _page(live.answers.to("havslan/2012/")).one("main").text
    mini.change("docs/sv/havslan/2012/index.md", "goals: havslan/2012", "gaols: havslan/2012")
    live.refresh()
    answer = live.answers.to("havslan/2012/")
    assert _page(answer).one("main").text == before
    line = mini.line("docs/sv/havslan/2012/index.md", "gaols")
    assert f"docs/sv/havslan/2012/index.md:{line}:1: error: unknown marker 'gaols'. Did you mean 'goals'?" in (
        _problems(answer)
    )


def test_a_broken_template_leaves_the_last_good_page(mini: MiniSite, live: Live) -> None:
    _own_overrides(mini)
    live.refresh()
    before = _page(live.answers.to("")).one("main").text
    mini.change("overrides/main.html", "</head>", "{{ chrome.nobody }}\n</head>")
    live.refresh()
    answer = live.answers.to("")
    assert _page(answer).one("main").text == before
    line = mini.line("overrides/main.html", "chrome.nobody")
    assert _problems(answer) == [
        f"overrides/main.html:{line}: error: the template can't be filled in: 'agreements.frame.chrome.Chrome object' "
        "has no attribute 'nobody'. Correct the template, or restore it from git."
    ]
    mini.change("overrides/main.html", "{{ chrome.nobody }}\n", "")
    live.refresh()
    assert _problems(live.answers.to("")) == []


def test_a_new_template_is_used(mini: MiniSite, live: Live) -> None:
    _own_overrides(mini)
    mini.change("overrides/main.html", "</head>", "</head><p>Förhandsvisning</p>")
    live.refresh()
    assert "<p>Förhandsvisning</p>" in live.answers.to("").body.decode()


def test_content_that_is_broken_from_the_start_is_told_on_a_page_of_its_own(mini: MiniSite) -> None:
    mini.change("docs/ar/data.md", "downloads: havslan/2012", "downloads: havslan/1999")
    answer = Live(mini.root, "sv").answers.to("ar/data/")
    assert _page(answer).one("h1").text == "Sidan kan inte visas än"
    line = mini.line("docs/ar/data.md", "downloads: havslan/1999")
    assert _problems(answer) == [
        f"docs/ar/data.md:{line}:12: fel: markören ”downloads” pekar på ”havslan/1999”, som inte finns. "
        "Menade du ”havslan/2012”?"
    ]
    assert answer.stamp


@pytest.mark.parametrize("file", [TEXTS, "data/site.yml", "data/parties.yml", WORK])
def test_what_is_broken_from_the_start_keeps_no_page_away_that_can_be_made(mini: MiniSite, file: str) -> None:
    mini.write(file, "a: b: c\n")
    answer = Live(mini.root, "sv").answers.to("ar/data/")
    assert _page(answer).one("main").one("h1").text == "ع Data"
    assert _problems(answer)[0].startswith(f"{file}:1:5: fel: ")


def test_broken_settings_keep_those_of_before(mini: MiniSite, live: Live) -> None:
    before = live.answers.newest.settings
    mini.write("mkdocs.yml", "nav: [\n")
    live.refresh()
    assert live.answers.newest.settings == before
    assert _problems(live.answers.to(""))[0].startswith("mkdocs.yml:2:1: error: not valid YAML")


def test_a_page_that_is_removed_is_gone(mini: MiniSite, live: Live) -> None:
    assert live.answers.to("fr/data/").status == 200
    for lang in ("sv", "en", "fr", "ar"):
        (mini.root / f"docs/{lang}/data.md").unlink()
    live.refresh()
    assert live.answers.to("fr/data/").status == 404


@pytest.mark.parametrize(("address", "lang"), [("nowhere/", "sv"), ("en/nowhere/", "en"), ("ar/nowhere", "ar")])
def test_an_unknown_address_is_answered_in_its_language(live: Live, address: str, lang: str) -> None:
    answer = live.answers.to(address)
    assert answer.status == 404
    assert _page(answer).one("html")["lang"] == lang


def test_a_forgotten_slash_is_added(live: Live) -> None:
    assert (live.answers.to("en").status, live.answers.to("en").location) == (301, "/en/")
    assert live.answers.to("ar/parties").location == "/ar/parties/"


def test_the_page_for_unknown_addresses_has_an_address_too(live: Live) -> None:
    assert live.answers.to("404.html").status == 200


@pytest.mark.parametrize(
    ("address", "content_type"),
    [
        ("data/parties.json", "application/json; charset=utf-8"),
        ("data/havslan/2012-commitments.csv", "text/csv; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/site.js", "text/javascript; charset=utf-8"),
        ("assets/icon.svg", "image/svg+xml; charset=utf-8"),
    ],
)
def test_files_have_their_types(live: Live, address: str, content_type: str) -> None:
    answer = live.answers.to(address)
    assert (answer.status, answer.content_type) == (200, content_type)
    assert answer.body


def test_files_of_other_kinds() -> None:
    assert file_answer("a/b.wasm", b"").content_type == "application/wasm"
    assert file_answer("a/b.png", b"").content_type == "image/png"
    assert file_answer("a/b.pf_meta", b"").content_type == "application/octet-stream"


def test_a_picture_of_a_page_is_in_every_language(mini: MiniSite, live: Live) -> None:
    (mini.root / "docs/sv/bild.png").write_bytes(b"svenska")
    (mini.root / "docs/ar/bild.png").write_bytes(b"arabiska")
    live.refresh()
    assert live.answers.to("bild.png").body == b"svenska"
    assert live.answers.to("en/bild.png").body == b"svenska"
    assert live.answers.to("ar/bild.png").body == b"arabiska"


@pytest.mark.parametrize("address", ["main.html", "icons/status/dash.svg", "../mkdocs.yml", "index.md", "/etc/hosts"])
def test_what_no_built_site_has_is_not_served(live: Live, address: str) -> None:
    assert live.answers.to(address).status == 404


def test_an_address_that_has_changed_leads_on(mini: MiniSite, live: Live) -> None:
    mini.write("data/redirects.yml", "redirects:\n- old: filer/\n  new: data/\n")
    live.refresh()
    answer = live.answers.to("ar/filer/")
    assert answer.status == 200
    assert _page(answer).one("a")["href"] == "../data/"


def test_a_stand_in_is_kept_through_many_changes(mini: MiniSite, live: Live) -> None:
    for number in range(8):
        mini.change("docs/sv/data.md", f"Filer{'.' * (number + 1)}", f"Filer{'.' * (number + 2)}")
        live.refresh()
    assert len(live.answers.snapshots) == 5


def test_waiting_ends_at_once_where_a_page_has_changed_meanwhile(mini: MiniSite, live: Live) -> None:
    stamp = live.answers.to("data/").stamp
    assert not live.changed("data/", stamp, seconds=0)
    mini.change("docs/sv/data.md", "Filer.", "Filer att hämta.")
    live.refresh()
    assert live.changed("data/", stamp, seconds=0)


def test_a_snapshot_keeps_its_templates_whatever_the_files_say_by_now(mini: MiniSite) -> None:
    _own_overrides(mini)
    old = taken(mini.root, Memory())
    mini.write("overrides/main.html", "{% broken")
    assert old.pages("sv").whole("").startswith("<!doctype html>")


def _own_overrides(mini: MiniSite) -> None:
    """The small project's own frame and style sheet, at first those of the package."""
    for name in ("main.html", "assets/site.css"):
        mini.write(f"overrides/{name}", (THEME / name).read_text(encoding="utf-8"))
