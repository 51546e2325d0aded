"""Changes entries of a follow-up.yml and leaves every other byte as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.source.yaml import Parsed, parse, written

Entry = Mapping[str, Any]
KEY = "follow_ups"
BY_HAND = told(
    "Put the entry in by hand, or write the file with one '- commitment: …' and its keys below, line by line."
)


def rewritten(
    content: bytes | None, file: str, changes: Mapping[str, Entry], at: Mapping[str, int], order: Sequence[str]
) -> tuple[bytes, tuple[Problem, ...]]:
    """The file with `changes` (whole entries by commitment) put in, and why it can't be done, if it can't.

    The entry that `at` says by its number is replaced where it stands. A new one comes after the older ones of its
    commitment, else after the commitment that is before it in `order`. Without a file there is a new one.
    """
    if content is None:
        entries = [changes[ref] for ref in order if ref in changes]
        return written({KEY: [dict(one) for one in entries]}).encode(), ()
    parsed = parse(content, file)
    replaced = {index: changes[ref] for ref, index in at.items() if ref in changes}
    added = {ref: changes[ref] for ref in order if ref in changes and ref not in at}
    new = _with_blocks(content, parsed, replaced, added, order)
    wanted = _with_entries(parsed, replaced, added, order)
    if new is None or (again := parse(new, file)).problems or again.value != wanted:
        place = parsed.place_of((KEY,))
        return content, (Problem(place, told("its layout is not one that can be changed safely"), BY_HAND),)
    return new, ()


def _with_entries(
    parsed: Parsed, replaced: Mapping[int, Entry], added: Mapping[str, Entry], order: Sequence[str]
) -> dict[str, object]:
    """What the new file must say; the same change, made to the values instead of the text."""
    entries: list[Entry] = [replaced.get(index, one) for index, one in enumerate(parsed.value[KEY])]
    for ref, entry in added.items():
        entries.insert(_position([one["commitment"] for one in entries], ref, order), entry)
    return {**parsed.value, KEY: [dict(one) for one in entries]}


def _with_blocks(
    content: bytes, parsed: Parsed, replaced: Mapping[int, Entry], added: Mapping[str, Entry], order: Sequence[str]
) -> bytes | None:
    """The same on the lines of the file; None if an entry does not begin on a line of its own."""
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    lines = content.removeprefix(mark).decode().splitlines(keepends=True)
    ends = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    starts = [parsed.place_of((KEY, index)).line - 1 for index in range(len(parsed.value[KEY]))]
    if not starts or any(not lines[start].lstrip(" ").startswith("- ") for start in starts):
        return None
    indent = lines[starts[0]][: lines[starts[0]].index("-")]
    stops = [
        _stop(lines, start, limit, indent) for start, limit in zip(starts, _limits(parsed, starts, lines), strict=True)
    ]
    refs = [one["commitment"] for one in parsed.value[KEY]]
    blocks = [
        _block(replaced[index], indent, ends) if index in replaced else "".join(lines[start:stop])
        for index, (start, stop) in enumerate(zip(starts, stops, strict=True))
    ]
    gaps = ["".join(lines[stop:after]) for stop, after in zip(stops, [*starts[1:], len(lines)], strict=True)]
    for ref, entry in added.items():
        position = _position(refs, ref, order)
        refs.insert(position, ref)
        blocks.insert(position, _block(entry, indent, ends))
        gaps.insert(max(position - 1, 0), "")  # what stood after the entry before it now comes after it
    pieces = [piece for block, gap in zip(blocks, gaps, strict=True) for piece in (block, gap)]
    return mark + _joined(["".join(lines[: starts[0]]), *pieces], ends).encode()


def _limits(parsed: Parsed, starts: Sequence[int], lines: Sequence[str]) -> list[int]:
    """The line at which each entry ends at the latest: where the next one or another key begins, or the file ends."""
    others = [place.line - 1 for path, place in parsed.keys.items() if len(path) == 1 and place.line - 1 > starts[-1]]
    return [*starts[1:], min(others, default=len(lines))]


def _stop(lines: Sequence[str], start: int, limit: int, indent: str) -> int:
    """The end of an entry without the empty lines and remarks that come after it."""
    while limit > start + 1 and _is_between(lines[limit - 1], indent):
        limit -= 1
    return limit


def _is_between(line: str, indent: str) -> bool:
    return not line.strip() or (line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) <= len(indent))


def _block(entry: Entry, indent: str, ends: str) -> str:
    """ "- commitment: a/b", "  status: met", …"""
    lines = written([dict(entry)]).splitlines()
    return "".join(f"{indent}{line}{ends}" for line in lines)


def _joined(pieces: Sequence[str], ends: str) -> str:
    """A file whose last line did not end gets its end before another line follows."""
    text = ""
    for piece in pieces:
        text += ends if text and piece and not text.endswith("\n") else ""
        text += piece
    return text


def _position(refs: Sequence[str], ref: str, order: Sequence[str]) -> int:
    """(["a", "d"], "c", ["a", "b", "c", "d"]) -> 1: after its own last one, or the last before it in `order`."""
    before = {ref} if ref in refs else set(order[: order.index(ref)])
    return max((index + 1 for index, one in enumerate(refs) if one in before), default=0)
