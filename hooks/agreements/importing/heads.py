"""What the heads of columns usually mean, in the languages that the engine speaks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from agreements.importing.readers import folded
from agreements.shapes.import_fields import FIELDS, fields_of
from agreements.source.yaml import parse

SHORT = 3  # words of so few letters are only known alone: "on" in "depends on"
FILE = Path(__file__).parent / "head_words.yml"
_MARKS = re.compile(r"[\s_:.()\[\]–-]+")
_OF_LANGUAGE = re.compile(r"(?P<head>.+?)[\s_@-]*[(\[_@ .-](?P<lang>[a-z]{2,3})[)\]]?")


@cache
def head_words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """By kind of table and field: {"commitments": {"text": {"commitment", "promise", "åtagande", …}, …}, …}."""
    found = parse(FILE.read_bytes(), FILE.name)
    if found.problems:
        raise ValueError("\n".join(map(str, found.problems)))
    by_kind = {kind: {field: _words(words) for field, words in fields.items()} for kind, fields in found.value.items()}
    # A table of follow-ups tells of them what a table of commitments may tell too.
    shared = {name: words for name, words in by_kind["commitments"].items() if name in fields_of("follow_ups")}
    return {**by_kind, "follow_ups": {**shared, **by_kind["follow_ups"]}}


def _words(by_language: Mapping[str, str]) -> frozenset[str]:
    return frozenset(plain(word) for line in by_language.values() for word in line.split("|"))


def plain(head: str) -> str:
    """ "Report_Date:" -> "report date"."""
    return _MARKS.sub(" ", folded(head)).strip()


def meanings(heads: Sequence[str], kind: str, source: str, others: Collection[str]) -> dict[str, str]:
    """(["No.", "Promise", "Promise (fr)"], "commitments", "en", ["fr"]) -> {"id": "No.", "text": "Promise", …}.

    A head that is a usual word comes before one that only holds it; each column is one field, each field one column.
    """
    found: dict[str, str] = {}
    free = dict.fromkeys(head for head in heads if head.strip())
    for is_near in (False, True):
        for head in list(free):
            name = next((one for one in _fields(head, kind, source, others, is_near) if one not in found), None)
            if name:
                found[name] = head
                free.pop(head)
    return {name: found[name] for name in sorted(found, key=_order)}


def _order(name: str) -> tuple[int, str]:
    field, _, lang = name.partition("@")
    return list(FIELDS).index(field), lang


def _fields(head: str, kind: str, source: str, others: Collection[str], is_near: bool) -> Iterator[str]:
    for name, words in head_words()[kind].items():
        if _is_said(plain(head), words, is_near):
            yield name
    split = _OF_LANGUAGE.fullmatch(folded(head))
    if not split or split["lang"] not in (source, *others):
        return
    for name, words in head_words()[kind].items():
        if _is_said(plain(split["head"]), words, is_near) and (split["lang"] == source or FIELDS[name].text):
            yield name if split["lang"] == source else f"{name}@{split['lang']}"


def _is_said(head: str, words: Collection[str], is_near: bool) -> bool:
    """What is around a list in JSON ("../title") is no field of its items, unless it is one of the words."""
    if is_near and head.startswith("/"):
        return False
    if not is_near:
        return head in words
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", head) for word in words if len(word) > SHORT)
