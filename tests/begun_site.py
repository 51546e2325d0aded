"""A site made by `agreements new-site`, and its pages."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from agreements.command_line import main
from agreements.pages.pages import Pages, pages
from agreements.site.site import Site
from agreements.source.settings import read_settings


def run(*arguments: str) -> tuple[int, str]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(list(arguments))
    return code, out.getvalue()


def begin(folder: Path, source: str = "en", languages: str = "", *more: str, name: str = "Our town agrees") -> str:
    """What the command says; it must end well."""
    place = () if "--place" in more else ("--place", "Our town")
    asked = ("--name", name, "--source", source, "--languages", languages, "--year", "2027", *place, *more)
    code, said = run("new-site", str(folder), *asked)
    assert code == 0, said
    return said


def pages_of(root: Path, site: Site, lang: str) -> Pages:
    settings, _ = read_settings(root)
    return pages(site, lang, settings.order, "https://example.org/", root)
