"""The editors' pages in `docs/<lang>/`: what their front matter says and which markers they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.prose.front_matter import Hidden, without_refused
from agreements.prose.markers import Marker, markers
from agreements.shapes.loaded import shape
from agreements.shapes.values import Day, Line, Shape
from agreements.source.memory import Memory
from agreements.source.patterns import ALWAYS, matcher
from agreements.source.settings import Settings
from agreements.source.yaml import parse, place_of_byte

EDGE = "---\n"


class FrontMatter(Shape):
    """The lines between '---' and '---' at the top of a page. `menu` and `footer` are its short names there, if any.

    `changed` is the day on which somebody last changed what it says. `hide` names parts of the frame that the page
    goes without, as in Material; `tags` are words for what it is about.

    `agreements translations` writes the last three into translated pages; `prose_translations` reads them.
    """

    title: Line
    description: Line
    hide: tuple[Hidden, ...] = ()
    tags: tuple[Line, ...] = ()
    menu: Line | None = None
    footer: Line | None = None
    changed: Day | None = None
    translated_from: Line | None = None
    translated_on: Day | None = None
    reviewed: Line | None = None


@dataclass(frozen=True)
class ProsePage:
    """One Markdown page in one language."""

    lang: str
    path: str
    file: str
    head: FrontMatter
    markdown: str
    markers: tuple[Marker, ...]
    first_line: int = field(default=1, compare=False)  # of the Markdown, in the file
    source: str = field(default="", compare=False)  # the file in its language's folder

    @property
    def shows_glossary(self) -> bool:
        return any(marker.name == "glossary" for marker in self.markers)

    @property
    def shows_sources(self) -> bool:
        return any((marker.name, marker.argument) == ("about", "sources") for marker in self.markers)

    def place_at(self, offset: int | None) -> Place:
        """Where in the file a character of the Markdown stands; the whole file where there is none."""
        if offset is None:
            return Place(self.file)
        before = self.markdown[:offset]
        return Place(self.file, self.first_line + before.count("\n"), offset - before.rfind("\n"))


Prose = Mapping[str, Mapping[str, ProsePage]]  # language -> path -> page


def glossary_page(prose: Prose, source: str) -> str | None:
    """The page that shows the words of the field, wherever editors put it: "glossary/"."""
    original = prose[source].values()
    return next((page.path for page in original if page.shows_glossary), None)


def sources_page(prose: Prose, source: str) -> str | None:
    """The page that lists the printed documents behind the site: "about/"."""
    original = prose[source].values()
    return next((page.path for page in original if page.shows_sources), None)


def load_prose(
    root: Path, languages: Sequence[str], memory: Memory | None = None, settings: Settings | None = None
) -> tuple[Prose, tuple[Problem, ...]]:
    """All pages of the site at `root` by language and path; a page that can't be read is left out, and told.

    With a `memory` of an earlier reading, only pages that have changed are read anew.
    """
    memory, settings = memory or Memory(), settings or Settings()
    is_excluded = matcher(f"{ALWAYS}{settings.excluded}")
    problems: list[Problem] = []
    prose: dict[str, dict[str, ProsePage]] = {}
    for lang in languages:
        docs = root / settings.docs_dir
        folder = docs / lang
        prose[lang] = {}
        for file in sorted(path for path in folder.rglob("*.md") if path.is_file()):
            if is_excluded(file.relative_to(docs).as_posix()):
                continue
            name = file.relative_to(root).as_posix()
            page, found = _recalled_page(memory, file.read_bytes(), name, lang, file.relative_to(folder).as_posix())
            problems += found
            prose[lang].update({page.path: page} if page else {})
    return prose, tuple(problems)


def _recalled_page(
    memory: Memory, content: bytes, file: str, lang: str, source: str
) -> tuple[ProsePage | None, tuple[Problem, ...]]:
    return memory.recalled((file, "page"), content, lambda: read_page(content, file, lang, source))


def read_page(content: bytes, file: str, lang: str, source: str) -> tuple[ProsePage | None, tuple[Problem, ...]]:
    """The page in `content`; `source` is its name in the language's folder ("northshore/2025/index.md")."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        cure = told("Save it with the encoding UTF-8.")
        return None, (Problem(place_of_byte(content, error, file), told("the page is not UTF-8 text"), cure),)
    if not text.startswith(EDGE) or f"\n{EDGE}" not in text[len(EDGE) - 1 :]:
        cure = told("Begin with three lines: '---', 'title: …' and 'description: …', and close with '---'.")
        return None, (Problem(Place(file, 1, 1), told("the page has no front matter"), cure),)
    # From the line break of the first '---' on, so that the places are those of the page.
    head_text, _, body = text[len(EDGE) - 1 :].partition(f"\n{EDGE}")
    parsed, refused = without_refused(parse(f"{head_text}\n".encode(), file))
    loaded, problems = shape(parsed, FrontMatter)
    if loaded is None or refused:
        return None, (*refused, *problems)
    lines_before = head_text.count("\n") + 2
    found = tuple(replace(one, line=one.line + lines_before) for one in markers(body))
    return ProsePage(lang, path_of(source), file, loaded.entry, body, found, lines_before + 1, source), ()


def path_of(source: str) -> str:
    """Address of a page without its language: "northshore/2025/index.md" -> "northshore/2025/".

    As with MkDocs, a README.md is the page of its folder, as an index.md is.
    """
    folder, _, name = source.removesuffix(".md").rpartition("/")
    inside = f"{folder}/" if folder else ""
    return inside if name in ("index", "README") else f"{inside}{name}/"
