"""The only importer of markupsafe: texts as HTML that keep their language and direction wherever they stand."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markupsafe import Markup as Markup  # re-exported for all that handle finished HTML
from markupsafe import escape

from agreements.languages import Language
from agreements.texts import SOURCE_LANGUAGE, Text, Wording

# A run of left-to-right writing: Latin letters and digits with what stands between them. A lone number needs no
# isolation; a range or a percentage does, since dashes and percent signs change sides in right-to-left text.
_LATIN = r"A-Za-zÀ-ɏ"
_BETWEEN = rf"[{_LATIN}\d'’&/+\- \u00a0–]|[.,:](?=[{_LATIN}\d])|, (?=[{_LATIN}])"
_RUN = re.compile(rf"[+−]?[{_LATIN}\d](?:(?:{_BETWEEN})*[{_LATIN}\d])?(?:[ \u00a0]?%)?")
_NEEDS_ISOLATION = re.compile(rf"[{_LATIN}]|\d[ \u00a0]?[–%-]|\d:\d|^[+−]")


def isolated(value: str, language: Language) -> Markup:
    """In right-to-left text each left-to-right run in <bdi>; other text just escaped, and Swedish marked as such."""
    if language.dir == "ltr" or _is_foreign(value, language):
        return _escaped(value, language)
    parts: list[Markup] = []
    end = 0
    for match in _RUN.finditer(value):
        parts.append(escape(value[end : match.start()]))
        parts.append(_run(match.group()))
        end = match.end()
    return Markup("").join([*parts, escape(value[end:])])


def _is_foreign(value: str, language: Language) -> bool:
    return isinstance(value, Wording) and value.lang != language.id


def _escaped(value: str, language: Language) -> Markup:
    """A text of the frame that fell back to Swedish is marked as such."""
    return swedish(value, language) if _is_foreign(value, language) else escape(value)


def _run(run: str) -> Markup:
    if not _NEEDS_ISOLATION.search(run):
        return escape(run)
    return Markup('<bdi dir="ltr">{}</bdi>').format(run)


def shown(text: Text, language: Language, fallback_notice: str, outdated_notice: str) -> Markup:
    """A text on a page in `language`; one that isn't in that language, or is outdated, says so."""
    if text.is_fallback:
        return Markup('<span lang="{}" dir="ltr">{}</span> <small class="notice">({})</small>').format(
            text.lang, text.value, _escaped(fallback_notice, language)
        )
    if text.is_outdated:
        return isolated(text.value, language) + Markup(' <small class="notice">({})</small>').format(
            _escaped(outdated_notice, language)
        )
    return isolated(text.value, language) if text.lang == language.id else swedish(text.value, language)


def swedish(name: str, language: Language) -> Markup:
    """A Swedish name or title on a page in `language`: told to screen readers, and isolated in right-to-left text."""
    if language.id == SOURCE_LANGUAGE:
        return escape(name)
    tag = "bdi" if language.dir == "rtl" else "span"
    return Markup('<{} lang="sv" dir="ltr">{}</{}>').format(Markup(tag), name, Markup(tag))


def isolated_html(html: str, language: Language) -> str:
    """The same for finished HTML: the texts between its tags, except code, which is left to right as a whole."""
    if language.dir == "ltr":
        return html
    isolating = _IsolatingParser(language)
    isolating.feed(html)
    isolating.close()
    return "".join(isolating.parts)


class _IsolatingParser(HTMLParser):
    """Copies HTML as it comes, with each text isolated."""

    def __init__(self, language: Language) -> None:
        super().__init__(convert_charrefs=True)
        self.language = language
        self.parts: list[str] = []
        self.code_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self.get_starttag_text() or ""
        if tag in ("code", "pre"):
            self.code_depth += 1
            start = start.replace(f"<{tag}", f'<{tag} dir="ltr"', 1)
        self.parts.append(start)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.code_depth -= tag in ("code", "pre")
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(str(escape(data) if self.code_depth else isolated(data, self.language)))
