"""A small page at each address that has changed, which leads on by itself on any web server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urljoin

from agreements.languages.texts import Text
from agreements.model.model import Redirect
from agreements.rendering.render import Templates, render
from agreements.site.edition import Edition, Here
from agreements.site.site_map import address


@dataclass(frozen=True)
class RedirectView:
    template: ClassVar[str] = "redirect.html"

    lang: str
    dir: str
    href: str
    canonical: str
    css: str
    page: Text


def redirect_file(redirect: Redirect, lang: str) -> str:
    """("old/page/", "en") -> "en/old/page/index.html"."""
    return f"{address(redirect.old, lang)}index.html"


def redirect_pages(edition: Edition, site_url: str, known: Templates) -> Iterator[tuple[str, bytes]]:
    """The files of one language with their content."""
    for one in edition.content.redirects:
        here = Here(edition, one.old)
        page = one.new.partition("#")[0]
        view = RedirectView(
            lang=edition.lang,
            dir=edition.dir,
            href=here.link(one.new),
            canonical=urljoin(site_url, address(page, edition.lang)),
            css=here.to_address("assets/site.css"),
            page=edition.site_map[page].title,
        )
        yield redirect_file(one, edition.lang), (str(render(known, view, here)).strip() + "\n").encode()
