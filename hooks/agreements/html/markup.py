"""The only importer of markupsafe: texts as HTML that keep their language and direction wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import pairwise
from typing import TypeGuard

from markupsafe import Markup as Markup  # re-exported for all that handle finished HTML
from markupsafe import escape

from agreements.languages.formats import direction_of
from agreements.languages.languages import Language
from agreements.languages.texts import Text, Wording

AsHtml = Callable[[str, Language], Markup]

# A run of left-to-right writing: Latin letters and digits with what stands between them. A lone number needs no
# isolation; a range or a percentage does, since dashes and percent signs change sides in right-to-left text.
_LATIN = r"A-Za-zÀ-ɏ"
_BETWEEN = rf"[{_LATIN}\d'’&/+\- \u00a0–]|[.,:@_](?=[{_LATIN}\d])|, (?=[{_LATIN}])"
# What is one thing with its signs, of which none may change sides: an address of e-mail or a page, a telephone number,
# a name such as C++. A full stop or bracket after them is the text's own.
_WHOLE = (
    r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    r"https?://[^\s<>«»()،؛؟]*[^\s<>«»()،؛؟.,:;!?]",
    r"(?:\+|\(\+?\d{1,4}\)[ \u00a0-]?|0\d{1,4}[ \u00a0/-]+)\d[\d \u00a0-]{3,}\d",
    rf"(?<![{_LATIN}\d])[A-Za-z](?:\+\+|#)",
)
_WORDS = rf"[+−]?[{_LATIN}\d](?:(?:{_BETWEEN})*[{_LATIN}\d])?(?:(?<=[ \u00a0][A-Z])(?:\+\+|#)|[ \u00a0]?%)?"
_PART = "|".join((*_WHOLE, _WORDS))
_RUN = re.compile(rf"(?:{_PART})(?:[ \u00a0](?:{_PART}))*")
_NEEDS_ISOLATION = re.compile(rf"[{_LATIN}]|\d[ \u00a0]?[–%-]|\d:\d|^[+−(]|^0\d+[ \u00a0/]")

# A word of right-to-left writing, or several with nothing but spaces or hyphens between: two names in a list are two.
_RTL = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_RUN = re.compile(rf"[{_RTL}]+(?:[ \u00a0\u200c'’-]+[{_RTL}]+)*")


# Where a browser may break what has no spaces, so that it need not break a word: in the name of a file or a field, and
# between two long words of a running text.
_BREAKS_IN_NAME = re.compile(r"(?<=[/_])(?=[^\W_])")
_BREAKS_IN_TEXT = re.compile(r"(?<=\w{6}/)(?=\w{6})")

_BDI, _BDI_END = Markup('<bdi dir="{}">'), Markup("</bdi>")


@dataclass(frozen=True)
class Mark:
    """A stretch of a text that stands between two tags: its first character, the one after its last, the tags."""

    start: int
    end: int
    opening: Markup
    closing: Markup


def isolated(value: str, language: Language, marks: Sequence[Mark] = (), around: Sequence[Mark] = ()) -> Markup:
    """The text escaped, with its marks, and each run that is written the other way in <bdi>.

    Marks `around` others stand where they cross no run. A text of the frame in another language says so.
    """
    if _is_foreign(value, language):
        return foreign(value, value.lang, language)
    runs = list(_runs(value, marks, language))
    kept = [one for one in around if not any(_crosses(one, run.start, run.end) for run in runs)]
    tags, inner_first = [*kept, *runs, *marks], [*marks, *runs, *kept]
    if not tags:
        return _with_breaks(value)
    edges = sorted({0, len(value), *(edge for tag in tags for edge in (tag.start, tag.end))})
    parts: list[Markup] = []
    for start, end in pairwise(edges):
        parts += [tag.opening for tag in sorted(tags, key=lambda tag: -tag.end) if tag.start == start]
        parts.append(_with_breaks(value[start:end]))
        parts += [tag.closing for tag in sorted(inner_first, key=lambda tag: -tag.start) if tag.end == end]
    return Markup("").join(parts)


def breakable(name: str) -> Markup:
    """The name of a file or a field: "data/bay_2025.csv" -> "data/<wbr>bay_<wbr>2025.csv"."""
    return Markup("<wbr>").join(escape(part) for part in _BREAKS_IN_NAME.split(name))


def _with_breaks(text: str) -> Markup:
    """Running text, escaped: "reading/writing" -> "reading/<wbr>writing", but "and/or" as it is."""
    return Markup("<wbr>").join(escape(part) for part in _BREAKS_IN_TEXT.split(text))


def _runs(value: str, marks: Sequence[Mark], language: Language) -> Iterator[Mark]:
    """Each run of the other direction; one that begins or ends within a mark is cut there, so that tags never cross."""
    run, needed, direction = (_RUN, _NEEDS_ISOLATION, "ltr") if language.dir == "rtl" else (_RTL_RUN, _RTL_RUN, "rtl")
    opening = _BDI.format(direction)
    for match in run.finditer(value):
        start, end = match.span()
        crossing = [mark for mark in marks if _crosses(mark, start, end)]
        cuts = {edge for mark in crossing for edge in (mark.start, mark.end) if start < edge < end}
        for first, last in pairwise(sorted({start, end, *cuts})):
            if needed.search(value[first:last]):
                yield Mark(first, last, opening, _BDI_END)


def _crosses(mark: Mark, start: int, end: int) -> bool:
    return mark.start < start < mark.end < end or start < mark.start < end < mark.end


def _is_foreign(value: str, language: Language) -> TypeGuard[Wording]:
    return isinstance(value, Wording) and value.lang != language.id


def _escaped(value: str, language: Language) -> Markup:
    return foreign(value, value.lang, language) if _is_foreign(value, language) else escape(value)


def shown(
    text: Text,
    language: Language,
    fallback_notice: str,
    outdated_notice: str,
    as_html: AsHtml = isolated,
) -> Markup:
    """A text on a page in `language`; one that isn't in that language, or is outdated, says so.

    `as_html` makes HTML of a text that is in the page's language.
    """
    if text.is_fallback:
        return Markup('<span lang="{}" dir="{}">{}</span> <small class="notice">({})</small>').format(
            text.lang, direction_of(text.lang), text.value, _escaped(fallback_notice, language)
        )
    if text.is_outdated:
        notice = _escaped(outdated_notice, language)
        return as_html(text.value, language) + Markup(' <small class="notice">({})</small>').format(notice)
    return as_html(text.value, language) if text.lang == language.id else foreign(text.value, text.lang, language)


def foreign(name: str, lang: str, language: Language) -> Markup:
    """A name or title in `lang` on a page in `language`: screen readers are told, and directions don't mix."""
    if language.id == lang:
        return escape(name)
    direction = direction_of(lang)
    tag = Markup("span") if language.dir == direction == "ltr" else Markup("bdi")
    return Markup('<{} lang="{}" dir="{}">{}</{}>').format(tag, lang, direction, name, tag)


def shown_prose(text: Text, language: Language, html: str, notice: str, id_: str, as_html: AsHtml) -> Markup:
    """A text that is `html` already, block by block, on a page in `language`; with a notice that it says so.

    Its first block gets the id: '<p>Hej</p>' -> '<p id="a">Hej</p>'.
    """
    named = re.sub(r"^<(p|ul|ol)\b", rf'<\1 id="{escape(id_)}"', html, count=1) if id_ else html
    if text.lang == language.id:
        shown_as = Markup(ProseHtml(language, as_html).part(named))
    else:
        around = Markup('<div lang="{}" dir="{}">{}</div>')
        shown_as = around.format(text.lang, direction_of(text.lang), Markup(named))
    said = Markup('<p><small class="notice">({})</small></p>').format(_escaped(notice, language))
    return shown_as + said if notice else shown_as


_RUNNING_TEXT = frozenset({"p", "li", "dd", "td"})
_NO_RUNNING_TEXT = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "summary", "code", "pre", "q", "cite", "blockquote", "th"}
)
_WITHOUT_END = frozenset({"br", "hr", "img", "wbr", "col"})


class ProseHtml(HTMLParser):
    """Copies an editor's HTML part by part: running text as `as_html` makes it, all other text as `other`."""

    def __init__(self, language: Language, as_html: AsHtml = isolated, other: AsHtml = isolated) -> None:
        super().__init__(convert_charrefs=True)
        self._language = language
        self._as_html = as_html
        self._other = other
        self._parts: list[str] = []
        self._open: list[tuple[str, bool]] = []  # each element, and whether its text is in the page's language

    def part(self, html: str) -> str:
        """The next part of the page; parts begin and end between tags."""
        self.feed(html)
        self.close()
        done, self._parts = self._parts, []
        return "".join(done)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self.get_starttag_text() or ""
        if tag in ("code", "pre") and self._language.dir == "rtl":
            start = start.replace(f"<{tag}", f'<{tag} dir="ltr"', 1)
        if tag not in _WITHOUT_END:
            self._open.append((tag, dict(attrs).get("lang") in (None, self._language.id)))
        self._parts.append(start)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self._open:
            self._open.pop()
        self._parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self._open}
        if "pre" in tags:
            self._parts.append(str(escape(data)))
        elif "code" in tags:
            self._parts.append(str(breakable(data)))
        elif tags & _RUNNING_TEXT and not tags & _NO_RUNNING_TEXT and all(is_own for _, is_own in self._open):
            self._parts.append(str(self._as_html(data, self._language)))
        else:
            self._parts.append(str(self._other(data, self._language)))
