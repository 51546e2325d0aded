"""The head of a catalogue, with every field that gettext asks for. What nobody has said stays empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from agreements.gettext.text import entries, joined
from agreements.languages.formats import plural_rule


def header(lang: str) -> str:
    """The first entry of a new catalogue: msgid "" and the fields of the head."""
    return "\n".join(['msgid ""', 'msgstr ""', *(_line(name, value) for name, value in _fields(lang).items()), ""])


def with_whole_header(text: str, lang: str) -> str:
    """The catalogue's text with the fields that were lacking; it must have a head."""
    found = entries(text)
    first = next(one for one in found if one.lines)
    said = first.values.get("msgstr", "")
    lacking = [_line(name, value) for name, value in _fields(lang).items() if not re.search(rf"(?m)^{name}:", said)]
    whole = replace(first, lines=(*first.lines, *lacking))
    return joined(whole if one is first else one for one in found)


def has_header(text: str) -> bool:
    """True if the first entry is the head, and not a text."""
    first = next((one for one in entries(text) if one.lines), None)
    return first is not None and not first.context and first.values.get("msgid") == ""


def _fields(lang: str) -> Mapping[str, str]:
    return {
        "Project-Id-Version": "overens",
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": lang,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_rule(lang),
    }


def _line(name: str, value: str) -> str:
    return f'"{name}: {value}\\n"'
