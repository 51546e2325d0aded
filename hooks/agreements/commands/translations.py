"""`agreements translations`: how far each language is; brings catalogues up to date; records reviews."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from agreements.checks.translations import page_problems
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.languages.texts import SourceText
from agreements.problems.problems import Problem, errors, for_release
from agreements.problems.told import Told, told
from agreements.rendering.render import TemplateFaultError
from agreements.report.report import report
from agreements.report.wording import wording
from agreements.site.progress import State, state_of
from agreements.site.reading import read_site
from agreements.site.site import Site
from agreements.source.replace_file import replace_file
from agreements.translations.choice import (
    UnknownNameError,
    chosen_languages,
    pages_of_files,
    texts_of_catalogue,
    texts_of_paths,
)
from agreements.translations.findings import KINDS, parts_of
from agreements.translations.table import as_json, listed, table
from agreements.translations.updates import (
    Rewrite,
    catalogue_rewrites,
    review_rewrites,
    reviewed_page_rewrites,
    translated_page_rewrites,
)

EXAMPLES = """examples:
  agreements translations                          how far every language is, catalogue by catalogue
  agreements translations fr --list outdated       which French texts are older than their original
  agreements translations --update                 bring all catalogues up to date with the data
  agreements translations --translated docs/fr/about.md
                                                   this page says what the original page says today
  agreements translations fr --reviewed "Anna Andersson" --catalogue parties
                                                   she has read the French parties against the original, today
  agreements translations fr --reviewed "Anna Andersson" --text northshore/2025/goals/health/
  agreements translations --reviewed "Anna Andersson" --page docs/fr/about.md
"""
REVIEWABLE = (State.UNREVIEWED, State.REVIEWED)
NAME = re.compile(r"[^\W\d_][^\n:#\"]*")


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    kinds = ", ".join(f"{kind} ({what})" for kind, what in KINDS.items())
    parser.add_argument("languages", nargs="*", metavar="LANG", help="only these languages (default: all)")
    parser.add_argument("--language", metavar="LANG", help="the same, for one language")
    parser.add_argument("--list", choices=KINDS, metavar="KIND", help=f"name each, with file and line: {kinds}")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="json is for programs")
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument("--update", action="store_true", help="new texts in, vanished ones out, changed ones marked")
    doing.add_argument("--reviewed", metavar="NAME", help="NAME has read the translations against the original")
    doing.add_argument("--translated", nargs="+", metavar="FILE", help="these pages say what the original ones say")
    of_what = parser.add_mutually_exclusive_group()
    of_what.add_argument("--catalogue", metavar="NAME", help="with --reviewed: all texts of this catalogue")
    of_what.add_argument("--text", nargs="+", metavar="PATH", help="with --reviewed: these; 'a/b/' is all below")
    of_what.add_argument("--page", nargs="+", metavar="FILE", help="with --reviewed: these pages of prose")
    parser.add_argument("--on", type=_day, metavar="DATE", help="the day of the review or change (default: today)")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise ArgumentTypeError(f"'{written}' is not a date; write year-month-day, such as 2026-11-25") from error


def run(chosen: Namespace) -> int:
    site = read_site(chosen.root)
    _refuse(errors(site.problems), chosen.told_in)
    try:
        return _done(chosen, site, chosen.on or date.today())
    except UnknownNameError as unknown:
        refuse(unknown.said, chosen.told_in)
    except TemplateFaultError as fault:
        raise RefusedError(report([fault.problem], chosen.told_in)) from fault


def _done(chosen: Namespace, site: Site, day: date) -> int:
    named = [*chosen.languages, *([chosen.language] if chosen.language else [])]
    langs = chosen_languages(site, named)
    if not chosen.reviewed and (chosen.catalogue or chosen.text or chosen.page):
        refuse(told("Who has reviewed it? Write --reviewed NAME, too."), chosen.told_in)
    if chosen.update:
        return _update(chosen, site, langs, day)
    if chosen.translated:
        return _translated(chosen, site, day)
    if chosen.reviewed and chosen.page:
        return _reviewed_pages(chosen, site, day)
    if chosen.reviewed:
        return _reviewed_texts(chosen, site, named, day)
    return _show(chosen, site, langs)


def _refuse(problems: Sequence[Problem], lang: str) -> None:
    """Raises RefusedError if there are any."""
    if problems:
        raise RefusedError(f"{report(problems, lang)}\n{wording(told('Nothing is changed.'), lang)}")


def _show(chosen: Namespace, site: Site, langs: Sequence[str]) -> int:
    parts = [part for lang in langs for part in parts_of(site, lang)]
    if chosen.format == "json":
        say(as_json(parts))
    elif chosen.list:
        found = listed(parts, chosen.list, chosen.told_in)
        count = told("{count} found: {kind}.", count=len(found), kind=KINDS[chosen.list])
        say("\n".join([*found, wording(count, chosen.told_in)]))
    else:
        say(table(parts, chosen.told_in))
    return 0


def _update(chosen: Namespace, site: Site, langs: Sequence[str], day: date) -> int:
    say(told("Looking up on which page each text is shown …"), chosen.told_in)
    rewrites = list(catalogue_rewrites(chosen.root, site, langs, day))
    written = _written(chosen.root, rewrites)
    for one in written:
        say(f"{one.file}: {wording(one.changes, chosen.told_in)}")
    say(told("{written} of {total} catalogues changed.", written=len(written), total=len(rewrites)), chosen.told_in)
    return 0


def _translated(chosen: Namespace, site: Site, day: date) -> int:
    pages = pages_of_files(chosen.root, site, chosen.translated)
    original = site.prose[site.languages.source.id]
    found = [one for page in pages for one in page_problems(original[page.path], page)]
    _refuse(errors(for_release(found)), chosen.told_in)
    written = _written(chosen.root, list(translated_page_rewrites(chosen.root, site, pages, day)))
    say(told("{written} of {total} pages changed.", written=len(written), total=len(pages)), chosen.told_in)
    return 0


def _reviewed_pages(chosen: Namespace, site: Site, day: date) -> int:
    pages = pages_of_files(chosen.root, site, chosen.page)
    written = _written(chosen.root, list(reviewed_page_rewrites(chosen.root, site, pages, _name(chosen), day)))
    say(told("{written} of {total} pages changed.", written=len(written), total=len(pages)), chosen.told_in)
    return 0


def _reviewed_texts(chosen: Namespace, site: Site, named: Sequence[str], day: date) -> int:
    name = _name(chosen)
    if len(named) != 1:
        refuse(told("Name the one language that {name} has read.", name=name), chosen.told_in)
    lang = named[0]
    texts = _chosen_texts(chosen, site, lang)
    translations = site.localizers[lang].translations
    states = {text.path: state_of(text, translations.get(text.path)) for text in texts}
    files: dict[str, list[str]] = {}
    for path in (path for path, state in states.items() if state in REVIEWABLE):
        files.setdefault(translations[path].place.file, []).append(path)
    written = _written(chosen.root, list(review_rewrites(chosen.root, files, name, day)))
    _say_left_out((path for path, state in states.items() if state not in REVIEWABLE), chosen.told_in)
    reviewed = sum(len(paths) for paths in files.values())
    say(_review_said(reviewed, name, len(written)), chosen.told_in)
    return 0


def _review_said(reviewed: int, name: str, written: int) -> Told:
    return told(
        "Texts reviewed by {name}: {count}. Catalogues changed: {written}.", name=name, count=reviewed, written=written
    )


def _say_left_out(paths: Iterable[str], lang: str) -> None:
    for path in paths:
        say(told("Not reviewed, since it is not translated or outdated: {text}", text=path), lang)


def _name(chosen: Namespace) -> str:
    name = str(chosen.reviewed).strip()
    if not NAME.fullmatch(name):
        refuse(
            told("'{name}' is no name. Write the name of the person who has read the texts.", name=name), chosen.told_in
        )
    return name


def _chosen_texts(chosen: Namespace, site: Site, lang: str) -> list[SourceText]:
    if chosen.text:
        return texts_of_paths(site, chosen.text)
    if not chosen.catalogue:
        refuse(told("Say what was reviewed: --catalogue NAME, --text PATH or --page FILE."), chosen.told_in)
    return texts_of_catalogue(site, lang, chosen.catalogue)


def _written(root: Path, rewrites: Sequence[Rewrite]) -> list[Rewrite]:
    """Writes what differs, each file whole; everything has been reckoned before."""
    needed = [one for one in rewrites if one.is_needed]
    for one in needed:
        path = root / one.file
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, one.after)
    return needed
