"""The only importer of nh3: what editors may write as HTML in their Markdown."""

from __future__ import annotations

import nh3

_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "class"},
    "a": {"href", "hreflang", "title"},
    "img": {"src", "alt", "width", "height"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}


def sanitized(html: str) -> str:
    """('<p onclick="x()">Hej<script>…</script>') -> '<p>Hej</p>'. Run before views and icons are put in.

    A header of a Markdown table, which can't say so itself, heads its column.
    """
    return nh3.clean(html, attributes=_ATTRIBUTES, link_rel=None).replace("<th>", '<th scope="col">')
