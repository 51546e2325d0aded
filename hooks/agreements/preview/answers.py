"""What the preview answers to an address: the newest page that can be made, with what is wrong on top of it."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import PurePosixPath

from agreements.preview.addresses import INDEX, page_of
from agreements.preview.message_page import message_page
from agreements.preview.snapshot import Snapshot
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.rendering.render import TemplateFaultError
from agreements.site.site_map import NOT_FOUND
from agreements.theme.files import served_bytes

HTML = "text/html; charset=utf-8"
# Python takes these from a list of the machine, which may say otherwise.
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".csv": "text/csv",
    ".json": "application/json",
    ".xml": "application/xml",
    ".wasm": "application/wasm",
}
# What making a page ends in where content is broken: a text, a number or a subject that is not there.
_BROKEN_CONTENT = (LookupError, ValueError, TypeError, AttributeError)


@dataclass(frozen=True)
class Answer:
    """What is sent. `stamp` changes when what a page shows does; `location` is where a browser is sent on to."""

    status: int
    content_type: str
    body: bytes
    stamp: str = ""
    location: str = ""


@dataclass(frozen=True)
class Answers:
    """Answers out of `snapshots`: the newest, and after it good ones that stand in where it can't be shown.

    `lang` is the language that problems are told in.
    """

    snapshots: Sequence[Snapshot]
    lang: str
    _made: dict[tuple[str, str], Answer] = field(default_factory=dict)

    @property
    def newest(self) -> Snapshot:
        return self.snapshots[0]

    @property
    def shown(self) -> Snapshot:
        """What most pages are made from: the newest, or if that is broken, what stands in for it."""
        return self._in_order()[0]

    def after(self, newer: Snapshot, kept: int = 4) -> Answers:
        """The answers once a newer snapshot is taken; the latest good ones are kept to stand in for it."""
        return Answers((newer, *[one for one in self.snapshots if one.is_good][:kept]), self.lang)

    def to(self, asked: str) -> Answer:
        """The answer to an address from the site's root: a page, a file, or the page for unknown addresses."""
        file = self.newest.files.get(asked)
        if file:
            return file_answer(asked, served_bytes(file))
        languages = self.shown.site.languages.ids
        lang, path = page_of(asked, languages)
        if any(self._having(lang, path)):
            return self.page(lang, path)
        if not asked.endswith("/") and any(self._having(*page_of(f"{asked}/", languages))):
            return Answer(301, HTML, b"", location=f"{self.newest.settings.base}{asked}/")
        shared = self._shared_files()
        for name in (asked, f"{asked}{INDEX}"):
            if name in shared:
                return file_answer(name, shared[name])
        return replace(self.page(lang, NOT_FOUND), status=404)

    def page(self, lang: str, path: str) -> Answer:
        """A page of a language; made once and then kept."""
        if (lang, path) not in self._made:
            html = self._html(lang, path)
            stamp = sha256(f"{html}\0{self.newest.files_stamp}".encode()).hexdigest()[:20]
            self._made[lang, path] = Answer(200, HTML, html.encode(), stamp)
        return self._made[lang, path]

    def _html(self, lang: str, path: str) -> str:
        faults: list[Problem] = []
        for snapshot in self._having(lang, path):
            try:
                return snapshot.pages(lang).whole(path, (*faults, *self.newest.problems), self.lang)
            except TemplateFaultError as fault:
                snapshot.faults.append(fault.problem)
                faults.append(fault.problem)
            except _BROKEN_CONTENT as error:
                faults += [] if self.newest.problems else [_unforeseen(error, lang, path)]
        found = dict.fromkeys((*faults, *self.newest.problems))
        return message_page(list(found), self.lang, f"{self.newest.settings.base}assets/site.css")

    def _shared_files(self) -> Mapping[str, bytes]:
        try:
            return self.shown.shared_files
        except _BROKEN_CONTENT:
            return {}  # what is broken stands among the problems

    def _in_order(self) -> Sequence[Snapshot]:
        """The newest first; but last where its files could not all be read and something good stands behind it."""
        return self.snapshots if self.newest.is_whole else (*self.snapshots[1:], self.newest)

    def _having(self, lang: str, path: str) -> Iterator[Snapshot]:
        """The snapshots to try for a page. One that lacks it ends the search: the page is gone, and not broken."""
        for snapshot in self._in_order():
            try:
                if not snapshot.has(lang, path):
                    return
            except _BROKEN_CONTENT:
                continue  # what is broken stands among the problems
            yield snapshot


def _unforeseen(error: Exception, lang: str, path: str) -> Problem:
    """No check has found what stops this page."""
    what = told("the page can't be made: {reason}", reason=repr(error))
    return Problem(Place(f"{lang}/{path}"), what, told("Undo the last change; this is a fault of the program."))


def file_answer(name: str, content: bytes) -> Answer:
    """A file with the type that its name tells: "data/parties.json" -> application/json; charset=utf-8."""
    guessed = _TYPES.get(PurePosixPath(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_text = guessed.startswith("text/") or guessed in ("application/json", "application/xml", "image/svg+xml")
    return Answer(200, f"{guessed}; charset=utf-8" if is_text else guessed, content)
