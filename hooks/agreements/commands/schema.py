"""`agreements schema`: writes the JSON Schemas of the data files, which help in editors such as VS Code."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from agreements.commands.terminal import RefusedError, say, takes_language
from agreements.editors.schemas import schema_files
from agreements.load.editors_language import editors_language
from agreements.problems.problems import errors
from agreements.problems.told import told
from agreements.report.report import report
from agreements.report.wording import wording
from agreements.site.reading import load_site
from agreements.source.replace_file import replace_file

EXAMPLES = """examples:
  agreements schema    after a new party, commitment or language, so that editors suggest it
"""


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)


def run(chosen: Namespace) -> int:
    site = load_site(chosen.root)
    if site.has_errors:
        unwritten = wording(told("Nothing is written; schemas/ is as it was."), chosen.told_in)
        raise RefusedError(f"{report(errors(site.problems), chosen.told_in)}\n{unwritten}")
    files = schema_files(site, editors_language(chosen.root))
    changed = [name for name, text in files.items() if _write(chosen.root / name, text)]
    count = told("{changed} of {all} schemas written anew in schemas/", changed=len(changed), all=len(files))
    say(count, chosen.told_in)
    return 0


def _write(path: Path, text: str) -> bool:
    """Whether there was anything to write."""
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(exist_ok=True)
    replace_file(path, text.encode())
    return True
