"""The whole site read from its folder and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from agreements.assemble.accessibility import check_accessibility
from agreements.assemble.assemble import assemble
from agreements.assemble.consequences import unaffected
from agreements.assemble.redirects import check_redirects
from agreements.checks.checks import check_content
from agreements.checks.colours import check_colours
from agreements.checks.levels import check_levels
from agreements.checks.status_words import check_status_words
from agreements.checks.term_use import Original, check_term_use
from agreements.checks.terms import check_terms
from agreements.checks.texts import check_source, check_spoken, check_texts, check_words
from agreements.checks.translated_prose import check_translated_prose
from agreements.checks.translations import check_marker_names, check_prose, check_translations
from agreements.checks.whom_to_ask import check_whom_to_ask
from agreements.gettext.catalogues import Catalogue
from agreements.gettext.localize import Localizer, localizer
from agreements.interface.frame_texts import frame_catalogue
from agreements.languages.texts import SourceText
from agreements.load.icons import check_icons
from agreements.load.load import DataFiles, load, nothing
from agreements.load.site_files import check_site_files
from agreements.model.content import Content
from agreements.problems.problems import Problem, errors, in_order
from agreements.prose.docs_files import check_docs_files, docs_names
from agreements.prose.extensions import check_extensions
from agreements.prose.prose import Prose, load_prose
from agreements.shapes.texts import by_key
from agreements.site.audited import check_audit, with_own_audit
from agreements.site.menu_texts import menu_texts
from agreements.site.preparation import still_to_translate
from agreements.site.site import Problems, Site, mark_of_pages, page_paths
from agreements.source.memory import Memory
from agreements.source.settings import Settings, read_settings


def load_site(root: Path, memory: Memory | None = None) -> Site:
    """Everything under `root`, checked; never raises for what editors wrote, but tells it in `problems`.

    With a `memory` of an earlier reading, only files that have changed are read anew.
    """
    memory = memory or Memory()
    return site_of(root, *load(root, memory), memory)


def site_of(root: Path, files: DataFiles, problems: Problems = (), memory: Memory | None = None) -> Site:
    """The same of data that may lie nowhere yet, with the prose under `root`; `problems` are those of its files."""
    memory = memory or Memory()
    settings, settings_problems = read_settings(root, memory)
    settings_problems += tuple(check_site_files(root, settings, files.site, files.languages.source.id))
    prose, prose_problems = load_prose(root, files.languages.ids, memory, settings)
    broken = frozenset(problem.place.file for problem in errors(problems))
    words = menu_texts(settings)
    data = memory.recalled((".", "data"), (files, broken, words), lambda: _data(files, broken, memory, words))
    icons = check_icons(root, data.content)
    own = (*settings_problems, *icons, *prose_problems)
    read = (files, data, problems, prose, own, settings, docs_names(root, settings))
    return memory.recalled((".", "site"), read, lambda: _checked(*read))


@dataclass(frozen=True)
class _Data:
    """The content of the data files; what keeps pages from being made of it, and what else is wrong with it."""

    content: Content
    grave: Problems
    other: Problems


def _data(files: DataFiles, broken: frozenset[str], memory: Memory, words: Mapping[str, SourceText]) -> _Data:
    """With `broken` files, which can't be read, nothing is told that they may have caused."""
    original = replace(files, catalogues={})
    content, join_problems = memory.recalled((".", "content"), original, lambda: assemble(original))
    content = replace(content, menu=words) if words else content
    frame = (
        *(check_texts(files.texts) if files.texts else ()),
        *(check_words(files.vocabulary) if files.vocabulary else ()),
        *(check_levels(files.vocabulary, _own_texts(files)) if files.vocabulary else ()),
    )
    terms = () if broken else check_terms(content, files.catalogues)
    colours = check_colours(files.site) if files.site else ()
    asked = check_whom_to_ask(files.site) if files.site else ()
    spoken = () if broken else _spoken(files)
    translations = _translations(content, files, broken, memory)
    grave = unaffected([*join_problems, *frame], broken)
    other = unaffected([*check_content(content), *colours, *asked, *terms, *spoken, *translations], broken)
    return _Data(content, tuple(grave), tuple(other))


def _own_texts(files: DataFiles) -> Collection[str]:
    return by_key(files.texts.entry.texts).keys() if files.texts else ()


def _spoken(files: DataFiles) -> Iterator[Problem]:
    of_site = {
        lang: {path for catalogue in found for path, one in catalogue.translations.items() if not one.is_empty}
        for lang, found in files.catalogues.items()
    }
    yield from check_source(files.languages.source.id, files.texts)
    yield from check_spoken(files.languages.translations, of_site)


def _translations(content: Content, files: DataFiles, broken: frozenset[str], memory: Memory) -> Iterator[Problem]:
    """What is wrong with the catalogues, a language at a time: one that has not changed is not looked at again."""
    released, source = files.languages.released, files.languages.source.id
    for lang, catalogues in files.catalogues.items():
        given = (content, {lang: catalogues}, released, source, broken)
        yield from memory.recalled((lang, "translations"), given, partial(check_translations, *given))
        yield from check_translated_prose(content, {lang: catalogues})


def _checked(
    files: DataFiles,
    data: _Data,
    problems: Problems,
    prose: Prose,
    prose_problems: Problems,
    settings: Settings,
    docs: tuple[str, ...],
) -> Site:
    source, released, localizers = files.languages.source.id, files.languages.released, _localizers(files)
    is_read, is_whole = not errors(problems), not errors([*problems, *data.grave, *prose_problems])
    # Where a file can't be read, nobody knows which pages the site has: no figures then, and nothing told of them.
    mark = mark_of_pages(data.content, files.languages, prose) if is_whole else ""
    content = with_own_audit(data.content, mark)
    found = [*problems, *prose_problems, *check_extensions(settings), *check_marker_names(prose)]
    found += check_docs_files(docs, files.languages.ids, settings.docs_dir)
    found += [*data.grave, *data.other, *_statement(content), *check_status_words(content.vocabulary, localizers)]
    unreadable = {problem.place.file for problem in prose_problems}
    found += check_prose(prose, data.content if is_read else None, released, unreadable, source)
    if is_read and not errors(data.grave):
        found += check_redirects(content.redirects, page_paths(content, prose, source))
        found += still_to_translate(content, files.languages, files.catalogues, prose)
        found += _terms(content, localizers, files.languages.released, prose, source)
    if is_whole:
        found += check_audit(data.content, mark)
    return Site(files.languages, content, prose, localizers, tuple(in_order(found)), is_whole, settings, docs)


def _terms(
    content: Content, localizers: Mapping[str, Localizer], released: Collection[str], prose: Prose, source: str
) -> Iterator[Problem]:
    """Where the released languages do not keep to the terms."""
    original = Original(content, prose[source])
    for lang in released:
        if lang != source:
            yield from check_term_use(original, localizers[lang].translations, prose[lang], lang)


def _statement(content: Content) -> Iterator[Problem]:
    """What the accessibility statement claims, with the figures of this site's own pages alone."""
    if content.accessibility:
        yield from check_accessibility(content.accessibility, content.about.law if content.about else "none")


def unread_site(problems: Problems) -> Site:
    """A site of which nobody knows more than why it can't be read."""
    files = nothing()
    return Site(files.languages, assemble(files)[0], {"en": {}}, _localizers(files), problems, is_whole=False)


def read_site(root: Path) -> Site:
    """The same without the checks between files, for one who has just checked: each process of a build."""
    files, problems = load(root)
    settings, settings_problems = read_settings(root)
    content, join_problems = assemble(files)
    content = replace(content, menu=menu_texts(settings))
    prose, prose_problems = load_prose(root, files.languages.ids, settings=settings)
    found = in_order([*problems, *settings_problems, *join_problems, *prose_problems])
    own = with_own_audit(content, mark_of_pages(content, files.languages, prose))
    docs = docs_names(root, settings)
    return Site(files.languages, own, prose, _localizers(files), tuple(found), settings=settings, docs=docs)


def _localizers(files: DataFiles) -> dict[str, Localizer]:
    """The engine's words with what the site says in each language, which counts where both have a text."""
    source = files.languages.source.id
    of_source = _of_engine(source)
    return {
        lang: localizer(lang, source, (*_of_engine(lang), *files.catalogues.get(lang, ())), of_source)
        for lang in files.languages.ids
    }


def _of_engine(lang: str) -> tuple[Catalogue, ...]:
    found = frame_catalogue(lang)
    return (found,) if found else ()
