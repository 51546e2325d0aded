"""The only importer of Jinja: finished objects in, HTML out."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import jinja2
from jinja2 import Environment as Environment

from agreements.html.markup import AsHtml, Markup, ProseHtml, breakable, foreign, isolated, shown, shown_prose
from agreements.html.small_markdown import small_html
from agreements.languages.languages import Language
from agreements.languages.texts import Text
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.prose.markers import blocks, markers_in
from agreements.rendering.marker_kinds import view_of
from agreements.rendering.template_files import TemplateFile
from agreements.site.edition import Edition, Here
from agreements.theme.icons import icon_of_material

FRAME = "main.html"
SLOT = '<div class="view-slot" id="view-slot-{}"></div>'
FOREIGN = '<div lang="{}" dir="{}">{{}}</div>'
# What a template can do wrong: its grammar, a name that does not exist, a value that it can't print.
_FAULTS = (jinja2.TemplateError, AttributeError, ArithmeticError, LookupError, TypeError, ValueError)


class TemplateFaultError(Exception):
    """A template that can't be filled in; carries the problem that says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Templates:
    """The templates of the views, and the frame around them as MkDocs reads it; `files` are their files by name."""

    views: Environment
    frame: Environment
    files: Mapping[str, TemplateFile]


def templates(files: Mapping[str, TemplateFile]) -> Templates:
    """Autoescape on, undefined is an error, and nothing of the site's is read from disk any more."""
    loader = jinja2.FunctionLoader(lambda name: _source(files, name))
    views = jinja2.Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)
    frame = jinja2.Environment(loader=loader)
    harden(views)
    harden(frame)
    return Templates(views, frame, files)


def _source(files: Mapping[str, TemplateFile], name: str) -> tuple[str, str, None] | None:
    """A template's text and file; what `files` lack may be one of Material's icons, which never change."""
    if name in files:
        return files[name].text, files[name].file, None
    icon = icon_of_material(name)
    return None if icon is None else (icon, name, None)


def harden(env: Environment) -> None:
    """The same two rules for any environment, the theme's included."""
    env.autoescape = True
    env.undefined = jinja2.StrictUndefined


def render(known: Templates, view: Any, here: Here, marked: AsHtml | None = None) -> Markup:
    """One view with its template; `marked` makes HTML of running text. Raises TemplateFaultError."""
    edition = here.edition
    named = edition.names.isolated
    in_page = partial(shown_html, edition, edition.ui("language.fallback"), as_html=named)
    return _filled_in(
        known.views,
        view.template,
        v=view,
        ui=partial(ui_html, edition),
        shown=in_page,
        explained=partial(in_page, as_html=marked or named),
        prose=partial(prose_html, edition, as_html=marked or named),
        original=partial(foreign, lang=edition.source.id, language=edition.language),
        source=edition.source,
        iso=partial(named, language=edition.language),
        breakable=breakable,
        dir_of=edition.dir_of,
    )


def framed(known: Templates, content: str, chrome: object) -> str:
    """A page's content with the frame around it: the whole page. Raises TemplateFaultError."""
    return str(_filled_in(known.frame, FRAME, chrome=chrome, page={"content": content}))


def _filled_in(env: Environment, name: str, **values: object) -> Markup:
    try:
        return Markup(env.get_template(name).render(**values))
    except _FAULTS as fault:
        raise TemplateFaultError(_problem(fault, name)) from fault


def _problem(fault: Exception, name: str) -> Problem:
    """Where in which template: Jinja tells it of its grammar, and the stack of everything else."""
    if isinstance(fault, jinja2.TemplateSyntaxError):
        place = Place(fault.filename or fault.name or name, fault.lineno)
    else:
        stack = [one for one in traceback.extract_tb(fault.__traceback__) if one.filename.endswith((".html", ".svg"))]
        place = Place(stack[-1].filename, stack[-1].lineno or 0) if stack else Place(name)
    what = told("the template can't be filled in: {reason}", reason=_reason(fault))
    return Problem(place, what, told("Correct the template, or restore it from git."))


def _reason(fault: Exception) -> str:
    if isinstance(fault, jinja2.TemplateNotFound):
        return told("there is no template '{name}'", name=fault.name)
    return fault.message or "" if isinstance(fault, jinja2.TemplateError) else repr(fault)


def ui_html(edition: Edition, key: str, **values: object) -> Markup:
    return edition.names.isolated(edition.ui(key, **values), edition.language)


def shown_html(edition: Edition, fallback: str, text: Text, as_html: AsHtml = isolated) -> Markup:
    outdated = edition.outdated(text) if text.is_outdated else ""
    return shown(text, edition.language, fallback, outdated, as_html)


def prose_html(edition: Edition, text: Text, id_: str = "", as_html: AsHtml = isolated) -> Markup:
    """A text with paragraphs; `id_` names its first."""
    notice = edition.ui("language.fallback") if text.is_fallback else ""
    notice = edition.outdated(text) if text.is_outdated else notice
    return shown_prose(text, edition.language, small_html(text.value), notice, id_, as_html)


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


def filled(html: str, markdown: str, known: Templates, here: Here, language: Language, marked: AsHtml) -> str:
    """The page's HTML, which is in `language`, with each slot replaced by what its marker shows in the reader's.

    `markdown` is the page before `with_slots`. Written from top to bottom, so that a term's first use is the first
    that a reader meets.
    """
    around = "{}" if language == here.edition.language else FOREIGN.format(here.edition.lang, here.edition.dir)
    prose = ProseHtml(language, marked, here.edition.names.isolated)
    parts: list[str] = []
    markers = [marker for block in blocks(markdown) if block.is_markers for marker in markers_in(block)]
    for number, marker in enumerate(markers):
        before, _, html = html.partition(SLOT.format(number))
        parts.append(prose.part(before))  # before the view, whose terms come after
        parts.append(around.format(render(known, view_of(marker, here), here, marked)))
    return "".join([*parts, prose.part(html)])
