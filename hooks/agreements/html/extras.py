"""What Markdown's extensions make, as HTML that works without script and speaks the page's language.

Tabs become folded sections of which one is open at a time; ticked boxes become pictures with names; alignment becomes a
class; the titles that nobody wrote are the page's own words. HTML in and out is what `sanitize` has mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from agreements.languages.texts import Wording

NEEDED = re.compile(r'<details|\bclass="[^"]*\b(?:admonition|tabbed-set|task-list|footnote)|\b(?:style|align)="')
_WITHOUT_END = frozenset({"area", "br", "col", "hr", "img", "input", "wbr"})
_ALIGNED = re.compile(r"(?:text-align:\s*)?(left|center|right)")
_SIDES = {"left": "align-start", "center": "align-center", "right": "align-end"}
# Material's names for a kind of admonition, and the kind that each is.
KINDS: Mapping[str, str] = {
    alias: kind
    for kind, aliases in {
        "note": (),
        "abstract": ("summary", "tldr"),
        "info": ("todo",),
        "tip": ("hint", "important"),
        "success": ("check", "done"),
        "question": ("help", "faq"),
        "warning": ("caution", "attention"),
        "failure": ("fail", "missing"),
        "danger": ("error",),
        "bug": (),
        "example": ("snippet",),
        "quote": ("cite",),
    }.items()
    for alias in (kind, *aliases)
}


@dataclass(frozen=True)
class ProseWords:
    """What is said beside an editor's words; `lang` is the language of those."""

    lang: str
    admonitions: Mapping[str, Wording]
    footnotes: Wording
    back: Wording
    done: Wording
    undone: Wording


def plain(html: str, words: ProseWords) -> str:
    """('<td style="text-align: right">1</td>', …) -> '<td class="align-end">1</td>'."""
    root = _tree(html)
    for element in list(root.iter()):
        for change in _CHANGES.get(str(element.tag), ()):
            change(element, words)
    return tostring(root, encoding="unicode", method="html").removeprefix("<div>").removesuffix("</div>")


class _Reader(HTMLParser):
    """Builds a tree; every tag but those without an end is closed in the HTML that it gets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = TreeBuilder()
        self.builder.start("div", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _WITHOUT_END:
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def _tree(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.builder.end("div")
    return reader.builder.close()


def _classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def _add_class(element: Element, name: str) -> None:
    element.set("class", " ".join([*_classes(element), name]))


def _say(element: Element, wording: Wording, words: ProseWords) -> None:
    """Puts the words in the place of the element's text; words of another language say so."""
    element.text = str(wording)
    if wording.lang != words.lang:
        element.set("lang", wording.lang)


def _cell(element: Element, words: ProseWords) -> None:
    written = element.attrib.pop("style", "") or element.attrib.pop("align", "")
    element.attrib.pop("align", None)
    found = _ALIGNED.match(written.strip())
    if found:
        _add_class(element, _SIDES[found[1]])
    if element.tag == "th" and "scope" not in element.attrib:
        element.set("scope", "col")


def _titled(element: Element, words: ProseWords) -> None:
    """The title of an admonition or a folded one that Markdown made of its kind: "Note"."""
    is_folded = element.tag == "details"
    if not is_folded and "admonition" not in _classes(element):
        return
    kind = next((one for one in _classes(element) if one in KINDS), None)
    title = next((one for one in element if one.tag == "summary" or "admonition-title" in _classes(one)), None)
    if kind is not None and title is not None and not len(title) and title.text == kind.capitalize():
        _say(title, words.admonitions[KINDS[kind]], words)
    if kind is not None and kind != KINDS[kind]:
        _add_class(element, KINDS[kind])


def _tabs(element: Element, words: ProseWords) -> None:
    """`<input>`, `<label>` and block of each tab become `<details>`; the first is open."""
    if "tabbed-set" not in _classes(element):
        return
    labels, blocks = list(_labels(element)), list(_blocks(element))
    inputs = [one for one in element if one.tag == "input"]
    name = inputs[0].get("name", "tabs").strip("_") if inputs else "tabs"
    for child in list(element):
        element.remove(child)
    element.set("class", "tabs")
    element.text = None
    for number, (label, block) in enumerate(zip(labels, blocks, strict=False)):
        label.tag, label.tail, label.attrib = "summary", None, {}
        block.tag, block.tail, block.attrib = "details", None, {"name": name, **({} if number else {"open": ""})}
        block.insert(0, label)
        label.tail, block.text = block.text, None
        element.append(block)


def _labels(tabs: Element) -> Iterator[Element]:
    for child in tabs:
        if child.tag == "label":
            yield child
        elif "tabbed-labels" in _classes(child):
            yield from (one for one in child if one.tag == "label")


def _blocks(tabs: Element) -> Iterator[Element]:
    for child in tabs:
        if "tabbed-content" in _classes(child):
            inside = [one for one in child if "tabbed-block" in _classes(one)]
            yield from inside or [child]


def _task(element: Element, words: ProseWords) -> None:
    """A box that nobody can tick becomes a picture of one."""
    if "task-list-item" not in _classes(element):
        return
    box = next((one for one in element.iter("input")), None)
    if box is None:
        return
    is_done = "checked" in box.attrib
    box.tag = "span"
    box.attrib = {"class": "task task-done" if is_done else "task", "role": "img"}
    box.set("aria-label", str(words.done if is_done else words.undone))
    for label in element.iter("label"):
        label.tag, label.attrib = "span", {}
        for indicator in label.findall("span[@class='task-list-indicator']"):
            label.remove(indicator)


def _footnotes(element: Element, words: ProseWords) -> None:
    """The line above the footnotes becomes their heading."""
    if "footnote" not in _classes(element):
        return
    for line in element.findall("hr"):
        line.tag = "h2"
        _say(line, words.footnotes, words)
    for number, note in enumerate(element.iter("li"), start=1):
        for link in note.iter("a"):
            if "footnote-backref" in _classes(link):
                link.attrib.pop("title", None)
                link.attrib |= {"role": "doc-backlink", "aria-label": f"{words.back} {number}"}


def _reference(element: Element, words: ProseWords) -> None:
    if "footnote-ref" in _classes(element):
        element.set("role", "doc-noteref")


_CHANGES: Mapping[str, tuple[Callable[[Element, ProseWords], None], ...]] = {
    "td": (_cell,),
    "th": (_cell,),
    "details": (_titled,),
    "div": (_titled, _tabs, _footnotes),
    "li": (_task,),
    "a": (_reference,),
}
