"""`agreements new-language`: a language in preparation, with empty catalogues and a folder for its pages."""

from __future__ import annotations

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from agreements.begin.new_language import language_named, with_entry, with_language
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.editors.schemas import schema_files
from agreements.languages.formats import is_language
from agreements.languages.languages import Language
from agreements.load.editors_language import editors_language
from agreements.load.languages import code_cure
from agreements.problems.problems import errors
from agreements.problems.told import Told, told
from agreements.report.report import report
from agreements.site.reading import read_site
from agreements.site.site import Site
from agreements.source.replace_file import replace_file
from agreements.translations.updates import catalogue_rewrites

EXAMPLES = """examples:
  agreements new-language fi                        Finnish, with its own name and direction
  agreements new-language fa --name دری             Dari, written as Persian is
"""
LANGUAGES = "data/languages.yml"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="LANGUAGE", help="its code of two or three letters, such as fi or ckb")
    parser.add_argument("--name", help="what it is called in the language menu (default: its own name for itself)")
    parser.add_argument("--direction", choices=("ltr", "rtl"), help="which way it is written (default: as usual)")
    takes_language(parser)


def run(chosen: Namespace) -> int:
    root, lang = chosen.root, chosen.told_in
    site = read_site(root)
    if site.has_errors:
        raise RefusedError(report(errors(site.problems), lang))
    refusal = _refusal(chosen, site)
    if refusal:
        refuse(refusal, lang)
    language = language_named(chosen.code, chosen.name, chosen.direction)
    planned = with_language(site, language)
    catalogues = {one.file: one.after for one in catalogue_rewrites(root, planned, [language.id], date.today())}
    changed = {LANGUAGES: with_entry((root / LANGUAGES).read_text(encoding="utf-8"), language)}
    changed |= {
        name: text for name, text in schema_files(planned, editors_language(root)).items() if _is_old(root / name, text)
    }
    _put_in_place(root, language, catalogues, changed)
    for line in _said(language, site.languages.source.id, catalogues, changed):
        say(line, lang)
    return 0


def _is_old(path: Path, text: str) -> bool:
    """Whether there is such a file that says something else."""
    return path.is_file() and path.read_text(encoding="utf-8") != text


def _refusal(chosen: Namespace, site: Site) -> Told | None:
    """Why not, and what to do instead."""
    code = chosen.code
    if not is_language(code):
        what = told("'{code}' is not the code of a language whose numbers and plurals are known", code=code)
        return told("{what}. {cure}", what=what, cure=code_cure(code))
    if code in site.languages.ids:
        return told("'{code}' is already a language of the site; see {file}.", code=code, file=LANGUAGES)
    there = [name for name in (f"docs/{code}", f"data/translations/{code}") if (chosen.root / name).exists()]
    if there:
        return told("{folder} is already there. Move it away, and put back what is of use afterwards.", folder=there[0])
    if chosen.name is not None and not (chosen.name.strip() and chosen.name.isprintable()):
        return told("The name must be one line of text.")
    return None


def _put_in_place(root: Path, language: Language, catalogues: Mapping[str, bytes], changed: Mapping[str, str]) -> None:
    """Written beside, then renamed; it is declared after the catalogues, so that half a language never is."""
    folder = root / "data/translations" / language.id
    beside = folder.with_name(f".{language.id}.new")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    for name, content in catalogues.items():
        (beside / Path(name).name).write_bytes(content)
    beside.rename(folder)
    (root / "docs" / language.id).mkdir()
    for name, text in changed.items():
        replace_file(root / name, text.encode())


def _said(language: Language, source: str, catalogues: Iterable[str], changed: Iterable[str]) -> list[str]:
    return [
        told("{name} ({code}) is now in preparation. New:", name=language.name, code=language.id),
        *(f"  {name}" for name in (*catalogues, f"docs/{language.id}/")),
        told("Changed:"),
        *(f"  {name}" for name in changed),
        told("What to do next:"),
        told("  1. Translate the catalogues in data/translations/{code}/.", code=language.id),
        told(
            "  2. Translate the pages of docs/{source}/ into files of the same names in docs/{code}/.",
            source=source,
            code=language.id,
        ),
        told("  3. See what it looks like: run 'agreements serve', then open /{code}/.", code=language.id),
        told(
            "  4. When everything is translated, write 'state: released' in {file}; then run: agreements pictures",
            file=LANGUAGES,
        ),
        told("Until then no menu and no search engine leads to it."),
    ]
