"""A small page at each address that has changed, which leads on by itself on any web server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urljoin

from agreements.languages.texts import Text
from agreements.model.redirects import Redirect
from agreements.rendering.render import Templates, render
from agreements.site.edition import Edition, Here


@dataclass(frozen=True)
class RedirectView:
    template: ClassVar[str] = "redirect.html"

    lang: str
    dir: str
    href: str
    canonical: str
    css: str
    page: Text


def redirect_file(edition: Edition, redirect: Redirect) -> str:
    """What stands at "old/page/" in English: "en/old/page/index.html"."""
    return f"{edition.address(redirect.old)}index.html"


def redirect_pages(edition: Edition, site_url: str, known: Templates) -> Iterator[tuple[str, bytes]]:
    """The files of one language with their content."""
    for one in edition.content.redirects:
        here = Here(edition, one.old)
        page = one.new.partition("#")[0]
        view = RedirectView(
            lang=edition.lang,
            dir=edition.dir,
            href=here.link(one.new),
            canonical=urljoin(site_url, edition.address(page)),
            css=here.to_address("assets/site.css"),
            page=edition.site_map[page].title,
        )
        yield redirect_file(edition, one), (str(render(known, view, here)).strip() + "\n").encode()
