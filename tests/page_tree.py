"""A built page as a tree of elements, read with the standard library alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "!doctype"]
)


@dataclass(eq=False, repr=False)
class Element:
    """An element with its place in the tree; texts between tags are plain strings among the children."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @cached_property
    def inside(self) -> tuple[Element, ...]:
        """Every element below this one, in the order of the page."""
        found: list[Element] = []
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            element = waiting.pop()
            found.append(element)
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]
        return tuple(found)

    @property
    def around(self) -> Iterator[Element]:
        """The element itself, then what holds it, up to the page."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    @property
    def texts(self) -> Iterator[tuple[str, Element]]:
        """Every text with the element that holds it."""
        for child in self.children:
            if isinstance(child, str):
                yield child, self
            else:
                yield from child.texts

    @property
    def text(self) -> str:
        """What a reader sees, with single spaces."""
        return " ".join("".join(text for text, _ in self.texts).split())

    @property
    def next_element(self) -> Element | None:
        """The element right after this one, if no text stands between."""
        siblings = self.parent.children if self.parent else []
        following = siblings[siblings.index(self) + 1 :]
        return following[0] if following and isinstance(following[0], Element) else None

    def all(self, tag: str = "", class_: str = "", **attributes: str) -> list[Element]:
        """Every element below with this tag, this class and these attributes."""
        return [one for one in self.inside if one.is_a(tag, class_, **attributes)]

    def one(self, tag: str = "", class_: str = "", **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, class_, **attributes)
        assert len(found) == 1, f"{len(found)} of <{tag} class={class_!r} {attributes}>"
        return found[0]

    def is_a(self, tag: str = "", class_: str = "", **attributes: str) -> bool:
        return (
            tag in ("", self.tag)
            and (not class_ or class_ in self.classes)
            and all(self.get(name) == value for name, value in attributes.items())
        )


class _Builder(HTMLParser):
    """Builds the tree; `faults` are tags closed wrongly or never."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("#page")
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.open))

    def handle_endtag(self, tag: str) -> None:
        if self.open.tag != tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes <{self.open.tag}>")
        closed = next((one for one in self.open.around if one.tag == tag), None)
        if closed is not None and closed.parent is not None:
            self.open = closed.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def parse(html: str) -> tuple[Element, list[str]]:
    """The page's tree, and every tag that is closed wrongly or never."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    never = [f"<{one.tag}> is never closed" for one in builder.open.around if one is not builder.root]
    return builder.root, [*builder.faults, *never]


@dataclass(frozen=True)
class Page:
    """A built page: its file in the site, its language, its address without the language, its tree and its faults."""

    file: str
    lang: str
    path: str
    root: Element = field(repr=False)
    faults: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.file

    @property
    def is_not_found(self) -> bool:
        return self.path == "404.html"

    @property
    def address(self) -> str:
        return self.file.removesuffix("index.html")

    @property
    def main(self) -> Element:
        return self.root.one("main")


def read_pages(site: Path, languages: Sequence[str]) -> dict[str, Page]:
    """All pages of a built site by their file; the first of its languages is the source, and has no folder."""
    source, *others = languages
    pages = {}
    for path in sorted(site.rglob("*.html")):
        file = path.relative_to(site).as_posix()
        lang = file.split("/")[0] if file.split("/")[0] in others else source
        address = file.removeprefix(f"{lang}/").removesuffix("index.html")
        root, faults = parse(path.read_text(encoding="utf-8"))
        pages[file] = Page(file, lang, address, root, tuple(faults))
    return pages


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
