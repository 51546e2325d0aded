"""`agreements new-site`: a small whole site in an empty folder, which checks and builds as it is; all or nothing."""

from __future__ import annotations

import shlex
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agreements.begin.ids import id_of
from agreements.begin.new_site import site_catalogues, site_files
from agreements.begin.starter import ARROWS, scales, with_words
from agreements.begin.wishes import (
    Wishes,
    id_problem,
    language_problem,
    languages_problem,
    line_problem,
    wishes,
    year_problem,
)
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.languages.formats import own_name
from agreements.pages.checked import checked_site
from agreements.problems.problems import Severity
from agreements.problems.told import Told, told
from agreements.report.report import report
from agreements.report.wording import spoken_to, wording
from agreements.site.reading import load_site

EXAMPLES = """examples:
  agreements new-site our-town --name "Our town agrees" --source en --languages fr,ar --place "Our town" --year 2027
  agreements new-site our-town              asks for what it needs
"""
# What may lie in a folder that counts as empty: a repository without files, and what a run left that was cut off.
REPOSITORY, UNFINISHED = ".git", ".new-site"


@dataclass(frozen=True)
class Question:
    """What is asked by hand, and by which option it is answered otherwise; `problem` tells why an answer won't do."""

    option: str
    value: str
    ask: Told
    problem: Callable[[str], Told | None]

    @property
    def key(self) -> str:
        return self.option.removeprefix("--")


QUESTIONS = (
    Question("--name", "NAME", told("What is the site called, in the language of its texts?"), line_problem),
    Question(
        "--source", "LANGUAGE", told("In which language do you write it? Its code, such as en:"), language_problem
    ),
    Question(
        "--languages",
        "LANGUAGES",
        told("Into which languages is it translated? Codes with commas between, such as fr,ar; or nothing:"),
        languages_problem,
    ),
    Question("--place", "NAME", told("Which town, region, country or organisation makes the agreement?"), line_problem),
    Question("--year", "YEAR", told("For which year?"), year_problem),
)


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the site is made; missing or empty")
    parser.add_argument("--name", help="what the site is called")
    parser.add_argument("--source", metavar="LANGUAGE", help="the language of its texts: a code, such as en")
    parser.add_argument("--languages", help="the languages it is translated into: codes, such as fr,ar; '' for none")
    parser.add_argument("--place", metavar="NAME", help="who makes the agreement: a town, a region, an organisation")
    parser.add_argument("--place-id", metavar="ID", help="its folder and address (default: made of its name)")
    parser.add_argument("--year", help="the agreement's year, such as 2027")
    said = "how it can have gone: met, partly met, not met; four steps of progress; or kept, under way, not kept"
    parser.add_argument("--statuses", choices=scales(), default=ARROWS, help=f"{said} (default: {ARROWS})")


def run(chosen: Namespace) -> int:
    lang = chosen.lang or spoken_to("", chosen.source or "")
    folder = chosen.folder.resolve()
    refusal = _no_room(folder)
    if refusal:
        refuse(refusal, lang)
    answers = _answers(chosen, lang)
    wanted = wishes(**answers, place_id=chosen.place_id, statuses=chosen.statuses)
    refusal = id_problem(wanted)
    if refusal:
        refuse(refusal, lang)
    say(told("Making {folder} …", folder=folder), lang)
    _make(folder, wanted, date.today(), lang)
    for line in _said(chosen.folder, wanted, is_place_named=bool(chosen.place_id or id_of(wanted.place))):
        say(line, lang)
    return 0


def _no_room(folder: Path) -> Told | None:
    """Why the site can't be made there."""
    if folder.exists() and not folder.is_dir():
        return told("{folder} is a file. Name a folder that is missing or empty.", folder=folder)
    if folder.is_dir() and any(path.name not in (REPOSITORY, UNFINISHED) for path in folder.iterdir()):
        return told("{folder} is not empty. Name a folder that is missing or empty.", folder=folder)
    return None


def _answers(chosen: Namespace, lang: str) -> dict[str, str]:
    """What was said, and what is asked for by hand; refused where nobody can be asked."""
    said: dict[str, str | None] = {one.key: getattr(chosen, one.key) for one in QUESTIONS}
    missing = [one for one in QUESTIONS if said[one.key] is None]
    if missing and not sys.stdin.isatty():
        listed = ", ".join(f"{one.option} {one.value}" for one in missing)
        refuse(told("Say more of the site: {options}.", options=listed), lang)
    answers = {}
    for one in QUESTIONS:
        typed = said[one.key]
        problem = one.problem(typed.strip()) if typed is not None else None
        if problem:
            refuse(problem, lang)
        answers[one.key] = typed.strip() if typed is not None else _asked(one, lang)
    return answers


def _asked(question: Question, lang: str) -> str:
    """The answer, asked for until it will do."""
    while True:
        try:
            answer = input(f"{wording(question.ask, lang)} ").strip()
        except EOFError:
            refuse(told("Say more of the site: {options}.", options=f"{question.option} {question.value}"), lang)
        problem = question.problem(answer)
        if problem is None:
            return answer
        say(problem, lang)


def _make(folder: Path, wanted: Wishes, today: date, lang: str) -> None:
    """Written beside and checked, then put in place; what was begun is taken away again if anything fails."""
    is_new = not folder.exists()
    beside = folder.with_name(f".{folder.name}{UNFINISHED}") if is_new else folder / UNFINISHED
    shutil.rmtree(beside, ignore_errors=True)  # of a run that was cut off
    try:
        beside.mkdir(parents=True)
        _write(beside, site_files(wanted, today))
        _write(beside, site_catalogues(beside, load_site(beside), wanted, today))
        _refuse_faults(beside, lang)
        _put_in_place(beside, folder, is_new)
    except OSError as error:
        refuse(told("The files can't be written: {error}. All is as it was.", error=error.strerror), lang)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


def _refuse_faults(root: Path, lang: str) -> None:
    """A name can hold what no language writes alike, such as a number with a point: told before anything is there."""
    faults = [one for one in checked_site(root).problems if one.severity is not Severity.NOTE]
    if faults:
        nothing = wording(told("Such a site would not pass its own check. Nothing is written."), lang)
        raise RefusedError(f"{report(faults, lang)}\n{nothing}")


def _put_in_place(beside: Path, folder: Path, is_new: bool) -> None:
    """One rename; into a folder that is there, and perhaps somebody's working folder, a rename for each part."""
    if is_new:
        beside.rename(folder)
        return
    put: list[Path] = []
    try:
        for path in sorted(beside.iterdir()):
            put.append(path.rename(folder / path.name))
    except OSError:
        for path in put:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise


def _said(folder: Path, wanted: Wishes, is_place_named: bool) -> Iterator[Told]:
    yield told(
        "The site is there, with an example of everything, in: {languages}.",
        languages=", ".join(map(own_name, wanted.written)),
    )
    if wanted.source not in with_words():
        yield told(
            "Överens has no words in {language} yet: the texts are in English, for you to replace.",
            language=own_name(wanted.source),
        )
    for lang in (one for one in wanted.languages if one not in wanted.written):
        yield told(
            "Överens has no words in {language} yet: it is in preparation, with empty catalogues in "
            "data/translations/{lang}/.",
            language=own_name(lang),
            lang=lang,
        )
    if not is_place_named:
        yield told(
            "The address of {place} is /{id}/, since its name is not in Latin letters. To choose another, delete the "
            "folder and begin anew with --place-id.",
            place=wanted.place,
            id=wanted.place_id,
        )
    yield told("What to do next:")
    if folder != Path():
        yield told("  - Go there: cd {folder}", folder=shlex.quote(str(folder)))
    yield told("  - See the site on your own computer: agreements serve")
    yield told("  - Replace the example with your own agreement; README.md says how.")
    yield told("  - See what is wrong, where, and what to write instead: agreements check")
    yield told("  - Make the whole site in the folder site/: agreements site")
