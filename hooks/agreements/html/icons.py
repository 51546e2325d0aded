"""Pictures that a page shows many times are written once."""

from __future__ import annotations

import re
from collections import Counter

_ICON = re.compile(r'(?P<opening><svg class="(?:icon|line-icon|fill-icon)[^>]*>)(?P<inside>.*?)</svg>', re.DOTALL)


def once(html: str) -> str:
    """The first of several equal icons stays and gets an id; the others use it.

    Only for what this package has put into a page itself, whose tags are its own.
    """
    found = Counter(match["inside"] for match in _ICON.finditer(html))
    ids = {inside: f"icon-{number}" for number, inside in enumerate((one for one in found if found[one] > 1), start=1)}
    shown: set[str] = set()

    def written(match: re.Match[str]) -> str:
        inside = match["inside"]
        if inside not in ids:
            return match[0]
        if inside in shown:
            return f'{match["opening"]}<use href="#{ids[inside]}"/></svg>'
        shown.add(inside)
        return f'{match["opening"]}<g id="{ids[inside]}">{inside}</g></svg>'

    return _ICON.sub(written, html)
