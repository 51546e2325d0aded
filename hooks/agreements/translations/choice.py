"""Which texts and pages somebody means who names them on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from agreements.gettext.files import catalogue_names
from agreements.languages.texts import SourceText
from agreements.problems.problems import suggestion
from agreements.problems.told import Told, told
from agreements.prose.prose import ProsePage
from agreements.site.site import Site


class UnknownNameError(Exception):
    """A name that names nothing; says what there is instead."""

    def __init__(self, said: Told) -> None:
        super().__init__(said)
        self.said = said


def chosen_languages(site: Site, names: Sequence[str]) -> tuple[str, ...]:
    """The languages of these ids; all but original where none is named. Raises UnknownNameError."""
    known = site.languages.translations
    for lang in names:
        if lang not in known:
            said = told("There are no translations into '{lang}'. {cure}", lang=lang, cure=suggestion(lang, known))
            raise UnknownNameError(said)
    return tuple(dict.fromkeys(names)) or known


def texts_of_catalogue(site: Site, lang: str, name: str) -> list[SourceText]:
    """All texts that belong in a catalogue: "parties" or "parties.po". Raises UnknownNameError."""
    texts = site.content.source_texts
    files = catalogue_names(texts, site.localizers[lang].translations, site.content.documents, "")
    names = {path: PurePosixPath(file).stem for path, file in files.items()}
    wanted = name.removesuffix(".po")
    if wanted not in names.values():
        cure = suggestion(wanted, sorted(set(names.values())))
        raise UnknownNameError(told("There is no catalogue '{name}'. {cure}", name=wanted, cure=cure))
    return [texts[path] for path, one in names.items() if one == wanted]


def texts_of_paths(site: Site, names: Sequence[str]) -> list[SourceText]:
    """The texts of these paths, and all below a path that ends in a slash. Raises UnknownNameError."""
    texts = site.content.source_texts
    for name in names:
        if not any(_is_meant(name, path) for path in texts):
            said = told("'{name}' is no text of the data. {cure}", name=name, cure=suggestion(name, list(texts)))
            raise UnknownNameError(said)
    return [text for path, text in texts.items() if any(_is_meant(name, path) for name in names)]


def _is_meant(name: str, path: str) -> bool:
    return path == name or (name.endswith("/") and path.startswith(name))


def pages_of_files(root: Path, site: Site, names: Iterable[str]) -> list[ProsePage]:
    """The translated pages that the files and folders name. Raises UnknownNameError."""
    original = site.prose[site.languages.source.id]
    pages = [page for lang in site.languages.translations for page in site.prose[lang].values()]
    known = {page.file: page for page in pages if page.path in original}
    found: dict[str, ProsePage] = {}
    for name in names:
        full = (root / name).resolve()
        file = full.relative_to(root).as_posix() if full.is_relative_to(root) else name
        named = {one: page for one, page in known.items() if one == file or one.startswith(f"{file}/")}
        if not named:
            cure = suggestion(file, list(known))
            raise UnknownNameError(told("'{name}' is no translated page. {cure}", name=name, cure=cure))
        found |= named
    return list(found.values())
