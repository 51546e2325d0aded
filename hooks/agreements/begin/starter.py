"""The words, pages and files that a new site begins with, read from the package and filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import agreements.starter
from agreements.source.yaml import parse

FOLDER = Path(agreements.starter.__file__).parent
ENGLISH = "en"
Words = Mapping[str, str]
# The scale that a site has without a vocabulary of its own.
ARROWS = "arrows"

_PLACEHOLDER = re.compile(r"\{([a-z_.-]+)\}")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]#|]")
# What only means something where a line begins: a list, a quotation, an admonition, a definition.
_AT_START = re.compile(r"^([-+!:~=]|\d+(?=[.)](?:\s|$)))")


@cache
def with_words() -> tuple[str, ...]:
    """The languages that there are words in: ("ar", "de", "en", …)."""
    return tuple(sorted(path.stem for path in (FOLDER / "words").glob("*.yml")))


@cache
def words_in(lang: str) -> Words:
    """{"site.tagline": "What we have promised …", …}; in English where the language has none."""
    known = lang if lang in with_words() else ENGLISH
    return dict(_flat(_read(f"words/{known}.yml"), ""))


@cache
def contents() -> Mapping[str, Mapping[str, str]]:
    """Where each page and each file stands in a site: {"pages": {"home": "index.md", …}, "files": {…}}."""
    found: Mapping[str, Mapping[str, str]] = _read("contents.yml")
    return found


@cache
def scales() -> tuple[str, ...]:
    """The ready-made scales of statuses: ("arrows", "four-steps", "three-steps")."""
    return (ARROWS, *sorted(path.stem for path in (FOLDER / "statuses").glob("*.yml")))


def scale(name: str) -> str | None:
    """The vocabulary with one of them; None for the one that needs none."""
    return None if name == ARROWS else (FOLDER / f"statuses/{name}.yml").read_text(encoding="utf-8")


def page_body(name: str) -> str:
    return (FOLDER / f"pages/{name}.md").read_text(encoding="utf-8")


def file_text(name: str) -> str:
    return (FOLDER / f"files/{name}").read_text(encoding="utf-8")


def filled(text: str, words: Words, values: Mapping[str, str], escaped: Callable[[str], str] = str) -> str:
    """("{site.tagline} {year}", {"site.tagline": "Promised:"}, {"year": "2027"}) -> "Promised: 2027".

    First the words, which may hold values, then the values, which hold what somebody typed and are not looked into.
    """
    worded = _PLACEHOLDER.sub(lambda found: words[found[1]] if "." in found[1] else found[0], text)
    return _PLACEHOLDER.sub(lambda found: escaped(values[found[1]]), worded)


def in_markdown(text: str) -> str:
    r"""What stands in Markdown for these very characters: "A & *B*" -> "A &amp; \*B\*"."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = _MARKDOWN.sub(lambda found: f"\\{found[0]}", plain)
    return _AT_START.sub(_not_at_start, escaped)


def _not_at_start(found: re.Match[str]) -> str:
    r""" "-" -> "\-", "1" -> "1\", before the dot of a numbered list; "=" and ":" can only be told by their number."""
    sign = found[0]
    if sign.isdigit():
        return f"{sign}\\"
    return f"\\{sign}" if sign in "-+!" else f"&#{ord(sign)};"


def in_quotes(text: str) -> str:
    r"""Between the quotes of JSON and YAML: 'A "B"' -> 'A \"B\"'."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _read(name: str) -> Any:
    return parse((FOLDER / name).read_bytes(), name).value


def _flat(value: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for key, one in value.items():
        yield from _flat(one, f"{path}{key}.") if isinstance(one, dict) else [(f"{path}{key}", one)]
