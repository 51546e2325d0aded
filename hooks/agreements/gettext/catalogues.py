"""The only importer of polib: gettext PO catalogues as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polib

from agreements.gettext.reviews import changed_on, fingerprint, has_judged_numbers, is_reviewed
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told


@dataclass(frozen=True)
class Translation:
    """One translated text: from which original, into which words (several for a counted text).

    `original_changed` is the day on which its original was found changed, if it has been since.
    `has_judged_numbers`: a person has looked at them, and found right that they differ.
    """

    context: str
    original: str
    forms: tuple[str, ...]
    is_fuzzy: bool
    place: Place
    original_one: str = ""
    is_reviewed: bool = False
    original_changed: date | None = None
    has_judged_numbers: bool = False

    @property
    def is_empty(self) -> bool:
        return not all(self.forms)


@dataclass(frozen=True)
class Catalogue:
    """One PO file: its translations by context."""

    file: str
    lang: str
    translations: Mapping[str, Translation]


def read_catalogue(path: Path, file: str, lang: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue at `path` (shown as `file` in problems), or None and why it can't be read."""
    try:
        entries = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    except (OSError, UnicodeDecodeError) as error:
        return None, (_unreadable(error, file),)
    problems = (*_open_quotes(path, file), *_duplicates(entries, file), *_without_context(entries, file))
    translations = {entry.msgctxt: _translation(entry, file) for entry in entries if _is_live(entry)}
    return Catalogue(file, lang, translations), problems


def read_wordings(path: Path) -> dict[str, str]:
    """A catalogue of what is said to editors: {"unknown key '{key}'": "okänd nyckel ”{key}”"}."""
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(path), encoding="utf-8", wrapwidth=0)}


def _place(entry: polib.POEntry, file: str) -> Place:
    return Place(file, entry.linenum or 0, 1)


def _is_live(entry: polib.POEntry) -> bool:
    return bool(entry.msgctxt) and not entry.obsolete


def _translation(entry: polib.POEntry, file: str) -> Translation:
    forms = tuple(entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)) or (entry.msgstr,)
    original, one = (entry.msgid_plural, entry.msgid) if entry.msgid_plural else (entry.msgid, "")
    notes, is_fuzzy = entry.tcomment.split("\n"), "fuzzy" in entry.flags
    return Translation(
        context=entry.msgctxt,
        original=original,
        forms=forms,
        is_fuzzy=is_fuzzy,
        place=_place(entry, file),
        original_one=one,
        is_reviewed=not is_fuzzy and is_reviewed(notes, fingerprint((entry.msgid, entry.msgid_plural, *forms))),
        original_changed=changed_on(notes) if is_fuzzy else None,
        has_judged_numbers=has_judged_numbers(notes),
    )


def _unreadable(error: Exception, file: str) -> Problem:
    line = _line_in(str(error))
    cure = told("Open it in Poedit, which shows the fault, or restore it from git; it must be UTF-8.")
    return Problem(Place(file, line, 1), told("not a valid PO catalogue"), cure)


def _line_in(message: str) -> int:
    """polib says where in words: "Syntax error in po file x.po (line 12): …" -> 12; else 0."""
    _, found, rest = message.partition("(line ")
    digits = rest.split(")")[0]
    return int(digits) if found and digits.isdigit() else 0


def _open_quotes(path: Path, file: str) -> list[Problem]:
    """Ends of lines where the last quote is missing: polib takes them, and cuts off their last letter."""
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = enumerate(lines, start=1)
    ends = [Place(file, number, len(line) + 1) for number, line in numbered if _is_text(line) and not _is_closed(line)]
    what, cure = told("a text without its closing quotation mark"), told("End the line with a straight quotation mark.")
    return [Problem(end, what, cure) for end in ends]


def _is_text(line: str) -> bool:
    return line.startswith(('"', "msgid", "msgstr", "msgctxt"))


def _is_closed(line: str) -> bool:
    text = line.rstrip()
    return text.endswith('"') and text.count('"') > 1 and not text.endswith('\\"')


def _duplicates(entries: polib.POFile, file: str) -> list[Problem]:
    seen: dict[str, int] = {}
    problems = []
    for entry in entries:
        if not _is_live(entry):
            continue
        if entry.msgctxt in seen:
            what = told(
                "'{text}' is translated twice (first on line {line})", text=entry.msgctxt, line=seen[entry.msgctxt]
            )
            problems.append(Problem(_place(entry, file), what, told("Keep one of the two entries.")))
        seen.setdefault(entry.msgctxt, entry.linenum or 0)
    return problems


def _without_context(entries: polib.POFile, file: str) -> list[Problem]:
    what = told("an entry without msgctxt, so nothing says which text it translates")
    cure = told("Add the path of the text as msgctxt.")
    lost = (entry for entry in entries if not entry.msgctxt and not entry.obsolete)
    return [Problem(_place(entry, file), what, cure) for entry in lost]
