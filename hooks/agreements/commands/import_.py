"""`agreements import`: a spreadsheet of one's own into the data, by a map of its columns; all of it or nothing."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from agreements.commands.chosen import sound_site
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.importing.memory import Key, memory_file
from agreements.importing.merge import Change, shown
from agreements.importing.plan import Asked, Plan, plan
from agreements.importing.suggest import suggested
from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.report.report import problem_line
from agreements.report.wording import wording
from agreements.shapes.import_fields import KIND_WORDS
from agreements.source.replace_file import replace_file

EXAMPLES = """examples:
  agreements import --suggest promises.xlsx               write a first map from the heads of its columns
  agreements import promises.xlsx --map map.yml --dry-run   show what would change
  agreements import promises.xlsx --map map.yml             write it
"""
MAP = "map.yml"
MOST_SHOWN = 40


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    parser.add_argument("file", type=Path, help="the spreadsheet: .xlsx, .ods, .csv or .json")
    parser.add_argument("--map", type=Path, help="which column is what (default: map.yml beside the file)")
    parser.add_argument("--suggest", action="store_true", help="write a first map, from the heads of the columns")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
    parser.add_argument(
        "--prefer", choices=("spreadsheet", "site"), help="what counts where both have changed since the last import"
    )


def run(chosen: Namespace) -> int:
    lang = chosen.told_in
    map_file = chosen.map or chosen.file.with_name(MAP)
    if chosen.suggest:
        return _suggest(chosen, map_file, lang)
    planned, problems = plan(chosen.root, Asked(chosen.file, map_file, chosen.prefer), date.today())
    if planned is None:
        _refuse_all(problems, lang)
    for line in lines(planned, chosen.dry_run):
        say(line, lang)
    if chosen.dry_run:
        say(told("Nothing is written: this was a trial."), lang)
        return 0
    _write(chosen.root, planned, Path(memory_file(map_file.as_posix())), lang)
    return 0


def _suggest(chosen: Namespace, map_file: Path, lang: str) -> int:
    """Writes a first map; one that is there is somebody's work, and stays."""
    if not chosen.file.is_file():
        refuse(told("there is no file {file}", file=chosen.file), lang)
    if map_file.exists():
        refuse(told("{file} is there already. Move it away first; nothing is written.", file=map_file), lang)
    found, problems = suggested(chosen.file.read_bytes(), chosen.file.name, sound_site(chosen, lang))
    if found is None:
        _refuse_all(problems, lang)
    replace_file(map_file, found.map)
    for line in found.unsure:
        say(line, lang)
    written = told(
        "{file} is written. Look through it, then: agreements import {table} --map {file} --dry-run",
        file=map_file,
        table=chosen.file,
    )
    say(written, lang)
    return 0


def _refuse_all(problems: Sequence[Problem], lang: str) -> NoReturn:
    listed = "\n".join(problem_line(problem, lang) for problem in problems)
    count = told("Errors: {count}. Nothing is written.", count=len(problems))
    raise RefusedError(f"{listed}\n{wording(count, lang)}")


def lines(planned: Plan, is_whole: bool) -> Iterator[str]:
    """What is new and what changes, what the site keeps, what goes nowhere; then how many there are."""
    most = len(planned.new) + len(planned.changes) if is_whole else MOST_SHOWN
    yield from _new(planned.new, most)
    yield from _some([line for change in planned.changes for line in _changed(change)], most * 2)
    for change in planned.kept:
        yield told(
            "Left as the site has it: {field} of {id} ({place})",
            field=change.name,
            id=change.key[1],
            place=change.locate(),
        )
    yield from planned.lost
    yield told(
        "{agreement}: {new} new, {changed} changed, {unchanged} as before.",
        agreement=planned.agreement,
        new=len(planned.new),
        changed=len({change.key for change in planned.changes}),
        unchanged=planned.unchanged,
    )


def _new(keys: Sequence[Key], most: int) -> Iterator[str]:
    yield from _some([told("New: {kind} {id}", kind=KIND_WORDS[kind], id=id_) for kind, id_ in keys], most)


def _some(found: Sequence[str], most: int) -> Iterator[str]:
    yield from found[:most]
    if len(found) > most:
        yield told("… and {count} more; --dry-run shows all.", count=len(found) - most)


def _changed(change: Change) -> Iterator[str]:
    yield f"{change.key[1]}  ({change.locate()})"
    yield told("    {key}: {before} → {after}", key=change.name, before=shown(change.before), after=shown(change.after))


def _write(root: Path, planned: Plan, memory: Path, lang: str) -> None:
    """Every file, or none: what is written is put back if a later one can't be."""
    targets = {**{root / name: content for name, content in planned.files.items()}, memory: planned.memory}
    before = {path: path.read_bytes() if path.exists() else None for path in targets}
    try:
        for path, content in targets.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, content)
    except OSError as error:
        for path, old in before.items():
            path.unlink(missing_ok=True) if old is None else path.write_bytes(old)
        refuse(told("The files can't be written: {error}. All is as it was.", error=error.strerror), lang)
    for name in planned.files:
        say(told("{file} is written.", file=name), lang)
