"""What an address of the preview asks for: a page of a language, or a file."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from agreements.site.site_map import NOT_FOUND, NOT_FOUND_FILE

INDEX = "index.html"


def requested(target: str, base: str) -> str | None:
    """The address that a request names, from the site's root: ("/x/en/?a=b", "/x/") -> "en/"; None outside the site."""
    try:
        path = unquote(urlsplit(target).path, errors="strict")
    except ValueError:
        return None
    return path.removeprefix(base) if path.startswith(base) else None


def page_of(address: str, languages: Sequence[str]) -> tuple[str, str]:
    """The language and the path of a page: ("en/parties/index.html", ("sv", "en")) -> ("en", "parties/"). The source
    comes first, and has no folder of its own."""
    lang, slash, rest = address.partition("/")
    if not slash or lang not in languages[1:]:
        lang, rest = languages[0], address
    if rest == NOT_FOUND_FILE:
        return lang, NOT_FOUND
    is_index = rest == INDEX or rest.endswith(f"/{INDEX}")
    return lang, rest.removesuffix(INDEX) if is_index else rest
