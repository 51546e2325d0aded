"""The state of the translations for the terminal, as a table, and for programs, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from agreements.problems.told import told
from agreements.report.wording import wording
from agreements.translations.findings import KINDS, Part

NOTHING = "·"
# In the order of the columns; after the two names come the numbers.
HEADINGS = (
    told("lang"),
    told("catalogue"),
    told("texts"),
    told("translated"),
    told("missing"),
    told("outdated"),
    told("unreviewed"),
    told("numbers"),
    told("markup"),
    told("names"),
    told("copies"),
    told("terms"),
    told("typography"),
)


def table(parts: Sequence[Part], lang: str) -> str:
    """A line per catalogue and one for all of a language, words to the left and numbers to the right; 0 is a dot."""
    rows: list[tuple[str, ...]] = [tuple(wording(heading, lang) for heading in HEADINGS)]
    for one in dict.fromkeys(part.lang for part in parts):
        own = [_row(part) for part in parts if part.lang == one]
        rows += [
            *own,
            (
                one,
                wording(told("all"), lang),
                *(_sum(row[column] for row in own) for column in range(2, len(HEADINGS))),
            ),
        ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return "\n".join(_line(row, widths) for row in rows)


def as_json(parts: Sequence[Part]) -> str:
    """The same and every finding, with file and line."""
    found = [
        {
            "language": part.lang,
            "catalogue": part.name,
            "texts": part.total,
            "translated": part.translated,
            **{kind: part.count(kind) for kind in KINDS},
            "findings": [
                {
                    "kind": one.kind,
                    "file": one.place.file,
                    "line": one.place.line,
                    "text": one.name,
                    "what": one.what,
                }
                for one in part.findings
            ],
        }
        for part in parts
    ]
    return json.dumps({"translations": found}, ensure_ascii=False, indent=2)


def listed(parts: Sequence[Part], kind: str, lang: str) -> list[str]:
    """Each finding of a kind, with file and line, told in `lang`."""
    found = (finding for part in parts for finding in part.findings if finding.kind == kind)
    return [f"{one.place}: {one.name}: {wording(one.what, lang)}" for one in found]


def _row(part: Part) -> tuple[str, ...]:
    counts = (part.total, part.translated, *(part.count(kind) for kind in KINDS))
    return (part.lang, part.name, *(str(count or NOTHING) for count in counts))


def _sum(cells: Iterable[str]) -> str:
    """("3", "·") -> "3"."""
    return str(sum(int(cell) for cell in cells if cell != NOTHING) or NOTHING)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.ljust(width) if column < 2 else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
