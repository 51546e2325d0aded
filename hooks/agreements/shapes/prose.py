"""What a text of several paragraphs may not hold: all of Markdown but paragraphs, emphasis, lists and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agreements.html.small_markdown import LINK
from agreements.problems.told import Told, told
from agreements.source.addresses import is_whole, parts_of

# What stands for itself in Markdown and is not allowed here: what a line, or the whole of a one-line text, looks like.
_REFUSED: Mapping[re.Pattern[str], Told] = {
    re.compile(r"#{1,6} +\S"): told("a heading"),
    re.compile(r"(?:=+|-{2,}) *$"): told("a heading or a rule"),
    re.compile(r"(?:(?:\* *){3,}|(?:_ *){3,}|(?:- +){2,}-) *$"): told("a rule"),
    re.compile(r">(?! *[0-9])"): told("a quotation"),
    re.compile(r"(?:```|~~~)"): told("a block of code"),
    re.compile(r"\|.*\|"): told("a table"),
    re.compile(r"\[[^\]]+\]: *\S"): told("the address of a link apart from it"),
    re.compile(r".*!\[[^\]]*\]\("): told("a picture"),
    re.compile(r".*</?[A-Za-z][^<>]*>|.*<!--"): told("HTML"),
    re.compile(r".*`[^`]+`"): told("code"),
}


@dataclass(frozen=True)
class Fault:
    """What a line of a text (from 1) may not hold, and what to write instead."""

    line: int
    what: Told
    cure: Told


def faults(text: str) -> Iterator[Fault]:
    """What is wrong in a text: "# Books" -> it has a heading; "[a](b)" -> the link leads nowhere."""
    for number, line in enumerate(text.split("\n"), start=1):
        start = line.strip()[:60]
        for pattern, name in _REFUSED.items():
            if pattern.match(line.strip()):
                cure = told("Write only paragraphs, *emphasis*, lists and [links](https://…).")
                yield Fault(
                    number, told("'{start}' is {name}, which this text can't hold", start=start, name=name), cure
                )
    for link in LINK.finditer(text):
        if not _is_safe(link["address"]):
            what = told("a link of the text leads to '{url}'", url=link["address"][:80])
            cure = told("Write a whole address, with 'https://' at its beginning.")
            yield Fault(text.count("\n", 0, link.start()) + 1, what, cure)


def _is_safe(address: str) -> bool:
    """Whether it leads the same way from every page, and runs nothing: a whole address, or one of e-mail."""
    return is_whole(address) or (parts_of(address).scheme == "mailto" and "@" in address)
