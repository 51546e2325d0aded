"""The menu in each language: titles and sections as `nav` has them, and what the pages say of themselves."""

from __future__ import annotations

import pytest

from agreements.gettext.catalogues import Translation
from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText, Text
from agreements.problems.problems import Place
from agreements.site.menu import MenuEntry, menu, pages_in
from agreements.site.menu_texts import menu_texts
from agreements.site.site_map import SiteMap, Spot
from agreements.source.nav import NavItem, NavLink, NavPage, NavSection
from agreements.source.settings import Settings

NAV: tuple[NavItem, ...] = (
    NavPage("index.md"),
    NavPage("about.md", "Om oss"),
    NavPage("data.md"),
    NavSection("Mer", (NavPage("a.md"), NavPage("gone.md"), NavLink("https://code.example/", "Källkoden"))),
)
TITLES = menu_texts(Settings(nav=NAV))


def spots(lang: str) -> SiteMap:
    def spot(path: str, title: str, menu: str | None = None) -> Spot:
        return Spot(path, Text(f"{lang} {title}", lang), Text("", lang), menu=menu and f"{lang} {menu}")

    return SiteMap(
        (
            spot("", "Hem"),
            spot("about/", "Om sajten", "Om"),
            spot("data/", "Öppna data", "Data"),
            spot("a/", "En sida"),
            spot("b/", "Till", "B"),
            spot("hidden/", "Dold", "Dold"),
        )
    )


def shown(lang: str, translations: dict[str, Translation] | None = None) -> list[str]:
    texts = Localizer(lang, "sv", translations or {})
    return _lines(menu(NAV, spots(lang), texts, TITLES, lambda path: path == "hidden/"))


def _lines(entries: tuple[MenuEntry, ...], depth: int = 0) -> list[str]:
    lines: list[str] = []
    for one in entries:
        target = one.href if one.path is None else one.path
        lines += [f"{'  ' * depth}{one.title} [{one.title.lang}] {target}".rstrip(), *_lines(one.entries, depth + 1)]
    return lines


def test_in_the_source_language_the_menu_is_as_the_editor_wrote_it() -> None:
    assert shown("sv") == [
        "Om oss [sv] about/",
        "sv Data [sv] data/",
        "Mer [sv]",
        "  sv En sida [sv] a/",
        "  Källkoden [sv] https://code.example/",
        "sv B [sv] b/",
    ]


def test_elsewhere_pages_have_their_own_names_and_headings_are_translated() -> None:
    more = Translation("menu/mer", "Mer", ("More",), False, Place("menu.po"))
    assert shown("en", {"menu/mer": more}) == [
        "en Om [en] about/",
        "en Data [en] data/",
        "More [en]",
        "  en En sida [en] a/",
        "  Källkoden [sv] https://code.example/",
        "en B [en] b/",
    ]


def test_a_section_without_pages_is_left_out() -> None:
    nav = (NavSection("Tom", (NavPage("gone.md"),)),)
    found = menu(nav, SiteMap(()), Localizer("sv", "sv", {}), menu_texts(Settings(nav=nav)), lambda path: False)
    assert found == ()


def test_the_pages_of_a_menu_from_top_to_bottom() -> None:
    inside = MenuEntry(Text("B", "sv"), "b/")
    entries = (MenuEntry(Text("A", "sv"), ""), MenuEntry(Text("X", "sv"), entries=(inside,)))
    assert [(path, str(title)) for path, title in pages_in(entries)] == [("", "A"), ("b/", "B")]


@pytest.mark.parametrize(
    ("titles", "paths"),
    [
        (["Mål & medel"], ["menu/mal-medel"]),
        (["A b", "A-b"], ["menu/a-b", "menu/a-b-2"]),
        (["المزيد"], ["menu/text"]),
        (["A", "A"], ["menu/a"]),
        (["Copyright"], ["menu/copyright-2"]),
    ],
    ids=["letters with marks", "two of a kind", "another writing", "the same twice", "the name of another text"],
)
def test_where_translations_of_headings_stand(titles: list[str], paths: list[str]) -> None:
    nav = tuple(NavSection(title, ()) for title in titles)
    assert [text.path for text in menu_texts(Settings(nav=nav)).values()] == paths


def test_the_copyright_is_a_text_to_translate_too() -> None:
    assert menu_texts(Settings(copyright="© Staden")) == {"© Staden": SourceText("menu/copyright", "© Staden")}
