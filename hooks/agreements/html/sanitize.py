"""The only importer of nh3: what editors may write as HTML in their Markdown."""

from __future__ import annotations

import nh3

from agreements.html.extras import NEEDED, ProseWords, plain

_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "class"},
    "a": {"href", "hreflang", "title", "role", "aria-label"},
    "abbr": {"title"},
    "details": {"open", "name"},
    "img": {"src", "alt", "width", "height", "title", "loading"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "span": {"role", "aria-label"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "time": {"datetime"},
}
# What Markdown's extensions write and `plain` puts something better in the place of.
_BEFORE = {
    **_ATTRIBUTES,
    "input": {"type", "checked", "name"},
    "th": {*_ATTRIBUTES["th"], "style", "align"},
    "td": {*_ATTRIBUTES["td"], "style", "align"},
}
_TAGS_BEFORE = {*nh3.ALLOWED_TAGS, "input", "label"}

_SMALL_TAGS = {"p", "em", "strong", "ul", "ol", "li", "a"}
_SMALL_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}


def sanitized_small(html: str) -> str:
    """What a text of the data may be: ('<p class="a"><a href="javascript:x">A</a><img></p>') -> '<p><a>A</a></p>'."""
    schemes = {"http", "https", "mailto"}
    return nh3.clean(html, tags=_SMALL_TAGS, attributes=_SMALL_ATTRIBUTES, url_schemes=schemes, link_rel=None)


def sanitized(html: str, words: ProseWords | None = None) -> str:
    """('<p onclick="x()">Hej<script>…</script>') -> '<p>Hej</p>'. Run before views and icons are put in.

    With `words`, what Markdown's extensions made is put into its final form first. A header of a Markdown table, which
    can't say so itself, heads its column.
    """
    if words is not None and NEEDED.search(html):
        mended = nh3.clean(
            html, tags=_TAGS_BEFORE, attributes=_BEFORE, filter_style_properties={"text-align"}, link_rel=None
        )
        html = plain(mended, words)
    return nh3.clean(html, attributes=_ATTRIBUTES, link_rel=None).replace("<th>", '<th scope="col">')
