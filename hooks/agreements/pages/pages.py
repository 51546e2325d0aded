"""What the doorway asks for: one site, one language at a time, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from agreements.exports.files import exports
from agreements.frame.chrome import Chrome, chrome
from agreements.frame.colours import FILE as COLOURS
from agreements.frame.colours import colours_css
from agreements.frame.redirect_pages import redirect_pages
from agreements.frame.sitemap_xml import robots_txt, sitemap_xml
from agreements.html.contents import after_head, entries, nested, with_ids
from agreements.html.icons import once
from agreements.html.markdown import Extensions, Linked, html_of
from agreements.html.markup import AsHtml
from agreements.html.sanitize import sanitized
from agreements.languages.languages import Language
from agreements.pages.explanations import PageTerms, Vocabulary, vocabulary
from agreements.pages.prose_links import generated_source, linked, paths_by_source, source_of
from agreements.pages.prose_words import prose_words
from agreements.problems.problems import Problem
from agreements.prose.docs_files import linked_as, served
from agreements.prose.extensions import usable
from agreements.prose.prose import ProsePage, glossary_page
from agreements.rendering.render import Templates, filled, framed, render, templates, with_slots
from agreements.rendering.template_files import read_templates
from agreements.report.wording import CODE_LANGUAGE
from agreements.site.edition import Edition, Here
from agreements.site.site import Site
from agreements.site.site_map import NOT_FOUND, NOT_FOUND_FILE
from agreements.theme.files import theme_assets
from agreements.views.contents import ContentsView
from agreements.views.facts import not_found_view

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
    templates: Templates
    vocabulary: Vocabulary
    glossary: str | None
    assets: frozenset[str]

    def generated(self) -> Iterator[GeneratedPage]:
        lang = self.edition.lang
        for spot in self.edition.site_map.spots:
            if spot.marker:
                source = f"{lang}/{generated_source(spot.path)}"
                yield GeneratedPage(source, self.edition.address(spot.path) + "index.html", FENCED.format(spot.marker))
        yield GeneratedPage(f"{lang}/404.md", self.edition.address(NOT_FOUND_FILE), "")

    def markdown(self, markdown: str) -> str:
        """A page's Markdown, with slots where markers stand."""
        return with_slots(markdown)

    def html(self, html: str, markdown: str, path: str) -> str:
        """A page's finished content from what Markdown made of it; `markdown` is the page as written."""
        here = Here(self.edition, path)
        if path == NOT_FOUND:
            return str(render(self.templates, not_found_view(here), here))
        language = self.site.content_language(self.edition.lang, path)
        terms = PageTerms(self.vocabulary)
        content = filled(
            self._clean(html, language), markdown, self.templates, here, language, self._marked(terms, path, language)
        )
        content = self._with_contents(content, here)
        if not terms.used:
            return once(content)
        explanations = terms.view(here, self.glossary)
        return once(content) + str(render(self.templates, explanations, here, self.vocabulary.with_original))

    def _with_contents(self, content: str, here: Here) -> str:
        """A long page begins with a list of its headings; the home page is a list itself."""
        if here.path == "":
            return content
        named = with_ids(content)
        found = entries(named)
        if not found:
            return content
        return after_head(named, str(render(self.templates, ContentsView(nested(found)), here)))

    def _marked(self, terms: PageTerms, path: str, language: Language) -> AsHtml:
        """No term is marked in the glossary, on a page not translated, or on a whole year, which is heavy already."""
        is_whole = path in self.edition.site_map and str(self.edition.site_map[path].marker).startswith("whole:")
        if is_whole or language != self.edition.language:
            return self.edition.names.isolated
        page = self.own.get(path)
        return self.vocabulary.with_original if page and page.shows_glossary else terms.marked

    def chrome(self, path: str, problems: Sequence[Problem] = (), problems_lang: str = CODE_LANGUAGE) -> Chrome:
        """The frame of a page; `problems` are shown on top of it, told in their own language."""
        return chrome(self.site, self.edition, path, self.site_url, problems, problems_lang, self.assets)

    def whole(self, path: str, problems: Sequence[Problem] = (), problems_lang: str = CODE_LANGUAGE) -> str:
        """A whole page, the same as MkDocs makes it. Raises TemplateFaultError."""
        return framed(self.templates, self.content(path), self.chrome(path, problems, problems_lang))

    def content(self, path: str) -> str:
        """What a page says, without the frame. Raises TemplateFaultError."""
        page = self.own.get(path)
        here = Here(self.edition, path)
        source = source_of(page) if page else generated_source(path)
        markdown = page.markdown.lstrip("\n") if page else self._generated_markdown(path)
        html = self._html_of(markdown, lambda written: linked(written, source, self.targets, here))
        return self.html(html, markdown, path)

    def prose(self, page: ProsePage, linked: Linked) -> str:
        """What an editor's page says by itself; `linked` makes each link's address."""
        html = self._html_of(page.markdown.lstrip("\n"), linked)
        return self._clean(html, self.site.languages[page.lang])

    def _html_of(self, markdown: str, linked: Linked) -> str:
        return html_of(self.markdown(markdown), linked, self._extensions)

    def _clean(self, html: str, language: Language) -> str:
        return sanitized(html, prose_words(self.site.localizers[language.id], self.site.content.interface))

    def _generated_markdown(self, path: str) -> str:
        return FENCED.format(self.edition.site_map[path].marker) if path != NOT_FOUND else ""

    @cached_property
    def own(self) -> Mapping[str, ProsePage]:
        """The editors' pages by path; the original one where there is no translation."""
        return {**self.site.prose[self.edition.source.id], **self.site.prose[self.edition.lang]}

    @cached_property
    def _extensions(self) -> Extensions:
        return usable(self.site.settings)

    @cached_property
    def targets(self) -> Mapping[str, str]:
        """The addresses of all that a page can link to, without the language, by the file that a link names."""
        files = linked_as(self.served, self.site.languages.ids)
        return {**files, **paths_by_source(self.edition.site_map, self.own)}

    @cached_property
    def served(self) -> Mapping[str, str]:
        """The files of the language beside its pages by their address: what of docs/ lies there."""
        return served(self.edition.lang, self.site.docs, self.site.languages.ids)

    def redirects(self) -> dict[str, bytes]:
        """What stands at addresses that have changed, by file."""
        return dict(redirect_pages(self.edition, self.site_url, self.templates))

    def shared_files(self) -> dict[str, bytes]:
        """What the site has once and not per language: exports, and what search engines ask for."""
        files = exports(self.site.content, self.site.released_localizers)
        about = self.site.content.about
        if about and about.colours:
            files[COLOURS] = colours_css(about.colours).encode()
        if not self.site_url:
            return files  # both of the others tell whole addresses
        sitemap = sitemap_xml(self.edition, self.site_url)
        return {**files, "sitemap.xml": sitemap, "robots.txt": robots_txt(self.site_url)}


def pages(site: Site, lang: str, order: Sequence[str], site_url: str, root: Path) -> Pages:
    """All that is needed to build one language of the site at `root`."""
    return pages_with(templates(read_templates(root)), frozenset(theme_assets(root)), site, lang, order, site_url)


def pages_with(
    known: Templates, assets: frozenset[str], site: Site, lang: str, order: Sequence[str], site_url: str
) -> Pages:
    """The same with templates that have been read; `assets` are the names of the theme's pictures and style sheets."""
    edition = site.edition(lang, order, site_url)
    glossary = glossary_page(site.prose, site.languages.source.id)
    return Pages(site, edition, site_url, known, vocabulary(edition), glossary, assets)
