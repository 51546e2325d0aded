"""Before a build: does every link and picture that an editor wrote lead somewhere? Told where it is written."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from posixpath import dirname, relpath
from urllib.parse import unquote, urlsplit

from agreements.pages.addresses import Addresses
from agreements.pages.links import Fault, Pointer, fault
from agreements.pages.pages import Pages
from agreements.pages.prose_links import source_of, target_of
from agreements.pages.written import Written
from agreements.problems.problems import Problem
from agreements.problems.told import Told, told
from agreements.prose.prose import ProsePage
from agreements.site.edition import Here

_CORRECT = told("Correct the address.")
_NAME_A_FILE = told("Name a Markdown file or a picture, on the way from the folder of this file.")


def check_prose_links(known: Addresses) -> Iterator[Problem]:
    """Every dead link of the editors' pages. A page that a language lacks is shown there too, and may fail there."""
    for lang, made in known.pages.items():
        for path, page in made.own.items():
            if path in made.edition.site_map:
                for one in known.parse(page).pointers:
                    wrong = _fault(one, _Page(known, lang, page))
                    if wrong:
                        yield Problem(page.place_at(_in_file(one, page)), *wrong)


def _in_file(one: Written, page: ProsePage) -> int | None:
    stripped = len(page.markdown) - len(page.markdown.lstrip("\n"))
    return None if one.offset is None else one.offset + stripped


@dataclass(frozen=True)
class _Page:
    """An editor's page as a language shows it."""

    known: Addresses
    lang: str
    page: ProsePage

    @property
    def pages(self) -> Pages:
        return self.known.pages[self.lang]

    @property
    def source(self) -> str:
        return source_of(self.page)

    @property
    def here(self) -> Here:
        return Here(self.pages.edition, self.page.path)


def _fault(one: Written, at: _Page) -> Fault | None:
    if not one.is_markdown:
        name = f"{at.here.address}index.html"
        return fault(name, Pointer(0, one.target, one.is_fetched), at.known.files, at.known.file_has_id, at.known.base)
    try:
        parts = urlsplit(one.target)
    except ValueError:
        return told("'{target}' is no address", target=one.target), _CORRECT
    if parts.scheme or parts.netloc:
        return _of_another_host(one)
    if one.target.startswith(("/", "\\")):
        what = told("the link '{target}' begins at the root of the server", target=one.target)
        return what, _cure(one.target.lstrip("/\\"), at, from_root=True)
    target = target_of(one.target, at.source) if parts.path else at.source
    if target not in at.pages.targets and parts.path:
        return told("the link '{target}' names no file of the site", target=one.target), _cure(one.target, at)
    return _anchor_fault(one.target, unquote(parts.fragment), target, at)


def _of_another_host(one: Written) -> Fault | None:
    if not one.is_fetched or urlsplit(one.target).scheme == "data":
        return None
    what = told("the page fetches '{target}' from another host", target=one.target)
    return what, told("Put the file into the site and use that.")


def _anchor_fault(written: str, anchor: str, target: str, at: _Page) -> Fault | None:
    path = at.page.path if target == at.source else at.pages.targets[target]
    if not anchor or path not in at.pages.edition.site_map or at.known.has_id(at.lang, path, anchor):
        return None
    own = at.pages.own.get(path)
    what = told(
        "the link '{target}' names an anchor that {file} does not have",
        target=written,
        file=own.file if own else target,
    )
    return what, told("Correct the part after '#'.")


def _cure(written: str, at: _Page, from_root: bool = False) -> Told:
    """What an editor may have meant: an address instead of its file, other capitals, a slip, another language."""
    path = urlsplit(written).path
    target = path if from_root else target_of(path, at.source)
    exported = _exported(target, at)
    if exported:
        return told('Open data is no file of the pages. Write: <a href="{address}">…</a>', address=exported)
    near = _near(target, list(at.pages.targets), at.pages.site.languages.ids)
    if near:
        return told("Did you mean '{near}'?", near=relpath(near, dirname(at.source) or "."))
    return _NAME_A_FILE


def _exported(target: str, at: _Page) -> str | None:
    name = target.removeprefix("../")
    return at.here.to_address(name) if name in at.known.shared else None


def _near(target: str, names: list[str], languages: Collection[str]) -> str | None:
    """("parties/", ["parties/index.md", …], …) -> "parties/index.md"."""
    inside = target.removeprefix("../")
    folder, slash, rest = inside.partition("/")
    bare = (rest if slash and folder in languages else inside).removesuffix(".html").removesuffix("/index").rstrip("/")
    lower = {name.lower(): name for name in names}
    for guess in (target, bare, f"{bare}.md", f"{bare}/index.md", f"{bare}/README.md"):
        if guess.lower() in lower:
            return lower[guess.lower()]
    close = difflib.get_close_matches(target, names, n=1, cutoff=0.75)
    return close[0] if close else None
