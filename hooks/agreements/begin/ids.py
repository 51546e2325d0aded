"""An id for what somebody has named: it becomes a folder and a part of addresses, and never changes."""

from __future__ import annotations

import re
import unicodedata

MOST = 60
# Latin letters that are no letter with a mark, so that Unicode can't take them apart.
LATIN = {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def id_of(name: str) -> str | None:
    """ "Åse & Çelik" -> "ase-celik"; None where its letters are not Latin ones: "Київ", "عمّان"."""
    folded = "".join(LATIN.get(letter, letter) for letter in name.casefold())
    plain = [one for one in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(one)]
    if any(letter.isalpha() and not letter.isascii() for letter in plain):
        return None
    words = re.findall("[a-z0-9]+", re.sub("['’]", "", "".join(plain)))
    found = "-".join(words)[:MOST].rstrip("-")
    return found if re.search("[a-z]", found) else None


def is_id(text: str) -> bool:
    """ "our-town" -> True; "Our town", "-a" and "" -> False."""
    return len(text) <= MOST and _ID.fullmatch(text) is not None
