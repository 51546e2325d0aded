"""Everything there is to say about the translations of one language, catalogue by catalogue and page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreements.checks.term_use import Original, term_use
from agreements.gettext.catalogues import Translation
from agreements.gettext.files import catalogue_names
from agreements.gettext.localize import Localizer
from agreements.gettext.rules import Names, is_copy, kept_names, markup_differs, names_lost, numbers_differ
from agreements.gettext.typography import Slip, names_in_small_letters, slips
from agreements.languages.terms import forms_in, forms_path, is_forms
from agreements.languages.texts import SourceText, is_name, is_of_frame
from agreements.model.content import Content
from agreements.problems.problems import Place
from agreements.problems.told import Told, told
from agreements.prose.prose import ProsePage
from agreements.site.progress import State, page_state, state_of
from agreements.site.site import Site

KINDS: Mapping[str, Told] = {
    "missing": told("not translated"),
    "outdated": told("older than the original, or marked as fuzzy"),
    "unreviewed": told("reviewed by nobody"),
    "numbers": told("other numbers than in the original"),
    "markup": told("bold, links, code or names in braces lost"),
    "names": told("names, abbreviations or quoted titles lost"),
    "copies": told("the original itself"),
    "terms": told("a term of the original by none of its words"),
    "typography": told("spaces, marks and dates that the language sets in another way"),
}
PAGES = "pages"


@dataclass(frozen=True)
class Finding:
    """One thing to look at: of which kind, where it stands, which text or page, and what is wrong."""

    kind: str
    place: Place
    name: str
    what: str


@dataclass(frozen=True)
class Part:
    """One catalogue, or all pages of prose: how many texts it should have, and what was found."""

    lang: str
    name: str
    total: int
    findings: tuple[Finding, ...]

    def count(self, kind: str) -> int:
        return len({finding.name for finding in self.findings if finding.kind == kind})

    @property
    def translated(self) -> int:
        return self.total - self.count("missing")


def parts_of(site: Site, lang: str) -> tuple[Part, ...]:
    """The catalogues of a language and its pages of prose."""
    texts = site.content.source_texts
    translations = site.localizers[lang].translations
    names = _names(site.content, site.localizers[lang], texts)
    folder = f"data/translations/{lang}"
    files = catalogue_names(texts, translations, site.content.documents, folder)
    by_file: dict[str, list[Finding]] = {file: [] for file in sorted(set(files.values()))}
    for path, text in texts.items():
        by_file[files[path]] += _of_text(
            text, translations.get(path), files[path], (site.languages.source.id, lang), names
        )
    unsaid = [*_unsaid(site, lang), *typography(site, lang)]
    for file, found in by_file.items():
        found += [one for one in unsaid if one.place.file == file]
    catalogues = (
        Part(lang, file.rpartition("/")[2], sum(1 for one in files.values() if one == file), tuple(found))
        for file, found in by_file.items()
    )
    return (*catalogues, _pages(site, lang, names, [one for one in unsaid if one.place.file not in by_file]))


def _unsaid(site: Site, lang: str) -> list[Finding]:
    """Where the language does not keep to the terms; a page goes by its name in the language's folder."""
    original = Original(site.content, site.prose[site.languages.source.id])
    found = term_use(original, site.localizers[lang].translations, site.prose[lang], lang).unsaid
    return [Finding("terms", one.place, one.name.partition(f"/{lang}/")[2] or one.name, one.what) for one in found]


def _names(content: Content, localizer: Localizer, texts: Mapping[str, SourceText]) -> Names:
    """People are always kept; parties and places where the language does so."""
    people = {
        one.name
        for agreement in content.agreements.values()
        for one in (*agreement.signatories, *agreement.representatives)
    }
    people |= {one.name for ref in content.documents.values() for group in ref.working_groups for one in group.members}
    parties = {name for party in content.parties.values() for name in (party.name, *party.also_written)}
    candidates = parties | set(content.places.values())
    pairs = (
        (texts[path].original, form)
        for path, one in localizer.translations.items()
        if path in texts and not is_name(path)
        for form in one.forms
    )
    site_name = {text.original for key, text in content.interface.items() if key == "site.name"}
    return Names(localizer.source, kept_names(candidates, pairs) | people, frozenset(candidates | people | site_name))


def _of_text(
    source: SourceText, found: Translation | None, file: str, langs: tuple[str, str], names: Names
) -> Iterator[Finding]:
    """`langs` are the language of the data and that of the translation."""
    own, lang = langs
    state = state_of(source, found)
    place = found.place if found else Place(file)
    if state is not State.REVIEWED:
        said = f'"{source.original[:60]}"'
        yield Finding(state.value, place, source.path, said)
    if found is None or state in (State.MISSING, State.OUTDATED) or is_forms(source.path):
        return
    # A person has said that names and copies are right; and a name may be kept, translated, or written otherwise.
    is_judged = state is State.REVIEWED or is_name(source.path)
    for form in found.forms:
        is_plain = not (source.one or is_of_frame(source.path) or found.has_judged_numbers)
        yield from _said(
            "numbers", place, source.path, numbers_differ(source.original, form, own, lang) if is_plain else []
        )
        may_lack = "{count}" if source.one else ""
        yield from _said("markup", place, source.path, markup_differs(source.original, form, may_lack))
        if not is_judged:
            lost = names_lost(source.original, form, names, source.path.endswith("/title"))
            yield from _said("names", place, source.path, lost)
            is_same = is_copy(source.original, form, names, lang)
            yield from _said("copies", place, source.path, [f'"{form[:60]}"'] if is_same else [])


def _said(kind: str, place: Place, name: str, said: Sequence[str]) -> Iterator[Finding]:
    return (Finding(kind, place, name, what) for what in said)


def typography(site: Site, lang: str) -> list[Finding]:
    """What the texts and pages of a language set in another way than its rules."""
    translations = site.localizers[lang].translations
    names = _written_names(site.content, translations)
    texts = site.content.source_texts
    found = [
        Finding("typography", one.place, path, slip.said)
        for path, one in translations.items()
        if path in texts and not is_forms(path)
        for form in one.forms
        for slip in _slips(form, lang, names)
    ]
    pages = (
        Finding("typography", page.place_at(slip.start), page.file.partition(f"/{lang}/")[2], slip.said)
        for page in site.prose[lang].values()
        for slip in _slips(page.markdown, lang, names)
    )
    return [*found, *pages]


def _written_names(content: Content, translations: Mapping[str, Translation]) -> list[str]:
    """How a language writes the names of the glossary and of the parties, capitals and all."""
    paths = [forms_path(one.term.path) for one in content.glossary]
    paths += [f"parties/{id_}/name" for id_ in content.parties]
    found = (translations[path] for path in paths if path in translations)
    return [name for one in found if not one.is_empty for name in forms_in(one.forms[0])]


def _slips(text: str, lang: str, names: Sequence[str]) -> tuple[Slip, ...]:
    return (*slips(text, lang), *names_in_small_letters(text, names))


def _pages(site: Site, lang: str, names: Names, unsaid: Sequence[Finding]) -> Part:
    original = site.prose[site.languages.source.id]
    found = [
        finding
        for path, page in original.items()
        for finding in _of_page(page, site.prose[lang].get(path), lang, names)
    ]
    return Part(lang, PAGES, len(original), (*found, *unsaid))


def _of_page(original: ProsePage, page: ProsePage | None, lang: str, names: Names) -> Iterator[Finding]:
    name = original.file.partition(f"/{original.lang}/")[2]
    place = Place(page.file) if page else Place(original.file.replace(f"/{original.lang}/", f"/{lang}/", 1))
    state = page_state(original, page)
    if state is not State.REVIEWED:
        yield Finding(state.value, place, name, f'"{original.head.title}"')
    if page is None or state is State.OUTDATED:
        return
    yield from _said("numbers", place, name, numbers_differ(original.markdown, page.markdown, original.lang, lang))
    yield from _said("markup", place, name, markup_differs(original.markdown, page.markdown))
    if state is not State.REVIEWED:
        yield from _said("names", place, name, names_lost(original.markdown, page.markdown, names))
        yield from _said("copies", place, name, _copied(original.markdown, page.markdown, names, lang))


def _copied(original: str, translated: str, names: Names, lang: str) -> list[str]:
    """The paragraphs that are the original, letter by letter."""
    written = {part.strip() for part in original.split("\n\n") if not part.lstrip().startswith("```")}
    same = (part.strip() for part in translated.split("\n\n") if part.strip() in written)
    return [f'"{part[:60]}"' for part in same if is_copy(part, part, names, lang)]
