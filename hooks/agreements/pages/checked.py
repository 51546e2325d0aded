"""The site with all that would keep it from being built: what `check` tells, and what each build asks for first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from agreements.pages.addresses import Addresses
from agreements.pages.links import PageLinks, dead_links, links_in
from agreements.pages.other_links import (
    check_addresses,
    check_copyright,
    check_goal_pages,
    check_html_files,
    check_redirect_anchors,
)
from agreements.pages.pages import Pages, pages_with
from agreements.pages.prose_check import check_prose_links
from agreements.pages.prose_links import paths_by_source
from agreements.pages.written import WrittenPage, written_page
from agreements.problems.problems import Place, Problem, errors, in_order, suggestion
from agreements.problems.told import told
from agreements.prose.prose import ProsePage, path_of
from agreements.rendering.render import TemplateFaultError, Templates, templates
from agreements.rendering.template_files import TemplateFile, read_templates
from agreements.site.reading import load_site, unread_site
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND, NOT_FOUND_FILE
from agreements.source.addresses import is_address
from agreements.source.foreign_yaml import outline
from agreements.source.memory import Memory
from agreements.source.nav import links_in as links_in_nav
from agreements.source.nav import pages_in
from agreements.source.readable import check_readable
from agreements.source.settings import FILE, read_settings
from agreements.theme.files import OVERRIDES, theme_assets

DOORWAY = "agreements.doorway"
LINE = f"from {DOORWAY} import *"
_FILLED_IN = re.compile(r"\{[{%#]")


def checked_site(root: Path, memory: Memory | None = None) -> Site:
    """Everything under `root`, checked to the last link: what has no error here can be built.

    With a `memory` of an earlier reading, only files that have changed are read anew.
    """
    memory = memory or Memory()
    closed = _closed(root, memory)
    if closed:
        return unread_site(closed)
    site = load_site(root, memory)
    found = [*site.problems, *check_doorway(root)]
    if site.is_whole:
        found += check_nav(site)
        found += _recalled_links(root, site, not errors(found), memory)
    told_of = tuple(in_order(found))
    return memory.recalled((".", "checked"), (site, told_of), lambda: replace(site, problems=told_of))


def _closed(root: Path, memory: Memory) -> tuple[Problem, ...]:
    """What this user may not read; the folder of the pages is known once mkdocs.yml is."""
    first = tuple(check_readable(root, ("data", OVERRIDES, FILE)))
    return first or tuple(check_readable(root, (read_settings(root, memory)[0].docs_dir,)))


def check_doorway(root: Path) -> Iterator[Problem]:
    """Without mkdocs.yml, or without a hook in it that is ours, MkDocs builds something else than the site."""
    if not (root / FILE).is_file():
        yield Problem(Place(FILE), told("the file is missing"), told("Put it back, or restore it from git."))
        return
    parsed = outline((root / FILE).read_bytes(), FILE)
    if parsed.problems:
        return  # which are told by themselves
    written = parsed.value.get("hooks")
    files = [root / one for one in written if isinstance(one, str)] if isinstance(written, list) else []
    if not any(DOORWAY in one.read_text("utf-8", "replace") for one in files if one.is_file()):
        cure = told("Write 'hooks:' and below it '- hooks/mkdocs_hooks.py', a file with the line '{line}'.", line=LINE)
        yield Problem(parsed.place_of_key(("hooks",)), told("no hook hands the site over to this engine"), cure)


def check_nav(site: Site) -> Iterator[Problem]:
    """Entries of `nav` that name no page; and the home page, which every site has."""
    source = site.languages.source.id
    if "" not in site.prose[source]:
        place = Place(f"{site.settings.docs_dir}/{source}/index.md")
        yield Problem(place, told("the page is missing"), told("Write the home page in this file."))
    original = site.edition(source, (), "/")
    known = paths_by_source(original.site_map, site.prose[source])
    for link in links_in_nav(site.settings.nav):
        if not is_address(link.href):
            yield Problem(link.at, told("'{target}' is no address", target=link.href), told("Correct the address."))
    for page in pages_in(site.settings.nav):
        if path_of(page.file) not in original.site_map:
            what = told("the entry '{file}' of 'nav' names no page", file=page.file)
            yield Problem(page.at, what, suggestion(page.file, list(known)))


def _recalled_links(root: Path, site: Site, is_sound: bool, memory: Memory) -> tuple[Problem, ...]:
    files, assets = read_templates(root), frozenset(theme_assets(root))
    docs = root / site.settings.docs_dir
    html = {name: (docs / name).read_text("utf-8", "replace") for name in site.docs if name.endswith(".html")}
    given = (site, files, assets, html, is_sound)
    return memory.recalled((".", "links"), given, lambda: tuple(_links(*given, memory)))


def _links(
    site: Site,
    files: Mapping[str, TemplateFile],
    assets: frozenset[str],
    html: Mapping[str, str],
    is_sound: bool,
    memory: Memory,
) -> Iterator[Problem]:
    """Dead links in prose, in redirects, in HTML files and in what the site's own templates make."""
    made = _pages(site, templates(files), assets)

    def recalled(page: ProsePage) -> WrittenPage:
        def parse() -> WrittenPage:
            return written_page(page.markdown.lstrip("\n"), partial(made[page.lang].prose, page))

        return memory.recalled((page.file, "links"), (page.markdown, site.settings.extensions), parse)

    known = Addresses(made, assets, recalled)
    told_of = [*check_prose_links(known), *check_goal_pages(known), *check_redirect_anchors(known)]
    told_of += [*check_addresses(known), *check_copyright(known)]
    told_of += check_html_files(known, html, site.settings.docs_dir)
    yield from told_of
    if is_sound and not told_of and any(_is_own(one) for one in files.values()):
        yield from check_templates(known)


def _pages(site: Site, known: Templates, assets: frozenset[str]) -> dict[str, Pages]:
    settings = site.settings
    return {
        lang: pages_with(known, assets, site, lang, settings.order, settings.site_url) for lang in site.languages.ids
    }


def _is_own(template: TemplateFile) -> bool:
    """One of the site's own that is filled in: its pages can't be known without making them."""
    return template.file.startswith(f"{OVERRIDES}/") and (
        template.file.endswith(".html") or _FILLED_IN.search(template.text) is not None
    )


def check_templates(known: Addresses) -> Iterator[Problem]:
    """What the site's own templates make of every page: faults of theirs, and links that lead nowhere."""
    made: dict[str, PageLinks] = {}
    for pages in known.pages.values():
        try:
            made |= {file: links_in(html) for file, html in _whole(pages)}
        except TemplateFaultError as fault:
            yield fault.problem
    for one in dead_links(made, known.files, known.base):
        what = told("a template makes a fault on the page {page}: {what}", page=one.place.file, what=one.what)
        yield Problem(Place(OVERRIDES), what, told("Correct the template."))


def _whole(pages: Pages) -> Iterator[tuple[str, str]]:
    """Every page of a language by its file, and the one for unknown addresses."""
    edition = pages.edition
    for spot in edition.site_map.spots:
        yield f"{edition.address(spot.path)}index.html", pages.whole(spot.path)
    yield edition.address(NOT_FOUND_FILE), pages.whole(NOT_FOUND)
    yield from ((name, content.decode()) for name, content in pages.redirects().items())
