"""Search in the preview: its index is made when somebody first opens search, and again once pages have changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from threading import Lock

from agreements.preview.answers import Answer, Answers, file_answer
from agreements.preview.snapshot import Snapshot
from agreements.problems.told import told
from agreements.search.filters import searchable
from agreements.search.index import FOLDER, write_search_index
from agreements.theme.files import files_in

# What a browser asks for when search is opened.
BEGINNING = (f"{FOLDER}/pagefind.js", f"{FOLDER}/filters-")


class PreviewSearch:
    """Keeps the index of one state of the site in `folder`, which is its own."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self._lock = Lock()
        self._indexed: Answers | None = None
        self._files: dict[str, Path] = {}

    def answer(self, asked: str, answers: Answers) -> Answer | None:
        """A file of the index, or None if something else is asked for."""
        if not asked.startswith(f"{FOLDER}/"):
            return None
        if asked.startswith(BEGINNING):
            with self._lock:
                self._bring_up_to_date(answers)
        file = self._files.get(asked)
        return file_answer(asked, file.read_bytes()) if file else None

    def _bring_up_to_date(self, answers: Answers) -> None:
        if self._indexed is answers:
            return
        self._say(told("Search was opened: making its index …"))
        rmtree(self._folder, ignore_errors=True)
        site, snapshot = self._folder / "site", answers.shown
        count = _write_pages(answers, snapshot, site)
        editions = [snapshot.site.edition(lang, (), "/") for lang in snapshot.site.languages.ids]
        languages = [searchable(snapshot.site, edition, snapshot.templates) for edition in editions]
        failure = write_search_index(site, languages, self._folder / "entries")
        self._say(
            told("Search can't be used in the preview: {reason}", reason=failure)
            if failure
            else told("Search finds {count} pages.", count=count)
        )
        self._indexed = answers
        self._files = {f"{FOLDER}/{name}": path for name, path in files_in(site / FOLDER).items()}


def _write_pages(answers: Answers, snapshot: Snapshot, site: Path) -> int:
    """Every page as a file, and how many they are."""
    paths = [
        (lang, spot.path)
        for lang in snapshot.site.languages.ids
        for spot in snapshot.pages(lang).edition.site_map.spots
    ]
    made = {
        f"{snapshot.pages(lang).edition.address(path)}index.html": answers.page(lang, path).body for lang, path in paths
    }
    for name, content in {**made, **snapshot.redirects}.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return len(made)
