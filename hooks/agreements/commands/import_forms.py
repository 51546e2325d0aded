"""`agreements import-forms`: what the parties answered, into follow-up.yml; all of it or nothing."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.forms.import_answers import Change, Plan, plan
from agreements.forms.package import MAX_BYTES
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.report.report import problem_line
from agreements.report.wording import wording
from agreements.source.replace_file import replace_file

EXAMPLES = """examples:
  agreements import-forms answers          show what would change, and ask before writing
  agreements import-forms answers --yes    write it
"""
KEYS = ("status", "basis", "decided_by", "outcome", "same_outcome_as", "reported_on", "reported_by")
# What systems and office programs leave in a folder beside the files that people put there.
_NOISE = ("~$", ".")
_NOISY_NAMES = ("thumbs.db", "desktop.ini")


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    parser.add_argument("folder", type=Path, help="the folder with the forms that came back")
    parser.add_argument("--yes", action="store_true", help="write without asking")


def run(chosen: Namespace) -> int:
    lang = chosen.told_in
    planned, problems = plan(chosen.root, _forms(chosen.folder, lang), date.today())
    if planned is None:
        _refuse_all(problems, lang)
    for line in _told(planned):
        say(line, lang)
    if not planned.changes:
        return 0
    if not chosen.yes and not _agreed(lang):
        say(told("Nothing is written. Add --yes to write it."), lang)
        return 0
    _write(chosen.root, planned, lang)
    say(
        told("{file} is written. New outcomes are to be translated: 'agreements check' lists them.", file=planned.file),
        lang,
    )
    return 0


def _refuse_all(problems: Sequence[Problem], lang: str) -> NoReturn:
    listed = "\n".join(problem_line(problem, lang) for problem in problems)
    count = told("Errors: {count}. Nothing is written.", count=len(problems))
    raise RefusedError(f"{listed}\n{wording(count, lang)}")


def _forms(folder: Path, lang: str) -> dict[str, bytes]:
    """The forms in a folder by name; anything else in it is refused rather than passed over."""
    if not folder.is_dir():
        refuse(told("There is no folder {folder}. Name the folder with the forms that came back.", folder=folder), lang)
    found = [path for path in sorted(folder.iterdir()) if not path.name.startswith(_NOISE)]
    found = [path for path in found if path.name.lower() not in _NOISY_NAMES]
    problems: list[Problem] = []
    forms: dict[str, bytes] = {}
    for path in found:
        try:
            problems += _unusable(path)
            forms |= {} if problems else {path.name: path.read_bytes()}
        except OSError as error:
            what = told("it can't be read ({error})", error=error.strerror)
            problems.append(Problem(Place(path.name), what, told("Take it out of the folder.")))
    if problems:
        _refuse_all(problems, lang)
    if not forms:
        refuse(told("There is no form in {folder}. 'agreements forms' writes them.", folder=folder), lang)
    return forms


def _unusable(path: Path) -> Iterator[Problem]:
    place = Place(path.name)
    if path.is_dir():
        cure = told("Put the forms into one folder, without folders in it.")
        yield Problem(place, told("it is a folder"), cure)
    elif path.suffix.lower() == ".xlsm":
        cure = told("Save it as an Excel workbook without macros (.xlsx).")
        yield Problem(place, told("it may hold macros"), cure)
    elif path.suffix.lower() != ".xlsx":
        cure = told("Save it as an Excel workbook (.xlsx), or take it out of the folder.")
        yield Problem(place, told("it is no xlsx file"), cure)
    elif path.stat().st_size > MAX_BYTES:
        size = told("{bytes:,} bytes", bytes=path.stat().st_size)
        what = told("it is too large for a form: {size} (at most {most:,})", size=size, most=MAX_BYTES)
        yield Problem(place, what, told("Take it out of the folder."))


def _told(planned: Plan) -> Iterator[str]:
    """Each change, before and after; then how many there are."""
    for change in planned.changes:
        yield from _changed(change)
    yield told(
        "Forms: {forms}. Commitments that would change in {file}: {changes}. Answered as before: {unchanged}.",
        forms=planned.forms,
        file=planned.file,
        changes=len(planned.changes),
        unchanged=planned.unchanged,
    )


def _changed(change: Change) -> Iterator[str]:
    yield f"{change.ref}  ({change.place})"
    yield f"  {change.text}"
    for key in KEYS:
        before, after = change.before.get(key), change.after.get(key)
        if before != after:
            yield told("    {key}: {before} → {after}", key=key, before=_value(before), after=_value(after))


def _value(value: str | None) -> str:
    return value or told("nothing")


def _agreed(lang: str) -> bool:
    """Asks whoever sits at the terminal; nobody there means no."""
    if not sys.stdin.isatty():
        return False
    say(told("Write this? [y/N]"), lang)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "j", "ja")


def _write(root: Path, planned: Plan, lang: str) -> None:
    path = root / planned.file
    if (path.read_bytes() if path.exists() else None) != planned.before:
        refuse(told("{file} has changed in the meantime. Nothing is written; import again.", file=planned.file), lang)
    try:
        replace_file(path, planned.after)
    except OSError as error:
        what = told("{file} can't be written: {error}. It is as it was.", file=planned.file, error=error.strerror)
        refuse(what, lang)
