"""Ids of what a table tells: from a column, else from the words, and kept once given."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from agreements.begin.ids import MOST, id_of, is_id
from agreements.importing.readers import folded

MOST_LETTERS = 40
LIKE_ENOUGH = 0.5
_WORDS = re.compile(r"\w+")


def id_in(cell: str) -> str | None:
    """An id from what a person has written into a column of ids: "A 7" -> "a-7", "1.2" -> "1-2"; None: no Latin one."""
    if is_id(cell) or len(cell) > MOST:
        return cell if is_id(cell) else None
    digits = "-".join(re.findall(r"\d+", cell)) if re.fullmatch(r"[\d.:/ _-]+", cell) else None
    return digits or id_of(cell)


def id_from_words(words: str, taken: Collection[str]) -> str | None:
    """("The council mends 20 lamps", …) -> "the-council-mends-20-lamps"; whole words, and no id that is `taken`."""
    whole = id_of(words)
    if whole is None:
        return None
    short = (
        whole if len(whole) <= MOST_LETTERS else whole[: MOST_LETTERS + 1].rpartition("-")[0] or whole[:MOST_LETTERS]
    )
    numbered = (f"{short}-{number}" for number in range(2, len(taken) + 3))
    return short if short not in taken else next(one for one in numbered if one not in taken)


def most_alike(text: str, others: Mapping[str, str]) -> str | None:
    """The key of the text that shares most words with `text`, if that is at least half of them."""
    own = _words_of(text)
    shares = {key: _share(own, _words_of(other)) for key, other in others.items()}
    best = max(shares, key=lambda key: shares[key], default=None)
    return best if best is not None and shares[best] >= LIKE_ENOUGH else None


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(folded(text)))


def _share(own: frozenset[str], other: frozenset[str]) -> float:
    return len(own & other) / len(own | other) if own | other else 0.0
