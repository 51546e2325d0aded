"""What lies in `docs/` beside the pages: pictures and other files that the site serves, and files that nobody reads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from agreements.languages.formats import is_language
from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import told
from agreements.prose.prose import path_of
from agreements.source.patterns import ALWAYS, matcher
from agreements.source.settings import Settings

PAGE = ".md"
# What MkDocs takes for Markdown, too; here a page has one name alone.
_MARKDOWN = (PAGE, ".markdown", ".mdown", ".mkdn", ".mkd")
# What static-i18n takes for a language, declared or not, and leaves out.
_LANGUAGE_FOLDER = re.compile(r"[a-z]{2}(-[A-Za-z]{4})?([-_][A-Z]{2})?")
_IN_NO_ADDRESS = frozenset('#?%:\\"<>|')


def docs_names(root: Path, settings: Settings) -> tuple[str, ...]:
    """Every file in docs/ by its name from there, but hidden and excluded ones: ("sv/index.md", "sv/harbour.png")."""
    folder, is_excluded = root / settings.docs_dir, matcher(f"{ALWAYS}{settings.excluded}")
    found = (
        Path(where, name).relative_to(folder).as_posix()
        for where, _, names in os.walk(folder, followlinks=True)
        for name in names
    )
    return tuple(sorted(name for name in found if not is_excluded(name)))


def is_markdown(name: str) -> bool:
    return PurePosixPath(name).suffix in _MARKDOWN


def strays(names: Sequence[str], languages: Sequence[str]) -> list[str]:
    """Files that are no part of the site: Markdown that is no language's page, and all of an undeclared language."""
    return [name for name in names if _is_stray(name, languages)]


def _is_stray(name: str, languages: Sequence[str]) -> bool:
    folder, slash, _ = name.partition("/")
    if slash and folder in languages:
        return is_markdown(name) and not name.endswith(PAGE)
    return is_markdown(name) or bool(slash and _is_of_language(folder))


def _is_of_language(folder: str) -> bool:
    return is_language(folder) or _LANGUAGE_FOLDER.fullmatch(folder) is not None


def served(lang: str, names: Sequence[str], languages: Sequence[str]) -> dict[str, str]:
    """The files that a language has beside its pages, by their address there, which goes without the language.

    Its own, the original's where it has none of the name, and those that belong to all: {"harbour.png":
    "sv/harbour.png", "CNAME": "CNAME"}.
    """
    first: dict[str, str] = {}
    for folder in ("", languages[0], lang):
        for name in names:
            is_inside = name.startswith(f"{folder}/") if folder else _is_for_all(name, languages)
            if is_inside and not is_markdown(name):
                first[name.removeprefix(f"{folder}/") if folder else name] = name
    return first


def _is_for_all(name: str, languages: Sequence[str]) -> bool:
    folder, slash, _ = name.partition("/")
    return not slash or not (folder in languages or _is_of_language(folder))


def linked_as(served_by_address: Mapping[str, str], languages: Sequence[str]) -> dict[str, str]:
    """The addresses of the files by what a page names them, from its language's folder: {"harbour.png": "harbour.png",
    "../CNAME": "CNAME"}."""
    return {
        (address if name.partition("/")[0] in languages and name != address else f"../{name}"): address
        for address, name in served_by_address.items()
    }


def check_docs_files(names: Sequence[str], languages: Sequence[str], docs: str) -> Iterator[Problem]:
    """Files that nobody reads, and files that would take each other's address, or that no address can name."""
    yield from _stray_problems(strays(names, languages), languages, docs)
    for lang in languages:
        yield from _names_in_folder([name for name in names if name.startswith(f"{lang}/")], lang, languages, docs)


def _stray_problems(found: Sequence[str], languages: Sequence[str], docs: str) -> Iterator[Problem]:
    source = languages[0]
    for name in found:
        folder, slash, _ = name.partition("/")
        if not is_markdown(name) or (slash and folder not in languages and is_language(folder)):
            continue  # such a folder is told of as a whole
        if slash and folder in languages:
            cure = told("Let its name end with '.md'.")
        else:
            cure = told("Move it into {folder}/ if it is to be a page.", folder=f"{docs}/{source}")
        yield Problem(Place(f"{docs}/{name}"), told("the file is no page of the site"), cure, Severity.WARNING)


def _names_in_folder(names: Sequence[str], lang: str, languages: Sequence[str], docs: str) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for name in names:
        place, inside = Place(f"{docs}/{name}"), name.removeprefix(f"{lang}/")
        first = taken.setdefault(_file_of(inside), name)
        if first != name:
            what = told("the address is that of {file}, too", file=f"{docs}/{first}")
            yield Problem(place, what, told("Keep one of the two, or give one of them another name."))
        top = inside.partition("/")[0].removesuffix(PAGE)
        if lang == languages[0] and top in languages[1:]:
            what = told("the address belongs to the language '{lang}'", lang=top)
            yield Problem(place, what, told("Give the file or its folder another name."))
        if _IN_NO_ADDRESS & set(inside) or not inside.isprintable():
            what = told("the name has a character that no address can have")
            yield Problem(place, what, told("Use letters, digits and hyphens."))


def _file_of(name: str) -> str:
    """The file that the site has for one in a language's folder: ("about.md") -> "about/index.html"."""
    return f"{path_of(name)}index.html" if name.endswith(PAGE) else name
