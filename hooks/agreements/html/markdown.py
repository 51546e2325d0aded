"""The only importer of Python-Markdown: an editor's Markdown as HTML, with the extensions that the whole site uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

EXTENSIONS = ("toc", "tables", "fenced_code")
SETTINGS: Mapping[str, Mapping[str, Any]] = {"toc": {"slugify": slugify_unicode}}
_LINKS = {"a": "href", "img": "src"}

# What Markdown knows beside paragraphs, emphasis, lists and links.
_OTHER_BLOCKS = ("code", "hashheader", "setextheader", "hr", "quote", "reference")
_OTHER_INLINE = (
    *("backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "linebreak", "html", "entity"),
)

# What an extension that does not exist, or that its settings do not suit, ends in.
_FAULTS = (ImportError, AttributeError, LookupError, TypeError, ValueError, OSError)

Linked = Callable[[str], str]
Extensions = Mapping[str, Mapping[str, Any]]  # name -> its settings
NONE: Extensions = {}


def names(added: Iterable[str]) -> list[str]:
    """The engine's extensions and those that a site adds, each once."""
    return list(dict.fromkeys([*EXTENSIONS, *added]))


def settings(added: Extensions) -> dict[str, dict[str, Any]]:
    """The engine's settings, in which a site changes single ones."""
    return {name: {**SETTINGS.get(name, {}), **added.get(name, {})} for name in {**SETTINGS, **added}}


def fault_of(name: str, own: Mapping[str, Any]) -> str:
    """Why an extension can't be used with its settings; empty if it can."""
    try:
        Markdown(extensions=[name], extension_configs={name: dict(own)}).convert("")
    except _FAULTS as fault:
        return str(fault) or repr(fault)
    return ""


def html_of(markdown: str, linked: Linked, added: Extensions = NONE) -> str:
    """("[A](b.md)", {"b.md": "../b/"}.get) -> '<p><a href="../b/">A</a></p>'; `linked` makes each link's address."""
    converter = Markdown(extensions=names(added), extension_configs=settings(added))
    converter.treeprocessors.register(_Links(linked), "links", 0)
    html: str = converter.convert(markdown)
    return html


def small_html_of(markdown: str) -> str:
    """Paragraphs, emphasis, lists and links alone; all else stays as it is written: "<b>*a*" -> "<p>&lt;b&gt;<em>…"."""
    converter = Markdown(extensions=["sane_lists"], tab_length=2)
    converter.preprocessors.deregister("html_block")
    for name in _OTHER_BLOCKS:
        converter.parser.blockprocessors.deregister(name)
    for name in _OTHER_INLINE:
        converter.inlinePatterns.deregister(name)
    html: str = converter.convert(markdown.replace("&", "&amp;"))
    return html


class _Links(Treeprocessor):
    """Gives every link and image the address that its target has on the site."""

    def __init__(self, linked: Linked) -> None:
        super().__init__()
        self.linked = linked

    def run(self, root: Element) -> None:
        for element in root.iter():
            attribute = _LINKS.get(str(element.tag))
            written = element.get(attribute) if attribute else None
            if attribute and written and AMP_SUBSTITUTE not in written:  # that is how Markdown hides mail addresses
                element.set(attribute, self.linked(written))
