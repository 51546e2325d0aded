"""Catalogues brought up to date with the data, as gettext's msgmerge does it: text in, text out.

New texts come in the order of the data, vanished ones become obsolete, changed originals makes a translation fuzzy and
keeps the old original. An entry that needs nothing keeps its bytes; a second time changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from agreements.checks.texts import names_in_braces
from agreements.gettext.reviews import (
    changed_on,
    fingerprint,
    with_changed_on,
    with_review,
    without_changed_on,
    without_stale,
)
from agreements.gettext.text import Entry, entries, joined, quoted
from agreements.languages.terms import is_forms
from agreements.languages.texts import SourceText, is_of_frame
from agreements.problems.told import Told, told

FUZZY = "fuzzy"
FILLED = "python-brace-format"


@dataclass(frozen=True)
class Wanted:
    """A text that a catalogue should have, the address of the page that shows it, and how many forms it takes."""

    source: SourceText
    page: str = ""
    plural_count: int = 2


def updated(text: str, wanted: Sequence[Wanted], today: date) -> str:
    """The catalogue's text with an entry for each wanted text and no other; `today` stands at what has changed."""
    by_path = {one.source.path: one for one in wanted}
    found = entries(text if text.endswith("\n") else f"{text}\n")
    live = [_current(one, by_path, today) for one in found if one.lines and not one.is_obsolete]
    vanished = [_obsolete(one) for one in found if _is_vanished(one, by_path) and any(one.forms)]
    have = {one.context for one in live if one}
    obsolete = [one for one in found if one.is_obsolete]
    revived = {one.context: one for one in obsolete if one.context in by_path and one.context not in have}
    kept = [one for one in obsolete if one not in revived.values()]
    added = [_added(one, revived, today) for one in wanted if one.source.path not in have]
    in_order = _in_order([one for one in live if one], added, [one.source.path for one in wanted])
    blank = [one for one in found if not one.lines]
    return joined([*blank, *in_order, *kept, *vanished])


def reviewed(text: str, paths: Iterable[str], name: str, day: date) -> str:
    """The catalogue's text with a note at each entry of `paths` that `name` has reviewed its very wording."""
    chosen = set(paths)
    return joined(
        one.with_comments(notes=with_review(one.comments("# "), name, day, mark_of(one)))
        if one.context in chosen and not one.is_obsolete
        else one
        for one in entries(text)
    )


def mark_of(entry: Entry) -> str:
    """The fingerprint of an entry's wording, as `catalogues` reckons it too."""
    values = entry.values
    return fingerprint((values.get("msgid", ""), values.get("msgid_plural", ""), *entry.forms))


def _is_vanished(entry: Entry, by_path: Mapping[str, Wanted]) -> bool:
    return bool(entry.context) and not entry.is_obsolete and entry.context not in by_path


def _current(entry: Entry, by_path: Mapping[str, Wanted], today: date) -> Entry | None:
    """The entry as it should stand now; None if its text has vanished."""
    if not entry.context:
        return entry
    wanted = by_path.get(entry.context)
    return _with_original(entry, wanted, today) if wanted else None


def _with_original(entry: Entry, wanted: Wanted, today: date) -> Entry:
    outdates = any(entry.forms) and not is_forms(wanted.source.path)
    notes = without_stale(entry.comments("# "), mark_of(entry))
    flags, previous, body = list(entry.flags), entry.comments("#|"), entry.body
    if _original_of(entry) != (wanted.source.original, wanted.source.one):
        body = _body(wanted, entry.forms)
        if outdates:
            previous = previous if FUZZY in flags and previous else _previous(entry)
            notes = notes if FUZZY in flags and changed_on(notes) else with_changed_on(notes, today)
            flags = [FUZZY, *(flag for flag in flags if flag != FUZZY)]
    if FUZZY not in flags:
        notes, previous = without_changed_on(notes), ()
    flags += [FILLED] if names_in_braces(wanted.source.original) and _is_filled(wanted) and FILLED not in flags else []
    changed = entry if body == entry.body else Entry((*_comments(entry), *body), entry.gap)
    return changed.with_comments(
        notes=notes,
        extracted=(f"#. {wanted.page}",) if wanted.page else (),
        flags=_flag_lines(entry, flags),
        previous=previous,
    )


def _comments(entry: Entry) -> tuple[str, ...]:
    return tuple(line for line in entry.lines if line not in entry.body)


def _flag_lines(entry: Entry, flags: Sequence[str]) -> tuple[str, ...]:
    """The lines as they are where they say the same."""
    if tuple(flags) == entry.flags:
        return entry.comments("#,")
    return (f"#, {', '.join(flags)}",) if flags else ()


def _is_filled(wanted: Wanted) -> bool:
    """Only the frame's texts have names in braces that the site fills in."""
    return is_of_frame(wanted.source.path)


def _original_of(entry: Entry) -> tuple[str, str]:
    """Its original as the data has it: the wording, and the one for exactly one (counted texts alone)."""
    values = entry.values
    plural = values.get("msgid_plural")
    return (values.get("msgid", ""), "") if plural is None else (plural, values["msgid"])


def _previous(entry: Entry) -> tuple[str, ...]:
    values = entry.values
    keys = (key for key in ("msgid", "msgid_plural") if key in values)
    return tuple(f"#| {line}" for key in keys for line in quoted(key, values[key]))


def _body(wanted: Wanted, forms: Sequence[str]) -> tuple[str, ...]:
    """The lines from msgctxt on; a translation with too few forms lends its last to the rest."""
    source = wanted.source
    lines = quoted("msgctxt", source.path)
    last = forms[-1] if forms else ""
    if not source.one:
        return (*lines, *quoted("msgid", source.original), *quoted("msgstr", last))
    count = max(wanted.plural_count, len(forms) if len(forms) > 1 else 0)
    filled = [*forms, *[last] * count][:count]
    lines = (*lines, *quoted("msgid", source.one), *quoted("msgid_plural", source.original))
    return (*lines, *(line for number, form in enumerate(filled) for line in quoted(f"msgstr[{number}]", form)))


def _added(wanted: Wanted, revived: Mapping[str, Entry], today: date) -> Entry:
    """An entry without a translation, or the one that was obsolete."""
    old = revived.get(wanted.source.path)
    if old:
        lines = tuple(line.replace("#~| ", "#| ", 1).replace("#~ ", "", 1) for line in old.lines)
        return _with_original(Entry(lines), wanted, today)
    return _with_original(Entry(_body(wanted, ())), wanted, today)


def _obsolete(entry: Entry) -> Entry:
    """What people wrote, and the entry itself, out of use."""
    flags = (FUZZY,) if FUZZY in entry.flags else ()
    lines = (
        *without_changed_on(entry.comments("# ")),
        *_flag_lines(entry, flags),
        *(f"#~{line[1:]}" for line in entry.comments("#|")),
        *(f"#~ {line}" for line in entry.body),
    )
    return Entry(lines)


def _in_order(live: Sequence[Entry], added: Sequence[Entry], order: Sequence[str]) -> Iterator[Entry]:
    """Each added entry after the one that the data has before it; the others stay where they are."""
    new = {one.context: one for one in added}
    there = {one.context for one in live}
    after: dict[str, list[Entry]] = {}
    before = ""
    for path in order:
        if path in new:
            after.setdefault(before, []).append(new[path])
        elif path in there:
            before = path
    head = [one for one in live[:1] if not one.context]
    yield from (*head, *after.pop("", ()))
    for one in live[len(head) :]:
        yield from (one, *after.get(one.context, ()))


def changes(before: str, after: str) -> Told:
    """How many texts a catalogue has gained and lost, and of how many the original has changed."""
    old, new = _live(before), _live(after)
    return told(
        "{new} new, {changed} with changed originals, {gone} no longer in the data",
        new=len(new.keys() - old.keys()),
        changed=sum(1 for path in old.keys() & new.keys() if old[path] != new[path]),
        gone=len(old.keys() - new.keys()),
    )


def _live(text: str) -> dict[str, tuple[str, str]]:
    return {one.context: _original_of(one) for one in entries(text) if one.context and not one.is_obsolete}
