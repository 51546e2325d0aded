"""Builds the whole site: a process per language, two at a time. The last good site stays until the new one is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from agreements.pages.links import check_links
from agreements.problems.problems import Problem
from agreements.problems.told import Told, told
from agreements.report.report import problem_line
from agreements.search.filters import searchables
from agreements.search.index import write_search_index
from agreements.site.site import Site

AT_ONCE = 2
Say = Callable[[Told], None]


class BuildError(Exception):
    """The new site could not be finished; says why. The old one is untouched."""


@dataclass(frozen=True)
class Built:
    """What came of a build: where it lies, and how many pages each language has."""

    site: Path
    pages: dict[str, int]


def build_site(root: Path, site: Site, say: Say, lang: str) -> Built:
    """Builds `site` into `root`/.build, then in the place of the last one. Raises BuildError, told in `lang`."""
    work, target = root / ".build", root / site.settings.site_dir
    shutil.rmtree(work, ignore_errors=True)
    languages = site.languages.ids
    with ThreadPoolExecutor(AT_ONCE) as pool:
        failures = [
            message for message in pool.map(lambda lang: _build_language(root, work, lang), languages) if message
        ]
    if failures:
        raise BuildError("\n".join(failures))
    new = _merged(work, languages)
    say(told("Checking every link …"))
    dead = check_links(new, site.settings.base)
    if dead:
        raise BuildError(_listed(dead, lang))
    say(told("Writing the search index …"))
    failure = write_search_index(new, searchables(site, root), work / "search")
    if failure:
        raise BuildError(failure)
    _put_in_place(new, target, work / "before")
    shutil.rmtree(work)
    return Built(target, {lang: _count(target, lang, languages) for lang in languages})


def _build_language(root: Path, work: Path, lang: str) -> str:
    """Empty if it went well, else what MkDocs said."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(work / lang)]
    environment = {**os.environ, "ONLY_LANGUAGE": lang, "NO_MKDOCS_2_WARNING": "1"}
    ran = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    warnings = [line for line in ran.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))]
    if not ran.returncode and not warnings:
        return ""
    return f"{lang}: " + ("\n".join(warnings) or ran.stderr)


def _merged(work: Path, languages: Sequence[str]) -> Path:
    """The site in the source, which comes first, with the other languages in their folders."""
    source, *others = languages
    for lang in others:
        (work / lang / lang).rename(work / source / lang)
    return work / source


def _put_in_place(new: Path, site: Path, before: Path) -> None:
    """Two renames: there is never half a site."""
    if site.exists():
        site.rename(before)
    site.parent.mkdir(parents=True, exist_ok=True)
    new.rename(site)


def _count(site: Path, lang: str, languages: Sequence[str]) -> int:
    """Pages of a language, its page for unknown addresses included."""
    source = languages[0]
    folder = site if lang == source else site / lang
    pages = [path.relative_to(folder) for path in folder.rglob("*.html")]
    return sum(1 for path in pages if lang != source or path.parts[0] not in languages)


def _listed(problems: Sequence[Problem], lang: str) -> str:
    return "\n".join(problem_line(problem, lang) for problem in problems)
