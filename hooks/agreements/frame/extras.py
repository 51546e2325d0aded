"""What `mkdocs.yml` puts around every page: style sheets, scripts, logo, icon and copyright."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from agreements.html.markup import Markup
from agreements.html.sanitize import sanitized
from agreements.site.edition import Edition, Here

ICON = "assets/icon.svg"
_ICON_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".webp": "image/webp"}


@dataclass(frozen=True)
class ScriptTag:
    src: str
    is_module: bool
    is_deferred: bool
    is_async: bool


@dataclass(frozen=True)
class SiteExtras:
    """The same on every page, but for where its addresses begin."""

    styles: tuple[str, ...]
    scripts: tuple[ScriptTag, ...]
    copyright: Markup


def site_extras(here: Here) -> SiteExtras:
    settings = here.edition.settings
    scripts = (
        ScriptTag(_file(here, one.file), one.is_module, one.is_deferred, one.is_async) for one in settings.scripts
    )
    return SiteExtras(
        styles=tuple(_file(here, style) for style in settings.styles),
        scripts=tuple(scripts),
        copyright=_copyright(here.edition),
    )


def logo(here: Here) -> str | None:
    """The address of the picture beside the name: that of data/site.yml, or that of the theme's settings."""
    about = here.edition.content.about
    name = (about and about.logo) or here.edition.settings.logo
    return _file(here, name) if name else None


def icon(here: Here) -> tuple[str, str]:
    """The address and the type of the picture in the browser's tab."""
    about = here.edition.content.about
    name = (about and about.favicon) or here.edition.settings.favicon or ICON
    return _file(here, name), _ICON_TYPES.get(PurePosixPath(name).suffix.lower(), "image/x-icon")


def _file(here: Here, name: str) -> str:
    """A file of the site; a question mark in its name begins a query, as in MkDocs."""
    path, mark, query = name.partition("?")
    return here.to_address(quote(path)) + mark + query


def _copyright(edition: Edition) -> Markup:
    """The editor's own HTML, cleaned; in another language than the page's it says so."""
    written = edition.settings.copyright
    if not written:
        return Markup("")
    text = edition.text(edition.content.menu[written])
    html = Markup(sanitized(text.value))
    if text.lang == edition.lang:
        return html
    return Markup('<span lang="{}" dir="{}">{}</span>').format(text.lang, edition.dir_of(text), html)
