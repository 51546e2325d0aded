"""The doorway between MkDocs and the package: short event functions, and nothing else. The only importer of MkDocs.

A site's `hooks/mkdocs_hooks.py` hands them on: `from agreements.doorway import *`.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.config import I18nPluginLanguage

from agreements.html.markdown import names, settings
from agreements.languages.languages import Language, Languages
from agreements.load.editors_language import editors_language
from agreements.pages.checked import checked_site
from agreements.pages.links import anchors_in
from agreements.pages.pages import Pages, pages
from agreements.pages.prose_links import source_of
from agreements.problems.problems import Problem, errors
from agreements.problems.told import told
from agreements.prose.docs_files import strays
from agreements.prose.extensions import usable
from agreements.prose.prose import path_of
from agreements.rendering.render import harden
from agreements.report.report import report
from agreements.search.filters import searchables
from agreements.search.index import write_search_index
from agreements.site.reading import read_site
from agreements.site.site import Site
from agreements.source.foreign_yaml import outline
from agreements.source.patterns import exactly
from agreements.source.settings import FILE
from agreements.theme.files import served_bytes, theme_assets, theme_folders

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_context",
    "on_page_markdown",
    "on_post_build",
]

ONLY_LANGUAGE = "ONLY_LANGUAGE"

# static-i18n runs the events once per language, each time with the same configuration.
_state: dict[str, Any] = {}


def on_config(config: MkDocsConfig) -> None:
    _drop_search(config)
    if _lang(config) in (None, _i18n(config).default_language):
        _read_site(config)  # once, by the first language
    _declare_rules(config)


def refused_settings(root: Path) -> list[Problem]:
    """What MkDocs itself, a plugin or the theme would refuse in mkdocs.yml, in their own words."""
    path = root / FILE
    config, parsed = MkDocsConfig(config_file_path=str(path)), outline(path.read_bytes(), FILE)
    try:
        with path.open("rb") as file:
            config.load_file(file)
        refused = [(key, str(why)) for found in config.validate() for key, why in found]
    except ConfigurationError as failure:
        refused = [(FILE, str(failure))]
    cure = told("Correct the value; the manual of MkDocs or of the plugin tells what it may be.")
    return [
        Problem(parsed.place_of_key((key,)), told("MkDocs refuses '{key}': {reason}", key=key, reason=why), cure)
        for key, why in refused
    ]


def _drop_search(config: MkDocsConfig) -> None:
    """The theme's own search, which MkDocs takes where nobody names plugins: nothing asks for its index."""
    for plugin in [config.plugins.pop(name) for name in ("search", "material/search") if name in config.plugins]:
        for event in config.plugins.events.keys() - {"config"}:  # the one that is going on
            methods = config.plugins.events[event]
            methods[:] = [one for one in methods if getattr(one, "__self__", None) is not plugin]


def _read_site(config: MkDocsConfig) -> None:
    # Alone, a language is built by `agreements site`, which has checked everything just now.
    site = read_site(_root(config)) if _only_language() else checked_site(_root(config))
    if site.has_errors:
        raise PluginError(report(errors(site.problems), editors_language(_root(config))))
    _state["site"] = site
    _leave_out(config, site)
    _declare_languages(config, site.languages)


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """After static-i18n (-100), which can't take files without a source."""
    site: Site = _state["site"]
    lang = _lang(config) or site.languages.source.id
    _state["pages"] = found = pages(site, lang, site.settings.order, config.site_url or "", _root(config))
    config.nav = [source_of(found.own[""])]  # the menu is ours: MkDocs needs no more than a home page
    assets = theme_assets(_root(config))
    for file in [file for file in files if _is_unwanted(file, config, assets)]:
        files.remove(file)
    for file in [file for file in files if file.dest_uri in assets]:
        file.content_bytes = served_bytes(assets[file.dest_uri])
    for one in found.generated():
        made: Any = File.generated(config, one.source, content=one.markdown)
        made.dest_uri, made.locale = one.destination, lang
        files.append(made)
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    harden(env)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    page.meta["markdown_as_written"] = markdown
    return _pages().markdown(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    finished = _pages().html(html, page.meta["markdown_as_written"], _path(page))
    # Those of the views too, which MkDocs has not seen.
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *anchors_in(finished)}
    return finished


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    context["chrome"] = _pages().chrome(_path(page))


def on_post_build(config: MkDocsConfig) -> None:
    found = _pages()
    shared = found.shared_files() if found.edition.language == found.edition.source else {}
    for name, content in {**shared, **found.redirects()}.items():
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if found.edition.lang == found.site.languages.ids[-1] and not _only_language():
        _write_search_index(found.site, config)  # of all languages, once the last one is there


def _write_search_index(site: Site, config: MkDocsConfig) -> None:
    with TemporaryDirectory(prefix="overens-search-") as folder:
        failure = write_search_index(Path(config.site_dir), searchables(site, _root(config)), Path(folder, "pages"))
    if failure:
        raise PluginError(failure)


def _pages() -> Pages:
    found: Pages = _state["pages"]
    return found


def _lang(config: MkDocsConfig) -> str | None:
    lang: str | None = _i18n(config).current_language
    return lang


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _path(page: Page) -> str:
    """The page's address without its language: "northshore/2025/"."""
    source = page.file.src_uri.partition("/")[2]
    return path_of(source)


def _only_language() -> str | None:
    """The language that this process builds alone, if `agreements site` has started it for one."""
    return os.environ.get(ONLY_LANGUAGE) or None


def _declare_rules(config: MkDocsConfig) -> None:
    """How Markdown is read, and where the frame is: the site's own files first, then the package's, then Material's."""
    extensions = usable(_state["site"].settings)
    config.markdown_extensions, config.mdx_configs = names(extensions), settings(extensions)
    config.theme.static_templates = set(config.theme.static_templates) - {"404.html", "sitemap.xml"}
    ours = [str(folder) for folder in theme_folders(_root(config))]
    config.theme.dirs = [*ours, *(one for one in config.theme.dirs if one not in ours)]


def _leave_out(config: MkDocsConfig, site: Site) -> None:
    """What is no part of the site must not become one."""
    found = exactly(strays(site.docs, site.languages.ids))
    config.exclude_docs = config.exclude_docs + found if config.exclude_docs else found
    config.validation.nav.omitted_files = logging.DEBUG


def _declare_languages(config: MkDocsConfig, languages: Languages) -> None:
    """Tells static-i18n of all languages before it begins; alone, a language still falls back to original."""
    only = _only_language()
    i18n = _i18n(config)
    i18n.config.docs_structure, i18n.config.fallback_to_default = "folder", True
    i18n.config.reconfigure_material = i18n.config.reconfigure_search = False  # neither is there to be reconfigured
    i18n.config.languages = [_declared(one, one == languages.source, only in (None, one.id)) for one in languages]
    i18n.current_language = only


def _declared(language: Language, is_source: bool, is_built: bool) -> I18nPluginLanguage:
    declared = I18nPluginLanguage()
    declared.load_dict({"locale": language.id, "name": language.name, "default": is_source, "build": is_built})
    declared.link = "/" if is_source else f"/{language.id}/"
    return declared


def _is_unwanted(file: File, config: MkDocsConfig, assets: Mapping[str, Path]) -> bool:
    """Material's own scripts and styles, which this chrome does not use; and ours, which the site needs once."""
    if file.is_documentation_page() or not file.src_dir or file.src_dir == config.docs_dir:
        return False
    is_ours = Path(file.src_dir, file.src_uri) == assets.get(file.src_uri)
    return not is_ours or _only_language() not in (None, _state["site"].languages.source.id)
