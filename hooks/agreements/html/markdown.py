"""The only importer of Python-Markdown: an editor's Markdown as HTML, with the extensions that the whole site uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

EXTENSIONS = ("toc", "tables", "fenced_code")
SETTINGS: Mapping[str, Mapping[str, Any]] = {"toc": {"slugify": slugify_unicode}}
_LINKS = {"a": "href", "img": "src"}

Linked = Callable[[str], str]


def html_of(markdown: str, linked: Linked) -> str:
    """("[A](b.md)", {"b.md": "../b/"}.get) -> '<p><a href="../b/">A</a></p>'; `linked` makes each link's address."""
    converter = Markdown(
        extensions=list(EXTENSIONS), extension_configs={key: dict(one) for key, one in SETTINGS.items()}
    )
    converter.treeprocessors.register(_Links(linked), "links", 0)
    html: str = converter.convert(markdown)
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
