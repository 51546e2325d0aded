"""A PO catalogue as the lines of its entries, so that what nobody changes stays byte for byte as it was.

Reading values is the business of `catalogues`; this is for those who write: one entry's lines can be replaced, and
the text put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

_KEYWORD = re.compile(r'^(?:#~ ?)?(?P<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*"(?P<text>.*)"\s*$')
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_OBSOLETE = "#~"


@dataclass(frozen=True)
class Entry:
    """One entry's lines, and the blank lines after it. The lines of comments stand sorted by their kind."""

    lines: tuple[str, ...]
    gap: tuple[str, ...] = ("",)

    @property
    def is_obsolete(self) -> bool:
        return any(line.startswith(_OBSOLETE) for line in self.lines)

    @cached_property
    def values(self) -> dict[str, str]:
        """{"msgctxt": "a/title", "msgid": "Hej", "msgstr": "Hello"}."""
        values: dict[str, str] = {}
        key = ""
        for line in self.lines:
            match = _KEYWORD.match(line)
            if match:
                key = match["key"] or key
                values[key] = values.get(key, "") + unquoted(match["text"])
        return values

    @property
    def context(self) -> str:
        return self.values.get("msgctxt", "")

    @property
    def forms(self) -> tuple[str, ...]:
        """The translation: one form, or those of a counted text in their order."""
        return tuple(value for key, value in sorted(self.values.items()) if key.startswith("msgstr"))

    def comments(self, kind: str) -> tuple[str, ...]:
        """The comment lines of a kind: "#.", "#:", "#,", "#|", and "# " for what people write."""
        return tuple(line for line in self.lines if _kind(line) == kind)

    @property
    def flags(self) -> tuple[str, ...]:
        """ "#, fuzzy, python-brace-format" -> ("fuzzy", "python-brace-format")."""
        parts = ",".join(line[2:] for line in self.comments("#,")).split(",")
        return tuple(part.strip() for part in parts if part.strip())

    @property
    def body(self) -> tuple[str, ...]:
        """The lines from msgctxt on."""
        return tuple(line for line in self.lines if not _kind(line))

    def with_comments(self, **changed: Sequence[str]) -> Entry:
        """The entry with other comment lines of some kinds: notes, extracted, flags, previous."""
        parts = {name: changed.get(name, self.comments(kind)) for name, kind in _KINDS.items()}
        lines = tuple(line for part in parts.values() for line in part) + self.body
        return self if sorted(lines) == sorted(self.lines) else Entry(lines, self.gap)


_KINDS = {"notes": "# ", "extracted": "#.", "references": "#:", "flags": "#,", "previous": "#|"}


def _kind(line: str) -> str:
    """ "#. /en/" -> "#."; "# reviewed" -> "# "; "msgid …" and "#~ msgid …" -> ""."""
    if not line.startswith("#") or (line.startswith(_OBSOLETE) and not line.startswith("#~|")):
        return ""
    if line.startswith("#~|"):
        return "#|"
    return line[:2] if line[:2] in _KINDS.values() else "# "


def entries(text: str) -> tuple[Entry, ...]:
    """The catalogue in entries; `joined` gives the same text again, whatever it is."""
    found: list[Entry] = []
    lines: list[str] = []
    gap: list[str] = []
    for line in text.split("\n"):
        if not line.strip() and (not lines or _is_whole(lines)):
            gap.append(line)
            continue
        if gap or (_is_whole(lines) and _begins_entry(line)):
            found.append(Entry(tuple(lines), tuple(gap)))
            lines, gap = [], []
        lines.append(line)
    return (*found, Entry(tuple(lines), tuple(gap)))


def _is_whole(lines: Sequence[str]) -> bool:
    return any(line.removeprefix(_OBSOLETE).lstrip().startswith("msgstr") for line in lines)


def _begins_entry(line: str) -> bool:
    bare = line.removeprefix(_OBSOLETE).lstrip()
    is_comment = line.startswith("#") and (not line.startswith(_OBSOLETE) or line.startswith("#~|"))
    return is_comment or bare.startswith(("msgctxt", "msgid ", 'msgid"'))


def joined(parts: Iterable[Entry]) -> str:
    """The text of the entries."""
    return "\n".join(line for entry in parts for line in (*entry.lines, *entry.gap))


def unquoted(text: str) -> str:
    r"""What stands between quotes, as it is meant: `say \"hi\"` -> `say "hi"`."""
    return re.sub(r"\\(.)", lambda match: _ESCAPED.get(match[1], match[1]), text)


def quoted(key: str, value: str) -> tuple[str, ...]:
    r"""("msgid", "Hej") -> ('msgid "Hej"',); a value of several lines begins with an empty one, as in gettext."""
    pieces = re.findall(r"[^\n]*\n|[^\n]+", value)
    if len(pieces) < 2:
        return (f'{key} "{_escaped(value)}"',)
    return (f'{key} ""', *(f'"{_escaped(piece)}"' for piece in pieces))


def _escaped(value: str) -> str:
    plain = value.replace("\\", "\\\\").replace('"', '\\"')
    return plain.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
