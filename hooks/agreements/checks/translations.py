"""What translators and editors must mend: missing and outdated texts, numbers that differ, markers that differ."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from agreements.checks.texts import names_in_braces
from agreements.gettext.catalogues import Catalogue, Translation
from agreements.gettext.localize import is_outdated
from agreements.interface.frame_texts import frame_texts
from agreements.languages.digits import first_of, first_other_digit, has_other_digits, numbers_differ
from agreements.languages.formats import plural_count
from agreements.languages.terms import is_forms
from agreements.languages.texts import SourceText, is_of_frame
from agreements.model.content import Content
from agreements.problems.problems import Place, Problem, Severity, errors, until_release
from agreements.problems.told import Told, told
from agreements.prose.prose import Prose, ProsePage
from agreements.prose.subjects import argument_problems, name_problems
from agreements.prose.translations import is_outdated as is_outdated_page

At = Callable[[int | None], Place]
Pair = tuple[str, str]  # the language of an original and that of its translation


def check_translations(
    content: Content,
    catalogues: Mapping[str, tuple[Catalogue, ...]],
    released: Collection[str],
    source: str,
    broken: Collection[str] = (),
) -> list[Problem]:
    """Every text of the data against every catalogue. Until a language is released, only what is wrong in it counts.

    With `broken` files, which can't be read, nobody knows which texts there are.
    """
    texts = content.source_texts
    known = {**{text.path: text for text in frame_texts().values()}, **texts}
    problems: list[Problem] = []
    for lang, of_language in catalogues.items():
        merged = {path: one for catalogue in of_language for path, one in catalogue.translations.items()}
        found = [] if broken else [*_missing(texts, merged, lang)]
        for path, translation in merged.items():
            if path in known or not broken:
                found += _translation(known.get(path), translation, source, lang)
        problems += found if lang in released else errors(found)
    return problems


def _missing(texts: Mapping[str, SourceText], merged: Mapping[str, Translation], lang: str) -> Iterator[Problem]:
    missing = [path for path in texts if path not in merged or merged[path].is_empty]
    for path in missing:
        place = merged[path].place if path in merged else Place(f"data/translations/{lang}")
        cure = told(
            "Run: agreements translations --update. Then translate the entry; until then readers see the original."
        )
        yield Problem(place, told("'{text}' is not translated", text=path), cure, Severity.WARNING)


def _translation(source: SourceText | None, found: Translation, content_lang: str, lang: str) -> Iterator[Problem]:
    if source is None:
        what = told("'{text}' is no text of the data any more", text=found.context)
        cure = told("Run: agreements translations --update. Or give the entry the msgctxt that the text has now.")
        yield Problem(found.place, what, cure, Severity.WARNING)
        return
    if found.is_empty or is_forms(found.context):  # each language has forms of its own, as many as it needs
        return
    if is_outdated(found, source):
        what = told("the translation of '{text}' is outdated: its original has changed", text=found.context)
        yield Problem(found.place, what, _cure_of_outdated(source, found), Severity.WARNING)
        return
    yield from _forms(source, found, content_lang, lang)


def _cure_of_outdated(source: SourceText, found: Translation) -> Told:
    """For one that the catalogue does not know of yet, and for one that it has marked."""
    original = source.original[:80]
    if found.original == source.original:
        return told(
            'Translate "{original}" anew and remove the mark "fuzzy"; until then readers see a notice.',
            original=original,
        )
    return told(
        'Run: agreements translations --update. Then translate "{original}" anew; until then readers see a notice.',
        original=original,
    )


def _forms(source: SourceText, found: Translation, content_lang: str, lang: str) -> Iterator[Problem]:
    if source.one and len(found.forms) != plural_count(lang):
        what = told(
            "'{text}' has {forms} plural forms, but the language has {wanted}",
            text=found.context,
            forms=len(found.forms),
            wanted=plural_count(lang),
        )
        yield Problem(found.place, what, told("Set Plural-Forms in the header and fill in every msgstr[n]."))
    if is_of_frame(found.context):
        yield from _same_placeholders(source, found)
        return
    if found.has_judged_numbers:
        return
    for form in found.forms:
        name = told("the translation of '{text}'", text=found.context)
        cure = told(
            "Write the numbers of the original text, or the line '# numbers: ok' at the entry if they are right."
        )
        yield from _same_numbers(source.original, form, (content_lang, lang), lambda offset: found.place, name, cure)


def _same_placeholders(source: SourceText, found: Translation) -> Iterator[Problem]:
    wanted = names_in_braces(source.original) or frozenset()
    cure = told("Use the same names in braces as the original: {original}", original=source.original)
    for form in found.forms:
        names = names_in_braces(form)
        if names is None:
            what = told("the translation of '{text}' has a brace without its other half", text=found.context)
            yield Problem(found.place, what, cure)
            continue
        # A form for exactly one or two may say the count in words; any other name must be kept.
        wrong = (names - wanted) | (wanted - names - ({"count"} if source.one else set()))
        if wrong:
            listed = ", ".join(f"{{{name}}}" for name in sorted(wrong))
            what = told("the placeholders of '{text}' differ: {names}", text=found.context, names=listed)
            yield Problem(found.place, what, cure)


def _same_numbers(original: str, translated: str, langs: Pair, at: At, name: Told, cure: Told) -> Iterator[Problem]:
    """`langs` are those of both; `at` tells the place of a character of the translation, or of all of it."""
    source, lang = langs
    if has_other_digits(translated):
        what = told("{name} has digits other than 0-9", name=name)
        yield Problem(at(first_other_digit(translated)), what, told("Write Western digits in every language."))
    found = numbers_differ(original, translated, source, lang)
    for number in found.split:
        what = told(
            "the number '{number}' in {name}, or in its original, has an ordinary space", number=number, name=name
        )
        yield Problem(at(None), what, told("Put a no-break space where the thousands begin."), Severity.WARNING)
    if found.missing or found.extra:
        what = told(
            "the numbers in {name} differ from the original: missing {missing}, too much {extra}",
            name=name,
            missing=", ".join(found.missing) or told("nothing"),
            extra=", ".join(found.extra) or told("nothing"),
        )
        yield Problem(at(first_of(found.extra, translated, lang)), what, cure)


def check_marker_names(prose: Prose) -> list[Problem]:
    """Misspelt markers, which need no data to be found."""
    return [problem for page in _all_pages(prose) for problem in name_problems(page.markers, page.file)]


def _all_pages(prose: Prose) -> Iterator[ProsePage]:
    for of_language in prose.values():
        yield from of_language.values()


def check_prose(
    prose: Prose, content: Content | None, released: Collection[str], unreadable: Collection[str], source: str
) -> list[Problem]:
    """The editors' pages: markers that name something, and the same pages, markers and numbers in every language.

    Without the `content`, some of which can't be read, nobody knows what there is to name.
    Until a language is released, pages may be missing in it or older than the original.
    `unreadable` are files that have been told of already; nobody needs to hear that they are missing, too.
    """
    problems: list[Problem] = []
    for page in _all_pages(prose):
        problems += argument_problems(page.markers, page.file, content) if content else ()
    reported = {*unreadable, *(problem.place.file for problem in [*problems, *check_marker_names(prose)])}
    original = prose[source]
    for lang, pages in prose.items():
        if lang != source:
            found = [*_against_original(original, pages, source, reported)]
            missing = _missing_pages(original, pages, lang, reported)
            problems += [*found, *missing] if lang in released else errors(found)
    return problems


def _against_original(
    original: Mapping[str, ProsePage], other: Mapping[str, ProsePage], source: str, reported: Collection[str]
) -> Iterator[Problem]:
    for path, page in original.items():
        if path not in other or page.file in reported or other[path].file in reported:
            continue
        yield from page_problems(page, other[path])
        yield from _same_original(page, other[path])
    for path in other.keys() - original.keys():
        if in_language(other[path], source) in reported:
            continue
        cure = told("Write the original page too, or remove this one.")
        yield Problem(Place(other[path].file), told("there is no original page of this name"), cure)


def _missing_pages(
    original: Mapping[str, ProsePage], other: Mapping[str, ProsePage], lang: str, reported: Collection[str]
) -> Iterator[Problem]:
    for path, page in original.items():
        file = in_language(page, lang)
        if path not in other and file not in reported and page.file not in reported:
            cure = told("Translate {file} into this file.", file=page.file)
            yield Problem(Place(file), told("the page is missing"), cure)


def in_language(page: ProsePage, lang: str) -> str:
    """The file of the same page in another language: "docs/sv/about.md" -> "docs/fr/about.md"."""
    docs = page.file.removesuffix(f"{page.lang}/{page.source}")
    return f"{docs}{lang}/{page.source}"


def page_problems(original: ProsePage, page: ProsePage) -> Iterator[Problem]:
    """What keeps a page from being a translation of the original one: other markers or other numbers.

    Numbers of a page that is older than its original are a warning until the site is released.
    """
    yield from _same_markers(original, page)
    langs = (original.lang, page.lang)
    cure = told("Write exactly the numbers of the original text.")
    found = _same_numbers(original.markdown, page.markdown, langs, page.place_at, told("the page"), cure)
    yield from until_release(found) if is_outdated_page(page, original) else found


def _same_original(original: ProsePage, page: ProsePage) -> Iterator[Problem]:
    if page.head.translated_from is None:
        what = told("the page does not say which original page it was made from")
    elif is_outdated_page(page, original):
        day = page.head.translated_on or told("a day that is not known")
        what = told("the original page has changed since this one was translated (on {day})", day=day)
    else:
        return
    cure = told(
        "Bring it up to date with {original}, then run: agreements translations --translated {file}",
        original=original.file,
        file=page.file,
    )
    yield Problem(Place(page.file), what, cure, Severity.WARNING)


def _same_markers(original: ProsePage, other: ProsePage) -> Iterator[Problem]:
    wanted = [f"{marker.name}: {marker.argument}" for marker in original.markers]
    found = [f"{marker.name}: {marker.argument}" for marker in other.markers]
    if wanted != found:
        what = told("the markers are not those of {file}", file=original.file)
        said = "; ".join(wanted) or told("none")
        cure = told("Put the same markers in the same order: {markers}.", markers=said)
        yield Problem(_first_other(other, wanted, found), what, cure)


def _first_other(page: ProsePage, wanted: list[str], found: list[str]) -> Place:
    """The first marker that is not the one of the original page; the whole page if only one is missing at its end."""
    for marker, here, there in zip(page.markers, found, wanted, strict=False):
        if here != there:
            return Place(page.file, marker.line, marker.column)
    extra = page.markers[len(wanted) :]
    return Place(page.file, extra[0].line, extra[0].column) if extra else Place(page.file)
