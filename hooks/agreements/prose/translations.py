"""Whether a page of prose still says what the original page says: its front matter knows the page it was made from.

translated_from: 3f9a2c1b7d
translated_on: 2026-11-25
reviewed: Anna Andersson, 2026-11-25, 4a0c9f2b1e
"""

from __future__ import annotations

from datetime import date

from agreements.gettext.reviews import Review, fingerprint, read_review
from agreements.prose.prose import EDGE, ProsePage


def page_mark(page: ProsePage) -> str:
    """The fingerprint of title, description and text; other line breaks or spaces make no other page."""
    parts = (page.head.title, page.head.description, page.markdown)
    return fingerprint([" ".join(part.split()) for part in parts])


def is_outdated(page: ProsePage, original: ProsePage) -> bool:
    """True if the page says which original it was made from, and that is not the original of today."""
    return page.head.translated_from not in (None, page_mark(original))


def is_reviewed(page: ProsePage, original: ProsePage) -> bool:
    """True if somebody has reviewed this very wording against this very original."""
    review = read_review(f"reviewed: {page.head.reviewed}")
    return review is not None and review.mark == _review_mark(page, original)


def translated(text: str, original: ProsePage, day: date) -> str:
    """The page's file with a front matter that says: made from this original. A second time changes nothing."""
    if _value(text, "translated_from") == page_mark(original):
        return text
    made = with_value(text, "translated_from", page_mark(original))
    return with_value(made, "translated_on", day.isoformat())


def reviewed(text: str, page: ProsePage, original: ProsePage, name: str, day: date) -> str:
    """The page's file with a front matter that says who has reviewed it. A second time changes nothing."""
    before = read_review(f"reviewed: {page.head.reviewed}")
    mark = _review_mark(page, original)
    if before and (before.name, before.mark) == (name, mark):
        return text
    review = str(Review(name, day.isoformat(), mark))
    return with_value(text, "reviewed", review.partition(": ")[2])


def with_value(text: str, key: str, value: str) -> str:
    """The file with `key: value` in its front matter: in the key's place, or at the end of the front matter."""
    head, edge, body = text.removeprefix(EDGE).partition(f"\n{EDGE}")
    lines = head.split("\n")
    line = f"{key}: {value}"
    keys = [one.partition(":")[0] for one in lines]
    lines = [line if one == key else old for one, old in zip(keys, lines, strict=True)]
    return EDGE + "\n".join(lines if key in keys else [*lines, line]) + edge + body


def _value(text: str, key: str) -> str:
    head = text.removeprefix(EDGE).partition(f"\n{EDGE}")[0]
    found = (line.partition(":")[2].strip() for line in head.split("\n") if line.partition(":")[0] == key)
    return next(found, "")


def _review_mark(page: ProsePage, original: ProsePage) -> str:
    return fingerprint((page_mark(original), page_mark(page)))
