"""Looks into an xlsx file before anything opens it: a form is a small zip of plain XML, without programs or links."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from agreements.problems.problems import Place, Problem
from agreements.problems.told import Told, told

MAX_BYTES = 2_000_000
MAX_UNPACKED = 8_000_000
MAX_PARTS = 200
NEW_FORM = told("Fill in the form as it was sent, and save it as an Excel workbook (.xlsx).")
# Parts of a workbook that can do more than hold text and numbers.
FOREIGN_PARTS = {
    "vbaproject": told("macros"),
    "macrosheets/": told("macros"),
    "externallinks/": told("links to other files"),
    "embeddings/": told("embedded files"),
    "activex/": told("active controls"),
    "ctrlprops/": told("active controls"),
    "connections.xml": told("connections to data outside"),
    "querytables/": told("connections to data outside"),
    "customui": told("buttons with programs"),
}


def refused(content: bytes, file: str) -> tuple[Problem, ...]:
    """Every reason not to open the file; () if it may be opened."""
    if len(content) > MAX_BYTES:
        return (_huge(file, told("{bytes:,} bytes", bytes=len(content)), MAX_BYTES),)
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return tuple(_parts(package, file))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        cure = told("It may be another kind of file, damaged, or locked by a password. {cure}", cure=NEW_FORM)
        return (Problem(Place(file), told("it is no xlsx file"), cure),)


def _parts(package: zipfile.ZipFile, file: str) -> list[Problem]:
    found = package.infolist()
    unpacked = sum(one.file_size for one in found)
    if len(found) > MAX_PARTS or unpacked > MAX_UNPACKED:
        size = told("{bytes:,} bytes unpacked in {parts:,} parts", bytes=unpacked, parts=len(found))
        return [_huge(file, size, MAX_UNPACKED)]
    if "xl/workbook.xml" not in {one.filename for one in found}:
        return [Problem(Place(file), told("it is no xlsx file"), NEW_FORM)]
    foreign = {what for one in found for key, what in FOREIGN_PARTS.items() if key in one.filename.lower()}
    none = told("A form has none. {cure}", cure=NEW_FORM)
    problems = [Problem(Place(file), told("it holds {what}", what=what), none) for what in sorted(foreign)]
    # Reading a part gives no more than its size in the list, and fails if there is more.
    if any(_defines_entities(package.read(one)) for one in found):
        problems.append(Problem(Place(file), told("it holds XML that defines its own parts"), none))
    return problems


def _defines_entities(part: bytes) -> bool:
    """A few lines of a DOCTYPE can unfold into gigabytes. In UTF-16 they hide; no spreadsheet program does that."""
    return (
        b"<!DOCTYPE" in part or part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00<" in part[:8] or b"<\x00" in part[:8]
    )


def _huge(file: str, size: Told, most: int) -> Problem:
    what = told("it is too large for a form: {size} (at most {most:,})", size=size, most=most)
    return Problem(Place(file), what, NEW_FORM)
