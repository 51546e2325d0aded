"""The only importer of Jinja: finished objects in, HTML out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment as Environment

from agreements.edition import Edition, Here
from agreements.marker_kinds import view_of
from agreements.markers import blocks, markers_in
from agreements.markup import Markup, isolated, shown, swedish
from agreements.texts import Text

TEMPLATES = Path(__file__).parent / "templates"
SLOT = '<div class="view-slot" id="view-slot-{}"></div>'


def environment(overrides: Path) -> jinja2.Environment:
    """Autoescape on, undefined is an error; icons are taken from the theme's folder."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([TEMPLATES, overrides]), trim_blocks=True, lstrip_blocks=True
    )
    harden(env)
    return env


def harden(env: jinja2.Environment) -> None:
    """The same two rules for any environment, the theme's included."""
    env.autoescape = True
    env.undefined = jinja2.StrictUndefined


def render(env: jinja2.Environment, view: Any, here: Here) -> Markup:
    """One view with its template."""
    edition = here.edition
    return Markup(
        env.get_template(view.template).render(
            v=view,
            ui=partial(ui_html, edition),
            shown=partial(shown_html, edition),
            sv=partial(swedish, language=edition.language),
            iso=partial(isolated, language=edition.language),
            dir_of=edition.dir_of,
        )
    )


def ui_html(edition: Edition, key: str, **values: object) -> Markup:
    return isolated(edition.ui(key, **values), edition.language)


def shown_html(edition: Edition, text: Text) -> Markup:
    return shown(text, edition.language, edition.ui("language.fallback"), edition.ui("language.outdated"))


def with_slots(markdown: str) -> str:
    """A page's Markdown with an empty slot for each marker, to be filled after Markdown has done its work."""
    lines: list[str] = []
    count = 0
    for block in blocks(markdown):
        if not block.is_markers:
            lines += block.lines
            continue
        for _ in markers_in(block):
            lines += ["", SLOT.format(count), ""]
            count += 1
    return "\n".join(lines)


def filled(html: str, markdown: str, env: jinja2.Environment, here: Here) -> str:
    """The page's HTML with each slot replaced by what its marker shows; `markdown` is the page before `with_slots`."""
    markers = [marker for block in blocks(markdown) if block.is_markers for marker in markers_in(block)]
    for number, marker in enumerate(markers):
        html = html.replace(SLOT.format(number), str(render(env, view_of(marker, here), here)))
    return html
