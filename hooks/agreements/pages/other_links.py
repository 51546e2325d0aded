"""Before a build: links that stand neither in an editor's Markdown nor in a template."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from agreements.html.sanitize import sanitized
from agreements.pages.addresses import Addresses
from agreements.pages.links import fault, links_in
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.site.site_map import NOT_FOUND, goal_path

# Pages of parties, open data, the theme's files, the search index, the page for unknown addresses.
_OWN_FOLDERS = frozenset({"parties", "data", "assets", "pagefind", "404"})


def check_goal_pages(known: Addresses) -> Iterator[Problem]:
    """An editor's page in the place of a goal's must show the goal: other pages link to its commitments there."""
    pages = next(iter(known.pages.values()))
    for agreement in pages.edition.content.agreements.values():
        for goal in agreement.goals:
            page, wanted = pages.own.get(goal_path(agreement.ref, goal.id)), f"{agreement.ref}/{goal.id}"
            if page and goal.commitments and ("goal", wanted) not in {(one.name, one.argument) for one in page.markers}:
                what = told("the page takes the place of the goal '{goal}' and does not show it", goal=wanted)
                cure = told("Put the marker 'goal: {goal}' into it, or give it another name.", goal=wanted)
                yield Problem(Place(page.file), what, cure)


def check_redirect_anchors(known: Addresses) -> Iterator[Problem]:
    """Addresses that have changed, where they lead to an anchor that a language does not have."""
    for lang, made in known.pages.items():
        for one in made.edition.content.redirects:
            path, _, anchor = one.new.partition("#")
            if anchor and path in made.edition.site_map and not known.has_id(lang, path, anchor):
                file = f"{made.edition.address(path)}index.html"
                what = told("the link '{target}' names an anchor that {file} does not have", target=one.new, file=file)
                yield Problem(one.at, what, told("Correct the part after '#'."))


def check_addresses(known: Addresses) -> Iterator[Problem]:
    """What would take an address that the site itself needs: that of a language, of open data, of an unknown page."""
    pages = next(iter(known.pages.values()))
    content, others = pages.edition.content, list(known.pages)[1:]
    for redirect in content.redirects:
        lang = redirect.old.partition("/")[0]
        if lang in others:
            what = told("the address belongs to the language '{lang}'", lang=lang)
            yield Problem(redirect.at, what, told("Write it without the language: it holds for all of them."))
    for agreement in content.agreements.values():
        yield from _taken(agreement.place, agreement.at, {*others, *_OWN_FOLDERS})
    for document in content.documents.values():
        yield from _taken(document.place, document.at, {*others, *_OWN_FOLDERS})
    page = pages.own.get(NOT_FOUND)
    if page:
        what = told("the address belongs to the page for unknown addresses")
        yield Problem(Place(page.file), what, told("Give the file or its folder another name."))


def _taken(place: str, at: Place, taken: Collection[str]) -> Iterator[Problem]:
    if place in taken:
        what = told("the site needs the address '{place}/' for something else", place=place)
        yield Problem(at, what, told("Give the place another id, and its folder the same name."))


def check_copyright(known: Addresses) -> Iterator[Problem]:
    """Its links stand on every page, and must lead on from each."""
    settings = next(iter(known.pages.values())).edition.settings
    for pointer in links_in(sanitized(settings.copyright)).pointers:
        for name in known.of_pages:
            wrong = fault(name, pointer, known.files, known.file_has_id, known.base)
            if wrong:
                yield Problem(settings.at(settings.copyright), *wrong)
                break


def check_html_files(known: Addresses, files: Mapping[str, str], docs: str) -> Iterator[Problem]:
    """The links of HTML files that the site serves as they are; `files` are their texts by their names in docs/."""
    for made in known.pages.values():
        for address, name in made.served.items():
            if address.endswith(".html"):
                for pointer in links_in(files[name]).pointers:
                    wrong = fault(made.edition.address(address), pointer, known.files, known.file_has_id, known.base)
                    if wrong:
                        yield Problem(Place(f"{docs}/{name}", pointer.line), *wrong)
