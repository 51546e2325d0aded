"""What the doorway asks for: one site, one language at a time, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from agreements.chrome import Chrome, chrome
from agreements.edition import Edition, Here
from agreements.exports import exports
from agreements.markup import isolated_html
from agreements.problems import Severity
from agreements.render import Environment, environment, filled, render, with_slots
from agreements.sanitize import sanitized
from agreements.site import Site
from agreements.site_map import NOT_FOUND, NOT_FOUND_FILE, address
from agreements.sitemap_xml import robots_txt, sitemap_xml
from agreements.views.facts import NotFoundView

FENCED = "```agreement\n{}\n```\n"


@dataclass(frozen=True)
class GeneratedPage:
    """A page that no editor wrote: its Markdown file as it would be, its place in the site, its Markdown."""

    source: str
    destination: str
    markdown: str


@dataclass(frozen=True)
class Pages:
    """The pages of one edition."""

    site: Site
    edition: Edition
    site_url: str
    templates: Environment
    shows_problems: bool = False

    def generated(self) -> Iterator[GeneratedPage]:
        lang = self.edition.lang
        for spot in self.edition.site_map.spots:
            if spot.marker:
                source = f"{lang}/{spot.path.rstrip('/')}.md"
                yield GeneratedPage(source, address(spot.path, lang) + "index.html", FENCED.format(spot.marker))
        yield GeneratedPage(f"{lang}/404.md", address(NOT_FOUND_FILE, lang), "")

    def markdown(self, markdown: str) -> str:
        """A page's Markdown, with slots where markers stand."""
        return with_slots(markdown)

    def html(self, html: str, markdown: str, path: str) -> str:
        """A page's finished content from what Markdown made of it; `markdown` is the page as written."""
        here = Here(self.edition, path)
        if path == NOT_FOUND:
            return str(render(self.templates, NotFoundView(), here))
        return filled(isolated_html(sanitized(html), self.edition.language), markdown, self.templates, here)

    def chrome(self, path: str) -> Chrome:
        problems = [one for one in self.site.problems if self.shows_problems and one.severity is not Severity.NOTE]
        return chrome(self.site, self.edition, path, self.site_url, tuple(problems))

    def shared_files(self) -> dict[str, bytes]:
        """What the site has once and not per language: exports, and what search engines ask for."""
        files = exports(self.site.content, self.site.localizers)
        sitemap = sitemap_xml(self.edition, self.site_url)
        return {**files, "sitemap.xml": sitemap, "robots.txt": robots_txt(self.site_url)}


def pages(site: Site, lang: str, order: Sequence[str], site_url: str, root: Path, is_preview: bool = False) -> Pages:
    """All that is needed to build one language of the site at `root`."""
    edition = site.edition(lang, order, site_url)
    return Pages(site, edition, site_url, environment(root / "overrides"), is_preview)
